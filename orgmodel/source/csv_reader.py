"""CSV: a flat table to the data that the same organisation would be in YAML.

Each row is a position, or what its column `what` says: organisation, body, unit, position. A
column named with dots stands for a value inside: `title.id`, `valid.from`, `holders.1.name`.
Columns that hold lists take `a; b` or a JSON list; structures take JSON. An empty cell says
nothing.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest
from typing import Any

from orgmodel.diagnostic import Span
from orgmodel.source.fault import Fault, Unreadable
from orgmodel.source.place import Lines, Path, Place, Shape

DELIMITERS = ",;\t"
LISTS = {"body": "bodies", "unit": "units", "position": "positions"}
WHAT = "what"
AGAIN: Path = ("",)
"""Stands for a column whose name came before; its cells are not read."""
QUOTED = re.compile(r'"(?:[^"]|"")*"')


def read(text: str, shape: Shape) -> tuple[Any, list[Fault]]:
    """Give the data, and the faults that did not hinder reading it.

    Raises:
        Unreadable: the text is not CSV, or has no header.
    """
    table = Table(text, shape)
    return table.data(), table.faults


def locate(text: str, places: Iterable[Place], shape: Shape) -> dict[Place, Span]:
    """Find where values and columns stand; what is not there is left out."""
    table = Table(text, shape)
    table.data()
    return {place: span for place in places if (span := table.find(place)) is not None}


def rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Go through the records: number of the first line, cells.

    Raises:
        Unreadable: the text is not CSV.
    """
    reader = csv.reader(io.StringIO(text, newline="\n"), delimiter=delimiter_of(text), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise Unreadable(Fault("OM100", Span(line, 1), f"this is not CSV: {error}")) from None


def cell_span(lines: Lines, line: int, column: int, delimiter: str) -> Span | None:
    """Give the place of a cell by the first line of its record and its number, from 0."""
    bounds = cell_bounds(lines, line, column, delimiter)
    return None if bounds is None else lines.span(bounds[0], max(bounds[1], bounds[0] + 1))


def cell_bounds(lines: Lines, line: int, column: int, delimiter: str) -> tuple[int, int] | None:
    """Give the offsets of a cell, quotes included; None where the record has no such cell."""
    text = lines.text
    at = lines.start(line)
    for _ in range(column):
        at = _cell_end(text, at, delimiter)
        if text[at : at + 1] != delimiter:
            return None
        at += 1
    return at, _cell_end(text, at, delimiter)


def delimiter_of(text: str) -> str:
    """Give what separates the cells of the first line: comma, semicolon or tabulator."""
    header = QUOTED.sub("", text.partition("\n")[0])
    return max(DELIMITERS, key=header.count)


def _cell_end(text: str, start: int, delimiter: str) -> int:
    quoted = QUOTED.match(text, start)
    at = quoted.end() if quoted else start
    while at < len(text) and text[at] not in (delimiter, "\n", "\r"):
        at += 1
    return at


class Table:
    """The table, its columns read as paths.

    Raises:
        Unreadable: the text is not CSV, or has no header.
    """

    def __init__(self, text: str, shape: Shape) -> None:
        self.faults: list[Fault] = []
        self._lines = Lines(text)
        self._delimiter = delimiter_of(text)
        self._shape = shape
        self._records = rows(text)
        self._columns = self._header()
        self._where: dict[tuple[str, int], int] = {}

    def data(self) -> dict[str, Any]:
        """Build the data of all rows."""
        data: dict[str, Any] = {"positions": []}
        for line, cells in self._records:
            if any(cells):
                self._row(line, cells, data)
        return data

    def find(self, place: Place) -> Span | None:
        """Give the place of a value or column; None where there is none."""
        if not place.path:
            return cell_span(self._lines, self._where.get(("", 0), 1), 0, self._delimiter)
        line, inner = self._row_of(place.path)
        if line is None:
            return None
        if not inner:
            return cell_span(self._lines, line, 0, self._delimiter)
        if place.key and self._names(inner):
            return self._first(inner, 1)
        return self._first(inner, line)

    def _names(self, inner: Path) -> bool:
        """Tell whether a key is named by a column; else it stands inside a cell."""
        return any(name[: len(inner)] == inner for name in self._columns)

    def _first(self, inner: Path, line: int) -> Span | None:
        """Give the first filled cell of a line that holds a value, or a part of it."""
        for column, name in enumerate(self._columns):
            if name and _covers(name, inner):
                bounds = cell_bounds(self._lines, line, column, self._delimiter)
                if bounds is not None and bounds[0] < bounds[1]:
                    return self._lines.span(*bounds)
        return None

    def cells(self, path: Path) -> Iterator[tuple[int, int, Path]]:
        """Go through the cells that hold a value: offsets, and the way to it inside the cell."""
        line, inner = self._row_of(path)
        for column, name in enumerate(self._columns):
            if line is not None and name and inner and _covers(name, inner):
                bounds = cell_bounds(self._lines, line, column, self._delimiter)
                if bounds is not None:
                    yield (*bounds, inner[len(name) :])

    def _row_of(self, path: Path) -> tuple[int | None, Path]:
        in_list = len(path) > 1 and isinstance(path[1], int) and path[0] in LISTS.values()
        row = (str(path[0]), int(path[1])) if in_list else ("", 0)
        return self._where.get(row), path[2:] if in_list else path

    def _header(self) -> list[Path]:
        _, names = next(self._records)
        columns = [_column_path(name.strip()) for name in names]
        if ("id",) not in columns:
            message = "the first line names no column id; it must name the columns"
            raise Unreadable(Fault("OM105", self._lines.span(0, len(self._lines.line(1))), message))
        for column, path in enumerate(columns):
            if path and path in columns[:column]:
                self._fault("OM106", 1, column, f"column {names[column]} stands here a second time")
                columns[column] = AGAIN
        return columns

    def _row(self, line: int, cells: list[str], data: dict[str, Any]) -> None:
        entry: dict[str, Any] = {}
        what = "position"
        for column, (path, cell) in enumerate(zip_longest(self._columns, cells, fillvalue=None)):
            if not cell or path == AGAIN:
                continue
            if not path:
                self._fault("OM105", line, column, "this cell stands in a column without a name")
            elif path == (WHAT,):
                what = cell.strip()
            elif not _put(entry, path, self._value(line, column, path, cell)):
                self._fault("OM105", line, column, "this cell says again what another cell says")
        self._keep(what, line, entry, data)

    def _keep(self, what: str, line: int, entry: dict[str, Any], data: dict[str, Any]) -> None:
        if what == "organisation":
            self._where[("", 0)] = line
            data.update({**entry, **data})
        elif what in LISTS:
            things = data.setdefault(LISTS[what], [])
            self._where[(LISTS[what], len(things))] = line
            things.append(entry)
        else:
            message = f"a row is organisation, body, unit or position, not {what[:40]}"
            self._fault("OM105", line, self._columns.index((WHAT,)), message)

    def _value(self, line: int, column: int, path: Path, cell: str) -> Any:  # noqa: ANN401
        shape = self._shape.get(str(path[0])) if len(path) == 1 else None
        if shape is None:
            return cell
        if cell.lstrip().startswith(("[", "{")):
            try:
                return json.loads(cell)
            except ValueError as error:
                self._fault(
                    "OM105", line, column, f"this cell looks like JSON, but is not: {error}"
                )
                return None
        if shape == "list":
            return [part.strip() for part in cell.split(";") if part.strip()]
        return cell

    def _fault(self, code: str, line: int, column: int, message: str) -> None:
        span = cell_span(self._lines, line, column, self._delimiter) or Span(line, 1)
        self.faults.append(Fault(code, span, message))


def _column_path(name: str) -> Path:
    """Give the path that a column's name stands for; numbers count from 1."""
    if not name:
        return ()
    first, *parts = name.split(".")
    return (first, *(int(part) - 1 if part.isdecimal() and part != "0" else part for part in parts))


def _covers(column: Path, path: Path) -> bool:
    return path[: len(column)] == column or column[: len(path)] == path


def _put(entry: dict[str, Any], path: Path, value: Any) -> bool:  # noqa: ANN401
    """Put a value where its path says; tell whether the place was free."""
    holder: Any = entry
    for step, following in pairwise(path):
        empty: Any = [] if isinstance(following, int) else {}
        holder = _child(holder, step, empty)
        if type(holder) is not type(empty):
            return False
    step = path[-1]
    if isinstance(holder, list):
        holder.append(value)
        return isinstance(step, int)
    if step in holder:
        return False
    holder[step] = value
    return True


def _child(holder: Any, step: str | int, empty: Any) -> Any:  # noqa: ANN401
    if isinstance(holder, dict):
        return holder.setdefault(step, empty)
    if isinstance(step, int) and step < len(holder):
        return holder[step]
    holder.append(empty)
    return empty
