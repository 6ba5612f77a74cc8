"""Which of the boxes are shown: the branch of a root, down to a depth."""

from collections.abc import Sequence
from dataclasses import dataclass

from orgmodel.chart.options import Options
from orgmodel.chart.view.choice import choose
from orgmodel.chart.view.hierarchy import TOP, Hierarchy
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position


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


def select(
    graph: OrgGraph, hierarchy: Hierarchy, classes: Sequence[str | None], options: Options
) -> Selection:
    """Choose the nodes that the options ask for; each is chosen once.

    Raises:
        KeyError: the root or the focus of the options is no position or body.
        ValueError: nothing is as the options ask for.
    """
    under = _under(hierarchy)
    tops = _tops(hierarchy, under, options)
    branch = list(tops)
    for node in branch:
        branch.extend(under[node])
    chosen = choose(graph, hierarchy, branch, classes, options)
    kept = _cut(hierarchy, chosen, options.depth)
    shown = set(kept)
    tops = [top for top in tops if top in shown]
    return Selection(tops, sorted(kept), _folded(hierarchy, branch, shown))


def _under(hierarchy: Hierarchy) -> list[list[int]]:
    under: list[list[int]] = [[] for _ in range(len(hierarchy.above) + 1)]
    for node, above in enumerate(hierarchy.above):
        if hierarchy.shown[node]:
            under[above].append(node)
    return under


def _tops(hierarchy: Hierarchy, under: list[list[int]], options: Options) -> list[int]:
    if options.root is not None:
        return [hierarchy.places[options.root]]
    if "supports" in options.show:
        return under[TOP]
    return [
        top
        for top in under[TOP]
        if under[top]
        or hierarchy.things[top].id == options.focus
        or not _is_attached(hierarchy.things[top])
    ]


def _cut(hierarchy: Hierarchy, order: list[int], depth: int | None) -> list[int]:
    if depth is None:
        return order
    depths: dict[int, int] = {}
    for node in order:
        level = _depth(hierarchy, node, depths)
        if level is not None and level <= depth:
            depths[node] = level
    return list(depths)


def _folded(hierarchy: Hierarchy, branch: list[int], shown: set[int]) -> list[int]:
    """Count for each node that is shown the positions below it that are not."""
    hidden = [0] * len(hierarchy.above)
    if len(shown) == len(branch):
        return hidden
    for node in reversed(branch):
        if node not in shown and hierarchy.joined[node] == "reports_to":
            own = isinstance(hierarchy.things[node], Position)
            hidden[hierarchy.above[node]] += hidden[node] + own
    return [count if node in shown else 0 for node, count in enumerate(hidden)]


def _depth(hierarchy: Hierarchy, node: int, depths: dict[int, int]) -> int | None:
    above = hierarchy.above[node]
    if above == TOP:
        return 0
    if above not in depths:
        return None
    if isinstance(hierarchy.things[above], Body) or hierarchy.joined[node] == "supports":
        return depths[above]
    return depths[above] + 1


def _is_attached(thing: Body | Position) -> bool:
    return isinstance(thing, Position) and thing.reports_to is None and bool(thing.supports)
