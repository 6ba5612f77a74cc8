"""Who stands in the row of reports, and who beside the stem: assistants, staff, deputies."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from orgmodel.chart.view.classes import class_of, has_role
from orgmodel.chart.view.hierarchy import TOP, Hierarchy
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position, Unit

SECONDS = frozenset({"deputy-principal", "deputy-chair", "deputy-sg"})
"""Roles that stand beside the head when they lead nobody."""
MOST_SECONDS = 3
MOST_BESIDE_BOX = 4
"""More deputies than this stand beside the stem, where they have room in rows."""
ADDED = ("staff", "helper", "second")
"""Those that stand beside the stem only where others stand in the row."""
LISTS: dict[str, Callable[["Places"], list[list[int]]]] = {
    "child": lambda places: places.children,
    "assistant": lambda places: places.assistants,
    "helper": lambda places: places.assistants,
    "staff": lambda places: places.staff,
    "deputy": lambda places: places.deputies,
    "second": lambda places: places.deputies,
}


@dataclass(frozen=True, slots=True)
class Places:
    """For each node who stands under it, and where, always in the file's order.

    Args:
        children: in the row under the bus.
        assistants: left of the stem.
        staff: right of the stem.
        deputies: beside the box.
    """

    children: list[list[int]]
    assistants: list[list[int]]
    staff: list[list[int]]
    deputies: list[list[int]]

    def all_under(self, node: int) -> list[int]:
        """Give everyone under a node in reading order."""
        beside = self.deputies[node] + self.assistants[node] + self.staff[node]
        return beside + self.children[node] if beside else self.children[node]


def find_places(
    graph: OrgGraph, hierarchy: Hierarchy, nodes: Sequence[int], classes: Sequence[str | None]
) -> Places:
    """Sort the nodes under each node into row, assistants, staff and deputies.

    Args:
        graph: the organisation.
        hierarchy: what stands under what.
        nodes: the nodes that are shown.
        classes: the class of each node.
    """
    return _Sorter(graph, hierarchy, classes).sort(nodes)


def classes_of(graph: OrgGraph, hierarchy: Hierarchy) -> list[str | None]:
    """Give the class of each node."""
    return [class_of(graph, thing) for thing in hierarchy.things]


class _Sorter:
    def __init__(
        self, graph: OrgGraph, hierarchy: Hierarchy, classes: Sequence[str | None]
    ) -> None:
        self.graph = graph
        self.hierarchy = hierarchy
        self.classes = classes
        self.heads = {unit.head for unit in graph.organisation.units}

    def sort(self, nodes: Sequence[int]) -> Places:
        under = _under(self.hierarchy.above, nodes)
        places = Places(*[_nobody(len(under)) for _ in range(4)])
        for node in nodes:
            if under[node]:
                self._sort_under(node, under, places)
        return places

    def _sort_under(self, node: int, under: list[list[int]], places: Places) -> None:
        sorts = {each: self._sort_of(each, node, under[each]) for each in under[node]}
        found = list(sorts.values())
        alone = "child" not in found
        many = found.count("second") > MOST_SECONDS
        crowd = found.count("deputy") > MOST_BESIDE_BOX
        for each, sort in sorts.items():
            to_row = sort in ADDED and (alone or (many and sort == "second"))
            place = "staff" if crowd and sort == "deputy" else sort
            LISTS["child" if to_row else place](places)[node].append(each)

    def _sort_of(self, node: int, manager: int, under: Sequence[int]) -> str:
        if self.hierarchy.joined[node] == "supports":
            return "assistant"
        thing = self.hierarchy.things[node]
        if isinstance(thing, Body):
            return "child"
        if under:
            return "assistant" if self._is_office(node, manager, under) else "child"
        if self._names(thing.deputises_for, manager):
            return "deputy"
        if self.classes[node] == "support":
            return self._sort_of_support(thing, manager)
        return self._sort_of_leaf(thing, self.classes[node])

    def _is_office(self, node: int, manager: int, under: Sequence[int]) -> bool:
        """Tell whether someone supports the manager with nobody but helpers under him."""
        thing = self.hierarchy.things[node]
        helpers = [node, *under]
        return (
            isinstance(thing, Position)
            and all(self.classes[each] == "support" for each in helpers)
            and self._supports(thing, manager)
        )

    def _sort_of_support(self, position: Position, manager: int) -> str:
        if not position.supports:
            return "helper"
        return "assistant" if self._supports(position, manager) else "child"

    def _sort_of_leaf(self, position: Position, class_: str | None) -> str:
        if has_role(self.graph, position, SECONDS):
            return "second"
        leads = position.id in self.heads
        return "staff" if class_ in ("staff", "control") and not leads else "child"

    def _supports(self, position: Position, manager: int) -> bool:
        units = (each for each in self.graph.supported(position) if isinstance(each, Unit))
        heads = [unit.head for unit in units if unit.head is not None]
        return self._names([*position.supports, *heads], manager)

    def _names(self, names: Sequence[str], node: int) -> bool:
        return any(self.hierarchy.places.get(name) == node for name in names)


def _nobody(count: int) -> list[list[int]]:
    return [[] for _ in range(count)]


def _under(above: Sequence[int], nodes: Sequence[int]) -> list[list[int]]:
    under: list[list[int]] = [[] for _ in above]
    for node in nodes:
        if above[node] != TOP:
            under[above[node]].append(node)
    return under
