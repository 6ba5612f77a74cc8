"""Rows by degrees: in large charts, one position more or less does not turn a whole row."""

from bisect import bisect_left
from collections.abc import Sequence

from orgmodel.chart.view import View

DEGREE = 0.03
"""The part of all boxes that stands in rows with one degree and hangs with the one before."""
SPANS = (4, 8)
"""Few reports, some, and many."""
LEADING = 0.25
"""A smaller part of the reports of a manager is few of them."""


def degrees_of(view: View) -> list[frozenset[int]]:
    """Tell by degrees which managers set their reports side by side, at first none of them.

    Higher managers do so before lower ones, and of one row those with few reports before those
    with many; managers below the tops come last where few of their reports lead anybody. Nobody's
    turn comes much sooner or later for one report more or less.
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
    """Tell whether nobody reports to those under a manager; helpers of theirs change nothing."""
    children = view.places.children
    return not any(children[child] for child in children[node])


def _in_turn(view: View) -> Sequence[int]:
    children, ranks = view.places.children, _ranks(view)
    heads = [node for node in view.order if children[node] and ranks.get(node, -1) >= 0]

    def turn(head: int) -> tuple[bool, int, int]:
        last = ranks[head] > 0 and _leads_few_who_lead(head, view)
        return last, ranks[head], bisect_left(SPANS, len(children[head]))

    return sorted(heads, key=turn)


def _leads_few_who_lead(head: int, view: View) -> bool:
    reports = view.places.children[head]
    return sum(map(view.has_under, reports)) < LEADING * len(reports)


def _ranks(view: View) -> dict[int, int]:
    """Tell how far below the tops everyone is who may stand in a row, bodies not counted."""
    ranks = {top: -1 if view.is_body(top) else 0 for top in view.tops}
    nodes = list(view.tops)
    for node in nodes:
        for child in view.places.children[node]:
            ranks[child] = -1 if view.is_body(child) else ranks[node] + 1
            nodes.append(child)
    return ranks
