"""Roles that an organisation declares in its own file."""

from orgmodel.catalogue import duties_of
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation


def graph(*roles):
    return OrgGraph(Organisation.model_validate({"kind": "company", "roles": list(roles)}))


def minute_taker(**fields):
    reason = {"reason": "The board meets every week."}
    return {"id": "notulis", "like": "sekretaris", **reason, **fields}


def test_a_declared_role_is_found_by_all_its_names():
    known = graph(minute_taker(label={"id": "Notulis", "en": "Minute-taker"}, aliases=["scribe"]))
    for name in ("notulis", "NOTULIS", "Minute-taker", "minute taker", "Scribe"):
        assert known.vocabulary.role(name).id == "notulis"


def test_a_role_like_another_has_its_class_and_its_duties():
    vocabulary = graph(minute_taker()).vocabulary
    own, secretary = vocabulary.role("notulis"), vocabulary.role("secretary")
    assert (own.class_, own.authority, own.base) == ("support", 0, "secretary")
    assert [(held.duty.id, held.letters) for held in duties_of(own, vocabulary)] == [
        (held.duty.id, held.letters) for held in duties_of(secretary, vocabulary)
    ]
    assert {held.inherited_from for held in duties_of(own, vocabulary)} == {"secretary"}


def test_a_role_like_another_is_still_another():
    vocabulary = graph(minute_taker()).vocabulary
    assert vocabulary.role("sekretaris").id == "secretary"


def test_a_declaration_with_the_id_of_the_catalogue_overrides_it():
    own = {"id": "secretary-general", "class": "staff", "authority": 3, "reason": "Only advises."}
    vocabulary = graph(own).vocabulary
    assert vocabulary.role("sekjen").class_in("ministry") == "staff"
    assert vocabulary.role("sekjen").class_in("party") == "staff"
    assert vocabulary.role("sekjen").authority == 3
    assert vocabulary.role("sekjen").label("id") == "Sekretaris Jenderal"
    assert vocabulary.role("sekjen").is_usual_in("company")


def test_the_reason_and_its_source_stay_with_the_role():
    vocabulary = graph(minute_taker(source="Charter, article 4")).vocabulary
    assert vocabulary.role("notulis").reason == "The board meets every week. (Charter, article 4)"
    assert vocabulary.role("secretary").reason == ""


def test_a_role_of_its_own_needs_no_like():
    own = {"id": "imam", "class": "line", "label": "Imam", "reason": "A mosque's foundation."}
    imam = graph(own).vocabulary.role("Imam")
    assert (imam.class_, imam.label("id"), imam.base) == ("line", "Imam", None)


def test_a_role_may_be_like_one_that_was_declared_before():
    deputy = {"id": "wakil-notulis", "like": "notulis", "reason": "Holidays."}
    vocabulary = graph(minute_taker(), deputy).vocabulary
    assert {
        held.inherited_from for held in duties_of(vocabulary.role("wakil-notulis"), vocabulary)
    } == {"secretary"}


def test_a_role_like_nothing_known_is_still_a_role():
    found = graph({"id": "x", "like": "wizard", "reason": "?"}).vocabulary.known_role("x")
    assert found is not None
    assert (found.class_, found.authority, found.base) == ("line", 2, None)


def test_an_organisation_without_roles_speaks_the_words_of_the_catalogue():
    assert graph().vocabulary.own_roles == ()
