"""Faults of frames: boxes and other frames that they cut."""

from collections.abc import Iterator, Sequence

from orgmodel.chart.chart import Box, Chart, Frame
from orgmodel.chart.checking.boxes import rectangle_of, text_rectangle
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.grid import NEARLY, Grid, Rectangle, overlap


def check_frames(chart: Chart) -> Iterator[DrawingFault]:
    """Find frames that cut boxes or each other, leave the sheet, or lose their names.

    Marks of folded branches and of other pages may lie over the border of a frame.
    """
    grid: Grid[Frame] = Grid()
    for frame in chart.frames:
        yield from _check_frame(frame, chart)
        for other in grid.near(rectangle_of_frame(frame)):
            if _cuts(rectangle_of_frame(frame), rectangle_of_frame(other)):
                message = f"the frames of {other.id} and {frame.id} cut each other"
                yield DrawingFault("cut", (other.id, frame.id), message)
        grid.add(frame, rectangle_of_frame(frame))
    for box in [box for box in chart.boxes if box.what != "fold"]:
        here = rectangle_of(box)
        for frame in grid.near(here):
            if overlap(here, rectangle_of_frame(frame)) and not holds(
                rectangle_of_frame(frame), here
            ):
                message = f"the frame of {frame.id} cuts the box of {box.id}"
                yield DrawingFault("cut", (frame.id, box.id), message)


def _check_frame(frame: Frame, chart: Chart) -> Iterator[DrawingFault]:
    here = rectangle_of_frame(frame)
    if not holds((0.0, 0.0, chart.width, chart.height), here):
        yield DrawingFault("outside", (frame.id,), f"the frame of {frame.id} leaves the sheet")
    if not all(holds(here, text_rectangle(text)) for text in frame.texts):
        message = f"the name of the frame of {frame.id} leaves it"
        yield DrawingFault("clipped-text", (frame.id,), message)


def rectangle_of_frame(frame: Frame) -> Rectangle:
    """Give the rectangle that a frame encloses."""
    return (frame.x, frame.y, frame.x + frame.width, frame.y + frame.height)


class Holding:
    """Tells which frames hold a box.

    Args:
        frames: the frames of a chart.
    """

    def __init__(self, frames: Sequence[Frame]) -> None:
        self._frames: Grid[Frame] = Grid()
        for frame in frames:
            self._frames.add(frame, rectangle_of_frame(frame))

    def of(self, box: Box) -> set[str]:
        """Give the ids of the frames that hold a box."""
        here = rectangle_of(box)
        near = self._frames.near(here)
        return {frame.id for frame in near if holds(rectangle_of_frame(frame), here)}

    def part(self, one: Box, other: Box, head: Box) -> bool:
        """Tell whether a frame that holds the head of two boxes holds but one of them."""
        return not self.of(head).isdisjoint(self.of(one) ^ self.of(other))


def _cuts(one: Rectangle, other: Rectangle) -> bool:
    return overlap(one, other) and not (holds(one, other) or holds(other, one))


def holds(outer: Rectangle, inner: Rectangle) -> bool:
    """Tell whether a rectangle lies in another."""
    return (
        outer[0] <= inner[0] + NEARLY
        and outer[1] <= inner[1] + NEARLY
        and outer[2] >= inner[2] - NEARLY
        and outer[3] >= inner[3] - NEARLY
    )
