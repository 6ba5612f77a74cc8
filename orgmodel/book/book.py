"""What a book is: pages with links, and a table of contents."""

from collections.abc import Iterator
from dataclasses import dataclass

from orgmodel.book.words import word
from orgmodel.chart import Chart
from orgmodel.chart.words import tenths

END_OF_SENTENCE = ". "


@dataclass(frozen=True, slots=True)
class Link:
    """A part of a page that leads to another page.

    Args:
        x: left edge in points from the upper left corner, as in the chart.
        y: upper edge.
        width: width in points.
        height: height in points.
        page: number of the page it leads to, from 1.
    """

    x: float
    y: float
    width: float
    height: float
    page: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page: a chart that can be drawn, and its links."""

    chart: Chart
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the table of contents.

    Args:
        level: how far it is indented, from 0.
        title: what is on the page.
        page: number of the page, from 1.
    """

    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True)
class Book:
    """A book of charts.

    Args:
        title: the title of the whole.
        language: its language, as `id` or `en`.
        date: the day it speaks of, as 2026-01-31, 2026-01 or 2026; empty where none is known.
        pages: the pages in order.
        entries: the table of contents.
    """

    title: str
    language: str
    date: str
    pages: tuple[Page, ...]
    entries: tuple[Entry, ...]

    @property
    def reason(self) -> str:
        """Why it has as many pages as it has, and how each is arranged, in its language.

        The first line tells of the book; where it has several charts, one line of each follows.
        """
        charts = [page.chart for page in self.pages if page.chart.boxes]
        sizes = [text.size for chart in charts for box in chart.boxes for text in box.texts]
        key = "reason one" if len(charts) == 1 else "reason many"
        why = word(key, self.language, pages=len(self.pages), charts=len(charts))
        smallest = tenths(min(sizes, default=0.0), self.language)
        whole = f"{why} {word('reason size', self.language, size=smallest)}" if sizes else why
        return "\n".join([whole, *self._arrangements()]) if len(charts) > 1 else whole

    def _arrangements(self) -> Iterator[str]:
        """Say of each chart how it is arranged: the first sentence of its reason."""
        for number, page in enumerate(self.pages, start=1):
            if page.chart.boxes and page.chart.reason:
                how = page.chart.reason.partition(END_OF_SENTENCE)[0].removesuffix(".")
                yield f"{word('page', self.language, page=number)}: {how}."
