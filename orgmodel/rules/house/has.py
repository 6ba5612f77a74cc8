"""The statement that every position of a kind has so many of a relation."""

from collections.abc import Iterator

from orgmodel.config import Has, HouseRule, Relation
from orgmodel.graph import OrgGraph
from orgmodel.graph.references import Path
from orgmodel.model import Position
from orgmodel.rules.house.counting import Count, counts, members
from orgmodel.rules.house.selected import Selected
from orgmodel.rules.house.wording import bounds, counted, told, with_seats
from orgmodel.rules.names import named
from orgmodel.rules.rule import Finding

FIELDS = {
    Relation.MANAGER: "reports_to",
    Relation.SUPERIORS: "reports_to",
    Relation.SECOND_MANAGERS: "dotted_line_to",
    Relation.SUPPORTED: "supports",
    Relation.HOLDERS: "holders",
}
MOST_NAMED = 10


def check_has(graph: OrgGraph, rule: HouseRule, has: Has) -> Iterator[Finding]:
    """Find the positions that have too few or too many."""
    if has.every is None:
        yield from _check_whole(graph, rule, has)
        return
    every = Selected(graph, has.every)
    of = Selected(graph, has.of)
    count_of = counts(graph, has)
    with_abolished = "abolished" in has.every.status
    for place, position in enumerate(graph.positions):
        if every.positions[place] and (with_abolished or not graph.is_over(position)):
            count = _wrong(has, count_of(place))
            if count is not None:
                yield _finding(graph, rule, has, of, (place, count))


def _wrong(has: Has, count: Count) -> int | None:
    """Give the number where it is surely too few or too many."""
    least, most = count
    if most < has.at_least:
        return int(most)
    return int(least) if has.at_most is not None and least > has.at_most else None


def _finding(
    graph: OrgGraph, rule: HouseRule, has: Has, of: Selected, fault: tuple[int, int]
) -> Finding:
    place, count = fault
    position = graph.positions[place]
    those = members(graph, has, of, place)
    names = f": {with_seats(graph, those)}" if those else ""
    fact = f"{named(graph, position)} has {counted(has, count)}{names}; {bounds(has)}"
    related = [thing for thing in those if isinstance(thing, Position)][:MOST_NAMED]
    return Finding(
        position,
        _field(position, has.relation),
        told(rule, fact),
        related=tuple((thing, (), f"{named(graph, thing)} is counted") for thing in related),
    )


def _field(position: Position, relation: Relation) -> Path:
    field = FIELDS.get(relation)
    return (field,) if field and getattr(position, field) else ()


def _check_whole(graph: OrgGraph, rule: HouseRule, has: Has) -> Iterator[Finding]:
    of = Selected(graph, has.of)
    meant = [
        position
        for place, position in enumerate(graph.positions)
        if of.positions[place] and not graph.is_over(position)
    ]
    total = sum(position.count for position in meant)
    fact = f"{named(graph, graph.organisation)} has {counted(has, total)}"
    if has.at_most is not None and total > has.at_most:
        names = with_seats(graph, meant)
        stray = _beyond(meant, has.at_most)
        yield Finding(stray, (), told(rule, f"{fact}: {names}; {bounds(has)}"))
    elif total < has.at_least and graph.is_read_wholly:
        yield Finding(graph.organisation, ("positions",), told(rule, f"{fact}; {bounds(has)}"))


def _beyond(positions: list[Position], limit: int) -> Position:
    """Give the position with which the limit is passed."""
    seats = 0
    for position in positions:
        seats += position.count
        if seats > limit:
            break
    return position
