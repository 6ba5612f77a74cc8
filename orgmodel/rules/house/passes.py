"""The statement that every way up passes a position of a kind."""

from collections.abc import Iterator
from dataclasses import dataclass

from orgmodel.config import HouseRule, Passes
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position
from orgmodel.rules.house.selected import Selected
from orgmodel.rules.house.wording import one_of, told
from orgmodel.rules.names import named
from orgmodel.rules.rule import Finding


@dataclass(frozen=True, slots=True, eq=False)
class _Way:
    """The way up from somewhere: where it ends, and whether it passes what it must."""

    end: Position | Body | None = None
    passes: bool = False


NOWHERE = _Way()


def check_passes(graph: OrgGraph, rule: HouseRule, statement: Passes) -> Iterator[Finding]:
    """Find the positions whose way up does not pass what it must."""
    every = Selected(graph, statement.every)
    ways = _ways(graph, Selected(graph, statement.up_to), Selected(graph, statement.through))
    for place, position in enumerate(graph.positions):
        end = ways[place].end
        if (
            every.positions[place]
            and end
            and not ways[place].passes
            and not graph.is_over(position)
        ):
            fact = (
                f"{named(graph, position)} stands under {named(graph, end)} without "
                f"{one_of(statement.through)} between them"
            )
            yield Finding(position, ("reports_to",), told(rule, fact))


def _ways(graph: OrgGraph, up_to: Selected, through: Selected) -> list[_Way]:
    """Give the way up of every position, the highest first, so that each is looked at once."""
    command = graph.certain_command
    ways = [NOWHERE] * len(graph.positions)
    of_bodies: dict[str, _Way] = {}
    for place in command.downwards:
        manager = command.managers[place]
        if manager >= 0:
            above = graph.positions[manager]
            ways[place] = _step(above, ways[manager], up_to, through)
        else:
            start = graph.manager(graph.positions[place])
            if isinstance(start, Body):
                ways[place] = _from_body(graph, start, (up_to, through), of_bodies)
    return ways


def _step(above: Position | Body, way: _Way, up_to: Selected, through: Selected) -> _Way:
    """Give the way of what stands right under a position or body whose own way is known."""
    if up_to.means(above):
        return _Way(above)
    return _Way(way.end, passes=True) if through.means(above) else way


def _from_body(
    graph: OrgGraph, start: Body, wanted: tuple[Selected, Selected], known: dict[str, _Way]
) -> _Way:
    bodies: dict[str, Body] = {}
    body: object = start
    while isinstance(body, Body) and body.id not in known and body.id not in bodies:
        bodies[body.id] = body
        body = graph.find(body.reports_to or "")
    way = known.get(body.id, NOWHERE) if isinstance(body, Body) else NOWHERE
    for each in reversed(bodies.values()):
        way = _step(each, way, *wanted)
        known[each.id] = way
    return known[start.id]
