"""Trying how a view can be arranged: how deep rows may go and how high columns may grow."""

from collections.abc import Iterator
from dataclasses import replace
from math import sqrt

from orgmodel.chart.layout.boxes import Boxes
from orgmodel.chart.layout.columns import measure_columns
from orgmodel.chart.layout.degrees import degrees_of
from orgmodel.chart.layout.fit import Arrangement, area_of, arrange_anew
from orgmodel.chart.layout.lanes import NO_LANES
from orgmodel.chart.layout.standing import Plan
from orgmodel.chart.view import View

DEEPEST_ROW = 8
MOST_IN_ROWS = 3000
"""More boxes than this side by side fit no sheet; deeper rows are not tried."""
LEAST_HEIGHT = 500.0
"""Columns are not divided before they are about this high."""
COLUMN_SHARES = (1.0, 0.68, 0.42)
"""Heights of columns that are tried, as parts of the height of the sheet."""
MANY = 3000
"""From this many boxes on fewer arrangements are tried."""
PARTLY = 300
"""From this many boxes on a row may be begun by some heads while others hang their reports."""
TOO_WIDE = 2.5
"""What is so many times wider than the wanted shape already is not tried with longer rows."""


def by_degrees(view: View) -> bool:
    """Tell whether a chart is so large that its rows stand by degrees."""
    return PARTLY <= len(view.order) < MANY


class Tries:
    """The arrangements of a view with boxes of one width, each worked out once.

    Args:
        view: what is shown.
        boxes: its boxes.
    """

    def __init__(self, view: View, boxes: Boxes) -> None:
        self.view = view
        self.boxes = boxes
        self.area = area_of(view, boxes)
        self.sheets: list[_Sheet] = []

    def all(self, shape: float) -> list[Arrangement]:
        """Try how deep rows may go and how high columns may grow.

        Args:
            shape: the wanted width divided by the wanted height.
        """
        tries = self._begun_rows if by_degrees(self.view) else self._whole_rows
        return [each for highest in self._heights(shape) for each in tries(highest, shape)]

    def _begun_rows(self, highest: float, shape: float) -> Iterator[Arrangement]:
        hung = measure_columns(self.view, self.boxes, highest, NO_LANES)
        degrees = degrees_of(self.view)
        for begun in degrees:
            plan = Plan(0, highest, begun=begun)
            tried = arrange_anew(self.view, self.boxes, hung, plan, shape)
            yield tried
            if begun == degrees[-1]:
                return
            if _is_wide(tried):
                break
        plan = Plan(0, highest, begun=degrees[-1])
        yield arrange_anew(self.view, self.boxes, hung, plan, shape)

    def _whole_rows(self, highest: float, shape: float) -> Iterator[Arrangement]:
        sheet = _Sheet(self, highest, shape)
        for hang_from in range(DEEPEST_ROW + 1):
            tried = sheet.arranged(Plan(hang_from, highest))
            yield tried
            if hang_from > 1 and len(self.view.order) < MANY:
                yield sheet.arranged(Plan(hang_from, highest, stack=True))
            if len(tried.rows.order) > MOST_IN_ROWS or not _hangs(tried):
                break
            if len(self.view.order) > MANY and _is_wide(tried):
                break

    def _heights(self, shape: float) -> list[float]:
        natural = max(LEAST_HEIGHT, sqrt(self.area / shape))
        shares = COLUMN_SHARES[:1] if len(self.view.order) > MANY else COLUMN_SHARES
        return [natural * share for share in shares]


class _Sheet:
    """The arrangements with columns of one height on a sheet of one shape."""

    def __init__(self, tries: Tries, highest: float, shape: float) -> None:
        self.view = tries.view
        self.boxes = tries.boxes
        self.shape = shape
        self.hung = measure_columns(tries.view, tries.boxes, highest, NO_LANES)
        self.known: dict[tuple[int, bool], Arrangement] = {}
        self.others = [
            (other, self._differing(other))
            for other in tries.sheets
            if shape == other.shape or len(tries.view.tops) == 1
        ]
        tries.sheets.append(self)

    def arranged(self, plan: Plan) -> Arrangement:
        """Arrange as planned; where that comes to the same as on another sheet, like there."""
        key = (plan.hang_from, plan.stack)
        self.known[key] = self._as_elsewhere(plan, key) or arrange_anew(
            self.view, self.boxes, self.hung, plan, self.shape
        )
        return self.known[key]

    def _as_elsewhere(self, plan: Plan, key: tuple[int, bool]) -> Arrangement | None:
        for other, differing in self.others:
            known = other.known.get(key)
            if known is not None and all(self._stands(node, known) for node in differing):
                return replace(known, plan=plan, shape=self.shape)
        return None

    def _differing(self, other: "_Sheet") -> list[int]:
        """Give those who would hang otherwise than on another sheet."""
        here, there = self.hung, other.hung
        return [
            node
            for node in self.view.order
            if here.columns[node] != there.columns[node]
            or here.widths[node] != there.widths[node]
            or here.heights[node] != there.heights[node]
        ]

    def _stands(self, node: int, arrangement: Arrangement) -> bool:
        """Tell whether it does not matter how somebody would hang."""
        above, places = self.view.above[node], self.view.places
        beside = above >= 0 and (places.assistants[above] or places.staff[above])
        return arrangement.rows.modes.get(node) == "row" and not beside


def _is_wide(tried: Arrangement) -> bool:
    return tried.shelves.width > TOO_WIDE * tried.shape * tried.shelves.height


def _hangs(tried: Arrangement) -> bool:
    return any(mode != "row" for mode in tried.rows.modes.values())
