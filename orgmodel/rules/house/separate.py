"""The statement that nobody holds positions of two kinds at one time."""

from collections.abc import Iterator, Sequence

from orgmodel.config import HouseRule, NoSharedHolder
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position
from orgmodel.rules.house.selected import Selected
from orgmodel.rules.house.wording import one_of, told
from orgmodel.rules.names import named
from orgmodel.rules.people import Seat, several_seats
from orgmodel.rules.rule import Finding


def check_separate(
    graph: OrgGraph, rule: HouseRule, statement: NoSharedHolder
) -> Iterator[Finding]:
    """Find the persons who hold positions of two kinds."""
    groups = [Selected(graph, group) for group in statement.groups]
    for seats in several_seats(graph):
        for first, second, pair in _clashes(graph, seats, groups):
            one, other = (one_of(statement.groups[number]) for number in pair)
            yield _finding(graph, rule, (first, second), f"{one} and {other} share no holder")


def _clashes(
    graph: OrgGraph, seats: Sequence[Seat], groups: Sequence[Selected]
) -> Iterator[tuple[Seat, Seat, tuple[int, int]]]:
    """Go through the seats of one person that clash with an earlier one."""
    firsts: dict[int, Seat] = {}
    for seat in seats if len(seats) > 1 else ():
        own = [number for number, group in enumerate(groups) if _belongs(graph, seat[0], group)]
        clash = next(
            (
                (first, seat, (number, mine))
                for number, first in firsts.items()
                for mine in own
                if mine != number and first[0] is not seat[0]
            ),
            None,
        )
        if clash is not None:
            yield clash
        for number in own:
            firsts.setdefault(number, seat)


def _belongs(graph: OrgGraph, position: Position, group: Selected) -> bool:
    """Tell whether a position is meant, or is a seat of a body that is meant."""
    if group.means(position):
        return True
    manager = graph.manager(position)
    return isinstance(manager, Body) and group.means(manager)


def _finding(graph: OrgGraph, rule: HouseRule, seats: tuple[Seat, Seat], say: str) -> Finding:
    (first, number), (second, place) = seats
    name = second.holders[place].name
    fact = f"{name} holds {named(graph, first)} and {named(graph, second)}; {say}"
    return Finding(
        second,
        ("holders", place, "name"),
        told(rule, fact),
        related=((first, ("holders", number, "name"), f"{name} holds {named(graph, first)}"),),
    )
