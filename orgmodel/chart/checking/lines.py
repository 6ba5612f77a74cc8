"""Faults of lines: through boxes and texts, over each other, loose, aslant."""

from collections.abc import Callable, Iterator

from orgmodel.chart.chart import Box, Chart, Line, Text
from orgmodel.chart.checking.boxes import rectangle_of, sheet_texts, text_rectangle
from orgmodel.chart.checking.closeness import check_closeness
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.grid import (
    NEARLY,
    Grid,
    Rectangle,
    Segment,
    overlap,
    segments_of,
    touches,
)
from orgmodel.chart.checking.joints import check_joints
from orgmodel.chart.checking.meetings import check_meetings, is_command, may_share
from orgmodel.chart.checking.running_on import check_running_on


def check_lines(chart: Chart) -> Iterator[DrawingFault]:
    """Find all faults of lines."""
    segments = list(segments_of(chart))
    yield from _check_slant(segments)
    yield from _check_obstacles(chart, segments)
    yield from check_meetings(segments)
    yield from check_closeness(chart, segments)
    yield from check_running_on(chart)
    yield from _check_ends(chart, segments)
    yield from check_joints(chart, segments)


def _check_slant(segments: list[Segment]) -> Iterator[DrawingFault]:
    for segment in segments:
        if not (segment.is_level or segment.is_upright):
            line = segment.line
            yield DrawingFault("diagonal", (line.id,), f'the line "{line.id}" runs aslant')


def _check_obstacles(chart: Chart, segments: list[Segment]) -> Iterator[DrawingFault]:
    yield from _check_boxes(chart, segments)
    texts: Grid[Text] = Grid()
    sheet = (0.0, 0.0, chart.width, chart.height)
    for text in sheet_texts(chart):
        texts.add(text, text_rectangle(text))
    for segment in segments:
        here, name = _widened(segment.rectangle), segment.line.id
        for text in texts.near(here):
            if overlap(here, text_rectangle(text)):
                message = f'the line "{name}" runs through the text "{text.text}"'
                yield DrawingFault("line-through-text", (name,), message)
        if not all(touches(corner, sheet) for corner in (here[:2], here[2:])):
            yield DrawingFault("outside", (name,), f'the line "{name}" leaves the sheet')


def _check_boxes(chart: Chart, segments: list[Segment]) -> Iterator[DrawingFault]:
    boxes: Grid[Box] = Grid()
    for box in chart.boxes:
        boxes.add(box, rectangle_of(box))
    for segment in segments:
        here, name = _widened(segment.rectangle), segment.line.id
        for box in boxes.near(here):
            if overlap(here, rectangle_of(box)):
                message = f'the line "{name}" runs through the box of {box.id}'
                yield DrawingFault("line-through-box", (name, box.id), message)


def _check_ends(chart: Chart, segments: list[Segment]) -> Iterator[DrawingFault]:
    boxes = {box.id: box for box in chart.boxes}
    frames = {
        frame.id: (frame.x, frame.y, frame.x + frame.width, frame.y + frame.height)
        for frame in chart.frames
    }
    feet = {box.id.removesuffix(" +"): box for box in chart.boxes if box.what == "fold"}
    grid: Grid[Segment] = Grid()
    for segment in segments:
        grid.add(segment, segment.rectangle)
    for line in chart.lines:
        if not line.paths:
            continue
        ends = {line.start, line.goal}
        own = [box for name in ends for box in (boxes.get(name), feet.get(name)) if box]
        points = [path[place] for path in line.paths for place in (0, -1)]
        frame = frames.get(line.goal)
        loose = [
            point
            for point in points
            if not any(_on_edge(point, box) for box in own)
            and not (frame and _is_on_side(point, frame))
        ]
        if any(not _joins(point, line, grid, _may_join) for point in loose):
            yield DrawingFault("loose-line", (line.id,), f'the line "{line.id}" ends in nothing')
        elif is_command(line) and not all(_joins(point, line, grid, _commands) for point in loose):
            message = f'the line of command "{line.id}" begins on a line of another kind'
            yield DrawingFault("mixed-line", (line.id,), message)


def _on_edge(point: tuple[float, float], box: Box) -> bool:
    return touches(point, rectangle_of(box))


def _is_on_side(point: tuple[float, float], frame: Rectangle) -> bool:
    left, top, right, bottom = frame
    inner = (left + NEARLY, top + NEARLY, right - NEARLY, bottom - NEARLY)
    return touches(point, frame) and not overlap((*point, *point), inner)


def _joins(
    point: tuple[float, float],
    line: Line,
    grid: Grid[Segment],
    may_join: Callable[[Line, Line], bool],
) -> bool:
    """Tell whether a point of a line lies on another piece that it may share its way with."""
    here = (*point, *point)
    for segment in grid.near(here):
        same_path = segment.line is line and len(line.paths) == 1
        if may_join(line, segment.line) and not same_path and touches(point, segment.rectangle):
            return True
    return False


def _may_join(line: Line, other: Line) -> bool:
    return line.goal == other.goal or may_share(line, other)


def _commands(line: Line, other: Line) -> bool:
    return line.goal == other.goal and is_command(other)


def _widened(rectangle: Rectangle) -> Rectangle:
    """Give a line some width, so that it overlaps what it runs through."""
    left, top, right, bottom = rectangle
    if right - left < bottom - top:
        return (left - NEARLY, top, right + NEARLY, bottom)
    return (left, top - NEARLY, right, bottom + NEARLY)
