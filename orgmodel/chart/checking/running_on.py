"""Side lines that end where others begin, so that both look like one line."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from orgmodel.chart.chart import Chart, Line
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.grid import NEARLY, Segment
from orgmodel.chart.checking.meetings import are_one, is_command, may_share

TRACK = 2.5
"""Lines that stand nearer to each other than this are on one track."""
CLEAR = 12.0
"""Lines on one track whose ends are nearer to each other than this look like one line."""
MANY = 40
"""Where there are more side lines than this, some have no other way."""
_Piece: TypeAlias = tuple[float, float, float, Line]
"""Where a piece of a line stands, and from where to where it runs."""


def check_running_on(chart: Chart, segments: Sequence[Segment]) -> Iterator[DrawingFault]:
    """Find side lines of one kind that seem to run on as each other, though they do not join.

    Only in charts with at most 40 side lines: more of them leave too little choice of ways. Lines
    that meet at a box may run on, as those may that join the same two boxes.
    """
    if sum(not is_command(line) for line in chart.lines) > MANY:
        return
    beside = [each for each in segments if not is_command(each.line)]
    level = [(each.top, each.left, each.right, each.line) for each in beside if each.is_level]
    upright = [(each.left, each.top, each.bottom, each.line) for each in beside if each.is_upright]
    found = [pair for pieces in (level, upright) for pair in _running_on(pieces)]
    for one, other in dict.fromkeys(found):
        message = f'the lines "{one}" and "{other}" run on as if they were one'
        yield DrawingFault("runs-on", (one, other), message)


def _running_on(pieces: Sequence[_Piece]) -> Iterator[tuple[str, str]]:
    """Find the lines that seem to run on, each pair in the order of their places."""
    pieces = sorted(pieces, key=_place)
    places = [place for place, *_ in pieces]
    for number, (place, start, end, line) in enumerate(pieces):
        first = bisect_left(places, place - TRACK, hi=number)
        for _, other_start, other_end, other in pieces[first:number]:
            between = max(start, other_start) - min(end, other_end)
            if -NEARLY <= between < CLEAR and _are_confused(line, other):
                yield other.id, line.id


def _are_confused(line: Line, other: Line) -> bool:
    """Tell whether two lines look alike and have nothing to do with each other."""
    return line.kind == other.kind and not (may_share(line, other) or are_one(line, other))


def _place(piece: _Piece) -> float:
    return piece[0]
