"""Choosing the arrangement that fits the wanted sheet best, and saying why."""

from dataclasses import dataclass, replace
from itertools import pairwise
from math import log2

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.boxes import AMPLE, CLOSE, DENSE, TIGHT, USUAL, Boxes
from orgmodel.chart.layout.columns import Hung, measure_columns
from orgmodel.chart.layout.lanes import NO_LANES, Lanes
from orgmodel.chart.layout.rows import push_together
from orgmodel.chart.layout.shelves import Shelves, divide_tops, stand_in_shelves
from orgmodel.chart.layout.standing import Plan, Rows
from orgmodel.chart.layout.texts import Type
from orgmodel.chart.view import View

CLEARNESS = (0.6, 0.95, 1.0, 1.03, 1.04)
"""How clearly rank shows, by the number of levels that stand in rows."""
STACK_COST = 0.02
READABLE = 7.02
"""Text of this size can still be read on paper."""
TYPE_WORTH: dict[Type, float] = {USUAL: 1.0, AMPLE: 0.99, DENSE: 0.97, TIGHT: 0.93, CLOSE: 0.9}
"""How much an arrangement in each type is worth beside one in the usual type."""
BURIED_COST = 0.2
"""What an arrangement is worth less in which all who hang do so below a large branch."""
LARGE_BRANCH = 5.0
"""Below a branch of a peer that is so many boxes high, who is his equal looks like less."""
COMFORTABLE = 0.7
"""Letters are large enough that are this part of the largest ones of the sheet."""
COMFORT = 0.2
"""What an arrangement is worth more whose letters are twice as large as they must be."""
MORE_COMFORT = 0.04
"""What it is worth more still whose letters are twice as large as is large enough."""
LARGEST_SCALE = 1.2
"""Nothing is made larger than this where letters do not grow to fill the sheet."""
MOST_SIDE_BY_SIDE = 12
"""More tops than this are not tried in one row that is wider than the wanted shape."""
PARTED_COST = 0.15
"""What an arrangement is worth less in which all boxes part a number from its word."""


@dataclass(frozen=True, slots=True)
class Room:
    """The room that a sheet gives to the boxes, in points.

    Args:
        width: its width.
        height: its height.
        largest: size up to which titles grow to fill it; 0 where they do not.
    """

    width: float
    height: float
    largest: float = 0.0

    @property
    def shape(self) -> float:
        """Width divided by height."""
        return self.width / self.height

    def largest_scale(self, type_: Type) -> float:
        """Tell by how much boxes may be enlarged at most."""
        return max(LARGEST_SCALE, self.largest / type_.title)


