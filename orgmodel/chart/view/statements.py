"""The lines of the view beside the line of command: who else is joined to whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from orgmodel.chart.chart import LineKind
from orgmodel.chart.options import Options, Side
from orgmodel.chart.view.hierarchy import Hierarchy
from orgmodel.chart.view.sides import Places
from orgmodel.chart.words import listed, word
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position, Unit

Way: TypeAlias = Literal["stub", "beside", "link", "routed"]
KINDS: Mapping[Side, LineKind] = {
    "supports": "supports",
    "dotted": "dotted_line_to",
    "deputies": "deputises_for",
    "coordination": "coordinates_with",
}
NOTED: Mapping[LineKind, str] = {"supports": "supports unit", "coordinates_with": "works with"}
"""Lines that are written where what they name has no box."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One line of the view that is no part of the forest.

    Args:
        kind: the kind of line.
        start: the node that states it.
        end: the node it states it of.
        way: drawn along the stub that the box has anyway, beside it, as a link between neighbours,
            or routed on its own.
    """

    kind: LineKind
    start: int
    end: int
    way: Way


def shown_kinds(options: Options) -> list[LineKind]:
    """Give the kinds of lines beside those of command that the options show."""
    return [kind for side, kind in KINDS.items() if side in options.show]


def find_statements(
    hierarchy: Hierarchy, places: Places, nodes: Sequence[int], options: Options
) -> list[Statement]:
    """Find the lines to draw beside those of the forest, each once.

    A coordination that both sides state is one line.
    """
    shown = set(nodes)
    found: dict[tuple[str, int, int], Statement] = {}
    for kind, start, end in _stated(hierarchy, nodes, shown_kinds(options)):
        twin = kind == "coordinates_with" and (kind, end, start) in found
        if start != end and end in shown and not twin:
            way = _way(hierarchy, places, kind, start, end)
            found.setdefault((kind, start, end), Statement(kind, start, end, way))
    for start, end, kind in hierarchy.closing:
        if start in shown and end in shown:
            found[kind, start, end] = Statement(kind, start, end, "routed")
    return list(found.values())


def find_notes(
    graph: OrgGraph, nodes: Sequence[int], options: Options, language: str
) -> dict[int, list[str]]:
    """Write what is supported or worked with, but has no box: units and the organisation."""
    kinds = [kind for kind in NOTED if kind in shown_kinds(options)]
    bodies = len(graph.organisation.bodies)
    notes: dict[int, list[str]] = {}
    for node in nodes:
        position = graph.positions[node - bodies] if node >= bodies else None
        if position is not None and (position.supports or position.coordinates_with):
            texts = list(_notes(graph, position, kinds, language))
            if texts:
                notes[node] = texts
    return notes


def _notes(
    graph: OrgGraph, position: Position, kinds: Sequence[LineKind], language: str
) -> Iterator[str]:
    for kind in kinds:
        names = list(_boxless(graph, position, kind, language))
        if names:
            yield word(NOTED[kind], language, name=listed(names, language))


def _boxless(graph: OrgGraph, position: Position, kind: LineKind, language: str) -> Iterator[str]:
    for name in dict.fromkeys(getattr(position, kind)):
        thing = graph.find(name)
        if isinstance(thing, Unit):
            yield thing.label(language)
        elif thing is graph.organisation and kind == "supports":
            yield word("whole organisation", language)


def _stated(
    hierarchy: Hierarchy, nodes: Sequence[int], kinds: Sequence[LineKind]
) -> Iterator[tuple[LineKind, int, int]]:
    places = hierarchy.places
    for node in nodes:
        thing = hierarchy.things[node]
        if isinstance(thing, Body):
            continue
        for kind in kinds:
            for name in getattr(thing, kind):
                end = places.get(name)
                if end is not None and not _is_forest_line(hierarchy, kind, node, end):
                    yield kind, node, end


def _is_forest_line(hierarchy: Hierarchy, kind: LineKind, start: int, end: int) -> bool:
    return hierarchy.above[start] == end and hierarchy.joined[start] == kind


def _way(hierarchy: Hierarchy, places: Places, kind: LineKind, start: int, end: int) -> Way:
    if hierarchy.above[start] == end:
        if kind == "deputises_for":
            return "beside"
        if kind == "supports" and start not in places.children[end]:
            return "stub"
    return "routed"
