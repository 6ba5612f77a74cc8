"""Texts that are too small to be read on paper."""

from collections.abc import Iterator

from orgmodel.chart.chart import Chart, Text
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.sheet import PAPERS, SLIDES, SMALLEST_TEXT

NEARLY = 0.05
ROUNDED = 1.0
"""Sheets are taken for paper that differ from it by less."""


def check_sizes(chart: Chart) -> Iterator[DrawingFault]:
    """Find texts that cannot be read where the sheet is one of paper."""
    paper = _paper(chart)
    if paper is None:
        return
    for box in chart.boxes:
        for text in box.texts:
            if _is_small(text):
                yield _fault(text, paper, box.id)
    labels = [text for frame in chart.frames for text in frame.texts]
    for text in (*chart.texts, *labels, *(sample.label for sample in chart.legend)):
        if _is_small(text):
            yield _fault(text, paper)


def _fault(text: Text, paper: str, *ids: str) -> DrawingFault:
    message = (
        f'the text "{text.text}" is {text.size:.1f} pt high on {paper}, '
        f"less than the {SMALLEST_TEXT:.0f} pt that can be read"
    )
    return DrawingFault("small-text", ids, message)


def _is_small(text: Text) -> bool:
    return bool(text.text) and text.size < SMALLEST_TEXT - NEARLY


def _paper(chart: Chart) -> str | None:
    """Give the name of the paper that a chart stands on; None for a sheet cut to it."""
    sides = sorted((chart.width, chart.height))
    for name, short, long in (*PAPERS, *SLIDES):
        if abs(sides[0] - short) < ROUNDED and abs(sides[1] - long) < ROUNDED:
            return name
    return None
