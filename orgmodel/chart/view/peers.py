"""Who are peers: reports of one manager who have one class and one role.

Where no role is said, those of one class are peers who all deputise for their manager, or none of
whom does; where no class is known either, who all support their manager, or none of whom does.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from orgmodel.chart.view.hierarchy import TOP, Hierarchy
from orgmodel.graph import OrgGraph
from orgmodel.model import Position

Kin: TypeAlias = tuple[str | None, str | None, str]
"""What peers have in common: class, role, and where none is said what they are to the manager."""
NO_PEERS = -1


class Reports:
    """Who reports to whom in the whole organisation, whatever is shown of it.

    Args:
        graph: the organisation.
        hierarchy: what stands under what.
        classes: the class of each node.
    """

    def __init__(
        self, graph: OrgGraph, hierarchy: Hierarchy, classes: Sequence[str | None]
    ) -> None:
        self.graph = graph
        self.hierarchy = hierarchy
        self.classes = classes
        count = len(hierarchy.above)
        self.under: list[list[int]] = [[] for _ in range(count)]
        self.leads = [False] * count
        """Whether anybody reports to a node."""
        self.commands = [False] * count
        """Whether anybody reports to a node who is no helper."""
        for node, above in enumerate(hierarchy.above):
            if above != TOP:
                self.under[above].append(node)
                if hierarchy.joined[node] == "reports_to":
                    self.leads[above] = True
                    self.commands[above] |= classes[node] != "support"

    def peers(self, manager: int) -> Iterator[dict[int, Position]]:
        """Give the groups of peers who report to a manager, each in the file's order."""
        groups: dict[Kin, dict[int, Position]] = {}
        for node in self.under[manager]:
            thing = self.hierarchy.things[node]
            if isinstance(thing, Position) and self.hierarchy.joined[node] == "reports_to":
                groups.setdefault(self._kin(node, thing, manager), {})[node] = thing
        yield from groups.values()

    def names(self, names: Sequence[str], node: int) -> bool:
        """Tell whether one of some names is that of a node."""
        return bool(names) and any(self.hierarchy.places.get(name) == node for name in names)

    def _kin(self, node: int, position: Position, manager: int) -> Kin:
        class_ = self.classes[node]
        if position.role is None:
            return (class_, None, self._relation(position, class_, manager))
        known = self.graph.vocabulary.known_role(position.role)
        return (class_, known.id if known else position.role, "")

    def _relation(self, position: Position, class_: str | None, manager: int) -> str:
        if self.names(position.deputises_for, manager):
            return "deputises_for"
        return "supports" if class_ is None and self.names(position.supports, manager) else ""
