"""How many of a relation each position has, counted by seats.

Every count is a least and a most, which differ where the file leaves it open: a manager that is
not known may be anybody.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from orgmodel.config import Has, Relation
from orgmodel.graph import UNKNOWN, OrgGraph, Supported
from orgmodel.model import Body, Position
from orgmodel.rules.house.selected import Selected
from orgmodel.rules.people import may_hold, surely_holds

Count: TypeAlias = tuple[float, float]
"""The least and the most that there can be."""
Counts: TypeAlias = Callable[[int], Count]
"""Gives the count of a position by its place in the file."""
OPEN: Count = (0, math.inf)


def counts(graph: OrgGraph, has: Has) -> Counts:
    """Give what counts the relation of a statement, in time that grows with the positions."""
    of = Selected(graph, has.of)
    if has.relation is Relation.HOLDERS:
        return lambda place: _holders(graph, graph.positions[place])
    if has.relation is Relation.SUBORDINATES:
        return _from(_subordinates(graph, of))
    if has.relation is Relation.SUPERIORS:
        return _from(_superiors(graph, of))
    return lambda place: _listed(graph, has.relation, of, place)


def members(graph: OrgGraph, has: Has, of: Selected, place: int) -> tuple[Supported, ...]:
    """Name those who are counted; none where the relation goes through the whole tree."""
    if has.relation in (Relation.HOLDERS, Relation.SUBORDINATES, Relation.SUPERIORS):
        return ()
    related, _ = _related(graph, has.relation, place)
    return tuple(thing for thing in related if _counts(graph, of, thing))


def _from(values: Sequence[Count]) -> Counts:
    return lambda place: values[place]


def _listed(graph: OrgGraph, relation: Relation, of: Selected, place: int) -> Count:
    related, unknown = _related(graph, relation, place)
    known = sum(_seats(thing) for thing in related if _counts(graph, of, thing))
    return known, known + unknown


def _related(graph: OrgGraph, relation: Relation, place: int) -> tuple[Iterable[Supported], float]:
    """Give whom a position has, and how many more there may be that are not known."""
    position = graph.positions[place]
    if relation is Relation.MANAGER:
        return _manager(graph, place)
    if relation is Relation.SECOND_MANAGERS:
        found: Sequence[Supported] = graph.dotted_managers(position)
        return found, _unknown(graph, position, "dotted_line_to", found)
    if relation is Relation.SUPPORTED:
        found = graph.supported(position)
        return found, _unknown(graph, position, "supports", found)
    if relation is Relation.SUPPORTERS:
        return graph.supporters(position), 0
    if relation is Relation.DEPUTIES:
        return graph.deputies(position), 0
    return graph.direct_reports(position), 0


def _manager(graph: OrgGraph, place: int) -> tuple[Iterable[Supported], float]:
    manager = graph.certain_command.managers[place]
    if manager == UNKNOWN:
        return (), 1
    found = graph.positions[manager] if manager >= 0 else graph.manager(graph.positions[place])
    return (found,) if found is not None else (), 0


def _unknown(graph: OrgGraph, position: Position, field: str, found: Sequence[Supported]) -> float:
    if graph.is_unread(position, field):
        return math.inf
    return len(getattr(position, field)) - len(found)


def _counts(graph: OrgGraph, of: Selected, thing: Supported) -> bool:
    return of.means(thing) and not (isinstance(thing, Position) and graph.is_over(thing))


def _seats(thing: Supported) -> int:
    return thing.count if isinstance(thing, Position) else 1


def _holders(graph: OrgGraph, position: Position) -> Count:
    if graph.is_unread(position, "holders"):
        return OPEN
    surely = sum(surely_holds(graph, holder) for holder in position.holders)
    return surely, sum(may_hold(graph, holder) for holder in position.holders)


def _subordinates(graph: OrgGraph, of: Selected) -> list[Count]:
    command = graph.certain_command
    totals = [0] * len(graph.positions)
    for place in reversed(command.downwards):
        manager = command.managers[place]
        if manager >= 0 and command.counted[place]:
            own = graph.positions[place].count if of.positions[place] else 0
            totals[manager] += totals[place] + own
    return [
        OPEN if level is None else (total, total)
        for total, level in zip(totals, command.levels, strict=True)
    ]


def _superiors(graph: OrgGraph, of: Selected) -> list[Count]:
    command = graph.certain_command
    found: list[Count] = [OPEN] * len(graph.positions)
    bodies: dict[str, int] = {}
    for place in command.downwards:
        manager = command.managers[place]
        if manager == UNKNOWN:
            continue
        if manager >= 0:
            own = graph.positions[manager].count if of.positions[manager] else 0
            least, most = found[manager]
            found[place] = (least + own, most + own)
        else:
            total = _bodies_above(graph, of, graph.manager(graph.positions[place]), bodies)
            found[place] = (total, total)
    return found


def _bodies_above(
    graph: OrgGraph, of: Selected, start: Supported | None, known: dict[str, int]
) -> int:
    """Count the bodies from one upwards; a loop of bodies is counted once."""
    way: dict[str, Body] = {}
    body = start
    while isinstance(body, Body) and body.id not in known and body.id not in way:
        way[body.id] = body
        body = graph.find(body.reports_to or "")
    total = known.get(body.id, 0) if isinstance(body, Body) else 0
    for each in reversed(way.values()):
        total += of.means(each)
        known[each.id] = total
    return known.get(start.id, 0) if isinstance(start, Body) else 0
