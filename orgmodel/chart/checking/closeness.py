"""Side lines that run so close beside others that both look like one thick line."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from orgmodel.chart.chart import Chart, Line
from orgmodel.chart.checking.crowds import is_crowded
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.grid import Segment
from orgmodel.chart.checking.meetings import are_one, is_command, may_share

CLOSE = 0.6
"""Lines nearer than this touch, as wide as their pens are."""
LONG = 10.0
"""Lines that are near each other for less than this only pass."""
_Piece: TypeAlias = tuple[float, float, float, Line]
"""Where a piece of a line stands, and from where to where it runs."""


def check_closeness(chart: Chart, segments: Sequence[Segment]) -> Iterator[DrawingFault]:
    """Find side lines that touch another line beside which they run.

    Only in charts that are not crowded with side lines. Lines of one kind that meet at a box may
    touch, as those may that join the same two boxes.
    """
    if is_crowded(chart):
        return
    level = [(each.top, each.left, each.right, each.line) for each in segments if each.is_level]
    upright = [
        (each.left, each.top, each.bottom, each.line) for each in segments if each.is_upright
    ]
    for pieces in (level, upright):
        for one, other in _touching(pieces):
            message = f'the lines "{one.id}" and "{other.id}" run too close beside each other'
            yield DrawingFault("too-close", (one.id, other.id), message)


def _touching(pieces: Sequence[_Piece]) -> Iterator[tuple[Line, Line]]:
    """Find the side lines that touch others, each pair in the order of their places."""
    pieces = sorted((piece for piece in pieces if piece[2] - piece[1] > LONG), key=_place)
    places = [place for place, *_ in pieces]
    for number, (place, start, end, line) in enumerate(pieces):
        first = bisect_left(places, place - CLOSE, hi=number)
        for _, other_start, other_end, other in pieces[first:number]:
            shared = min(end, other_end) - max(start, other_start)
            if shared > LONG and _are_apart(line, other):
                yield other, line


def _are_apart(line: Line, other: Line) -> bool:
    """Tell whether two lines have nothing to do with each other, and one is a side line."""
    if is_command(line) and is_command(other):
        return False
    return not (line.goal == other.goal or may_share(line, other) or are_one(line, other))


def _place(piece: _Piece) -> float:
    return piece[0]
