import pytest

from orgmodel.catalogue import (
    Duty,
    Role,
    Scale,
    UnknownDutyError,
    UnknownRoleError,
    Vocabulary,
    duties,
    role,
    scales,
)


def rector(**fields):
    known = {
        "id": "rector",
        "labels": {"id": "Rektor", "en": "Rector"},
        "aliases": ("vice-chancellor",),
        "is_body": False,
        "class_": "line",
        "class_by_kind": {},
        "authority": 4,
        "managers": (),
        "principals": (),
        "kinds": (),
        "sources": (),
        "notes": {},
    }
    return Role(**{**known, **fields})


def duty(name):
    labels = {"en": "Teach"}
    return Duty(name, labels, is_decision=True, is_purse=False, kinds=(), holders=(), sources=())


def test_without_words_of_its_own_a_vocabulary_is_the_catalogue():
    plain = Vocabulary()
    assert plain.role("sekjen") is role("secretary-general")
    assert plain.duties == duties()
    assert plain.scales == scales()


@pytest.mark.parametrize("name", ["rector", "Rektor", "RECTOR", "Vice Chancellor"])
def test_a_declared_role_is_found_by_id_label_and_alias(name):
    assert Vocabulary(own_roles=(rector(),)).role(name).id == "rector"


def test_a_declared_role_overrides_that_of_the_catalogue():
    own = rector(id="secretary", class_="line")
    assert role("secretary").class_in(None) == "support"
    assert Vocabulary(own_roles=(own,)).class_of("secretary", None) == "line"


def test_an_unknown_role_has_no_class():
    assert Vocabulary().class_of("wizard", "party") is None


def test_the_nearest_name_may_be_declared_or_of_the_catalogue():
    own = Vocabulary(own_roles=(rector(),))
    with pytest.raises(UnknownRoleError) as near_own:
        own.role("rectr")
    with pytest.raises(UnknownRoleError) as near_known:
        own.role("tresurer")
    assert near_own.value.suggestion == "rector"
    assert near_known.value.suggestion == "treasurer"


def test_declared_duties_and_scales_stand_behind_those_of_the_catalogue():
    scale = Scale("academic", {"en": "Academic"}, ("professor", "lecturer"), (), ())
    own = Vocabulary(own_duties=(duty("teach"),), own_scales=(scale,))
    assert [each.id for each in own.duties] == [*(each.id for each in duties()), "teach"]
    assert own.duty("teach").is_decision
    assert own.scales == (*scales(), scale)


def test_an_unknown_duty_is_answered_with_the_nearest_one():
    with pytest.raises(UnknownDutyError) as raised:
        Vocabulary(own_duties=(duty("research.lead"),)).duty("research.led")
    assert raised.value.suggestion == "research.lead"


@pytest.mark.parametrize("role", ["chair", "deputy-chair", "treasurer", "deputy-treasurer"])
def test_officers_of_a_party_are_of_the_class_of_its_chair(role):
    vocabulary = Vocabulary()
    assert vocabulary.class_of(role, "party") == "line"
    assert vocabulary.class_of(role, "foundation") == "governing"
