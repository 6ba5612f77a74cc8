"""Frames as they are drawn, wide ones first, so that those inside them lie over them."""

from collections.abc import Sequence

from orgmodel.chart.chart import Frame, Text
from orgmodel.chart.framing.placing import PlacedFrame
from orgmodel.chart.layout import gaps
from orgmodel.chart.scene import Move, distance


def draw_frames(frames: Sequence[PlacedFrame], move: Move) -> tuple[Frame, ...]:
    """Draw the frames on the sheet."""
    return tuple(_frame(frame, move) for frame in reversed(frames))


def _frame(frame: PlacedFrame, move: Move) -> Frame:
    left, top, right, bottom = frame.rectangle
    x, y = move.point(left, top)
    right_x, bottom_y = move.point(right, bottom)
    width, height = distance(x, right_x), distance(y, bottom_y)
    texts = tuple(_text(frame, place, move) for place in range(len(frame.name)))
    return Frame(frame.area.id, frame.area.label, x, y, width, height, texts)


def _text(frame: PlacedFrame, place: int, move: Move) -> Text:
    line = frame.name[place]
    down = frame.size * (place * gaps.LINE + gaps.ASCENT)
    x, y = move.point(frame.left, frame.top + down)
    size, width = move.length(frame.size), move.length(line.width)
    return Text(line.text, x, y, size, width, "muted", "start")
