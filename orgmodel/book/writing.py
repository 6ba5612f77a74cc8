"""Writing a book: its pages, numbered, with the references between them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from orgmodel.book.book import Book, Entry, Page
from orgmodel.book.contents import entries_of
from orgmodel.book.listing import list_pages, room_of
from orgmodel.book.material import Material
from orgmodel.book.notes import note_of, notes_of, says_all
from orgmodel.book.pages import Marks, with_marks, with_page_number, with_running_title
from orgmodel.book.references import find_references
from orgmodel.book.sheet import Sheet
from orgmodel.book.tabs import Mark
from orgmodel.book.words import word
from orgmodel.chart import Chart
from orgmodel.chart.heading import head_of
from orgmodel.chart.sheet import Paper
from orgmodel.chart.view import Statement

FEW = 2
"""A book of so many pages beside the table of contents needs none."""
AFTER_CONTENTS = 2
"""The page of the first chart where the table of contents takes one page, as it mostly does."""


class Writer:
    """Writes the pages of a plan.

    Args:
        material: what the book is made of.
        sheets: the plan.
    """

    def __init__(self, material: Material, sheets: Sequence[Sheet]) -> None:
        self.material = material
        self.view = material.view
        self.language = material.view.language
        self.sheets = sheets
        self.references = find_references(material.view, sheets)

    def too_full(self) -> list[Sheet]:
        """Give the sheets that do not fit on their paper."""
        return [
            sheet
            for sheet, page in zip(self.sheets, self._charts, strict=True)
            if not self.material.is_on_paper(page.chart)
        ]

    def book(self) -> Book:
        """Write the book."""
        material = self.material
        pages = [*self._contents, *self._charts, *self._list_of_lines()]
        contents = 1 if self._contents else None
        numbered = [
            with_page_number(
                page,
                number,
                len(pages),
                contents=contents if number >= self._first else None,
            )
            for number, page in enumerate(pages, start=1)
        ]
        entries = self._entries(self._first)
        return Book(material.title, self.language, material.date, tuple(numbered), tuple(entries))

    def _titled(self, pages: Sequence[Page]) -> list[Page]:
        title = self.material.title
        return [replace(page, chart=with_running_title(page.chart, title)) for page in pages]

    # Contents

    @cached_property
    def _contents(self) -> list[Page]:
        """The pages of the table of contents; a book of few pages needs none."""
        if len(self.sheets) + bool(self._listed) <= FEW:
            return []
        count = len(self._contents_from(1))
        return self._contents_from(1 + count)

    def _contents_from(self, first: int) -> list[Page]:
        paper = self._paper
        head = head_of(self.material.graph, self.material.options, self.language, room_of(paper))
        heading = word("contents", self.language)
        pages = list_pages(heading, self._entries(first), paper, self.language, head)
        return [*pages[:1], *self._titled(pages[1:])]

    def _entries(self, first: int) -> list[Entry]:
        entries = entries_of(self.material, self.sheets, self.references, first)
        if self._listed:
            entries.append(Entry(0, word("lines", self.language), first + len(self.sheets)))
        return entries

    @property
    def _first(self) -> int:
        return 1 + len(self._contents)

    @cached_property
    def _paper(self) -> Paper:
        """The paper of pages of text, which lies as most charts do."""
        charts = [
            self._chart(number, sheet, AFTER_CONTENTS) for number, sheet in enumerate(self.sheets)
        ]
        lying = sum(chart.width > chart.height for chart in charts)
        papers = sorted(self.material.papers, key=lambda paper: paper.width)
        return papers[-1 if 2 * lying > len(charts) else 0]

    # Charts

    @cached_property
    def _charts(self) -> list[Page]:
        return [self._page(number, sheet) for number, sheet in enumerate(self.sheets)]

    def _page(self, number: int, sheet: Sheet) -> Page:
        chart = self._chart(number, sheet, self._first)
        ids = self.view.ids
        onward = {
            ids[node]: self._onward(number, node) for node in sorted(self._folded(number, sheet))
        }
        back = {
            ids[node]: self._back(number, node)
            for node in sheet.tops
            if (number, node) in self.references.back
        }
        told = {ids[node]: self._notes(number, node, self._first) for node in sheet.shown}
        titled = with_running_title(chart, self.material.title)
        return with_marks(titled, Marks(onward, back, told))

    def _chart(self, number: int, sheet: Sheet, first: int) -> Chart:
        """Lay out a sheet of a book whose charts begin on the page `first`."""
        notes = {node: self._notes(number, node, first) for node in sheet.shown}
        texts = {node: [note for note, _ in told] for node, told in notes.items()}
        return self.material.lay_out(sheet, self._folded(number, sheet), texts)

    def _folded(self, number: int, sheet: Sheet) -> set[int]:
        return {node for node in sheet.shown if (number, node) in self.references.onward}

    def _onward(self, number: int, node: int) -> Mark:
        onward = self.references.onward[number, node]
        parts = {"count": onward.count, "page": self._first + onward.sheet}
        key = "goes on" if onward.count else "goes on, none counted"
        said = word("says goes on", self.language, **parts)
        return Mark(word(key, self.language, **parts), said, self._first + onward.sheet)

    def _back(self, number: int, node: int) -> Mark:
        back = self.references.back[number, node]
        page = self._first + back.sheet
        said = word(f"says {back.way}", self.language, title=self.view.name(node), page=page)
        return Mark(word(back.way, self.language, page=page), said, page)

    # Lines to other pages

    def _notes(self, number: int, node: int, first: int) -> list[tuple[str, int]]:
        crossings = self._crossings.get(node, [])
        if not crossings or self.references.homes[node] != number:
            return []
        homes, list_page = self.references.homes, first + len(self.sheets)
        return notes_of(self.view, node, crossings, lambda each: first + homes[each], list_page)

    @cached_property
    def _crossings(self) -> dict[int, list[Statement]]:
        found: dict[int, list[Statement]] = {}
        for statement in self.references.crossings:
            found.setdefault(statement.start, []).append(statement)
            found.setdefault(statement.end, []).append(statement)
        return found

    @cached_property
    def _listed(self) -> list[Statement]:
        """The lines of those boxes that have more of them than they say."""
        return [
            statement
            for statement in self.references.crossings
            if not all(says_all(self._crossings[end]) for end in (statement.start, statement.end))
        ]

    def _page_of(self, node: int) -> int:
        return self._first + self.references.homes[node]

    def _list_of_lines(self) -> list[Page]:
        if not self._listed:
            return []
        heading = word("lines", self.language)
        rows = [self._row(statement) for statement in self._listed]
        pages = list_pages(heading, rows, self._paper, self.language)
        return self._titled(pages)

    def _row(self, statement: Statement) -> Entry:
        note, _ = note_of(self.view, statement.start, statement, self._page_of)
        return Entry(
            1, f"{self.view.name(statement.start)}: {note}", self._page_of(statement.start)
        )
