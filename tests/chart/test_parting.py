"""Arrow heads that would face each other at the end of a trunk are parted where there is room."""

from types import SimpleNamespace

import pytest

from orgmodel.chart.routing.ground import Ground
from orgmodel.chart.routing.parting import parted
from orgmodel.chart.routing.routed import Branch

TRUNK = Branch(((50.0, 100.0), (50.0, 20.0), (40.0, 20.0)), joined=False)
FACING = Branch(((50.0, 20.0), (60.0, 20.0)), joined=True)
PLACED = SimpleNamespace(heights=[30.0] * 3, middle=lambda _: 20.0)


def paths(*branches, net=("supports", 9, "start"), placed=PLACED, wall=()):
    ground = Ground({})
    for path in wall:
        ground.add(path, None)
    moved = parted(ground, placed, net, range(len(branches)), branches)
    return [branch.path for branch in moved]


def test_the_trunk_goes_on_to_the_farther_head():
    assert paths(TRUNK, FACING) == [
        ((50.0, 100.0), (50.0, 15.0), (40.0, 15.0)),
        ((50.0, 25.0), (60.0, 25.0)),
    ]


def test_a_line_that_goes_on_straight_begins_where_the_trunk_ends_now():
    further = Branch(((50.0, 20.0), (50.0, -30.0), (90.0, -30.0)), joined=True)
    assert paths(TRUNK, FACING, further)[2] == ((50.0, 15.0), (50.0, -30.0), (90.0, -30.0))


@pytest.mark.parametrize(
    "other",
    [
        Branch(((45.0, 20.0), (45.0, 0.0), (30.0, 0.0)), joined=True),
        Branch(((50.0, 30.0), (70.0, 30.0)), joined=True),
        Branch(((50.0, 20.0), (50.0, 12.0), (90.0, 12.0)), joined=True),
    ],
    ids=["leaves between the heads", "leaves close by", "turns close by"],
)
def test_where_another_line_hangs_there_nothing_is_moved(other):
    branches = (TRUNK, FACING, other)
    assert paths(*branches) == [branch.path for branch in branches]


def test_low_boxes_walls_and_lines_without_direction_leave_it_as_it_is():
    same = [TRUNK.path, FACING.path]
    low = SimpleNamespace(heights=[12.0] * 3, middle=lambda _: 20.0)
    assert paths(TRUNK, FACING, placed=low) == same
    assert paths(TRUNK, FACING, wall=[((30.0, 16.0), (45.0, 16.0))]) == same
    assert paths(TRUNK, FACING, net=("coordinates_with", 9, "either")) == same
    assert paths(TRUNK, FACING, net=("supports", 9, "end")) == same


def test_a_branch_that_leaves_to_the_same_side_is_no_facing_one():
    beside = Branch(((50.0, 20.0), (30.0, 20.0)), joined=True)
    assert paths(TRUNK, beside) == [TRUNK.path, beside.path]
