"""What the catalogue answers from Python: duties of roles, comparisons, paths, gaps."""

import pytest

from orgmodel import catalogue
from orgmodel.catalogue import Candidate, UnknownRoleError, Vocabulary, duties_of

SECRETARY_GENERAL = Candidate(
    name="Dewi Umpama",
    education="magister",
    fields=("Hukum",),
    roles=("wakil sekjen",),
    competencies=(
        "strategy",
        "Memimpin tim besar",
        "stakeholders",
        "communication",
        "Administration",
        "mission",
        "pressure",
    ),
)


def lacking(candidate, name="sekjen"):
    gap = catalogue.gap(candidate, name)
    assert gap is not None
    return gap


def changed(**fields):
    known = {name: getattr(SECRETARY_GENERAL, name) for name in SECRETARY_GENERAL.__slots__}
    return Candidate(**{**known, **fields})


def test_a_kind_of_secretary_has_the_duties_of_a_secretary():
    vocabulary = Vocabulary()
    of = {
        name: [
            (held.duty.id, held.letters) for held in duties_of(vocabulary.role(name), vocabulary)
        ]
        for name in ("secretary", "personal-secretary", "executive-secretary")
    }
    assert of["secretary"]
    assert of["personal-secretary"] == of["executive-secretary"] == of["secretary"]


def test_a_profile_gathers_what_is_known_of_a_role():
    found = catalogue.profile("sekretaris")
    assert [each.id for each in found.subtypes] == [
        "executive-secretary",
        "personal-secretary",
        "senior-secretary",
    ]
    assert [step.to for step in found.steps_out] == ["executive-secretary"]
    assert found.steps_in == ()
    assert not found.decides
    assert [held.letters for held in found.decisions] == ["S", "S"]
    assert found.asked is not None
    assert found.asked.inherited_from is None


def test_a_role_that_asks_nothing_itself_asks_what_its_base_asks():
    found = catalogue.profile("senior-secretary")
    assert found.asked is not None
    assert (found.asked.qualification.role, found.asked.inherited_from) == (
        "secretary",
        "secretary",
    )
    assert catalogue.profile("treasurer").asked is None


def test_pairs_that_exclude_each_other_are_part_of_a_profile():
    (pair,) = catalogue.profile("menteri").incompatible
    assert pair.roles == ("principal", "operations-director")


def test_two_roles_are_compared_row_by_row():
    comparison = catalogue.compare("sekjen", "sekretaris")
    letters = {
        each.duty.id: (each.first and each.first.letters, each.second and each.second.letters)
        for row in comparison.areas
        for each in row.duties
    }
    assert letters["operations.overall"] == ("A", None)
    assert letters["records.keep"] == ("A", "R")
    assert letters["members.assist"] == (None, "R")
    assert [each.duty.id for each in comparison.decisions] == [
        "decide.strategic",
        "decide.operational",
    ]
    assert [each.id for each in comparison.settlements] == [
        *("C1", "C2", "C3", "C4", "C5", "C6", "C8", "C9", "C11", "C12")
    ]


def test_a_comparison_turned_round_says_the_same():
    one, other = (catalogue.compare(*names) for names in (("SG", "PA"), ("PA", "SG")))
    assert (one.first, one.second) == (other.second, other.first)
    assert {row.area.id for row in one.areas if row.area} == {
        row.area.id for row in other.areas if row.area
    }


def test_a_path_says_what_each_step_asks_beyond_all_before():
    (path,) = catalogue.paths("secretary", "operations-director")
    assert [rung.profile.role.id for rung in path.rungs] == [
        "secretary",
        "executive-secretary",
        "senior-secretary",
        "office-manager",
        "operations-director",
    ]
    first, second, *_ = path.rungs
    assert first.beyond.education is not None
    assert first.beyond.education.id == "diploma"
    assert (second.beyond.education, second.beyond.competencies, second.beyond.duties) == (
        None,
        (),
        (),
    )
    assert [rung.step.inferred for rung in path.rungs if rung.step] == [True, False, False, False]


def test_a_path_may_cross_classes():
    (path,) = catalogue.paths("ajudan", "sekjen")
    assert [rung.profile.role.class_ for rung in path.rungs] == ["support", "staff", "line", "line"]


@pytest.mark.parametrize(("first", "last"), [("sekjen", "ajudan"), ("sekjen", "sekjen")])
def test_no_way_is_no_path(first, last):
    assert catalogue.paths(first, last) == ()


@pytest.mark.parametrize("ask", [catalogue.profile, lambda name: catalogue.paths("SG", name)])
def test_an_unknown_role_is_refused(ask):
    with pytest.raises(UnknownRoleError):
        ask("wizard")


def test_who_has_all_that_is_asked_lacks_nothing():
    assert lacking(SECRETARY_GENERAL).is_closed


@pytest.mark.parametrize("education", [None, "diploma", "sarjana", "wizardry"])
def test_too_little_education_is_missing_by_its_level(education):
    gap = lacking(changed(education=education))
    assert gap.education is not None
    assert gap.education.id == "master"
    assert not gap.is_closed


@pytest.mark.parametrize("education", ["master", "S2", "doktor"])
def test_enough_education_by_any_name_is_enough(education):
    assert lacking(changed(education=education)).education is None


def test_one_of_the_fields_is_enough():
    assert lacking(changed(fields=("Seni", "law"))).fields == ()
    assert [each.id for each in lacking(changed(fields=("Seni",))).fields] == [
        "public-administration",
        "business",
        "law",
    ]


@pytest.mark.parametrize(
    ("roles", "is_missing"),
    [
        (("wakil sekjen",), False),
        (("chief-of-staff", "wizard"), False),
        (("secretary",), True),
        ((), True),
    ],
)
def test_senior_experience_is_a_role_with_the_authority(roles, is_missing):
    assert bool(lacking(changed(roles=roles)).experience) == is_missing


def test_experience_can_also_be_stated_in_the_words_of_what_is_asked():
    assert lacking(changed(roles=(), experience=("senior-management",))).experience == ()


def test_a_secretary_has_worked_in_support_or_staff():
    assert lacking(Candidate("x", roles=("EA",)), "secretary").experience == ()
    assert lacking(Candidate("x", roles=("treasurer",)), "secretary").experience != ()


def test_a_role_of_which_the_sources_ask_nothing_has_no_gap():
    assert catalogue.gap(SECRETARY_GENERAL, "treasurer") is None


def test_all_roles_that_ask_something_are_asked_at_once():
    assert [gap.role.id for gap in catalogue.gaps(SECRETARY_GENERAL) if gap.is_closed] == [
        "secretary-general"
    ]
