"""Where branches and lines go on: the references from page to page, both ways."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from orgmodel.book.sheet import Sheet
from orgmodel.chart.view import Statement, View
from orgmodel.chart.view.hierarchy import TOP

Way: TypeAlias = Literal["comes from", "continues"]
Spot: TypeAlias = tuple[int, int]
"""A box on a page: the number of its sheet, from 0, and its node."""


@dataclass(frozen=True, slots=True)
class Onward:
    """Where a branch goes on.

    Args:
        sheet: the sheet on which it does.
        count: how many positions of the branch stand there and on the sheets after it.
    """

    sheet: int
    count: int


@dataclass(frozen=True, slots=True)
class Back:
    """Where a branch comes from.

    Args:
        sheet: the sheet on which its head stands under its manager, or the sheet on which the
            reports of that head begin.
        way: which of the two.
    """

    sheet: int
    way: Way


@dataclass(frozen=True, slots=True)
class References:
    """All references of a book.

    Args:
        homes: for each node the sheet on which it stands with those under it.
        onward: where the branch of a box goes on.
        back: where the branch of a top comes from.
        crossings: lines beside those of command whose two ends share no sheet.
    """

    homes: dict[int, int] = field(default_factory=dict)
    onward: dict[Spot, Onward] = field(default_factory=dict)
    back: dict[Spot, Back] = field(default_factory=dict)
    crossings: tuple[Statement, ...] = ()


def find_references(view: View, sheets: Sequence[Sheet]) -> References:
    """Find how the sheets of a book hang together."""
    return _Finder(view, sheets).find()


class _Finder:
    def __init__(self, view: View, sheets: Sequence[Sheet]) -> None:
        self.view = view
        self.sheets = sheets
        self.counts = _positions_below(view)
        self.seats: dict[int, int] = {}
        self.opened: dict[int, dict[int, int]] = {}
        for number, sheet in enumerate(sheets):
            self._sit_down(number, sheet)

    def _sit_down(self, number: int, sheet: Sheet) -> None:
        """Note who stands under his manager on a sheet, and how many that makes."""
        tops = set(sheet.tops)
        for node in sheet.shown:
            above = self.view.above[node]
            if node not in tops or sheet.first:
                self.seats[node] = number
            if node not in tops:
                counts = self.opened.setdefault(above, {})
                own = self.counts[node] + (not self.view.is_body(node))
                counts[number] = counts.get(number, 0) + own

    def find(self) -> References:
        found = References(crossings=tuple(self._crossings()), homes=self._homes())
        for number, sheet in enumerate(self.sheets):
            for node in sheet.shown:
                onward = self._onward(number, node)
                if onward is not None:
                    found.onward[number, node] = onward
            for node in sheet.tops:
                back = self._back(number, node)
                if back is not None:
                    found.back[number, node] = back
        return found

    def _homes(self) -> dict[int, int]:
        homes: dict[int, int] = {}
        for number, sheet in enumerate(self.sheets):
            for node in sheet.shown:
                homes.setdefault(node, number)
        for number in range(len(self.sheets) - 1, -1, -1):
            homes.update(dict.fromkeys(self.sheets[number].tops, number))
        return homes

    def _onward(self, number: int, node: int) -> Onward | None:
        opened = self.opened.get(node, {})
        if number not in opened:
            first = next(iter(opened), None)
            return None if first is None else Onward(first, self.counts[node])
        following = [sheet for sheet in opened if sheet > number]
        if not following:
            return None
        return Onward(following[0], sum(opened[sheet] for sheet in following))

    def _back(self, number: int, node: int) -> Back | None:
        opened = list(self.opened.get(node, {}))
        if number in opened[1:]:
            return Back(opened[opened.index(number) - 1], "continues")
        seat = self.seats.get(node)
        return None if seat in (None, number) else Back(seat, "comes from")

    def _crossings(self) -> Iterator[Statement]:
        sheets: dict[int, set[int]] = {}
        for number, sheet in enumerate(self.sheets):
            for node in sheet.shown:
                sheets.setdefault(node, set()).add(number)
        for statement in self.view.statements:
            if sheets[statement.start].isdisjoint(sheets[statement.end]):
                yield statement


def _positions_below(view: View) -> list[int]:
    counts = [0] * len(view.things)
    for node in reversed(view.order):
        above = view.above[node]
        if above != TOP:
            counts[above] += counts[node] + (not view.is_body(node))
    return counts
