"""Siblings that follow each other."""

from collections.abc import Sequence
from itertools import pairwise


def are_neighbours(nodes: Sequence[int], siblings: Sequence[int]) -> bool:
    """Tell whether nodes follow each other among their siblings."""
    places = [siblings.index(node) for node in nodes]
    return all(place + 1 == after for place, after in pairwise(places))
