"""Pages of text: rows with a title, dots, and a page number that can be followed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from orgmodel.book.book import Entry, Link, Page
from orgmodel.chart import Chart, Text
from orgmodel.chart.chart import Tone
from orgmodel.chart.metrics import WrappedLine, text_width, wrap
from orgmodel.chart.sheet import MARGIN, Paper

SIZE = 9.5
STRONG_SIZE = 10.5
ROW = 15.0
LINE = 12.0
INDENT = 16.0
DEEPEST_INDENT = 10
"""Entries further down are not indented more."""
NUMBER_WIDTH = 34.0
HEADING_SIZE = 13.0
HEADING_GAP = 24.0
HEAD_GAP = 20.0
SIDE = 26.0
"""Beside the rows, more than the margin of charts, for the binding."""
FOOT = 30.0
DOT = "."
DOTS_GAP = 6.0
DOTS_PITCH = 2 * text_width(DOT, SIZE)
"""From dot to dot."""
DOTS_TOGETHER = 6
"""Few dots are set in one text, as some engines set them a little wider than their metrics say."""


def list_pages(
    heading: str,
    entries: Sequence[Entry],
    paper: Paper,
    language: str,
    head: Sequence[Text] = (),
) -> list[Page]:
    """Set entries in rows, on as many pages as they need; at least one.

    Args:
        heading: what stands above them on every page.
        entries: the rows.
        paper: the sheet.
        language: the language of the book.
        head: what stands above the heading on the first page, as in the corner of a chart.
    """
    return list(_Setter(heading, paper, language).pages(entries, head))


def room_of(paper: Paper) -> float:
    """Give the width of the rows on a sheet."""
    return paper.width - 2 * (MARGIN + SIDE)


class _Setter:
    def __init__(self, heading: str, paper: Paper, language: str) -> None:
        self.heading = heading
        self.paper = paper
        self.language = language
        self.left = MARGIN + SIDE
        self.right = self.left + room_of(paper)
        self.bottom = paper.height - MARGIN - FOOT

    def pages(self, entries: Sequence[Entry], head: Sequence[Text]) -> Iterator[Page]:
        self._begin(head)
        for entry in entries:
            lines = self._lines(entry)
            if self.y + LINE * (len(lines) - 1) > self.bottom and self.links:
                yield self._page()
                self._begin(())
            self._row(entry, lines)
        yield self._page()

    def _begin(self, head: Sequence[Text]) -> None:
        """Begin a page, with its heading under whatever stands above it."""
        self.texts = [replace(text, x=text.x + SIDE, y=round(text.y + SIDE, 2)) for text in head]
        self.links: list[Link] = []
        above = self.texts[-1].y + HEAD_GAP if self.texts else MARGIN + SIDE
        self.y = above + HEADING_SIZE
        width = round(text_width(self.heading, HEADING_SIZE, bold=True), 2)
        y = round(self.y, 2)
        self.texts.append(Text(self.heading, self.left, y, HEADING_SIZE, width, "strong", "start"))
        self.y += HEADING_GAP

    def _lines(self, entry: Entry) -> Sequence[WrappedLine]:
        size, bold = _look(entry)
        room = self.right - NUMBER_WIDTH - self._indent(entry)
        return wrap(entry.title, room, size, bold=bold, most=4)

    def _indent(self, entry: Entry) -> float:
        return self.left + INDENT * min(entry.level, DEEPEST_INDENT)

    def _row(self, entry: Entry, lines: Sequence[WrappedLine]) -> None:
        size, bold = _look(entry)
        top, x = self.y - size, self._indent(entry)
        tone: Tone = "strong" if bold else "plain"
        for place, line in enumerate(lines):
            self.y += LINE if place else 0.0
            width = round(line.width, 2)
            self.texts.append(Text(line.text, x, round(self.y, 2), size, width, tone, "start"))
        number = str(entry.page)
        number_width = round(text_width(number, size, bold=bold), 2)
        self._dots(x + lines[-1].width, self.right - number_width)
        self.texts.append(
            Text(number, self.right, round(self.y, 2), size, number_width, tone, "end")
        )
        height = round(self.y - top + 0.3 * size, 2)
        self.links.append(Link(x, round(top, 2), round(self.right - x, 2), height, entry.page))
        self.y += ROW

    def _dots(self, left: float, right: float) -> None:
        """Lead from a text to its number, with dots that stand under those of other rows."""
        first = ceil((self.right - right + DOTS_GAP) / DOTS_PITCH)
        last = int((self.right - left - DOTS_GAP) / DOTS_PITCH)
        for end in range(first, last, DOTS_TOGETHER):
            count = min(DOTS_TOGETHER, last - end)
            dots = " ".join([DOT] * count)
            x = round(self.right - (end + count) * DOTS_PITCH, 2)
            width = round(text_width(dots, SIZE), 2)
            self.texts.append(Text(dots, x, round(self.y, 2), SIZE, width, "muted", "start"))

    def _page(self) -> Page:
        chart = Chart(
            title=self.heading,
            language=self.language,
            width=self.paper.width,
            height=self.paper.height,
            boxes=(),
            lines=(),
            texts=tuple(self.texts),
        )
        return Page(chart, tuple(self.links))


def _look(entry: Entry) -> tuple[float, bool]:
    return (STRONG_SIZE, True) if entry.level == 0 else (SIZE, False)
