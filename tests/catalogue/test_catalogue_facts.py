import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest

from orgmodel.catalogue import (
    Ladder,
    Remark,
    UnknownDutyError,
    areas,
    duties,
    duty,
    education_level,
    education_levels,
    incompatible,
    ladders,
    qualifications,
    role,
    roles,
    scales,
    settlements,
    source,
)
from orgmodel.catalogue.data import LANGUAGES, read
from orgmodel.catalogue.words import words
from orgmodel.model import CLASSES, KINDS

STRENGTHS = {"is", "usually", "may"}
WHAT_IS_SUPPORTED = {"position", "unit", "body", "organisation"}
ROLES = {each.id for each in roles()}


def sourced_facts() -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((each.id, each.sources) for each in roles())
    yield from ((each.id, filling.sources) for each in roles() for filling in each.filled_by)
    yield from ((each.id, standing.sources) for each in roles() for standing in each.dated)
    yield from ((each.id, each.sources) for each in areas())
    yield from ((each.id, each.sources) for each in duties())
    yield from ((each.id, holder.sources) for each in duties() for holder in each.holders)
    yield from ((each.id, each.sources) for each in ladders())
    yield from ((each.id, step.sources) for each in ladders() for step in each.steps)
    yield from ((each.id, remark.sources) for each in ladders() for remark in remarks(each))
    yield from ((each.id, each.sources) for each in scales())
    yield from ((each.roles[0], each.sources) for each in incompatible())
    yield from ((each.id, each.sources) for each in settlements())
    for each in qualifications().values():
        yield each.role, each.education_sources
        for asked in (*each.fields, *each.experience, *each.competencies):
            yield each.role, asked.sources


def remarks(ladder: Ladder) -> list[Remark]:
    return [remark for remark in (ladder.depends, ladder.beyond) if remark]


def bilingual_texts() -> Iterator[tuple[str, Mapping[str, str]]]:
    for known in roles():
        yield from ((known.id, texts) for texts in (known.labels, *known.labels_by_kind.values()))
        yield from ((known.id, texts) for texts in (known.archetypes, known.notes) if texts)
        yield from ((known.id, standing.notes) for standing in known.dated)
    written = read("sources").items()
    yield from ((key, texts) for key, texts in written if isinstance(texts, dict))
    yield from ((each.id, each.labels) for each in areas())
    yield from ((each.id, each.labels) for each in duties())
    yield from ((each.id, each.labels) for each in ladders())
    yield from ((each.id, remark.labels) for each in ladders() for remark in remarks(each))
    yield from ((each.id, each.labels) for each in education_levels())
    yield from ((each.id, each.labels) for each in scales())
    yield from ((each.id, each.subjects) for each in settlements())
    yield from ((each.id, each.outcomes) for each in settlements())
    yield from ((each.roles[0], each.reasons) for each in incompatible())
    for each in qualifications().values():
        for asked in (*each.fields, *each.experience, *each.competencies):
            yield each.role, asked.labels


def named_roles() -> Iterator[tuple[str, set[str]]]:
    for each in roles():
        above = {name for standing in each.dated for name in standing.managers}
        base = {each.base} if each.base else set()
        yield each.id, set(each.managers) | set(each.principals) - WHAT_IS_SUPPORTED | above | base
    yield from ((each.id, {holder.role for holder in each.holders}) for each in duties())
    yield from ((each.id, {s.from_ for s in each.steps}) for each in ladders())
    yield from ((each.id, {s.to for s in each.steps}) for each in ladders())
    yield from ((each.roles[0], set(each.roles)) for each in incompatible())
    yield from ((each.id, set(each.roles)) for each in settlements())
    yield "qualifications", set(qualifications())
    for table in read("titles")["lexicon"]:
        yield "titles", set(table["titles"].values()) - {"unknown"}


def test_every_fact_has_a_source_that_is_written_out():
    for subject, sources in sourced_facts():
        assert sources, subject
        assert all(source(key) for key in sources), subject


def test_every_source_is_used():
    used = {key for _, sources in sourced_facts() for key in sources}
    cited = {key if key in read("sources") else key[0] for key in used}
    assert cited == set(read("sources"))


def test_every_text_stands_in_both_languages_and_is_tidy():
    for subject, texts in bilingual_texts():
        assert set(texts) == set(LANGUAGES), subject
        assert all(text and text == " ".join(text.split()) for text in texts.values()), subject


def test_no_name_dangles():
    for subject, names in named_roles():
        assert names <= ROLES, subject


