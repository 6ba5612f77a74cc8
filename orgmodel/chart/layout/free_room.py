"""The room that stays free under neighbours in a row who lead nobody."""

from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.columns import Hung, divide
from orgmodel.chart.view import View

LEAST_IN_COLUMN = 3
"""Reports are not divided into more columns than hold so many each, however much room is free."""


def find_rooms(
    siblings: Sequence[int], widths: Sequence[float], view: View
) -> Iterator[tuple[int, float]]:
    """Find how wide what stands under each of some siblings may be at no cost.

    Between two who lead others, each has a part of the room, by the number of his reports.

    Args:
        siblings: those of a row under one manager.
        widths: the width of each box.
        view: what is shown.
    """
    busy = [place for place, each in enumerate(siblings) if view.has_under(each)]
    if len(busy) == len(siblings):
        return
    ends = [0.0, *accumulate(widths[each] + gaps.SIBLING_GAP for each in siblings)]
    reports = [len(view.places.children[siblings[place]]) for place in busy]
    left = ends[busy[0]] if busy else 0.0
    for number, place in enumerate(busy):
        own, right = reports[number], ends[-1] - ends[place + 1]
        further = 0.0
        if number + 1 < len(busy):
            between = ends[busy[number + 1]] - ends[place + 1]
            right = between * own / max(1, own + reports[number + 1])
            further = between - right
        yield siblings[place], ends[place + 1] - ends[place] + 2 * min(left, right)
        left = further


def widen(
    head: int, room: float, hung: Hung, view: View, joined: Collection[int]
) -> list[list[int]]:
    """Divide the reports of a head into the columns that have room.

    Args:
        head: whose reports hang; only where none of these leads others they are divided anew.
        room: how wide they may stand.
        hung: the branches as rectangles.
        view: what is shown.
        joined: those who must not begin a column.
    """
    reports, columns = view.places.children[head], hung.columns[head]
    if any(view.has_under(each) for each in reports):
        return columns
    widest = max(hung.widths[each] for each in reports)
    count = min(
        int(room // (widest + gaps.SIBLING_GAP + gaps.SPINE)), -(-len(reports) // LEAST_IN_COLUMN)
    )
    if count <= len(columns):
        return columns
    total = sum(hung.heights[each] + gaps.ROW_GAP for each in reports)
    return divide(reports, hung.heights, total / count, joined)