@dataclass(frozen=True, slots=True)
class Rivals:
    """What else was tried beside an arrangement.

    Args:
        count: how many arrangements were tried.
        in_rows: width divided by height of the best one in which nothing hangs; None where there
            was none.
        text: size of its smallest text on the sheet.
    """

    count: int = 1
    in_rows: float | None = None
    text: float = 0.0


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One way to arrange a view.

    Args:
        plan: what was decided.
        boxes: the boxes.
        hung: the branches as rectangles.
        rows: the upper part.
        shelves: the rows of tops.
        shape: the shape of the sheet that it was made for.
        rivals: what else was tried.
    """

    plan: Plan
    boxes: Boxes
    hung: Hung
    rows: Rows
    shelves: Shelves
    shape: float
    rivals: Rivals = Rivals()

    def scale(self, room: Room) -> float:
        """By how much it is to be enlarged to fill a room."""
        width, height = max(self.shelves.width, 1.0), max(self.shelves.height, 1.0)
        return min(room.width / width, room.height / height)

    def buried(self, branch_height: float = LARGE_BRANCH) -> float:
        """Tell what part of those under heads in rows hang below a peer's large branch.

        Args:
            branch_height: how many boxes high a branch is to be large.
        """
        hanging = buried = 0
        for node in self.rows.order:
            columns = [] if self.rows.modes[node] == "row" else self.hung.columns[node]
            for column in columns:
                branch = 0.0
                for each in column:
                    buried += branch > branch_height * self.boxes.heights[each]
                    branch = max(branch, self.hung.heights[each] - self.boxes.feet[each])
                hanging += len(column)
        return buried / max(hanging, 1)

    def clearness(self) -> float:
        """How clearly it shows rank: levels in rows are clearer than columns."""
        clearness, standing = CLEARNESS[0], 1.0
        for (less, more), part in zip(pairwise(CLEARNESS), self.rows.standing, strict=False):
            standing *= part
            clearness += (more - less) * standing
        return clearness - STACK_COST * self.plan.stack


def text_size(arrangement: Arrangement, room: Room) -> float:
    """Give the size of the smallest text when everything fills a room."""
    return arrangement.scale(room) * arrangement.boxes.smallest


def roominess(arrangement: Arrangement, room: Room) -> float:
    """Judge an arrangement by the size of its smallest text, and whether peers look equal."""
    return text_size(arrangement, room) * _evenness(arrangement, room)


def merit(arrangement: Arrangement, room: Room) -> tuple[float, float]:
    """Judge an arrangement: it can be read, then it shows rank clearly, then it is small.

    Where rows stand by degrees, no type is worth a degree: it would be worth many at once. Where
    few boxes grow to fill a sheet, peers are to look equal too.
    """
    readable = min(text_size(arrangement, room) / READABLE, 1.0)
    dense = TYPE_WORTH[arrangement.boxes.type_]
    whole = 1.0 - PARTED_COST * arrangement.boxes.parted
    clear = arrangement.clearness()
    if arrangement.plan.begun is None:
        clear *= dense
    clear *= _evenness(arrangement, room)
    return (readable * clear, arrangement.scale(room) * dense * whole)


def _evenness(arrangement: Arrangement, room: Room) -> float:
    """Tell how far peers look equal; it matters where few boxes grow to fill a sheet."""
    return 1.0 - BURIED_COST * arrangement.buried() if room.largest else 1.0


def comfort(arrangement: Arrangement, room: Room) -> tuple[float, float]:
    """Judge an arrangement of few boxes, which leave room: it shows rank clearly in large letters.

    How large its letters are is told by its titles and by its smallest text alike.
    """
    whole, small = merit(arrangement, room)
    title = arrangement.boxes.type_.title
    letters = arrangement.scale(room) * (title + min(arrangement.boxes.smallest, title)) / 2
    enough = COMFORTABLE * room.largest
    larger = log2(max(min(letters, enough) / READABLE, 1.0))
    still_larger = log2(max(min(letters, room.largest) / enough, 1.0))
    return whole * (1.0 + COMFORT * larger + MORE_COMFORT * still_larger), small


def arrange_anew(view: View, boxes: Boxes, hung: Hung, plan: Plan, shape: float) -> Arrangement:
    """Arrange a view as planned.

    Args:
        view: what is shown.
        boxes: its boxes.
        hung: the branches as rectangles.
        plan: what was decided.
        shape: the wanted width divided by the wanted height.
    """
    rows = push_together(view, boxes, hung, plan, NO_LANES)
    divided = divide_tops(view, rows, shape)
    tried: list[Arrangement] = []
    if len(divided) > 1:
        apart = push_together(view, boxes, hung, plan, NO_LANES, divided)
        shelves = stand_in_shelves(view, apart, NO_LANES, divided)
        tried.append(Arrangement(plan, boxes, apart.hung, apart, shelves, shape))
    if not tried or len(view.tops) <= MOST_SIDE_BY_SIDE:
        in_one = [list(view.tops)] if tried else divided
        shelves = stand_in_shelves(view, rows, NO_LANES, in_one)
        tried.append(Arrangement(plan, boxes, rows.hung, rows, shelves, shape))
    return max(tried, key=lambda each: each.scale(Room(shape, 1.0)))


def arrange(view: View, like: Arrangement, lanes: Lanes) -> Arrangement:
    """Arrange a view as it is arranged already, with room for routed lines."""
    hung = measure_columns(view, like.boxes, like.plan.highest, lanes)
    divided = like.shelves.shelves
    rows = push_together(view, like.boxes, hung, like.plan, lanes, divided)
    shelves = stand_in_shelves(view, rows, lanes, divided)
    return replace(like, hung=rows.hung, rows=rows, shelves=shelves)


def area_of(view: View, boxes: Boxes) -> float:
    """Measure the paper that the boxes need with the gaps between them."""
    across, down = gaps.INDENT + gaps.SIBLING_GAP, gaps.ROW_GAP + gaps.BRANCH_GAP
    widths, feet = boxes.widths, boxes.feet
    return sum([(widths[node] + across) * (feet[node] + down) for node in view.order])
