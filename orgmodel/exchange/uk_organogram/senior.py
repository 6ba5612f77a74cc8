"""The senior file: posts by their references."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from orgmodel.exchange.sheet import Cell, Row, Sheet, plain
from orgmodel.exchange.tabular import said
from orgmodel.exchange.uk_organogram.department import ORGANISATION, PARENT, UNIT, Department
from orgmodel.exchange.uk_organogram.post import EMAIL, FTE, NAME, Post
from orgmodel.exchange.uk_organogram.words import is_top
from orgmodel.source import Path

NEEDED = ("Post Unique Reference", "Name", "Job Title", "Reports to Senior Post")
OTHERWISE = "the file of senior posts, which is named first, has these columns"
REFERENCE = "post unique reference"
MANAGER = "reports to senior post"
NOTES = "notes"
NO_POST = "0"
"""The reference of people who are paid but hold no post."""
NOT_IN_POST = "not-in-post"
COLUMNS = {
    "id": REFERENCE,
    "title": "job title",
    "unit": UNIT,
    "reports_to": MANAGER,
    "status": NAME,
    "grade": "grade",
    "fte": FTE,
    "count": FTE,
    "note": NOTES,
}
HOLDER_COLUMNS = {"name": NAME, "email": EMAIL, "share": FTE}
SAME_IN_A_SHARE = (
    REFERENCE,
    "grade",
    "job title",
    "job team function",
    PARENT,
    ORGANISATION,
    UNIT,
    MANAGER,
    "salary cost of reports",
    "professional occupational group",
)
"""Columns in which the rows of a job share agree, as the government's validator has it."""


class Seniors:
    """The senior posts as data of the native format.

    Args:
        sheet: the table.
        department: what both files share.

    Raises:
        Unreadable: a needed column is missing.
    """

    def __init__(self, sheet: Sheet, department: Department) -> None:
        sheet.need(NEEDED, OTHERWISE)
        self.sheet = sheet
        self._department = department
        department.introduce(sheet, (sheet.text(row, REFERENCE) for row in sheet.rows))
        self._units = department.units.new(sheet)
        self._others = sheet.headings(set(COLUMNS.values()) - {NAME})
        self._posts = list(self._gathered())

    def data(self) -> dict[str, Any]:
        """Build the data."""
        return said(
            name=self._department.name,
            note=self._department.note,
            units=[{"id": name} for name, _ in self._units],
            positions=[self._position(post) for post in self._posts],
        )

    def cell(self, path: Path) -> Cell:
        """Tell which cell a value comes from; the header where no row says it."""
        match path:
            case ["name" | "note" as key] if self.sheet.rows:
                return self.sheet.rows[0], ORGANISATION if key == "name" else PARENT
            case ["units", int(number), *_]:
                return self._units[number][1], UNIT
            case ["positions", int(number), *inner]:
                return _cell_of_post(self._posts[number], inner)
            case _:
                return None, ""

    def _gathered(self) -> Iterator[Post]:
        """Gather the rows of job shares; people who hold no post share nothing."""
        groups: dict[tuple[str, ...], list[Row]] = {}
        for number, row in enumerate(self.sheet.rows):
            same = tuple(self.sheet.written(row, column) for column in SAME_IN_A_SHARE)
            groups.setdefault((str(number),) if self._is_idle(row) else same, []).append(row)
        numbers = itertools.count(1)
        for rows in groups.values():
            name = self.sheet.written(rows[0], REFERENCE)
            if self._is_idle(rows[0]):
                name = self._department.id_of_row(NOT_IN_POST, next(numbers))
            yield Post(name, tuple(rows), self.sheet)

    def _is_idle(self, row: Row) -> bool:
        return self.sheet.text(row, REFERENCE) == NO_POST

    def _position(self, post: Post) -> dict[str, Any]:
        first = post.first
        known = said(
            id=post.id.strip() and post.id,
            title=self.sheet.text(first, COLUMNS["title"]),
            unit=self._department.units.of(self.sheet, first),
            status=post.status,
            count=post.count if post.count > 1 else None,
            fte=post.fte,
            grade=self.sheet.text(first, COLUMNS["grade"]),
            tags=[NOT_IN_POST] if self._is_idle(first) else [],
            note=self._department.remains(self.sheet, NOTES, post.rows),
            attributes=self._attributes(post),
            holders=post.holders,
        )
        return {**known, **self._manager(post)}

    def _manager(self, post: Post) -> dict[str, str]:
        """Give the manager; a cell left empty is a fault, unless the post is no more."""
        written = self.sheet.written(post.first, MANAGER)
        if is_top(written) or (post.status == "abolished" and not written.strip()):
            return {}
        return {"reports_to": written if written.strip() else ""}

    def _attributes(self, post: Post) -> dict[str, str]:
        remains = {
            heading: self._department.remains(self.sheet, column, post.saying(column))
            for column, heading in self._others.items()
        }
        return {heading: text for heading, text in remains.items() if text}


def _cell_of_post(post: Post, inner: Sequence[str | int]) -> Cell:
    match inner:
        case ["holders", int(number), str(field)]:
            return post.held[number], HOLDER_COLUMNS[field]
        case ["holders", int(number)]:
            return post.held[number], NAME
        case ["attributes", str(heading)]:
            return post.first, plain(heading)
        case ["fte"]:
            return post.fte_row, FTE
        case [field, *_]:
            return post.first, COLUMNS.get(str(field), REFERENCE)
        case _:
            return post.first, REFERENCE
