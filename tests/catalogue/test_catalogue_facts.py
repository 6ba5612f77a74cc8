import datetime as dt
from collections.abc import Iterator, Mapping

import pytest

from orgmodel.catalogue import (
    UnknownDutyError,
    duties,
    duty,
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
    yield from ((each.id, each.sources) for each in duties())
    yield from ((each.id, holder.sources) for each in duties() for holder in each.holders)
    yield from ((each.id, each.sources) for each in ladders())
    yield from ((each.id, step.sources) for each in ladders() for step in each.steps)
    yield from ((each.id, each.sources) for each in scales())
    yield from ((each.roles[0], each.sources) for each in incompatible())
    yield from ((each.id, each.sources) for each in settlements())
    for each in qualifications().values():
        yield each.role, each.education_sources
        for asked in (*each.fields, *each.experience, *each.competencies):
            yield each.role, asked.sources


def bilingual_texts() -> Iterator[tuple[str, Mapping[str, str]]]:
    yield from ((each.id, each.labels) for each in roles())
    yield from ((each.id, each.labels) for each in duties())
    yield from ((each.id, each.labels) for each in ladders())
    yield from ((each.id, each.labels) for each in education_levels())
    yield from ((each.id, each.labels) for each in scales())
    yield from ((each.id, each.subjects) for each in settlements())
    yield from ((each.id, each.outcomes) for each in settlements())
    yield from ((each.roles[0], each.reasons) for each in incompatible())
    yield from ((each.id, each.notes) for each in roles() if each.notes)
    for each in qualifications().values():
        for asked in (*each.fields, *each.experience, *each.competencies):
            yield each.role, asked.labels


def named_roles() -> Iterator[tuple[str, set[str]]]:
    for each in roles():
        yield each.id, set(each.managers) | set(each.principals) - WHAT_IS_SUPPORTED
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
    assert {each.id: [each.steps[0].from_, *(s.to for s in each.steps)] for each in ladders()} == {
        "leadership": ["executive-assistant", "chief-of-staff", "deputy-sg", "secretary-general"],
        "administration": [
            "executive-secretary",
            "senior-secretary",
            "office-manager",
            "operations-director",
        ],
    }
    assert ladders()[0].label("en") == "The path of the secretary-general"


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
    assert order == ["diploma", "bachelor", "master", "doctorate"]
    assert asked["secretary-general"].education == "master"
    assert asked["secretary"].education == "diploma"
    assert [each.label("id") for each in education_levels()][1] == "Sarjana"
    assert asked["secretary"].competencies[0].label("en") == "Scheduling"


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
    with pytest.raises(KeyError):
        source("Z9")
