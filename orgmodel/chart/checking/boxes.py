"""Faults of boxes and of the texts in them."""

from collections.abc import Iterator
from itertools import pairwise

from orgmodel.chart.chart import Box, Chart, Text
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.grid import NEARLY, Grid, Rectangle, overlap
from orgmodel.chart.metrics import text_width

ASCENT = 0.74
"""Height of capitals over the baseline, in sizes of the font."""
DESCENT = 0.2
"""Depth of letters under the baseline, in sizes of the font."""
CLOSEST_LINES = 0.95
"""Least distance of two baselines, in sizes of the font."""
BOLD = ("strong", "badge")


def check_boxes(chart: Chart) -> Iterator[DrawingFault]:
    """Find boxes that overlap or leave the sheet, and texts that leave their boxes."""
    grid: Grid[Box] = Grid()
    for box in chart.boxes:
        here = rectangle_of(box)
        for other in grid.near(here):
            if overlap(here, rectangle_of(other)):
                message = f"the boxes of {box.id} and {other.id} overlap"
                yield DrawingFault("overlap", (other.id, box.id), message)
        grid.add(box, here)
        if _leaves(here, (0.0, 0.0, chart.width, chart.height)):
            yield DrawingFault("outside", (box.id,), f"the box of {box.id} leaves the sheet")
        yield from _check_texts(box)
        yield from _check_images(box)


def check_sheet_texts(chart: Chart) -> Iterator[DrawingFault]:
    """Find titles and legends that leave the sheet, or lie over a box or each other."""
    grid: Grid[Box] = Grid()
    for box in chart.boxes:
        grid.add(box, rectangle_of(box))
    others: Grid[Text] = Grid()
    for text in sheet_texts(chart):
        here = text_rectangle(text)
        if _leaves(here, (0.0, 0.0, chart.width, chart.height)):
            yield DrawingFault("outside", (), f'the text "{text.text}" leaves the sheet')
        for box in grid.near(here):
            if overlap(here, rectangle_of(box)):
                message = f'the text "{text.text}" lies over the box of {box.id}'
                yield DrawingFault("text-overlap", (box.id,), message)
        for other in others.near(here):
            if overlap(here, text_rectangle(other)):
                message = f'the texts "{other.text}" and "{text.text}" lie over each other'
                yield DrawingFault("text-overlap", (), message)
        others.add(text, here)


def sheet_texts(chart: Chart) -> list[Text]:
    """Give the texts that stand outside the boxes."""
    labels = [text for frame in chart.frames for text in frame.texts]
    return [*chart.texts, *labels, *(sample.label for sample in chart.legend)]


def rectangle_of(box: Box) -> Rectangle:
    """Give the rectangle that a box fills."""
    return (box.x, box.y, box.x + box.width, box.y + box.height)


def text_rectangle(text: Text) -> Rectangle:
    """Give the rectangle that a text fills, measured anew."""
    width = text_width(text.text, text.size, bold=text.tone in BOLD)
    left = text.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
    return (left, text.y - text.size * ASCENT, left + width, text.y + text.size * DESCENT)


def _check_images(box: Box) -> Iterator[DrawingFault]:
    here = rectangle_of(box)
    for image in box.images:
        place = (image.x, image.y, image.x + image.width, image.y + image.height)
        if _leaves(place, here):
            yield DrawingFault("outside", (box.id,), f"a picture leaves the box of {box.id}")
        for text in box.texts:
            if overlap(place, text_rectangle(text)):
                message = f'a picture lies over the text "{text.text}" of {box.id}'
                yield DrawingFault("text-overlap", (box.id,), message)


def _check_texts(box: Box) -> Iterator[DrawingFault]:
    here = rectangle_of(box)
    for text in box.texts:
        if _leaves(text_rectangle(text), here):
            message = f'the text "{text.text}" leaves the box of {box.id}'
            yield DrawingFault("clipped-text", (box.id,), message)
    for above, below in pairwise(box.texts):
        if below.y - above.y < CLOSEST_LINES * below.size - NEARLY:
            message = f'"{above.text}" and "{below.text}" lie over each other in {box.id}'
            yield DrawingFault("text-overlap", (box.id,), message)


def _leaves(inner: Rectangle, outer: Rectangle) -> bool:
    return (
        inner[0] < outer[0] - NEARLY
        or inner[1] < outer[1] - NEARLY
        or inner[2] > outer[2] + NEARLY
        or inner[3] > outer[3] + NEARLY
    )
