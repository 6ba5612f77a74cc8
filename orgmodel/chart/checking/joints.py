"""Dots: wherever a side line joins another one, and nowhere else."""

from collections.abc import Iterator, Sequence
from itertools import chain

from orgmodel.chart.chart import Box, Chart, Line, Point
from orgmodel.chart.checking.boxes import rectangle_of
from orgmodel.chart.checking.crowds import is_crowded
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.grid import Grid, Rectangle, Segment, overlap, touches
from orgmodel.chart.checking.meetings import are_one, is_command, may_share

DOT = 0.9
"""A foreign line that runs through the middle of a dot, so wide, seems to join there too."""


def check_joints(chart: Chart, segments: Sequence[Segment]) -> Iterator[DrawingFault]:
    """Find lines that join without a dot, and dots that mark no joint.

    In charts that are not crowded with side lines, also dots that other lines run through.
    """
    if any(line.joints or line.arrow for line in chart.lines) or _works_together(chart):
        yield from _Check(chart, segments).faults()


def _works_together(chart: Chart) -> bool:
    return any(line.kind == "coordinates_with" for line in chart.lines)


class _Check:
    def __init__(self, chart: Chart, segments: Sequence[Segment]) -> None:
        self.crowded = is_crowded(chart)
        self.lines = [line for line in chart.lines if not is_command(line)]
        self.boxes: dict[str, Box] = {box.id: box for box in chart.boxes}
        self.grid: Grid[Segment] = Grid()
        for segment in segments:
            self.grid.add(segment, segment.rectangle)

    def faults(self) -> Iterator[DrawingFault]:
        for line in self.lines:
            name = line.id
            if any(self._lacks_dot(line, end) for end in _ends_of(line)):
                message = f'the line "{name}" joins another without a dot'
                yield DrawingFault("unmarked-joint", (name,), message)
            for joint in line.joints:
                if not self._is_joint(line, joint):
                    message = f'the line "{name}" has a dot where it joins no other'
                    yield DrawingFault("stray-dot", (name,), message)
                for other in self._foreign(line, joint):
                    message = f'the line "{other.id}" runs through a dot of the line "{name}"'
                    yield DrawingFault("stray-dot", (other.id, name), message)

    def _lacks_dot(self, line: Line, end: Point) -> bool:
        if any(touches(end, _around(joint, 0.0)) for joint in line.joints):
            return False
        own = (self.boxes.get(name) for name in (line.start, line.goal))
        if any(box and touches(end, rectangle_of(box)) for box in own):
            return False
        return any(_needs_dot(line, other) for other in self._joined(line, end))

    def _is_joint(self, line: Line, joint: Point) -> bool:
        at_end = any(touches(end, _around(joint, 0.0)) for end in _ends_of(line))
        return at_end and any(True for _ in self._joined(line, joint))

    def _joined(self, line: Line, point: Point) -> Iterator[Line]:
        """Go through the other lines on which a point lies, if the line may join them."""
        for segment in self.grid.near((*point, *point)):
            other = segment.line
            if other is not line and may_share(line, other) and touches(point, segment.rectangle):
                yield other

    def _foreign(self, line: Line, joint: Point) -> Iterator[Line]:
        """Go through the lines near a dot that join neither there nor anywhere else."""
        if self.crowded:
            return
        near = _around(joint, DOT)
        found = (segment for segment in self.grid.near(near) if overlap(segment.rectangle, near))
        others = {segment.line.id: segment.line for segment in found}
        for other in others.values():
            if not (may_share(line, other) or are_one(line, other)):
                yield other


def _ends_of(line: Line) -> Iterator[Point]:
    return chain.from_iterable((path[0], path[-1]) for path in line.paths if path)


def _needs_dot(line: Line, other: Line) -> bool:
    """Tell whether two lines that meet are no stubs at one stem, as helpers of one box have."""
    routed = line.arrow or other.arrow or bool(other.joints) or line.kind == "coordinates_with"
    return routed and not is_command(other)


def _around(point: Point, distance: float) -> Rectangle:
    x, y = point
    return (x - distance, y - distance, x + distance, y + distance)
