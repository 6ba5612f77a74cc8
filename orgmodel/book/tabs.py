"""Marks at boxes that name another page."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from orgmodel.chart import Box, Chart, Frame, Text
from orgmodel.chart.metrics import text_width

HEIGHT = 12.5
SIZE = 8.0
PAD = 5.0
BESIDE = 4.0
"""Between a line and a mark beside it."""
BASELINE = 0.36
"""From the middle of a mark down to the baseline of its text, in sizes of the font."""
DESCENT = 0.2
"""From the baseline of a text down to its lowest letters, in sizes of the font."""
STEP = 3.0
"""Between the places along a box that are tried for a mark."""
TOUCH = 0.1
"""What overlaps by no more than this only touches, since places are rounded."""
GAP = 2.0
"""Between a text and a mark beside it."""
ASIDE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a text stands left of where it is anchored."""
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
        moving: the ids of the marks in it that find their places only now.
    """

    def __init__(self, chart: Chart, moving: Collection[str] = ()) -> None:
        self.taken = list(_taken(chart, moving))

    def above(self, box: Box, mark: Mark) -> Box | None:
        """Give the mark of a box that says where its branch comes from; None without a place."""
        text = text_width(mark.text, SIZE)
        width = text + 2 * PAD
        place = self._place(_places_above(box, width, HEIGHT), width, HEIGHT)
        if place is None:
            return None
        x, y = place
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

    def below(self, box: Box, fold: Box, mark: Mark) -> Box:
        """Give the mark under a box that says where its branch goes on."""
        (text,) = fold.texts
        letters = text_width(mark.text, text.size)
        width = max(fold.width, letters + 1.2 * text.size)
        places = list(_places_below(box, fold, width))
        x, y = self._place(places, width, fold.height) or places[0]
        return replace(
            fold,
            x=round(x, DECIMALS),
            y=round(y, DECIMALS),
            width=round(width, DECIMALS),
            texts=(
                replace(
                    text,
                    text=mark.text,
                    x=round(x + width / 2, DECIMALS),
                    y=round(text.y + y - fold.y, DECIMALS),
                    width=round(letters, DECIMALS),
                    tone="plain",
                ),
            ),
            tooltip=mark.tooltip,
        )

    def _place(
        self, places: Iterable[tuple[float, float]], width: float, height: float
    ) -> tuple[float, float] | None:
        """Choose the first place that is free, and take it."""
        for x, y in places:
            if self._is_free(x, y, width, height):
                self.taken.append((x, y, x + width, y + height))
                return x, y
        return None

    def _is_free(self, x: float, y: float, width: float, height: float) -> bool:
        return not any(
            x + TOUCH < right
            and left + TOUCH < x + width
            and y + TOUCH < bottom
            and top + TOUCH < y + height
            for left, top, right, bottom in self.taken
        )


def _places_below(box: Box, fold: Box, width: float) -> Iterator[tuple[float, float]]:
    """Give the places at a box where a mark may stand: under it, beside it, above it."""
    middle = box.x + box.width / 2
    yield min(fold.x, fold.x + fold.width - width), fold.y
    yield middle - width / 2, fold.y
    yield middle + BESIDE, fold.y
    yield middle - BESIDE - width, fold.y
    yield box.x + box.width - width, fold.y
    yield box.x, fold.y
    for y in (box.y + box.height - fold.height, box.y):
        yield box.x + box.width, y
        yield box.x - width, y
    yield from _places_along(box, width, fold.y)
    yield from _places_above(box, width, fold.height)
    yield from _places_along(box, width, box.y - fold.height)


def _places_along(box: Box, width: float, y: float) -> Iterator[tuple[float, float]]:
    """Give places all along a box, from where a mark begins with it to where it ends with it."""
    steps = int(abs(box.width - width) // STEP)
    left = min(box.x, box.x + box.width - width)
    yield from ((left + step * STEP, y) for step in range(steps + 1))


def _places_above(box: Box, width: float, height: float) -> Iterator[tuple[float, float]]:
    """Give the places at a box where a mark may stand: above it, beside it, below it."""
    right, bottom, middle = box.x + box.width, box.y + box.height, box.x + box.width / 2
    across = (middle - width / 2, box.x, right - width, middle + BESIDE, middle - BESIDE - width)
    yield from ((x, box.y - height) for x in across)
    yield from _places_over_corners(box, width, box.y - height)
    for y in (box.y, box.y + (box.height - height) / 2, bottom - height):
        yield box.x - width, y
        yield right, y
    yield from ((x, bottom) for x in across)


def _places_over_corners(box: Box, width: float, y: float) -> Iterator[tuple[float, float]]:
    """Give places where a mark still stands on a box, and reaches further and further beyond it."""
    for beyond in range(1, int(width - PAD) + 1):
        yield box.x + box.width - width + beyond, y
        yield box.x - beyond, y


def _taken(chart: Chart, moving: Collection[str]) -> Iterator[Rectangle]:
    """Give all rectangles of a chart on which no mark may stand."""
    for box in chart.boxes:
        if box.id not in moving:
            yield box.x, box.y, box.x + box.width, box.y + box.height
    for line in chart.lines:
        for path in line.paths:
            for (x0, y0), (x1, y1) in pairwise(path):
                yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    for frame in chart.frames:
        yield from _edges(frame)
    for text in _texts(chart):
        left = text.x - text.width * ASIDE[text.anchor]
        right = left + text.width
        yield left - GAP, text.y - text.size, right + GAP, text.y + text.size * DESCENT


def _edges(frame: Frame) -> Iterator[Rectangle]:
    left, top = frame.x, frame.y
    right, bottom = left + frame.width, top + frame.height
    yield from ((x, top, x, bottom) for x in (left, right))
    yield from ((left, y, right, y) for y in (top, bottom))


def _texts(chart: Chart) -> Iterator[Text]:
    """Give the texts outside the boxes."""
    yield from chart.texts
    for frame in chart.frames:
        yield from frame.texts
    yield from (sample.label for sample in chart.legend)
