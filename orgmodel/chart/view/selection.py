"""Which of the boxes are shown: the branch of a root, down to a depth."""

from dataclasses import dataclass

from orgmodel.chart.options import Options
from orgmodel.chart.view.hierarchy import TOP, Hierarchy
from orgmodel.model import Body


@dataclass(frozen=True, slots=True)
class Selection:
    """What is shown.

    Args:
        tops: the nodes under which all others stand, in the file's order.
        nodes: all that is shown, in the file's order.
        folded: for each node how many positions below it are not shown.
    """

    tops: list[int]
    nodes: list[int]
    folded: list[int]


def select(hierarchy: Hierarchy, options: Options) -> Selection:
    """Choose the nodes that the options ask for; each is chosen once."""
    under = _under(hierarchy)
    tops = under[TOP] if options.root is None else [hierarchy.places[options.root]]
    order = list(tops)
    for node in order:
        order.extend(under[node])
    kept, folded = _cut(hierarchy, order, options.depth)
    return Selection(tops, sorted(kept), folded)


def _under(hierarchy: Hierarchy) -> list[list[int]]:
    under: list[list[int]] = [[] for _ in range(len(hierarchy.above) + 1)]
    for node, above in enumerate(hierarchy.above):
        if hierarchy.shown[node]:
            under[above].append(node)
    return under


def _cut(hierarchy: Hierarchy, order: list[int], depth: int | None) -> tuple[list[int], list[int]]:
    folded = [0] * len(hierarchy.above)
    if depth is None:
        return order, folded
    counts = _counts(hierarchy, order)
    depths: dict[int, int] = {}
    for node in order:
        level = _depth(hierarchy, node, depths)
        if level is not None and level <= depth:
            depths[node] = level
        elif level is not None and hierarchy.joined[node] == "reports_to":
            folded[hierarchy.above[node]] += counts[node] + 1
    return list(depths), folded


def _counts(hierarchy: Hierarchy, order: list[int]) -> list[int]:
    counts = [0] * len(hierarchy.above)
    for node in reversed(order):
        if hierarchy.joined[node] == "reports_to":
            counts[hierarchy.above[node]] += counts[node] + 1
    return counts


def _depth(hierarchy: Hierarchy, node: int, depths: dict[int, int]) -> int | None:
    above = hierarchy.above[node]
    if above == TOP:
        return 0
    if above not in depths:
        return None
    if isinstance(hierarchy.things[above], Body) or hierarchy.joined[node] == "supports":
        return depths[above]
    return depths[above] + 1
