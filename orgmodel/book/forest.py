"""The whole organisation as boxes under boxes, with the paper that each branch needs."""

from collections.abc import Sequence
from dataclasses import dataclass

ROOT = -1
"""What all tops stand under; it has no box."""


@dataclass(frozen=True, slots=True)
class Forest:
    """What stands under what, and how much paper it takes.

    Args:
        under: for each node those under it in reading order; the last list is that of `ROOT`.
        weights: the share of a page that the box of each node takes, gaps included.
        branches: the same for each node with all that stands under it.
    """

    under: Sequence[Sequence[int]]
    weights: Sequence[float]
    branches: Sequence[float]

    def whole(self, tops: Sequence[int]) -> list[int]:
        """Give some nodes with all that stands under them, level by level."""
        nodes = list(tops)
        for node in nodes:
            nodes.extend(self.under[node])
        return nodes

    def weight(self, nodes: Sequence[int]) -> float:
        """Give the share of a page that nodes take."""
        return sum(self.weights[node] for node in nodes)


def build_forest(under: Sequence[Sequence[int]], weights: Sequence[float]) -> Forest:
    """Build a forest.

    Args:
        under: for each node those under it; the last list holds the tops.
        weights: the share of a page that the box of each node takes.
    """
    branches = list(weights)
    order = list(under[ROOT])
    for node in order:
        order.extend(under[node])
    for node in reversed(order):
        branches[node] += sum(branches[each] for each in under[node])
    return Forest(under, weights, branches)
