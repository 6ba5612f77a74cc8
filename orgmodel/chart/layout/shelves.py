"""Tops side by side, in as many rows as the wanted shape asks for."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import sqrt

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.contour import Outline, Row, reach_of
from orgmodel.chart.layout.lanes import Lanes
from orgmodel.chart.layout.standing import Rows
from orgmodel.chart.view import View

LEAST_WIDTH = 820.0
"""Tops that need no more than this stand in one row."""
LEAST_BESIDE = 2
"""So many tops with nothing under them always find room in the first row."""


@dataclass(frozen=True, slots=True)
class Shelves:
    """The rows of tops.

    Args:
        shelves: the tops of each row.
        tops: where the first level of each row would be; rows without bodies begin lower.
        offsets: where the stem of each top stands.
        width: width of all of them.
        height: height of all of them.
    """

    shelves: list[list[int]]
    tops: list[float]
    offsets: dict[int, float]
    width: float
    height: float


def stand_in_shelves(view: View, rows: Rows, lanes: Lanes, shelves: list[list[int]]) -> Shelves:
    """Set the tops side by side.

    Args:
        view: what is shown.
        rows: the branches of the tops, pushed together.
        lanes: the room that routed lines need.
        shelves: the tops of each row.
    """
    tops: list[float] = []
    widths = [0.0]
    height = 0.0
    offsets: dict[int, float] = {}
    y = 0.0
    for place, shelf in enumerate(shelves):
        y += lanes.shelf(place)
        higher = min(_upper(rows, top) for top in shelf)
        y -= higher
        tops.append(y)
        row = Row()
        bottom = max(rows.outlines[top].bottom for top in shelf)
        for top in shelf:
            row.add(rows.outlines[top])
        left, right = reach_of(row.outline)
        offsets.update(
            (top, offset - left) for top, offset in zip(shelf, row.spread(), strict=True)
        )
        widths.append(right - left)
        height = y + bottom
        y = height + _gap_under(view, shelves[place : place + 2])
    return Shelves(shelves, tops, offsets, max(widths), height)


def divide_tops(view: View, rows: Rows, shape: float) -> list[list[int]]:
    """Divide the tops into rows, so that all of them together have about the wanted shape.

    Tops with nothing under them stand in the first row as long as it has room, so that none of
    them is lost under a large branch.
    """
    widths = {top: width_of(rows.outlines[top]) + gaps.SIBLING_GAP for top in view.tops}
    area = sum(widths[top] * (rows.outlines[top].bottom + gaps.SHELF_GAP) for top in view.tops)
    widest = max([LEAST_WIDTH, sqrt(area * shape), *widths.values()])
    branches = [top for top in view.tops if view.has_under(top)]
    shelves = _fill(branches, widths, widest)
    if not shelves:
        return _fill(view.tops, widths, widest)
    others = [top for top in view.tops if not view.has_under(top)]
    beside = _that_stand_beside(shelves[0], others, widths, widest)
    first = [top for top in view.tops if top in {*shelves[0], *beside}]
    return [first, *shelves[1:], *_fill(others[len(beside) :], widths, widest)]


def _gap_under(view: View, shelves: Sequence[Sequence[int]]) -> float:
    """Give the gap between two rows of tops: a narrow one where nothing is under any of them."""
    if any(view.has_under(top) for shelf in shelves for top in shelf):
        return gaps.SHELF_GAP
    return gaps.SIBLING_GAP


def _fill(tops: Sequence[int], widths: Mapping[int, float], widest: float) -> list[list[int]]:
    shelves: list[list[int]] = []
    used = 0.0
    for top in tops:
        if not shelves or used + widths[top] > widest:
            shelves.append([])
            used = 0.0
        shelves[-1].append(top)
        used += widths[top]
    return shelves


def _that_stand_beside(
    branches: Sequence[int], tops: Sequence[int], widths: Mapping[int, float], widest: float
) -> Sequence[int]:
    """Give the first tops that stand beside the heads of branches, above what is under them."""
    room = max(widest / 2, widest - sum(widths[branch] for branch in branches))
    ends = list(accumulate(widths[top] for top in tops))
    return tops[: max(LEAST_BESIDE, bisect_right(ends, room))]


def width_of(outline: Outline | None) -> float:
    """Measure a branch from its leftmost to its rightmost side."""
    left, right = reach_of(outline)
    return right - left


def _upper(rows: Rows, top: int) -> float:
    """Give where a top begins, with the room for its frames."""
    level = rows.levels[top]
    return rows.level_tops[level] - rows.hats[level]
