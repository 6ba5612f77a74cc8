"""What the two files of an organogram share: the department, and ids for what has none."""

from collections.abc import Iterable, Sequence

from orgmodel.exchange.sheet import Row, Sheet
from orgmodel.exchange.units import Units

ORGANISATION = "organisation"
PARENT = "parent department"
UNIT = "unit"


class Department:
    """The department, and the ids of its units, groups of posts and people without a post."""

    def __init__(self) -> None:
        self.units = Units(UNIT)
        self._own: dict[str, str] = {}
        self._taken: frozenset[str] = frozenset()

    def introduce(self, sheet: Sheet, references: Iterable[str]) -> None:
        """Learn from the senior file whose it is, and which ids are taken by its posts."""
        self._taken = frozenset(references)
        self.units.keep_free(self._taken)
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

    def remains(self, sheet: Sheet, column: str, rows: Sequence[Row]) -> str:
        """Give what rows say in a column, unless it is what is said of the whole department."""
        texts = dict.fromkeys(text for row in rows if (text := sheet.text(row, column)))
        return "; ".join(text for text in texts if text != self._own.get(column))