def test_no_name_belongs_to_two_roles():
    owner: dict[str, str] = {}
    for each in roles():
        for name in {words(text) for text in (each.id, *each.labels.values(), *each.aliases)}:
            assert owner.setdefault(name, each.id) == each.id, name


def test_classes_kinds_and_authority_are_those_of_the_model():
    for each in roles():
        assert {each.class_, *each.class_by_kind.values()} <= set(CLASSES), each.id
        assert {*each.kinds, *each.class_by_kind} <= set(KINDS), each.id
        assert 0 <= each.authority <= 5, each.id
    for table in read("titles")["lexicon"]:
        assert set(table.get("kinds", ())) <= set(KINDS), table["titles"]


def test_support_never_has_more_authority_than_to_run_its_own_office():
    assert {each.authority for each in roles() if each.class_ == "support"} <= {0, 1, 2}


def test_titles_are_written_as_they_are_compared():
    for table in read("titles")["lexicon"]:
        for title in table["titles"]:
            assert title == words(title)


def test_the_lexicon_says_nothing_of_a_bare_secretary():
    for table in read("titles")["lexicon"]:
        assert not {"sekretaris", "secretary"} & set(table["titles"])


def test_letters_and_strengths_are_known():
    for each in duties():
        assert all(set(holder.letters) <= set("RASCI") for holder in each.holders), each.id
        assert {holder.strength for holder in each.holders} <= STRENGTHS, each.id


def test_no_duty_has_two_accountable_roles_in_one_kind_of_organisation():
    for each in duties():
        accountable = [role(holder.role) for holder in each.holders if "A" in holder.letters]
        for kind in set(KINDS) - {"other"}:
            assert len([name for name in accountable if name.is_usual_in(kind)]) <= 1, each.id


def test_support_decides_nothing_and_a_secretary_holds_no_purse():
    for each in duties():
        for holder in each.holders:
            if each.is_decision and role(holder.role).class_ == "support":
                assert not set("RA") & set(holder.letters), each.id
            assert not (each.is_purse and holder.role == "secretary"), each.id


def test_money_is_split_into_four_duties():
    money = [(each.id, each.is_purse) for each in duties() if each.id.startswith("finance.")]
    assert money == [
        ("finance.allocate", True),
        ("finance.custody", True),
        ("finance.bookkeeping", True),
        ("finance.paperwork", False),
    ]


def test_an_unknown_duty_comes_with_the_nearest_known_one():
    assert duty("finance.custody").label("id") == "Memegang kas"
    with pytest.raises(UnknownDutyError) as fault:
        duty("finance.custdy")
    assert str(fault.value) == (
        'the catalogue has no duty "finance.custdy"; did you mean "finance.custody"?'
    )
    with pytest.raises(UnknownDutyError) as fault:
        duty("juggling")
    assert str(fault.value) == 'the catalogue has no duty "juggling"'


def test_the_two_ladders_stand_as_the_source_has_them():
    written = {
        each.id: [(step.from_, step.to) for step in each.steps if not step.inferred]
        for each in ladders()
    }
    assert written == {
        "leadership": [
            ("executive-assistant", "chief-of-staff"),
            ("chief-of-staff", "deputy-sg"),
            ("deputy-sg", "secretary-general"),
        ],
        "administration": [
            ("executive-secretary", "senior-secretary"),
            ("senior-secretary", "office-manager"),
            ("office-manager", "operations-director"),
        ],
    }
    assert ladders()[0].label("en") == "The path of the secretary-general"


def test_only_the_entry_of_the_secretary_is_inferred():
    inferred = [step for each in ladders() for step in each.steps if step.inferred]
    assert [(step.from_, step.to) for step in inferred] == [("secretary", "executive-secretary")]


def test_the_steps_of_a_ladder_follow_each_other():
    for each in ladders():
        assert [step.from_ for step in each.steps[1:]] == [step.to for step in each.steps[:-1]]
        assert each.roles == (each.steps[0].from_, *(step.to for step in each.steps))


def test_ladders_have_no_cycle():
    upward = {step.from_: step.to for each in ladders() for step in each.steps}
    for start in upward:
        seen = [start]
        while seen[-1] in upward:
            assert upward[seen[-1]] not in seen
            seen.append(upward[seen[-1]])


def test_a_secretary_general_needs_more_education_than_a_secretary():
    order = [each.id for each in education_levels()]
    asked = qualifications()
    assert order == ["secondary", "diploma", "bachelor", "master", "doctorate"]
    assert asked["secretary-general"].education == "master"
    assert asked["secretary"].education == "diploma"
    assert [each.label("id") for each in education_levels()][2] == "Sarjana"
    assert asked["secretary"].competencies[0].label("en") == "Scheduling"


