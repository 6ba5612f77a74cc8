"""Choosing the arrangement that fits the wanted sheet best, and saying why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.boxes import Boxes
from orgmodel.chart.layout.columns import Hung, measure_columns
from orgmodel.chart.layout.lanes import NO_LANES, Lanes
from orgmodel.chart.layout.rows import Plan, Rows, push_together
from orgmodel.chart.layout.shelves import Shelves, stand_in_shelves
from orgmodel.chart.view import View

DEEPEST_ROW = 8
MOST_IN_ROWS = 3000
"""More boxes than this side by side fit no sheet; deeper rows are not tried."""
COLUMN_SHARES = (1.0, 0.7, 0.5, 0.34)
"""Heights of columns that are tried, as parts of the height of the sheet."""
MANY = 3000
"""From this many boxes on fewer arrangements are tried."""


@dataclass(frozen=True, slots=True)
class Room:
    """The room that a sheet gives to the boxes, in points."""

    width: float
    height: float

    @property
    def shape(self) -> float:
        """Width divided by height."""
        return self.width / self.height


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One way to arrange a view on a sheet.

    Args:
        plan: what was decided.
        hung: the branches as rectangles.
        rows: the upper part.
        shelves: the rows of tops.
        room: the room it is to fit.
    """

    plan: Plan
    hung: Hung
    rows: Rows
    shelves: Shelves
    room: Room

    @property
    def scale(self) -> float:
        """By how much it is to be enlarged to fill the room."""
        width, height = max(self.shelves.width, 1.0), max(self.shelves.height, 1.0)
        return min(self.room.width / width, self.room.height / height)

    @property
    def score(self) -> tuple[float, float]:
        """How good it is: readable first; then clear ranks; then little paper."""
        clear = 1 + 0.06 * min(self.plan.hang_from, 4) - 0.03 * self.plan.stack
        if self.plan.hang_from == 0:
            clear -= 0.12
        return (min(self.scale, 1.0) * clear, self.scale)


def choose(view: View, boxes: Boxes, rooms: Sequence[Room]) -> Arrangement:
    """Try how deep rows may go and how high columns may grow; keep what fits best.

    Args:
        view: what is shown.
        boxes: its boxes.
        rooms: the sheets it may be put on, for instance portrait and landscape.
    """
    tried = [each for room in rooms for each in _tries(view, boxes, room)]
    return max(tried, key=lambda arrangement: arrangement.score)


def arrange(view: View, boxes: Boxes, plan: Plan, room: Room, lanes: Lanes) -> Arrangement:
    """Arrange a view by a plan."""
    hung = measure_columns(view, boxes, plan.highest, lanes)
    return _arrange(view, boxes, hung, plan, room, lanes)


def rooms_of_area(view: View, boxes: Boxes, shape: float, least: Room) -> Room:
    """Give the room of a shape that the boxes would fill, but no smaller one than `least`."""
    area = _area(view, boxes)
    width = max(sqrt(area * shape), least.width)
    return Room(width, width / shape)


def _tries(view: View, boxes: Boxes, room: Room) -> Iterator[Arrangement]:
    for highest in _heights(view, boxes, room):
        hung = measure_columns(view, boxes, highest, NO_LANES)
        for hang_from in range(DEEPEST_ROW + 1):
            plan = Plan(hang_from, highest)
            tried = _arrange(view, boxes, hung, plan, room, NO_LANES)
            yield tried
            if hang_from and len(view.order) < MANY:
                stacked = Plan(hang_from, highest, stack=True)
                yield _arrange(view, boxes, hung, stacked, room, NO_LANES)
            if len(tried.rows.order) > MOST_IN_ROWS or "hang" not in _shapes(tried):
                break


def _shapes(tried: Arrangement) -> set[str]:
    return {"hang" for mode in tried.rows.modes.values() if mode != "row"}


def _arrange(
    view: View, boxes: Boxes, hung: Hung, plan: Plan, room: Room, lanes: Lanes
) -> Arrangement:
    rows = push_together(view, boxes, hung, plan, lanes)
    shelves = stand_in_shelves(view, rows, lanes, room.shape)
    return Arrangement(plan, hung, rows, shelves, room)


def _heights(view: View, boxes: Boxes, room: Room) -> list[float]:
    natural = max(room.height, sqrt(_area(view, boxes) / room.shape))
    shares = COLUMN_SHARES[:1] if len(view.order) > MANY else COLUMN_SHARES
    return [natural * share for share in shares]


def _area(view: View, boxes: Boxes) -> float:
    across, down = gaps.INDENT + gaps.SIBLING_GAP, gaps.ROW_GAP + gaps.BRANCH_GAP
    return sum((boxes.widths[n] + across) * (boxes.feet[n] + down) for n in view.order)
