"""Which units may get a frame, and which boxes belong in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from orgmodel.chart.framing.belonging import unit_of, units_of
from orgmodel.chart.layout.neighbours import are_neighbours
from orgmodel.chart.view import Block, View
from orgmodel.chart.view.captions import tidy
from orgmodel.chart.view.hierarchy import TOP
from orgmodel.graph import OrgGraph
from orgmodel.model import Position, Unit

LEAST = 2
"""A frame round fewer boxes says no more than the box itself."""
MOST_NESTED = 4
"""So many frames may lie in each other; more cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Area:
    """A unit that may get a frame.

    Args:
        id: the id of the unit.
        label: its name.
        nodes: the boxes of the unit and of all units inside it.
        head: the box that all others stand under; None where several stand side by side.
        inner: the ids of the widest areas inside it.
        apart: the head where it stands outside the frame.
    """

    id: str
    label: str
    nodes: frozenset[int]
    head: int | None
    inner: tuple[str, ...]
    apart: int | None = None

    def tops(self, view: View) -> list[int]:
        """Give those whom nobody else of the area stands above, in reading order."""
        tops = [node for node in sorted(self.nodes) if view.above[node] not in self.nodes]
        uppers = dict.fromkeys(view.above[node] for node in tops)
        if TOP in uppers:
            return tops
        row = [node for upper in uppers for node in view.places.children[upper]]
        return [node for node in row if node in self.nodes]

    def without_head(self) -> "Area | None":
        """Give the area of the boxes under the head; None where these are too few."""
        if self.head is None or len(self.nodes) <= LEAST:
            return None
        return replace(self, nodes=self.nodes - {self.head}, head=None, apart=self.head)


def find_areas(graph: OrgGraph, view: View) -> tuple[list[Area], list[str]]:
    """Find the units that may get a frame, each after those inside it.

    Returns:
        The areas, and the names of the units left out because too many frames lie in theirs; a
        frame round all that is shown would say nothing, and is not missed.
    """
    inside = _units_inside(graph)
    finder = _Finder(graph, view, inside)
    for unit in reversed(_downwards(graph, inside)):
        finder.add(unit)
    return list(finder.areas.values()), finder.deep


def with_units_named(graph: OrgGraph, view: View, areas: Iterable[Area]) -> View:
    """Give the view in which the boxes that no frame of their unit holds name their unit."""
    framed = {area.id: area.nodes for area in areas}
    captions = list(view.captions)
    for node in view.order:
        name = unit_of(view, node)
        unit = None if name is None or node in framed.get(name, ()) else graph.find(name)
        if isinstance(unit, Unit):
            label = tidy(unit.label(view.language))
            if not _is_said(view, node, unit, label):
                captions[node] = captions[node].noted([label])
    return replace(view, captions=captions)


def with_room(view: View, areas: Iterable[Area], *, joined: bool) -> View:
    """Give the view in which there is room for frames.

    Args:
        view: what is shown.
        areas: the areas that get one, inner ones first.
        joined: whether those who support a unit are to be joined to its frame.
    """
    found = (_block(view, area, joined=joined) for area in areas)
    blocks = [block for block in found if block is not None]
    followers = {node for block in blocks for node in block.heads[1:]}
    layouts = view.layouts.keeping_together(followers, view.order, view.above, view.places)
    return replace(view, blocks=blocks, layouts=layouts)


def supported(view: View, node: int) -> tuple[str, ...]:
    """Give the ids of what a box says that it supports."""
    thing = view.things[node]
    return thing.supports if isinstance(thing, Position) else ()


def _is_said(view: View, node: int, unit: Unit, label: str) -> bool:
    """Tell whether a box names its unit already, as the one that it supports."""
    facts = view.captions[node].facts
    return unit.id in supported(view, node) and any(label in fact for fact in facts)


def _block(view: View, area: Area, *, joined: bool) -> Block | None:
    """Give the branches round which a frame needs room; None where they do not lie together."""
    joins = joined and any(area.id in supported(view, node) for node in area.nodes)
    if area.head is not None:
        outside = frozenset(view.places.all_under(area.head)) - area.nodes
        return Block(area.label, (area.head,), outside, joins)
    heads = area.tops(view)
    uppers = {view.above[node] for node in heads}
    if len(uppers) != 1 or TOP in uppers:
        return None
    if not are_neighbours(heads, view.places.children[uppers.pop()]):
        return None
    return Block(area.label, tuple(heads), joins=joins)


class _Finder:
    def __init__(self, graph: OrgGraph, view: View, inside: dict[str, list[Unit]]) -> None:
        self.view = view
        self.inside = inside
        self.areas: dict[str, Area] = {}
        self.deep: list[str] = []
        self.sizes: dict[str, int] = {}
        self.nested: dict[str, int] = {}
        self.nodes: dict[str, frozenset[int]] = {}
        self.widest: dict[str, list[str]] = {}
        self.own: dict[str, list[int]] = {}
        for node, unit in units_of(graph, view).items():
            self.own.setdefault(unit, []).append(node)

    def add(self, unit: Unit) -> None:
        """Add a unit after those inside it, unless its frame would say nothing or too much."""
        inner = [each.id for each in self.inside.get(unit.id, ())]
        nested = max((self.nested[each] for each in inner), default=0)
        self._count(unit, inner, is_deep=nested == MOST_NESTED)
        parts = [self.nodes.get(each, frozenset()) for each in inner]
        nodes = frozenset(self.own.get(unit.id, ())).union(*parts)
        fits = len(nodes) >= LEAST and nested < MOST_NESTED and nodes not in parts
        within = [each for part in inner for each in self.widest.get(part, ())]
        self.widest[unit.id] = [unit.id] if fits else within
        self.nested[unit.id] = nested + fits if nested < MOST_NESTED else MOST_NESTED
        if nested < MOST_NESTED:
            self.nodes[unit.id] = nodes
        if fits:
            label = tidy(unit.label(self.view.language))
            self.areas[unit.id] = Area(unit.id, label, nodes, self._head(nodes), tuple(within))

    def _count(self, unit: Unit, inner: Sequence[str], *, is_deep: bool) -> None:
        """Count the boxes of a unit, and note it if only what lies in it denies it a frame."""
        sizes = [self.sizes.get(each, 0) for each in inner]
        size = self.sizes[unit.id] = len(self.own.get(unit.id, ())) + sum(sizes)
        if is_deep and size not in (len(self.view.order), *sizes):
            self.deep.append(tidy(unit.label(self.view.language)))

    def _head(self, nodes: frozenset[int]) -> int | None:
        tops = [node for node in nodes if self.view.above[node] not in nodes]
        return tops[0] if len(tops) == 1 else None


def _units_inside(graph: OrgGraph) -> dict[str, list[Unit]]:
    inside: dict[str, list[Unit]] = {}
    for unit in graph.organisation.units:
        parent = graph.parent(unit)
        inside.setdefault("" if parent is None else parent.id, []).append(unit)
    return inside


def _downwards(graph: OrgGraph, inside: dict[str, list[Unit]]) -> list[Unit]:
    """Give every unit before those inside it; units in a loop are left out."""
    order = list(inside.get("", ()))
    met = {unit.id for unit in order}
    for unit in order:
        fresh = [each for each in inside.get(unit.id, ()) if each.id not in met]
        met.update(each.id for each in fresh)
        order.extend(fresh)
    return [unit for unit in order if graph.unit(unit.id) is unit]
