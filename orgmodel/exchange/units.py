"""Units that a table only names in a column."""

from collections.abc import Iterable

from orgmodel.exchange.sheet import Row, Sheet

NO_UNIT = frozenset(("", "-", "n/a", "n/d", "na", "null", "none"))


class Units:
    """Gives units ids: their names, unless something else has such an id.

    Args:
        column: the plain name of the column that names the unit.
    """

    def __init__(self, column: str) -> None:
        self.column = column
        self._taken: frozenset[str] = frozenset()
        self._known: set[str] = set()

    def keep_free(self, names: Iterable[str]) -> None:
        """Note the ids that no unit may have."""
        self._taken = frozenset(names)

    def of(self, sheet: Sheet, row: Row) -> str | None:
        """Give the id of a row's unit; None where it names none."""
        name = " ".join(sheet.text(row, self.column).split())
        if name.strip("'\"").casefold() in NO_UNIT:
            return None
        return f"{name} (unit)" if name in self._taken else name

    def new(self, sheet: Sheet) -> list[tuple[str, Row]]:
        """Give the units that were not given before, each with the first row that names it."""
        found: dict[str, Row] = {}
        for row in sheet.rows:
            name = self.of(sheet, row)
            if name is not None and name not in self._known:
                found[name] = row
                self._known.add(name)
        return list(found.items())
