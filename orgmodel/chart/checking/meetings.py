"""Where lines meet: lines of command that cross, lines that lie on each other, all crossings."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from orgmodel.chart.chart import Chart, Line
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.grid import NEARLY, Segment, segments_of

SHORTEST_COINCIDENCE = 1.0
DECIMALS = 1
ENDS, CROSSES, BEGINS = range(3)
"""What happens to level pieces, in the order in which it counts at one place."""
_Piece: TypeAlias = tuple[float, float, float, Line]
"""Where a piece of a line stands, and from where to where it runs."""


def check_meetings(segments: Sequence[Segment]) -> Iterator[DrawingFault]:
    """Find lines of command that cross, and lines that lie on each other."""
    for one, other in _crossings([each for each in segments if is_command(each.line)]):
        if not are_one(one.line, other.line):
            ids = one.line.id, other.line.id
            message = f'the lines of command "{ids[0]}" and "{ids[1]}" cross'
            yield DrawingFault("crossing", ids, message)
    for first, second in _coincidences(segments):
        if not are_one(first, second):
            message = f'the lines "{first.id}" and "{second.id}" lie on each other'
            yield DrawingFault("coincidence", (first.id, second.id), message)


def count_crossings(chart: Chart) -> int:
    """Count the places where a line beside those of command crosses another line.

    Lines of one kind that meet at a box do not cross each other: they join.
    """
    drawn = {each.rectangle: each for each in segments_of(chart)}
    command: list[Segment] = []
    single: dict[str, list[Segment]] = {}
    meeting: dict[tuple[str, str, str], list[Segment]] = {}
    for each in drawn.values():
        if is_command(each.line):
            command.append(each)
            continue
        single.setdefault(each.line.id, []).append(each)
        for hub in _hubs(each.line):
            meeting.setdefault(hub, []).append(each)
    twice = sum(map(_count, single.values()))
    own = _count(command) + sum(map(_count, meeting.values())) - twice
    return _count(list(drawn.values())) - own


def is_command(line: Line) -> bool:
    """Tell whether a line is one of the line of command, and not one that closes a loop."""
    return line.kind == "reports_to" and not line.arrow


def may_share(line: Line, other: Line) -> bool:
    """Tell whether two lines may share a piece of their way: of one kind, and meeting at a box."""
    return not set(_hubs(line)).isdisjoint(_hubs(other))


def _hubs(line: Line) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    """Give the places at which a line may meet others of its kind."""
    ends = ("either", "either") if line.kind == "coordinates_with" else ("start", "end")
    return (line.kind, line.start, ends[0]), (line.kind, line.goal, ends[1])


def are_one(first: Line, second: Line) -> bool:
    """Tell whether two lines join the same two boxes."""
    return first is second or {first.start, first.goal} == {second.start, second.goal}


def _count(segments: Sequence[Segment]) -> int:
    return sum(len(crossed) for _, crossed in _crossed(segments))


def _crossings(segments: Sequence[Segment]) -> Iterator[tuple[Segment, Segment]]:
    for upright, crossed in _crossed(segments):
        yield from ((level, upright) for level in crossed)


def _crossed(segments: Sequence[Segment]) -> Iterator[tuple[Segment, list[Segment]]]:
    """Go over the sheet from the left; give each upright piece with the level ones it crosses."""
    levels = [each for each in segments if each.is_level and _is_long(each)]
    uprights = [each for each in segments if each.is_upright]
    events = [(level.right - NEARLY, ENDS, place) for place, level in enumerate(levels)]
    events += [(upright.left, CROSSES, place) for place, upright in enumerate(uprights)]
    events += [(level.left + NEARLY, BEGINS, place) for place, level in enumerate(levels)]
    here: list[tuple[float, int]] = []
    for _, what, place in sorted(events):
        if what == BEGINS:
            insort(here, (levels[place].top, place))
        elif what == ENDS:
            del here[bisect_left(here, (levels[place].top, place))]
        else:
            upright = uprights[place]
            first = bisect_right(here, (upright.top + NEARLY, len(levels)))
            last = bisect_left(here, (upright.bottom - NEARLY, 0))
            yield upright, [levels[crossed] for _, crossed in here[first:last]]


def _is_long(level: Segment) -> bool:
    """Tell whether anything is left of a piece between its ends."""
    return level.left + NEARLY < level.right - NEARLY


def _coincidences(segments: Sequence[Segment]) -> Iterator[tuple[Line, Line]]:
    """Find the lines that lie on each other, in reading order of where they do."""
    level = [(each.top, each.left, each.right, each.line) for each in segments if each.is_level]
    upright = [
        (each.left, each.top, each.bottom, each.line) for each in segments if each.is_upright
    ]
    for pieces in (level, upright):
        for side_by_side in _in_one_line(sorted(pieces, key=_place)):
            yield from _together(sorted(side_by_side, key=_start))


def _in_one_line(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Take pieces together that stand next to each other."""
    group: list[_Piece] = []
    for piece in pieces:
        if group and piece[0] - group[-1][0] >= NEARLY:
            yield group
            group = []
        group.append(piece)
    yield group


def _together(pieces: Sequence[_Piece]) -> Iterator[tuple[Line, Line]]:
    """Find the pieces of a line that share more than a point, going along it."""
    running: list[_Piece] = []
    for piece in pieces:
        place, start, end, line = piece
        running = [each for each in running if each[2] - start > SHORTEST_COINCIDENCE]
        for other_place, _, other_end, other in running:
            shared = min(end, other_end) - start
            if abs(place - other_place) < NEARLY and shared > SHORTEST_COINCIDENCE:
                yield other, line
        running.append(piece)


def _place(piece: _Piece) -> float:
    return piece[0]


def _start(piece: _Piece) -> float:
    return piece[1]
