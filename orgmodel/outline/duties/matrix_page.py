"""The matrix of duties as a page."""

from collections.abc import Iterator, Sequence
from functools import partial

from orgmodel.catalogue import areas
from orgmodel.graph import OrgGraph
from orgmodel.graph.duty_matrix import DutyMatrix, DutyRow
from orgmodel.model import Position
from orgmodel.outline.duties.words import word
from orgmodel.outline.names import named
from orgmodel.outline.page import Block, Cell, Facts, Page, Remarks, Row, Table

ABREAST = 12
"""Positions beside each other in one table; of more there are several tables."""


def matrix_page(graph: OrgGraph, matrix: DutyMatrix, language: str) -> Page:
    """Write the page of who holds which duty, with gaps and doubles."""
    return _MatrixPage(graph, matrix, language).page()


class _MatrixPage:
    def __init__(self, graph: OrgGraph, matrix: DutyMatrix, language: str) -> None:
        self.matrix = matrix
        self.language = language
        self.name = graph.organisation.label(language)
        self.numbers = {each.id: n for n, each in enumerate(matrix.positions, start=1)}

    def page(self) -> Page:
        if not self.matrix.rows:
            return Page(self._title(), (Remarks((self._word("none"),)),))
        return Page(self._title(), (*self._tables(), self._key(), *self._findings()))

    def _title(self) -> str:
        if not self.name:
            return self._word("title without name")
        return self._word("title", name=self.name)

    def _tables(self) -> Iterator[Table]:
        for start in range(0, len(self.matrix.positions), ABREAST):
            positions = self.matrix.positions[start : start + ABREAST]
            columns = (self._word("duty"), *(str(self.numbers[p.id]) for p in positions))
            yield Table(columns, tuple(self._rows(positions)))

    def _rows(self, positions: Sequence[Position]) -> Iterator[Row]:
        for area in (*areas(), None):
            wanted = None if area is None else area.id
            found = (row for row in self.matrix.rows if _area(row) == wanted)
            rows = [row for row in map(partial(self._row, positions), found) if row is not None]
            if rows:
                label = self._word("others") if area is None else area.label(self.language)
                yield Row(((label,),), "group")
                yield from rows

    def _row(self, positions: Sequence[Position], row: DutyRow) -> Row | None:
        letters = row.letters(positions)
        if not any(letters):
            return None
        return Row(((row.label(self.language),), *((each,) for each in letters)), "item")

    def _key(self) -> Facts:
        facts = (
            (str(self.numbers[each.id]), (named(each, self.language),))
            for each in self.matrix.positions
        )
        return Facts(tuple(facts), self._word("positions"))

    def _findings(self) -> Iterator[Block]:
        matrix = self.matrix
        yield Facts(tuple(map(self._held, matrix.gaps)), self._word("gaps"))
        yield Facts(tuple(map(self._doubled, matrix.doubles)), self._word("doubles"))
        yield Facts(tuple(self._without_authority()), self._word("without authority"))
        yield Facts(tuple(self._bodies()), self._word("bodies"))
        bodies = (named(body, self.language) for body in matrix.without_minutes)
        yield Remarks(tuple(bodies), self._word("without minutes"))
        duties = (f"{each.label(self.language)} [{each.id}]" for each in matrix.unassigned)
        yield Remarks(tuple(duties), self._word("unassigned"))
        yield Remarks((self._word("explained"),))

    def _held(self, row: DutyRow) -> tuple[str, Cell]:
        held = (f"{letters} {named(position, self.language)}" for position, letters in row.held)
        return row.label(self.language), tuple(held)

    def _doubled(self, row: DutyRow) -> tuple[str, Cell]:
        answering = (named(position, self.language) for position in row.accountable)
        return row.label(self.language), tuple(answering)

    def _without_authority(self) -> Iterator[tuple[str, Cell]]:
        for row, position in self.matrix.without_authority:
            asked = row.duty.authority if row.duty else 0
            said = self._word("authority", position=named(position, self.language), asked=asked)
            yield row.label(self.language), (said,)

    def _bodies(self) -> Iterator[tuple[str, Cell]]:
        for row in self.matrix.rows:
            if row.body is not None:
                yield row.label(self.language), (named(row.body, self.language),)

    def _word(self, key: str, **parts: object) -> str:
        return word(key, self.language, **parts)


def _area(row: DutyRow) -> str | None:
    return None if row.duty is None else row.duty.area
