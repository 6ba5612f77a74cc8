"""The line of command as arrays, against the plain way of climbing it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.graph import NOBODY, UNKNOWN, Command
from orgmodel.graph.knots import without_loose_ends


@st.composite
def commands(draw):
    count = draw(st.integers(0, 12))
    managers = st.integers(-2, count - 1)
    return Command([draw(managers) for _ in range(count)], [draw(st.booleans())] * count)


def climbed(command, place):
    """Give the way up, and whether it ends."""
    way = [place]
    while (manager := command.managers[way[-1]]) >= 0:
        if manager in way:
            return way, False
        way.append(manager)
    return way, True


@given(commands())
@settings(max_examples=200, deadline=None)
def test_who_stands_above_is_who_is_met_on_the_way_up(command):
    for report in range(len(command.managers)):
        way, ends = climbed(command, report)
        for manager in range(len(command.managers)):
            if ends:
                assert command.is_above(manager, report) == (manager in way[1:])
            elif command.is_above(manager, report):
                assert manager in way[1:]


@given(commands())
@settings(max_examples=200, deadline=None)
def test_root_and_branch_are_the_last_two_on_the_way_up(command):
    for place in range(len(command.managers)):
        way, ends = climbed(command, place)
        assert command.root(place) == (way[-1] if ends else None)
        assert command.branches[place] == (way[-2:][0] if ends else NOBODY)


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefgh"))))
@settings(max_examples=200, deadline=None)
def test_what_is_left_without_loose_ends_always_leads_on(lines):
    left = without_loose_ends(lines)
    assert all(ends and set(ends) <= set(left) for ends in left.values())
    assert bool(left) == any(leads_back(lines, start) for start in lines)


def leads_back(lines, start):
    reached: list[str] = []
    waiting = list(lines[start])
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.append(name)
            waiting.extend(lines.get(name, ()))
    return start in reached


def test_an_unknown_manager_is_no_root_above():
    command = Command([UNKNOWN, 0], [True, True])
    assert command.managers[command.root(1) or 0] == UNKNOWN
