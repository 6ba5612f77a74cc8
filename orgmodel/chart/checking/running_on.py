"""Side lines that end where others begin, so that both look like one line."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from orgmodel.chart.chart import Chart, Line, Point
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.grid import NEARLY
from orgmodel.chart.checking.meetings import are_one, is_command, may_share

TRACK = 2.5
"""Lines that stand nearer to each other than this are on one track."""
CLEAR = 12.0
"""Lines on one track whose ends are nearer to each other than this look like one line."""
FEW = 8
"""Where there are more side lines than this, some may have no other way."""


class _Piece(NamedTuple):
    """A straight piece of a line.

    Args:
        place: where it stands, across the way that it runs.
        start: where it begins, from the left or from above.
        end: where it ends.
        line: the line.
        comes: whether the line has come to its own end at its start, or turns to it there.
        goes: the same at its end.
    """

    place: float
    start: float
    end: float
    line: Line
    comes: bool
    goes: bool


def check_running_on(chart: Chart) -> Iterator[DrawingFault]:
    """Find side lines of one kind that seem to run on as each other, though they do not join.

    Only in charts with at most 8 side lines: more of them leave too little choice of ways. Lines
    that meet at a box may run on, as those may that join the same two boxes, and those that only
    turn aside on their way, side by side with others.
    """
    lines = [line for line in chart.lines if not is_command(line)]
    if len(lines) > FEW:
        return
    found = [
        pair for upright in (False, True) for pair in _running_on(_pieces(lines, upright=upright))
    ]
    for one, other in dict.fromkeys(found):
        message = f'the lines "{one}" and "{other}" run on as if they were one'
        yield DrawingFault("runs-on", (one, other), message)


def _pieces(lines: Sequence[Line], *, upright: bool) -> list[_Piece]:
    """Give the upright or the level pieces of lines, in the order of their places."""
    return sorted(
        (
            piece
            for line in lines
            for path in line.paths
            for piece in _pieces_of(line, path, upright=upright)
        ),
        key=lambda piece: piece.place,
    )


def _pieces_of(line: Line, path: Sequence[Point], *, upright: bool) -> Iterator[_Piece]:
    along, across = (1, 0) if upright else (0, 1)
    last = len(path) - 1
    for number, (one, other) in enumerate(pairwise(path)):
        if abs(one[across] - other[across]) < NEARLY <= abs(one[along] - other[along]):
            ends = [(one[along], number <= 1), (other[along], number + 1 >= last - 1)]
            (start, comes), (end, goes) = sorted(ends)
            yield _Piece(one[across], start, end, line, comes, goes)


def _running_on(pieces: Sequence[_Piece]) -> Iterator[tuple[str, str]]:
    """Find the lines that seem to run on, each pair in the order of their places."""
    places = [piece.place for piece in pieces]
    for number, piece in enumerate(pieces):
        first = bisect_left(places, piece.place - TRACK, hi=number)
        for other in pieces[first:number]:
            before, after = sorted((piece, other), key=lambda each: each.start)
            near = -NEARLY <= after.start - before.end < CLEAR
            if near and before.goes and after.comes and _are_confused(piece.line, other.line):
                yield other.line.id, piece.line.id


def _are_confused(line: Line, other: Line) -> bool:
    """Tell whether two lines look alike and have nothing to do with each other."""
    return line.kind == other.kind and not (may_share(line, other) or are_one(line, other))
