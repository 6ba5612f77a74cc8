"""Marks at boxes that name another page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from orgmodel.chart import Box, Chart, Text
from orgmodel.chart.metrics import text_width

HEIGHT = 12.5
SIZE = 8.0
PAD = 5.0
BASELINE = 0.36
"""From the middle of a mark down to the baseline of its text, in sizes of the font."""
BACK_MARK = " ↑"
DECIMALS = 2

Rectangle: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """A reference to another page, attached to a box.

    Args:
        text: what the mark says, such as `+12 → p. 4`.
        tooltip: the same as a sentence.
        page: the page it leads to.
    """

    text: str
    tooltip: str
    page: int


class Tabs:
    """Finds places for the marks of a chart, where neither lines nor boxes are.

    Args:
        chart: the chart, laid out.
    """

    def __init__(self, chart: Chart) -> None:
        self.taken = list(_taken(chart))

    def above(self, box: Box, mark: Mark) -> Box:
        """Give the mark of a box that says where its branch comes from."""
        text = text_width(mark.text, SIZE)
        width = text + 2 * PAD
        places = list(_places(box, width))
        x, y = next((place for place in places if self._is_free(*place, width)), places[0])
        self.taken.append((x, y, x + width, y + HEIGHT))
        return Box(
            id=box.id + BACK_MARK,
            what="fold",
            class_=None,
            state="filled",
            x=round(x, DECIMALS),
            y=round(y, DECIMALS),
            width=round(width, DECIMALS),
            height=HEIGHT,
            texts=(
                Text(
                    mark.text,
                    round(x + width / 2, DECIMALS),
                    round(y + HEIGHT / 2 + SIZE * BASELINE, DECIMALS),
                    SIZE,
                    round(text, DECIMALS),
                ),
            ),
            tooltip=mark.tooltip,
        )

    def _is_free(self, x: float, y: float, width: float) -> bool:
        return not any(
            x < right and left < x + width and y < bottom and top < y + HEIGHT
            for left, top, right, bottom in self.taken
        )


def widened(box: Box, mark: Mark) -> Box:
    """Make the mark of a folded branch say where it goes on."""
    (text,) = box.texts
    width = text_width(mark.text, text.size)
    wide = max(box.width, width + 1.2 * text.size)
    label = replace(text, text=mark.text, width=round(width, DECIMALS), tone="plain")
    return replace(
        box,
        x=round(box.x + (box.width - wide) / 2, DECIMALS),
        width=round(wide, DECIMALS),
        texts=(label,),
        tooltip=mark.tooltip,
    )


def _places(box: Box, width: float) -> Iterator[tuple[float, float]]:
    """Give the places at a box where a mark may stand: above it, then beside it."""
    top = box.y - HEIGHT
    right = box.x + box.width
    yield box.x + (box.width - width) / 2, top
    yield box.x, top
    yield right - width, top
    for y in (box.y, box.y + box.height - HEIGHT):
        yield box.x - width, y
        yield right, y


def _taken(chart: Chart) -> Iterator[Rectangle]:
    """Give all rectangles of a chart on which no mark may stand."""
    for box in chart.boxes:
        yield box.x, box.y, box.x + box.width, box.y + box.height
    for line in chart.lines:
        for path in line.paths:
            for (x0, y0), (x1, y1) in pairwise(path):
                yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    for text in chart.texts:
        yield text.x, text.y - text.size, text.x + text.width, text.y
