import datetime as dt
import subprocess
import sys

import pytest

from orgmodel.catalogue import UnknownRoleError, role, roles


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("secretary-general", "secretary-general"),
        ("sekjen", "secretary-general"),
        ("Sekretaris Jenderal", "secretary-general"),
        ("GENERAL SECRETARY", "secretary-general"),
        ("sekretaris", "secretary"),
        ("Sesditjen", "dg-secretary"),
        ("company secretary", "corporate-secretary"),
        ("Chef de Cabinet", "chief-of-staff"),
        ("bendahara umum", "treasurer"),
        ("NEC", "executive-body"),
    ],
)
def test_a_role_is_found_by_id_label_or_alias_in_both_languages(name, expected):
    assert role(name).id == expected


def test_every_role_is_found_by_each_of_its_names():
    for each in roles():
        for name in (each.id, *each.labels.values(), *each.aliases):
            assert role(name) is each
            assert role(name.upper()) is each


def test_an_unknown_role_comes_with_the_nearest_known_one():
    with pytest.raises(UnknownRoleError) as fault:
        role("secretary-genral")
    assert str(fault.value) == (
        'the catalogue has no role "secretary-genral"; did you mean "secretary-general"?'
    )
    assert fault.value.suggestion == "secretary-general"


def test_a_slip_in_an_alias_leads_to_its_role():
    with pytest.raises(UnknownRoleError) as fault:
        role("bendahra umum")
    assert fault.value.suggestion == "treasurer"


def test_a_name_like_no_other_has_no_suggestion():
    with pytest.raises(KeyError) as fault:
        role("astronaut")
    assert str(fault.value) == 'the catalogue has no role "astronaut"'


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("secretary-general", "ministry", "staff"),
        ("secretary-general", "international", "line"),
        ("secretary-general", "party", "line"),
        ("secretary-general", "union", "line"),
        ("secretary-general", "company", "line"),
        ("secretary-general", None, "line"),
        ("chair", "party", "line"),
        ("chair", "foundation", "governing"),
        ("secretary", "ministry", "support"),
        ("dg-secretary", "ministry", "staff"),
        ("body-secretary", "foundation", "governing"),
        ("inspector-general", "ministry", "control"),
    ],
)
def test_the_class_follows_the_role_and_the_kind_of_organisation(name, kind, expected):
    assert role(name).class_in(kind) == expected


def test_a_label_is_given_in_the_language_asked_for_and_else_in_english():
    treasurer = role("treasurer")
    assert treasurer.label("id") == "Bendahara"
    assert treasurer.label("id-ID") == "Bendahara"
    assert treasurer.label("en") == "Treasurer"
    assert treasurer.label("fr") == "Treasurer"


def test_a_note_is_given_in_both_languages_and_is_empty_where_there_is_none():
    assert role("corporate-secretary").note("en").startswith("An officer")
    assert role("corporate-secretary").note("id").startswith("Pejabat perusahaan")
    assert role("bureau-head").note("en") == ""


def test_a_secretary_general_is_unusual_in_a_company_and_a_secretary_nowhere():
    assert not role("secretary-general").is_usual_in("company")
    assert role("secretary-general").is_usual_in("ministry")
    assert role("secretary-general").is_usual_in(None)
    assert role("secretary-general").is_usual_in("other")
    assert role("secretary").is_usual_in("company")


def test_a_role_is_called_as_its_kind_of_organisation_calls_it():
    known = role("secretary-general")
    assert known.label("en", "union") == "General Secretary"
    assert known.label("en", "international") == "Secretary-General"
    assert known.label("id", "party") == "Sekretaris Jenderal"


def test_two_archetypes_stand_against_each_other():
    assert role("sekjen").archetype("id") == "Pemimpin strategis"
    assert role("sekretaris").archetype("id") == "Fasilitator"
    assert role("bendahara").archetype("id") == ""


def test_a_fact_has_the_strength_of_its_words():
    assert role("secretary-general").strength("managers") == "is"
    assert role("secretary-general").strength("class") == "usually"
    assert role("secretary").strength("principals") == "may"


@pytest.mark.parametrize(
    ("day", "authority", "managers"),
    [
        (dt.date(2020, 1, 1), 4, ("head-of-state",)),
        (dt.date(2024, 10, 20), 4, ("head-of-state",)),
        (dt.date(2024, 10, 21), 3, ("principal",)),
        (dt.date(2024, 11, 5), 3, ()),
        (dt.date(2026, 1, 1), 3, ()),
    ],
)
def test_the_cabinet_secretary_changes_with_the_law(day, authority, managers):
    standing = role("Sekretaris Kabinet").standing(day)
    assert standing is not None
    assert (standing.authority, standing.managers) == (authority, managers)
    assert role("seskab").class_in("ministry", day) == standing.class_ == "staff"


def test_a_role_that_no_law_changed_has_one_class_for_all_days():
    assert role("secretary").standing(dt.date(2024, 11, 5)) is None
    assert role("sekjen").class_in("ministry", dt.date(2024, 11, 5)) == "staff"


def test_a_role_says_how_it_gets_its_holder():
    ways = [(each.way, each.strength, each.kinds) for each in role("sekjen").filled_by]
    assert ways == [
        ("appointment", "usually", ()),
        ("election", "may", ("union",)),
        ("rotation", "may", ("international",)),
    ]


def test_roles_are_values_that_nobody_can_change():
    labels = role("secretary").labels
    with pytest.raises(TypeError):
        labels["en"] = "Boss"
    assert len(set(roles())) == len(roles())


def test_importing_the_catalogue_reads_no_data():
    program = (
        "import sys, tomllib\n"
        "def refuse(*_): raise AssertionError('read at import')\n"
        "tomllib.loads = refuse\n"
        "import orgmodel.catalogue\n"
        "print('pydantic' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr, done.returncode) == ("False\n", "", 0)
