"""A table of other people's making: cells by the names of their columns, and where they stand."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from orgmodel.diagnostic import Span
from orgmodel.source import Fault, Path, Place
from orgmodel.source.csv_reader import cell_span, delimiter_of, rows
from orgmodel.source.fault import Unreadable
from orgmodel.source.place import Lines

PARENTHESES = re.compile(r"\([^()]*\)")
HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Row:
    """A record of a table.

    Args:
        line: the first of its lines, from 1.
        cells: its texts, as they were written.
    """

    line: int
    cells: list[str]


Cell: TypeAlias = tuple[Row | None, str]
"""A row, None for the header, and the name of a column; without a name, the row's beginning."""


class Sheet:
    """A CSV table whose first line names the columns.

    Columns are asked for by plain names: lower case, words apart, without what stands in
    parentheses. `Reports_To`, `reportsTo` and `Reports to (id)` are all `reports to`.

    Args:
        text: the whole text.

    Raises:
        Unreadable: the text is no CSV.
    """

    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self._lines = Lines(text)
        self._delimiter = delimiter_of(text)
        records = rows(text)
        _, self._headings = next(records)
        self._columns = self._named_columns()
        self.rows: list[Row] = []
        for line, cells in records:
            self._take(Row(line, cells))

    def has(self, column: str) -> bool:
        """Tell whether there is a column of this plain name."""
        return column in self._columns

    def text(self, row: Row, column: str) -> str:
        """Give the text of a cell without outer white space; empty where there is none."""
        return self.written(row, column).strip()

    def written(self, row: Row, column: str) -> str:
        """Give the text of a cell as it was written; empty where there is none."""
        place = self._columns.get(column, len(row.cells))
        return row.cells[place] if place < len(row.cells) else ""

    def headings(self, used: Iterable[str]) -> dict[str, str]:
        """Give plain name and heading of the columns that are not among the used ones."""
        taken = frozenset(used)
        return {
            column: self._headings[place].strip()
            for column, place in self._columns.items()
            if column not in taken
        }

    def need(self, headings: Iterable[str], otherwise: str) -> None:
        """Make sure that there are some columns.

        Args:
            headings: the names of the columns, as they are usually written.
            otherwise: what is to be said if one is missing.

        Raises:
            Unreadable: one is missing; the fault says which.
        """
        missing = [heading for heading in headings if not self.has(plain(heading))]
        if missing:
            names = " and ".join(missing)
            are = "column {} is" if len(missing) == 1 else "columns {} are"
            message = f"{are.format(names)} missing from the first line; {otherwise}"
            raise Unreadable(Fault("OM105", self.header(), message))

    def header(self) -> Span:
        """Give the place of the first line."""
        return self._lines.span(0, max(len(self._lines.line(1)), 1))

    def span(self, cell: Cell) -> Span:
        """Give the place of a cell; of its row where the row has no such cell."""
        row, column = cell
        line = row.line if row else 1
        span = cell_span(self._lines, line, self._columns.get(column, 0), self._delimiter)
        return span or Span(line, 1)

    def finder(
        self, cell_of: Callable[[Path], Cell | None]
    ) -> Callable[[str, Iterable[Place]], dict[Place, Span]]:
        """Build what finds places in the text, out of what tells the cell of a path."""

        def find(_text: str, places: Iterable[Place]) -> dict[Place, Span]:
            cells = ((place, cell_of(place.path)) for place in places)
            return {place: self.span(cell) for place, cell in cells if cell is not None}

        return find

    def _named_columns(self) -> dict[str, int]:
        columns: dict[str, int] = {}
        for place, heading in enumerate(self._headings):
            name = plain(heading)
            if name in columns:
                span = cell_span(self._lines, 1, place, self._delimiter) or self.header()
                message = f"column {heading.strip()} stands here a second time"
                self.faults.append(Fault("OM106", span, message))
            elif name:
                columns[name] = place
        return columns

    def _take(self, row: Row) -> None:
        named = (place for place in self._columns.values() if place < len(row.cells))
        if any(row.cells[place].strip() for place in named):
            self.rows.append(row)
        extra = row.cells[len(self._headings) :]
        if any(extra):
            span = cell_span(self._lines, row.line, len(self._headings), self._delimiter)
            message = "this row has more cells than the first line names columns"
            self.faults.append(Fault("OM105", span or Span(row.line, 1), message))


def plain(heading: str) -> str:
    """Give the plain name of a column: `Grade (or equivalent)` is `grade`."""
    words = HUMP.sub(" ", PARENTHESES.sub(" ", heading))
    return NO_LETTER.sub(" ", words).strip().casefold()
