"""Giving every box its place on the sheet."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.columns import (
    column_offsets,
    column_starts,
    columns_extent,
    first_drop,
)
from orgmodel.chart.layout.fit import Arrangement
from orgmodel.chart.layout.lanes import Lanes
from orgmodel.chart.layout.shelves import Shelves
from orgmodel.chart.layout.sides import SideBlock, deputies_height
from orgmodel.chart.layout.standing import Mode
from orgmodel.chart.view import View


@dataclass(slots=True)
class Placed:
    """Where every box stands. All measures are points from the upper left corner.

    Args:
        x: left side of each box.
        y: upper side of each box.
        widths: width of each box.
        heights: height of each box.
        feet: height of each box with the mark of what is folded.
        headroom: room above each box, for frames.
        modes: how each node arranges its reports.
        columns: the reports of each node that hangs them, column by column.
        hung_widths: width of each branch when it hangs.
        anchors: from the left side of each branch that hangs to the box of its head.
        straight: the heads whose only report stands straight under them in a column.
        left: the block left of each stem, for nodes in rows.
        right: the block right of each stem, for nodes in rows.
        shelf_of: for each top the row of tops that it stands in.
        shelf_tops: where the first level of each row of tops would be.
        width: width of everything.
        height: height of everything.
    """

    x: list[float]
    y: list[float]
    widths: list[float]
    heights: list[float]
    feet: list[float]
    headroom: list[float]
    modes: list[Mode]
    columns: list[list[list[int]]]
    hung_widths: list[float]
    anchors: list[float]
    straight: Collection[int]
    left: dict[int, SideBlock]
    right: dict[int, SideBlock]
    shelf_of: dict[int, int]
    shelf_tops: list[float]
    width: float = 0.0
    height: float = 0.0

    def stem(self, node: int) -> float:
        """Give the middle of a box."""
        return self.x[node] + self.widths[node] / 2

    def foot(self, node: int) -> float:
        """Give the lower side of a box and its fold mark."""
        return self.y[node] + self.feet[node]

    def bottom(self, node: int) -> float:
        """Give the lower side of a box."""
        return self.y[node] + self.heights[node]

    def upper(self, node: int) -> float:
        """Give the upper side of a box with the room for frames above it."""
        return self.y[node] - self.headroom[node]

    def branch_left(self, node: int) -> float:
        """Give the left side of a branch that hangs."""
        return self.x[node] - self.anchors[node]

    def branch_right(self, node: int) -> float:
        """Give the right side of a branch that hangs."""
        return self.branch_left(node) + self.hung_widths[node]

    def middle(self, node: int) -> float:
        """Give the height of the middle of a box."""
        return self.y[node] + self.heights[node] / 2


def place(view: View, arrangement: Arrangement, lanes: Lanes) -> Placed:
    """Place all boxes.

    Args:
        view: what is shown.
        arrangement: how it is arranged.
        lanes: the room that routed lines need.
    """
    return _Placer(view, arrangement, lanes).place(arrangement.shelves)


class _Placer:
    def __init__(self, view: View, arrangement: Arrangement, lanes: Lanes) -> None:
        boxes, rows = arrangement.boxes, arrangement.rows
        self.view = view
        self.hung = arrangement.hung
        self.rows = rows
        self.lanes = lanes
        self.boxes = boxes
        count = len(view.things)
        self.down = [0.0] * count
        modes: list[Mode] = ["hang"] * count
        for node, mode in rows.modes.items():
            modes[node] = mode
        self.placed = Placed(
            x=[0.0] * count,
            y=[0.0] * count,
            widths=boxes.widths,
            heights=boxes.heights.copy(),
            feet=boxes.feet.copy(),
            headroom=arrangement.hung.drops.copy(),
            modes=modes,
            columns=arrangement.hung.columns,
            hung_widths=arrangement.hung.widths,
            anchors=arrangement.hung.anchors,
            straight=arrangement.hung.straight,
            left=rows.left,
            right=rows.right,
            shelf_of={},
            shelf_tops=[],
        )

    def place(self, shelves: Shelves) -> Placed:
        self._place_tops(shelves)
        in_rows = self.rows.levels
        for node in self.view.order:
            if node not in in_rows or self.rows.modes[node] == "hang":
                self._place_hung(node)
            else:
                self._place_standing(node)
        self._move_to_corner()
        return self.placed

    def _place_tops(self, shelves: Shelves) -> None:
        self.placed.shelf_tops = shelves.tops
        for place, (top_y, shelf) in enumerate(zip(shelves.tops, shelves.shelves, strict=True)):
            for top in shelf:
                self.placed.shelf_of[top] = place
                self.down[top] = top_y
                self._stand(top, shelves.offsets[top])

    # Boxes in rows

    def _stand(self, node: int, stem: float) -> None:
        placed, level = self.placed, self.rows.levels[node]
        placed.x[node] = stem - placed.widths[node] / 2
        placed.y[node] = self.down[node] + self.rows.level_tops[level]
        placed.headroom[node] = self.rows.hats[level]
        height = self.rows.level_heights[level]
        placed.feet[node] += height - placed.heights[node]
        placed.heights[node] = height

    def _place_standing(self, node: int) -> None:
        placed, places = self.placed, self.view.places
        stem, foot = placed.stem(node), placed.foot(node)
        right_start = foot
        if places.deputies[node]:
            right_start = max(foot, self._place_deputies(node))
        self._place_side(self.rows.left[node], foot, stem, -1)
        self._place_side(self.rows.right[node], right_start, stem, 1)
        if places.children[node]:
            if self.rows.modes[node] == "row":
                for child in places.children[node]:
                    self.down[child] = self.down[node]
                    self._stand(child, stem + self.rows.offsets[child])
            elif self.rows.modes[node] == "columns":
                self._place_columns_under(node, stem)

    def _place_deputies(self, node: int) -> float:
        placed = self.placed
        left = placed.x[node] + placed.widths[node] + gaps.DEPUTY_GAP
        deputies = self.view.places.deputies[node]
        if len(deputies) == 1 and not self.view.has_under(deputies[0]):
            grown = placed.heights[node] - placed.heights[deputies[0]]
            if grown > 0:
                placed.heights[deputies[0]] += grown
                placed.feet[deputies[0]] += grown
        self._pile(deputies, left, placed.y[node])
        for each in deputies:
            if each in self.rows.apart:
                placed.x[each] += placed.stem(node) + self.rows.apart[each] - left
        return placed.y[node] + max(deputies_height(deputies, self.hung), placed.feet[deputies[0]])

    def _place_side(self, block: SideBlock, start: float, stem: float, direction: int) -> None:
        for column, offset in zip(block.columns, block.offsets, strict=True):
            width = max(self.hung.widths[each] for each in column)
            left = stem + offset if direction > 0 else stem - offset - width
            for each, level in zip(column, block.levels, strict=False):
                indent = width - self.hung.widths[each] if direction < 0 else 0.0
                if each in block.outside:
                    indent += direction * (block.far - offset)
                self.placed.x[each] = left + indent + self.hung.anchors[each]
                self.placed.y[each] = start + block.top + level + self.hung.drops[each]

    def _pile(self, column: Sequence[int], left: float, top: float) -> None:
        for each in column:
            self._put(each, left, top)
            top += self.hung.heights[each] + gaps.ROW_GAP

    def _place_columns_under(self, node: int, stem: float) -> None:
        left, _, _ = columns_extent(node, self.boxes, self.hung, self.lanes)
        base = stem + left - (gaps.INDENT - gaps.SPINE)
        level = self.rows.levels[node]
        top = self.down[node] + self.rows.level_tops[level + 1]
        for column, offset, start in self._columns(node):
            self._hang(column, base + offset, top + start)

    def _columns(self, node: int) -> Iterator[tuple[Sequence[int], float, float]]:
        """Give the columns under a head, and how far right and down each begins."""
        offsets = column_offsets(node, self.hung, self.lanes)
        starts = column_starts(node, self.hung)
        return zip(self.hung.columns[node], offsets, starts, strict=True)

    # Boxes in columns

    def _place_hung(self, node: int) -> None:
        placed, places = self.placed, self.view.places
        beside = places.deputies[node] + places.assistants[node] + places.staff[node]
        top = placed.foot(node)
        for each in beside:
            top += gaps.ROW_GAP
            self._hang([each], self._hung_left(node, each, gaps.SIDE_INDENT), top)
            top += self.hung.heights[each]
        if places.children[node]:
            top += first_drop(node, self.hung, self.lanes) + (gaps.BRANCH_GAP if beside else 0)
            top += self.boxes.margins.ends.get(node, 0.0)
            faces_left = self.view.layouts.faces_left[node]
            for column, offset, start in self._columns(node):
                self._hang_on(node, column, gaps.INDENT if faces_left else offset, top + start)

    def _hang(self, column: Sequence[int], left: float, top: float) -> None:
        for each in column:
            self._put(each, left, top)
            top += self.hung.heights[each] + self.hung.gaps[each]

    def _put(self, node: int, left: float, top: float) -> None:
        """Put the rectangle of a branch that hangs in its place."""
        self.placed.x[node] = left + self.hung.anchors[node]
        self.placed.y[node] = top + self.hung.drops[node]

    def _hang_on(self, node: int, column: Sequence[int], indent: float, top: float) -> None:
        """Hang a column on the spine of a head that hangs as well."""
        for each in column:
            self._put(each, self._hung_left(node, each, indent), top)
            top += self.hung.heights[each] + self.hung.gaps[each]

    def _hung_left(self, node: int, under: int, indent: float) -> float:
        """Give the left side of a branch that hangs on the spine of a head."""
        placed = self.placed
        indent = self.hung.aside.get(under, indent)
        if not self.view.layouts.faces_left[node]:
            return placed.x[node] + indent
        right = placed.x[node] + placed.widths[node] - indent
        return right - self.hung.widths[under]

    def _move_to_corner(self) -> None:
        placed, order = self.placed, self.view.order
        if not order:
            return
        left = min([placed.x[node] for node in order])
        for node in order:
            placed.x[node] -= left
        placed.width = max([placed.x[node] + placed.widths[node] for node in order])
        placed.height = max(placed.foot(node) for node in order)