@pytest.mark.parametrize("name", ["bachelor", "Sarjana", "S1", "s-1", "Bachelor's degree"])
def test_a_level_of_education_is_found_by_any_of_its_names(name):
    found = education_level(name)
    assert found is not None
    assert found.id == "bachelor"


def test_a_level_of_education_that_nobody_knows_is_none():
    assert education_level("wizardry") is None


def test_no_name_belongs_to_two_levels_of_education():
    named = [
        words(name)
        for each in education_levels()
        for name in {words(text) for text in (each.id, *each.labels.values(), *each.aliases)}
    ]
    assert len(named) == len(set(named))


def test_what_is_asked_has_one_name_throughout_and_experience_can_be_proven():
    known: dict[str, Mapping[str, str]] = {}
    for each in qualifications().values():
        assert each.education in {level.id for level in education_levels()}
        for asked in (*each.fields, *each.experience, *each.competencies):
            assert known.setdefault(asked.id, asked.labels) == asked.labels
        for asked in each.experience:
            assert (asked.authority is None) == bool(asked.classes)
            assert set(asked.classes) <= set(CLASSES)


def test_every_duty_belongs_to_an_area_and_every_area_has_duties():
    assert {each.area for each in duties()} == {each.id for each in areas()}


def test_the_first_seven_areas_are_the_rows_of_the_source():
    assert [each.id for each in areas() if each.sources == ("A13",)] == [
        "leadership",
        "administration",
        "representation",
        "policy",
        "communication",
        "records",
        "members",
    ]


def test_who_is_accountable_for_a_duty_has_the_authority_for_it():
    asking = [each for each in duties() if each.authority]
    assert [(each.id, each.authority) for each in asking] == [("decide.strategic", 4)]
    for each in duties():
        for holder in each.holders:
            if "A" in holder.letters:
                assert role(holder.role).authority >= each.authority, each.id


def test_bases_lead_to_a_role_without_a_base():
    for each in roles():
        seen = [each.id]
        while role(seen[-1]).base is not None:
            seen.append(role(str(role(seen[-1]).base)).id)
            assert len(set(seen)) == len(seen)


def test_what_holds_for_a_time_follows_without_a_gap():
    for each in roles():
        for before, after in pairwise(each.dated):
            assert before.until is not None
            assert after.since == before.until + dt.timedelta(days=1), each.id


def test_fillings_and_strengths_of_roles_are_known():
    for each in roles():
        assert set(each.strengths) <= {"class", "managers", "principals"}, each.id
        assert set(each.strengths.values()) <= STRENGTHS, each.id
        for filling in each.filled_by:
            assert filling.way in {"appointment", "election", "rotation"}, each.id
            assert filling.strength in STRENGTHS, each.id
            assert set(filling.kinds) <= set(KINDS), each.id


def test_grades_stand_in_their_order_and_foreign_ones_have_no_rank():
    eselon = scales()[0]
    assert eselon.label("en") == "Eselon (Indonesian structural grade)"
    assert [eselon.rank(grade) for grade in ("I.a", "I.b", "II.a", "V.a")] == [0, 1, 2, 8]
    assert eselon.rank("SCS1") is None
    assert all(len(set(each.grades)) == len(each.grades) for each in scales())
    assert all(set(each.kinds) <= set(KINDS) for each in scales())


def test_nobody_sits_in_two_organs_of_a_foundation_and_dated_pairs_have_real_dates():
    organs = [pair for pair in incompatible() if pair.kinds == ("foundation",)]
    assert len(organs) == 3
    assert organs[0].reason("id") == "Tidak seorang pun duduk di dua organ yayasan."
    assert all(pair.strength in STRENGTHS for pair in incompatible())
    assert {dt.date.fromisoformat(pair.since) for pair in incompatible() if pair.since} == {
        dt.date(2025, 8, 28)
    }


def test_all_twelve_contradictions_are_settled():
    assert [each.id for each in settlements()] == [f"C{number}" for number in range(1, 13)]
    assert settlements()[0].subject("id") == "Keuangan"
    assert "bookkeeping" in settlements()[0].outcome("en")


def test_a_source_is_named_by_its_key_or_by_document_and_statement():
    assert source("K15").startswith("Sekretaris Daerah")
    assert source("A33").endswith(", statement 33")
    assert source("A33", "id").endswith(", pernyataan 33")
    assert source("N1", "id") == "Piagam ASEAN, pasal 7, 8, dan 11"
    assert source("N1", "fr") == "ASEAN Charter, articles 7, 8 and 11"
    assert source("K1", "id") == source("K1", "en")
    with pytest.raises(KeyError):
        source("Z9")
