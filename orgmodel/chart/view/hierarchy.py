"""Under what each box stands: its manager, its body, or what it supports.

Nodes are bodies and positions in the file's order, bodies first; they are named by their place.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from orgmodel.chart.chart import LineKind
from orgmodel.chart.options import Options
from orgmodel.chart.view.headless import Headless
from orgmodel.chart.view.standing import stands
from orgmodel.graph import OrgGraph
from orgmodel.graph.command import NOBODY
from orgmodel.model import Body, Position, Unit

TOP = -1


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """The forest of boxes.

    Args:
        things: the body or position of each node.
        above: the node that each stands under, or `TOP`.
        joined: the kind of line that joins it there; None for tops.
        closing: lines left out of the forest because they would close a loop: lower, upper, kind.
        places: the first node of each id.
        shown: whether each node is shown at all; abolished positions may not be.
        helped: the units by those who stand where these have their heads, or where there is none
            their place, only because they support these units: supporter and the one above.
    """

    things: list[Body | Position]
    above: list[int]
    joined: list[LineKind | None]
    closing: list[tuple[int, int, LineKind]]
    places: dict[str, int]
    shown: list[bool]
    helped: dict[tuple[int, int], Unit]


def build_hierarchy(graph: OrgGraph, options: Options) -> Hierarchy:
    """Find what each body and position stands under, also on a broken organisation.

    Raises:
        KeyError: the root of the options is no position or body.
    """
    return _Builder(graph, options).build()


class _Builder:
    def __init__(self, graph: OrgGraph, options: Options) -> None:
        self.graph = graph
        self.bodies = len(graph.organisation.bodies)
        self.things: list[Body | Position] = [*graph.organisation.bodies, *graph.positions]
        self.shown = [isinstance(t, Body) or self._is_shown(t, options) for t in self.things]
        self.attaches = "supports" in options.show
        self.framed = options.frames
        self.places: dict[str, int] = {}
        self.body_places = {body.id: n for n, body in enumerate(graph.organisation.bodies)}
        for node in (*range(self.bodies, len(self.things)), *range(self.bodies)):
            if self.shown[node]:
                self.places.setdefault(self.things[node].id, node)
        self.headless = Headless(graph, self.places, framed=options.frames)
        self.root = None if options.root is None else self.places[options.root]
        self.preferred = self._below(self.root)

    def build(self) -> Hierarchy:
        above = [TOP] * len(self.things)
        joined: list[LineKind | None] = [None] * len(self.things)
        for node, thing in enumerate(self.things):
            if self.shown[node]:
                above[node], joined[node] = self._above(node, thing)
        helped = dict(self._helped(above, joined))
        closing = [] if self.root is None else [_cut(self.root, above, joined)]
        for loop in _loops(above):
            first = min(loop, key=lambda node: (self.things[node].id, node))
            closing.append(_cut(first, above, joined))
        lines = [(node, end, kind) for node, end, kind in closing if kind is not None]
        return Hierarchy(self.things, above, joined, lines, self.places, self.shown, helped)

    def _is_shown(self, position: Position, options: Options) -> bool:
        asked_for = position.id in (options.root, options.focus)
        return asked_for or stands(self.graph, position, options)

    def _below(self, root: int | None) -> frozenset[int]:
        if root is None or root < self.bodies:
            return frozenset()
        below = self.graph.command.below(root - self.bodies)
        return frozenset([root, *(place + self.bodies for place in below)])

    def _above(self, node: int, thing: Body | Position) -> tuple[int, LineKind | None]:
        if thing.reports_to is not None:
            manager = self._manager(node, thing)
            return (manager, "reports_to") if manager not in (TOP, node) else (TOP, None)
        host = self._host(node, thing) if isinstance(thing, Position) else TOP
        return (host, "supports") if host != TOP else (TOP, None)

    def _manager(self, node: int, thing: Body | Position) -> int:
        if isinstance(thing, Body):
            return self.body_places.get(thing.reports_to or "", TOP)
        place = self.graph.command.managers[node - self.bodies]
        if place >= 0:
            manager = place + self.bodies
            return manager if self.shown[manager] else TOP
        return self.body_places.get(thing.reports_to or "", TOP) if place == NOBODY else TOP

    def _host(self, node: int, position: Position) -> int:
        if not self.attaches:
            return TOP
        hosts = [self._supported(name) for name in position.supports]
        hosts = [host for host in hosts if host not in (TOP, node)]
        inside = [host for host in hosts if host in self.preferred] or hosts
        own = [host for host in inside if self.framed and self._is_mate(host, position)]
        shared = [] if own else self._boss_of(inside, position)
        return next(iter(own or shared or inside), TOP)

    def _boss_of(self, hosts: list[int], position: Position) -> list[int]:
        """Give who stands above all units in frames that someone supports, if there is anybody."""
        units = all(isinstance(self.graph.find(name), Unit) for name in position.supports)
        names = [self.things[host].id for host in dict.fromkeys(hosts)]
        if not (self.framed and units and len(names) > 1):
            return []
        boss = self.headless.shared_boss(names)
        return [self.places[boss]] if boss in self.places else []

    def _is_mate(self, node: int, position: Position) -> bool:
        """Tell whether a box is of the unit that a position says it is in."""
        thing = self.things[node]
        unit = thing.unit if isinstance(thing, Position) else None
        return unit is not None and unit == position.unit

    def _helped(
        self, above: list[int], joined: list[LineKind | None]
    ) -> Iterator[tuple[tuple[int, int], Unit]]:
        for node, (host, kind) in enumerate(zip(above, joined, strict=True)):
            thing = self.things[node]
            if kind == "supports" and isinstance(thing, Position):
                names = [name for name in thing.supports if self._is_at(name, host)]
                found = map(self.graph.find, names or thing.supports)
                units = [each if isinstance(each, Unit) else None for each in found]
                if units[0] is not None and None not in units:
                    yield (node, host), units[0]

    def _is_at(self, name: str, host: int) -> bool:
        return self._supported(name) == host

    def _supported(self, name: str) -> int:
        found = self.graph.find(name)
        if isinstance(found, Unit):
            head = self.graph.head(found)
            place = self.headless.place_of(found) if head is None else head.id
            return TOP if place is None else self.places.get(place, TOP)
        return self.places.get(name, TOP)


def _cut(
    node: int, above: list[int], joined: list[LineKind | None]
) -> tuple[int, int, LineKind | None]:
    line = (node, above[node], joined[node])
    above[node], joined[node] = TOP, None
    return line


def _loops(above: list[int]) -> list[list[int]]:
    walked = [0] * len(above)
    loops = []
    for start in range(len(above)):
        path = []
        node = start
        while node != TOP and not walked[node]:
            walked[node] = start + 1
            path.append(node)
            node = above[node]
        if path and node != TOP and walked[node] == start + 1:
            loops.append(path[path.index(node) :])
    return loops
