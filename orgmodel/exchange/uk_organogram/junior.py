"""The junior file: rows that are groups of posts under a senior one."""

from typing import Any

from orgmodel.exchange.sheet import Cell, Row, Sheet, plain
from orgmodel.exchange.tabular import said
from orgmodel.exchange.uk_organogram.department import UNIT, Department
from orgmodel.exchange.uk_organogram.words import says_nothing
from orgmodel.source import Path

NEEDED = ("Reporting Senior Post", "Generic Job Title")
OTHERWISE = "the file of junior posts has these columns"
MANAGER = "reporting senior post"
FTE = "number of posts in fte"
COLUMNS = {
    "title": "generic job title",
    "reports_to": MANAGER,
    "unit": UNIT,
    "grade": "grade",
    "fte": FTE,
}
GROUP = "group"


class Juniors:
    """The junior posts as data of the native format.

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
        self._units = department.units.new(sheet)
        self._others = sheet.headings(COLUMNS.values())

    def data(self) -> dict[str, Any]:
        """Build the data; a row is one position, however many posts it stands for."""
        rows = enumerate(self.sheet.rows, 1)
        return {
            "units": [{"id": name} for name, _ in self._units],
            "positions": [self._position(number, row) for number, row in rows],
        }

    def cell(self, path: Path) -> Cell:
        """Tell which cell a value comes from; the header where no row says it."""
        match path:
            case ["units", int(number), *_]:
                return self._units[number][1], UNIT
            case ["positions", int(number), "attributes", str(heading)]:
                return self.sheet.rows[number], plain(heading)
            case ["positions", int(number), str(field), *_]:
                return self.sheet.rows[number], COLUMNS.get(field, MANAGER)
            case ["positions", int(number)]:
                return self.sheet.rows[number], MANAGER
            case _:
                return None, ""

    def _position(self, number: int, row: Row) -> dict[str, Any]:
        text = self.sheet.text
        fte = text(row, FTE)
        manager = self.sheet.written(row, MANAGER)
        return {
            "id": self._department.id_of_row("junior", number),
            "reports_to": manager if manager.strip() else "",
            **said(
                title=text(row, COLUMNS["title"]),
                unit=self._department.units.of(self.sheet, row),
                grade=text(row, COLUMNS["grade"]),
                fte="" if says_nothing(fte) else fte,
                tags=[GROUP],
                attributes=self._attributes(row),
            ),
        }

    def _attributes(self, row: Row) -> dict[str, str]:
        remains = {
            heading: self._department.remains(self.sheet, column, [row])
            for column, heading in self._others.items()
        }
        return {heading: text for heading, text in remains.items() if text}
