"""Editing gives a new valid organisation, or an error that names the fault."""

import pytest

from orgmodel.model import Body, EditError, Organisation, Position, Unit

BASE = Organisation(
    bodies=(Body(id="board"),),
    units=(Unit(id="office", head="sg"),),
    positions=(
        Position(id="sg", reports_to="board", unit="office"),
        Position(id="secretary", supports=("sg", "office", "organisation")),
        Position(id="head", reports_to="sg"),
    ),
)


def test_things_are_added_at_the_end_of_their_lists_together():
    grown = BASE.add(
        Position(id="clerk", reports_to="chief"),
        Position(id="chief", reports_to="sg"),
        Body(id="agm"),
    )
    assert [position.id for position in grown.positions] == [
        "sg", "secretary", "head", "clerk", "chief",
    ]  # fmt: skip
    assert [body.id for body in grown.bodies] == ["board", "agm"]
    assert len(BASE.positions) == 3


def test_one_thing_is_changed():
    changed = BASE.change("head", title="Head of Programmes", reports_to="board")
    assert changed.positions[2] == Position(
        id="head", title="Head of Programmes", reports_to="board"
    )


def test_renaming_follows_every_line():
    renamed = BASE.rename("sg", "general-secretary")
    assert renamed.units[0].head == "general-secretary"
    assert renamed.positions[0].id == "general-secretary"
    assert renamed.positions[1].supports == ("general-secretary", "office", "organisation")
    assert renamed.positions[2].reports_to == "general-secretary"


def test_what_nothing_refers_to_is_removed():
    assert [p.id for p in BASE.remove("head", "secretary").positions] == ["sg"]


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (lambda: BASE.add(Position(id="board")), "there is already something with the id board"),
        (
            lambda: BASE.add(Position(id="x", reports_to="nobody")),
            "`reports_to` of position x names nobody, which does not exist",
        ),
        (lambda: BASE.change("nix1", title="x"), "nothing has the id nix1"),
        (lambda: BASE.change("sg", id="x"), "the id of sg is changed by rename"),
        (
            lambda: BASE.change("sg", count=0),
            "`count` of position sg: Input should be greater than or equal to 1",
        ),
        (
            lambda: BASE.change("office", head="nix"),
            "`head` of unit office names nix, which does not exist",
        ),
        (lambda: BASE.rename("sg", "head"), "there is already something with the id head"),
        (lambda: BASE.remove("sg"), "unit office still refers to sg (head)"),
        (lambda: BASE.remove("nix"), "nothing has the id nix"),
    ],
)
def test_a_change_that_breaks_something_says_what(edit, sentence):
    with pytest.raises(EditError) as caught:
        edit()
    assert str(caught.value) == sentence
