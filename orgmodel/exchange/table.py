"""A flat table of people and their managers, as chart makers and HR systems write it.

Visio, Organimi, HiBob, databases: a row for each position, a column that says to whom it reports.
The rows may stand in any order. What a column means is told by its name.
"""

from collections import Counter
from functools import cached_property
from typing import Any, NoReturn

from orgmodel.exchange.sheet import Cell, Row, Sheet, plain
from orgmodel.exchange.tabular import said, tabular_source
from orgmodel.exchange.units import Units
from orgmodel.loading import Document, assemble
from orgmodel.rules.sentinels import means_nothing
from orgmodel.source import Fault, Path, collector_at_rest
from orgmodel.source.fault import Unreadable

MEANINGS = {
    "id": (
        *("unique identifier", "position id", "id", "employee id", "employee number"),
        *("person id", "staff id", "post unique reference", "number", "kode"),
    ),
    "reports_to": (
        *("reports to", "reports to id", "manager id", "manager", "line manager", "supervisor id"),
        *("supervisor", "manager email", "reports to email", "parent id", "parent", "boss"),
        *("reports to senior post", "superior", "atasan", "diatasan id"),
    ),
    "title": (
        *("title", "job title", "position title", "position name", "position", "designation"),
        *("generic job title", "jabatan", "role"),
    ),
    "name": ("name", "full name", "display name", "employee name", "employee", "person", "nama"),
    "first name": ("first name", "given name", "forename"),
    "last name": ("last name", "surname", "family name"),
    "email": ("email", "e mail", "work email", "email address", "mail"),
    "unit": ("department", "unit", "division", "team", "unit kerja"),
    "location": ("location", "site", "office"),
    "grade": ("grade", "job grade", "eselon"),
    "fte": ("fte", "full time equivalent"),
    "note": ("notes", "note", "remarks", "comments", "keterangan"),
}
"""The plain names of columns by what they mean; of several in a table the first one counts."""
VACANT = frozenset(
    ("vacant", "vacancy", "new vacancy", "open", "open position", "unfilled", "kosong", "n.n.")
)
NOBODY = frozenset(("", "-", "n/a", "n/d", "null", "none"))
PLAIN_FIELDS = ("title", "location", "grade", "fte", "note")
NAME_PARTS = ("first name", "last name")
KEYS = ("id", "email", "name")
"""What a manager may be named by."""


def read_table(path: str) -> Document:
    """Read an organisation from a flat table in CSV.

    Rows are positions. A manager may be named by id, e-mail address or name. The top is marked by
    an empty cell, a word such as NULL or XX, or by reporting to oneself.

    Args:
        path: the file, as the user named it; `-` is standard input.

    Raises:
        OSError: the file cannot be opened.
    """
    with collector_at_rest():
        return assemble([tabular_source(path, _Table)])


class _Table:
    """A table whose columns are understood.

    Args:
        sheet: the table.

    Raises:
        Unreadable: a column that is needed is missing.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._columns = {
            meaning: column
            for meaning, names in MEANINGS.items()
            if (column := next(filter(sheet.has, names), None))
        }
        self._check_columns()
        self._others = sheet.headings(self._columns.values())
        self._units = Units(self._columns.get("unit", ""))
        self._units.keep_free(map(self._id, sheet.rows))
        self._new_units = self._units.new(sheet)

    def data(self) -> dict[str, Any]:
        """Build the data of the native format."""
        return {
            "units": [{"id": name} for name, _ in self._new_units],
            "positions": [self._position(row) for row in self.sheet.rows],
        }

    def cell(self, path: Path) -> Cell:
        """Tell which cell a value comes from; the header where no row says it."""
        match path:
            case ["units", int(number), *_]:
                return self._new_units[number][1], self._units.column
            case ["positions", int(number), "attributes", str(heading)]:
                return self.sheet.rows[number], plain(heading)
            case ["positions", int(number), *inner]:
                fields = (self._column(str(step)) for step in reversed(inner))
                return self.sheet.rows[number], next(filter(None, fields), None) or self._id_column
            case _:
                return None, ""

    def _check_columns(self) -> None:
        if not any(map(self._column, KEYS)):
            self._refuse("says what a position is called, as ID, Email and Name do")
        if not self._column("reports_to"):
            self._refuse("says to whom a position reports, as Reports To and Manager do")

    def _refuse(self, what: str) -> NoReturn:
        message = f"no column of the first line {what}"
        raise Unreadable(Fault("OM105", self.sheet.header(), message))

    def _position(self, row: Row) -> dict[str, Any]:
        name = self._text(row, "name")
        vacant = name.casefold() in VACANT
        holder = said(name=name, email=self._text(row, "email"))
        nobody = vacant or name.casefold() in NOBODY
        plainly = {field: self._text(row, field) for field in PLAIN_FIELDS}
        fields = said(
            **plainly,
            unit=self._units.of(self.sheet, row),
            status="vacant" if vacant else None,
            reports_to=self._manager(row),
            holders=[] if nobody else [holder],
            attributes=self._attributes(row),
        )
        return {"id": self._id(row), **fields}

    @property
    def _id_column(self) -> str:
        return self._column("id") or self._column(self._key) or ""

    def _id(self, row: Row) -> str:
        if self._column("id"):
            return self._text(row, "id")
        name = self._text(row, self._key)
        return f"row-{row.line}" if name.casefold() in VACANT else name

    def _manager(self, row: Row) -> str | None:
        manager = self._text(row, "reports_to")
        if self._marks_top(manager) or (self._is_own(row) and not self._has_marked_top):
            return None
        return self._ids_by_key.get(manager, manager)

    def _marks_top(self, manager: str) -> bool:
        return not manager or (means_nothing(manager) and manager not in self._ids_by_key)

    def _is_own(self, row: Row) -> bool:
        return self._text(row, "reports_to") == self._text(row, self._key)

    @cached_property
    def _has_marked_top(self) -> bool:
        return any(self._marks_top(self._text(row, "reports_to")) for row in self.sheet.rows)

    @cached_property
    def _key(self) -> str:
        """What managers are named by: that by which most of them are found."""
        managers = Counter(self._text(row, "reports_to") for row in self.sheet.rows)
        known = {
            key: {self._text(row, key) for row in self.sheet.rows} - {""}
            for key in KEYS
            if self._column(key)
        }
        found = {key: sum(managers[text] for text in texts) for key, texts in known.items()}
        return max(found, key=lambda key: found[key])

    @cached_property
    def _ids_by_key(self) -> dict[str, str]:
        """The ids by what managers are named by; what two positions share names neither."""
        times = Counter(self._text(row, self._key) for row in self.sheet.rows)
        ids = {self._text(row, self._key): self._id(row) for row in self.sheet.rows}
        return {text: name for text, name in ids.items() if text and times[text] == 1}

    def _attributes(self, row: Row) -> dict[str, str]:
        texts = {heading: self.sheet.text(row, column) for column, heading in self._others.items()}
        return {heading: text for heading, text in texts.items() if text}

    def _column(self, field: str) -> str | None:
        parts = NAME_PARTS if field == "name" else ()
        return next(filter(None, map(self._columns.get, (field, *parts))), None)

    def _text(self, row: Row, field: str) -> str:
        parts = NAME_PARTS if field == "name" and field not in self._columns else (field,)
        texts = (self.sheet.text(row, self._columns.get(part, "")) for part in parts)
        return " ".join(filter(None, texts))
