"""Who stands in the row of reports, and who beside the stem: assistants, staff, deputies.

Where somebody stands is decided for all his peers together, and follows from the whole
organisation, whatever is shown of it. Support stands left of the stem, and so does who has no class
and supports his manager; staff and control stand right of it, deputies beside the box, and advisers
where there are no deputies; all others stand in the row. Peers of whom one commands anybody stand
in the row, as do those whose role heads a part of the organisation by nature; advisers then stand
beside the stem; helpers are nobody that is commanded. The reports of a staff head who are staff are
his row, unless he leads others; so are those of the head of a control unit who are control. Where
nobody else is in the row, staff are, and helpers, seconds and advisers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from orgmodel.chart.view.classes import class_of, has_role
from orgmodel.chart.view.hierarchy import Hierarchy
from orgmodel.chart.view.peers import NO_PEERS, Reports
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position, Unit

SECONDS = frozenset({"deputy-principal", "deputy-chair", "deputy-sg"})
"""Roles that stand beside the head when they command nobody."""
ADVISERS = frozenset({"expert-staff", "special-staff"})
"""Roles that stand level with the head, where no deputies do, when they command nobody."""
HEADS = frozenset(
    {
        "secretary-general",
        "inspector-general",
        "agency-head",
        "bureau-head",
        "dg-secretary",
        "cabinet-secretary",
        "regional-secretary",
    }
)
"""Staff and control roles that head a part of the organisation, whoever is listed under them."""
MOST_SECONDS = 3
MOST_BESIDE_BOX = 4
"""More deputies than this stand beside the stem, where they have room in rows. So do more advisers,
and all of them where deputies stand beside the box: under these they would look like theirs."""
OFF_THE_LINE = ("staff", "control")
DEPUTIES = ("deputy", "second")
ADDED = ("staff", "helper", "second", "adviser")
"""Those that stand beside the stem or the box only where others stand in the row."""
LISTS: dict[str, Callable[["Places"], list[list[int]]]] = {
    "child": lambda places: places.children,
    "assistant": lambda places: places.assistants,
    "helper": lambda places: places.assistants,
    "staff": lambda places: places.staff,
    "deputy": lambda places: places.deputies,
    "second": lambda places: places.deputies,
    "adviser": lambda places: places.deputies,
}


@dataclass(frozen=True, slots=True)
class Places:
    """For each node who stands under it, and where, always in the file's order.

    Args:
        children: in the row under the bus.
        assistants: left of the stem.
        staff: right of the stem.
        deputies: beside the box, deputies or advisers.
        peers: for each node a number that it shares with its peers, `NO_PEERS` for those that
            report to nobody.
    """

    children: list[list[int]]
    assistants: list[list[int]]
    staff: list[list[int]]
    deputies: list[list[int]]
    peers: list[int]

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
        self.reports = Reports(graph, hierarchy, classes)
        self.heads = {unit.head for unit in graph.organisation.units}

    def sort(self, nodes: Sequence[int]) -> Places:
        count = len(self.hierarchy.above)
        row, left, right, beside = (_nobody(count) for _ in range(4))
        places = Places(row, left, right, beside, peers=[NO_PEERS] * count)
        lists = {sort: list_of(places) for sort, list_of in LISTS.items()}
        shown = set(nodes)
        for manager in nodes:
            if self.reports.under[manager]:
                sorts = self._sort_under(manager, places.peers)
                for node, sort in sorts.items():
                    if node in shown:
                        lists[sort][manager].append(node)
        return places

    def _sort_under(self, manager: int, peers: list[int]) -> dict[int, str]:
        """Tell of everyone under a node, shown or not, where he stands."""
        sorts = {node: self._sort_alone(node) for node in self.reports.under[manager]}
        for group in self.reports.peers(manager):
            sort = self._sort_together(group, manager)
            number = next(iter(group))
            for node in group:
                sorts[node], peers[node] = sort, number
        if set(sorts.values()) == {"child"}:
            return sorts
        self._lead_own_class(manager, sorts)
        return self._make_room(sorts)

    def _sort_alone(self, node: int) -> str:
        return "assistant" if self.hierarchy.joined[node] == "supports" else "child"

    def _sort_together(self, group: Mapping[int, Position], manager: int) -> str:
        sort = self._sort_of(group, manager)
        leads = self.reports.leads if sort == "helper" else self.reports.commands
        leading = any(leads[node] for node in group)
        if leading and sort == "adviser":
            return "staff"
        return "child" if leading or self._heads_unit(group, sort) else sort

    def _heads_unit(self, group: Mapping[int, Position], sort: str) -> bool:
        """Tell whether one of some peers heads a unit, or has a role that does so by nature."""
        if sort == "staff" and any(each.id in self.heads for each in group.values()):
            return True
        by_nature = (has_role(self.graph, each, HEADS) for each in group.values())
        return sort in ("staff", "deputy") and any(by_nature)

    def _sort_of(self, group: Mapping[int, Position], manager: int) -> str:
        """Tell where peers would stand who command nobody."""
        node, position = next(iter(group.items()))
        deputise = [self.reports.names(each.deputises_for, manager) for each in group.values()]
        seconds = has_role(self.graph, position, SECONDS) and self._is_second(group, manager)
        if all(deputise) or (seconds and any(deputise)):
            return "deputy"
        if self.classes[node] == "support":
            supports = any(self._supports(each, manager) for each in group.values())
            return "assistant" if supports else "helper"
        if seconds:
            return "second"
        if self.classes[node] is None and self.reports.names(position.supports, manager):
            return "assistant"
        if self.classes[node] not in OFF_THE_LINE:
            return "child"
        return "adviser" if has_role(self.graph, position, ADVISERS) else "staff"

    def _is_second(self, group: Mapping[int, Position], manager: int) -> bool:
        """Tell whether deputies by their role are those of the manager, and not of a peer."""
        if isinstance(self.hierarchy.things[manager], Body):
            return False
        names = [name for each in group.values() for name in each.deputises_for]
        return not names or self.reports.names(names, manager)

    def _lead_own_class(self, manager: int, sorts: dict[int, str]) -> None:
        """Let the staff of a staff head be his row, unless he leads others."""
        own = self.classes[manager]
        row = [self.classes[node] for node, sort in sorts.items() if sort == "child"]
        if own in OFF_THE_LINE and all(class_ in (*OFF_THE_LINE, "support") for class_ in row):
            for node, sort in sorts.items():
                if sort == "staff" and self.classes[node] == own:
                    sorts[node] = "child"

    def _make_room(self, sorts: dict[int, str]) -> dict[int, str]:
        found = list(sorts.values())
        alone = not any(
            sort == "child" and self.classes[node] != "support" for node, sort in sorts.items()
        )
        moved = {sort: "child" for sort in ADDED if alone}
        if found.count("second") > MOST_SECONDS:
            moved["second"] = "child"
        if found.count("deputy") > MOST_BESIDE_BOX:
            moved["deputy"] = "staff"
        are_seconded = any(sort in DEPUTIES and moved.get(sort, sort) == sort for sort in found)
        if are_seconded or found.count("adviser") > MOST_BESIDE_BOX:
            moved.setdefault("adviser", "staff")
        return {node: moved.get(sort, sort) for node, sort in sorts.items()}

    def _supports(self, position: Position, manager: int) -> bool:
        units = (each for each in self.graph.supported(position) if isinstance(each, Unit))
        heads = [unit.head for unit in units if unit.head is not None]
        return self.reports.names([*position.supports, *heads], manager)


def _nobody(count: int) -> list[list[int]]:
    return [[] for _ in range(count)]
