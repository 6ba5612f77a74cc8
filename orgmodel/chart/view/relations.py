"""Who is joined to whom beside the line of command, in names."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from orgmodel.chart.chart import LineKind
from orgmodel.chart.options import Options
from orgmodel.chart.view.captions import tidy
from orgmodel.chart.view.statements import NOTED, shown_kinds
from orgmodel.chart.view.view import View
from orgmodel.chart.words import word
from orgmodel.graph import OrgGraph
from orgmodel.model import Position, Unit


@dataclass(frozen=True, slots=True)
class Relations:
    """What the lines of a view say, beside those that place boxes under their managers.

    Args:
        stated: for each node the names of those it states lines of, by the kind of line; also of
            units and the organisation, which have no box.
        supporters: for each node the names of those who support it.
    """

    stated: dict[int, dict[LineKind, list[str]]] = field(default_factory=dict)
    supporters: dict[int, list[str]] = field(default_factory=dict)

    def add(self, kind: LineKind, node: int, name: str) -> None:
        """Add what a node states."""
        self.stated.setdefault(node, {}).setdefault(kind, []).append(name)


def relations_of(graph: OrgGraph, options: Options, view: View) -> Relations:
    """Find what the lines of a view say.

    Args:
        graph: the organisation.
        options: what is shown of it.
        view: all that is shown.
    """
    relations = Relations()
    for kind, start, end in _lines(view):
        if view.unit_meant(kind, start, end) is None:
            relations.add(kind, start, view.name(end))
            if kind == "supports":
                relations.supporters.setdefault(end, []).append(view.name(start))
            elif kind == "coordinates_with":
                relations.add(kind, end, view.name(start))
    kinds = [kind for kind in NOTED if kind in shown_kinds(options)]
    for node in view.order:
        thing = view.things[node]
        if isinstance(thing, Position) and (thing.supports or thing.coordinates_with):
            for kind, name in _without_box(graph, thing, kinds, view.language):
                relations.add(kind, node, name)
    return relations


def _lines(view: View) -> Iterator[tuple[LineKind, int, int]]:
    for node in view.order:
        if view.joined[node] == "supports":
            yield "supports", node, view.above[node]
    for line in view.statements:
        yield line.kind, line.start, line.end


def _without_box(
    graph: OrgGraph, position: Position, kinds: list[LineKind], language: str
) -> Iterator[tuple[LineKind, str]]:
    for kind in kinds:
        for name in dict.fromkeys(getattr(position, kind)):
            thing = graph.find(name)
            if isinstance(thing, Unit):
                yield kind, word("in unit", language, name=tidy(thing.label(language)))
            elif thing is graph.organisation and kind == "supports":
                yield kind, word("whole organisation", language)
