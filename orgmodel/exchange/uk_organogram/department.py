"""What the two files of an organogram share: the department, and ids for what has none."""

from collections.abc import Iterable, Sequence

from orgmodel.exchange.sheet import Row, Sheet
from orgmodel.exchange.uk_organogram.words import says_nothing

ORGANISATION = "organisation"
PARENT = "parent department"
UNIT = "unit"


class Department:
    """The department, and the ids of its units, groups of posts and people without a post."""

    def __init__(self) -> None:
        self._own: dict[str, str] = {}
        self._taken: frozenset[str] = frozenset()
        self._units: set[str] = set()

    def introduce(self, sheet: Sheet, references: Iterable[str]) -> None:
        """Learn from the senior file whose it is, and which ids are taken by its posts."""
        self._taken = frozenset(references)
        for row in sheet.rows[:1]:
            self._own = {column: sheet.text(row, column) for column in (ORGANISATION, PARENT)}

    @property
    def name(self) -> str:
        """The name of the organisation; empty where it has none."""
        return self._own.get(ORGANISATION, "")

    @property
    def note(self) -> str:
        """What is to be said of the parent department; empty where it is the same."""
        parent = self._own.get(PARENT, "")
        return "" if parent in ("", self.name) else f"Parent department: {parent}"

    def id_of_row(self, start: str, number: int) -> str:
        """Give an id such as `junior-17`."""
        name = f"{start}-{number}"
        return f"{name} (row)" if name in self._taken else name

    def unit(self, sheet: Sheet, row: Row) -> str | None:
        """Give the id of a row's unit, which is the unit's name; None where it names none."""
        name = " ".join(sheet.text(row, UNIT).split())
        if says_nothing(name):
            return None
        return f"{name} (unit)" if name in self._taken else name

    def new_units(self, sheet: Sheet) -> dict[str, Row]:
        """Give the units that were not given before, each with the first row that names it."""
        found: dict[str, Row] = {}
        for row in sheet.rows:
            name = self.unit(sheet, row)
            if name is not None and name not in self._units:
                found[name] = row
                self._units.add(name)
        return found

    def remains(self, sheet: Sheet, column: str, rows: Sequence[Row]) -> str:
        """Give what rows say in a column, unless it is what is said of the whole department."""
        texts = dict.fromkeys(text for row in rows if (text := sheet.text(row, column)))
        return "; ".join(text for text in texts if text != self._own.get(column))
