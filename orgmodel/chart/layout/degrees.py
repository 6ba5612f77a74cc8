"""Rows by degrees: in large charts, one position more or less does not turn a whole row."""

from collections.abc import Sequence

from orgmodel.chart.view import View

DEGREE = 0.03
"""The part of all boxes that stands in rows with one degree and hangs with the one before."""


def degrees_of(view: View) -> list[frozenset[int]]:
    """Tell by degrees which managers set their reports side by side, at first none of them.

    Higher managers do so before lower ones, and of one row those with few reports before those
    with many; managers below the tops whose reports lead nobody come last.
    """
    heads = _in_turn(view)
    degrees: list[frozenset[int]] = [frozenset()]
    standing, wanted = 0, 1.0
    for count, head in enumerate(heads, 1):
        standing += len(view.places.children[head])
        if standing >= wanted or count == len(heads):
            degrees.append(frozenset(heads[:count]))
            wanted = standing + DEGREE * len(view.order)
    return degrees


def leads_leaves(node: int, view: View) -> bool:
    """Tell whether nobody stands under those under a manager."""
    return not any(view.has_under(child) for child in view.places.children[node])


def _in_turn(view: View) -> Sequence[int]:
    children, ranks = view.places.children, _ranks(view)
    heads = [node for node in view.order if children[node] and ranks.get(node, -1) >= 0]

    def turn(head: int) -> tuple[bool, int, int]:
        last = ranks[head] > 0 and leads_leaves(head, view)
        return last, ranks[head], len(children[head])

    return sorted(heads, key=turn)


def _ranks(view: View) -> dict[int, int]:
    """Tell how far below the tops everyone is who may stand in a row, bodies not counted."""
    ranks = {top: -1 if view.is_body(top) else 0 for top in view.tops}
    nodes = list(view.tops)
    for node in nodes:
        for child in view.places.children[node]:
            ranks[child] = -1 if view.is_body(child) else ranks[node] + 1
            nodes.append(child)
    return ranks
