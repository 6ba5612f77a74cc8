"""The upper part of the sheet: branches side by side, all of one level in one row."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TypeAlias

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.blocks import frame_run, framed, keep_apart
from orgmodel.chart.layout.boxes import Boxes
from orgmodel.chart.layout.columns import Hung, columns_extent
from orgmodel.chart.layout.contour import Row, on_top, outline, reach_of
from orgmodel.chart.layout.lanes import Lanes
from orgmodel.chart.layout.neighbours import are_neighbours
from orgmodel.chart.layout.sides import (
    NOTHING,
    SideBlock,
    deputies_height,
    deputies_width,
    lowering,
    side_block,
    side_column,
)
from orgmodel.chart.layout.standing import Plan, Rows, choose_rows, stand_outside
from orgmodel.chart.view import Block, View

Steps: TypeAlias = list[tuple[float, float, float]]
FRAMED_GUTTER = 10.0
"""More room right of lines beside a branch, where a frame may end."""


def push_together(
    view: View,
    boxes: Boxes,
    hung: Hung,
    plan: Plan,
    lanes: Lanes,
    shelves: Sequence[Sequence[int]] = (),
) -> Rows:
    """Arrange the rows of a view, each level at its height.

    Args:
        view: what is shown.
        boxes: the boxes of the view.
        hung: the branches as rectangles.
        plan: how branches are arranged.
        lanes: the room that routed lines need.
        shelves: the rows of tops, each of which has levels of its own; none for one row.
    """
    return _Pusher(view, boxes, hung, lanes).push(plan, shelves)


class _Pusher:
    def __init__(self, view: View, boxes: Boxes, hung: Hung, lanes: Lanes) -> None:
        self.view = view
        self.boxes = boxes
        self.hung = hung
        self.lanes = lanes
        self.margins = boxes.margins

    def push(self, plan: Plan, shelves: Sequence[Sequence[int]]) -> Rows:
        self.rows = choose_rows(self.view, self.boxes, self.hung, plan)
        self.hung = self.rows.hung
        if len(shelves) > 1:
            self.rows.set_apart(shelves, self.view.above)
        self._measure_levels(gaps.LEVEL_GAP + plan.extra)
        for node in reversed(self.rows.order):
            self._outline(node)
        return self.rows

    # Heights

    def _measure_levels(self, gap: float) -> None:
        rows = self.rows
        count = max(rows.levels.values(), default=0) + 1
        heights, bottoms, strips = [0.0] * count, [0.0] * count, [0.0] * count
        rows.hats = [0.0] * (count + 1)
        for node in rows.order:
            level = rows.levels[node]
            heights[level] = max(heights[level], self._own_height(node))
            if node in self.margins.names:
                rows.hats[level] = max(rows.hats[level], self._over(node))
        rows.level_heights = heights
        for node in rows.order:
            level = rows.levels[node]
            bottoms[level] = max(bottoms[level], self._stand_beside(node))
            if rows.modes[node] != "hang":
                strips[level] = max(strips[level], self.lanes.strip(node))
        tops = [rows.hats[0]]
        for bottom, strip, hat in zip(bottoms, strips, rows.hats[1:], strict=True):
            tops.append(tops[-1] + (bottom + gap + strip if bottom else 0.0) + hat)
        rows.level_tops = tops

    def _over(self, node: int) -> float:
        """Measure the room for frames above a box."""
        half = self.boxes.widths[node] / 2
        if self.rows.modes[node] == "row" and len(self.view.places.children[node]) > 1:
            half = max(half, self._half_width(node))
        return self.margins.over(node, half)

    def _own_height(self, node: int) -> float:
        """Give the height of a box; an only deputy beside it is as high."""
        height = self.boxes.heights[node]
        deputies = self.view.places.deputies[node]
        if len(deputies) != 1 or self.rows.modes[node] == "hang":
            return height
        return max(height, self.boxes.heights[deputies[0]])

    def _stand_beside(self, node: int) -> float:
        """Arrange those beside a stem and tell how far down they reach."""
        rows, places = self.rows, self.view.places
        foot = self._foot(node)
        rows.left[node] = rows.right[node] = NOTHING
        if rows.modes[node] == "hang":
            return rows.level_heights[rows.levels[node]]
        if rows.modes[node] == "both":
            rows.left[node], rows.right[node] = self._both_sides(node)
            return foot
        rows.left[node] = self._side(node, places.assistants[node], on_right=False)
        rows.right[node] = self._side(node, places.staff[node], on_right=True)
        if rows.left[node].outside or rows.right[node].outside:
            self._lower_outside(node)
        children = places.children[node]
        if not children:
            return foot
        blocks = self.margins.by_head.get(node, ())
        ends_here = [block for block in blocks if block.outside.issuperset(children)]
        return self._bottom_beside(node) + len(ends_here) * gaps.FRAME_PAD

    def _lower_outside(self, node: int) -> None:
        """Let stubs that come from outside a frame meet the stem at heights of their own."""
        rows, lower = self.rows, self._right_start(node) - self._foot(node)
        left, right = rows.left[node], rows.right[node]
        on_left = self._stubs(left)
        on_right = [height + lower for height in self._stubs(right)]
        if left.outside:
            rows.left[node] = replace(left, top=left.top + lowering(on_left, on_right))
        else:
            rows.right[node] = replace(right, top=right.top + lowering(on_right, on_left))

    def _stubs(self, block: SideBlock) -> list[float]:
        """Give how far below the box the stubs of one side meet the stem."""
        drops, heights = self.hung.drops, self.boxes.heights
        return [
            block.top + level + drops[node] + heights[node] / 2
            for column in block.columns[:1]
            for node, level in zip(column, block.levels, strict=False)
        ]

    def _side(self, node: int, nodes: Sequence[int], *, on_right: bool) -> SideBlock:
        outside = stand_outside(node, self.view, self.margins)[on_right]
        if outside:
            return side_column(nodes, self.hung, outside=outside)
        ledge, room = self.lanes.ledge, self._half_width(node)
        return side_block(nodes, self.hung, room, lambda row: ledge((node, row, on_right)))

    def _bottom_beside(self, node: int) -> float:
        left, right = self.rows.left[node], self.rows.right[node]
        return max(self._foot(node) + left.bottom, self._right_start(node) + right.bottom)

    def _both_sides(self, node: int) -> tuple[SideBlock, SideBlock]:
        """Hang reports on both sides of a stem, below all those who stand beside it."""
        places, outside = self.view.places, self.margins.outside(node)
        aides = self._pair(places.assistants[node], places.staff[node], outside)
        left, right = self.view.layouts.sides[node]
        beside = self.view.beside
        below_left, below_right = ([n for n in side if not beside[n]] for side in (left, right))
        reports = self._pair(below_left, below_right, outside)
        lower = self._right_start(node) - self._foot(node)
        start = max(aides[0].end, aides[1].end + lower)
        return aides[0].above(reports[0], start), aides[1].above(reports[1], start - lower)

    def _pair(
        self, left: Sequence[int], right: Sequence[int], outside: Collection[int]
    ) -> tuple[SideBlock, SideBlock]:
        """Set columns on both sides of a stem, pair by pair where nobody is under them."""
        lead = any(self.view.has_under(each) for each in (*left, *right))
        beside_left, beside_right = ((), ()) if lead else (right, left)
        return (
            side_column(left, self.hung, beside_left, outside),
            side_column(right, self.hung, beside_right, outside),
        )

    def _half_width(self, node: int) -> float:
        """Guess how far the row of reports reaches on each side of the stem."""
        widths = self.hung.widths
        if self.rows.modes[node] == "columns":
            return widths[node] / 2
        children = self.view.places.children[node]
        return sum(widths[child] + gaps.SIBLING_GAP for child in children) / 2

    def _foot(self, node: int) -> float:
        fold = self.boxes.feet[node] - self.boxes.heights[node]
        return self.rows.level_heights[self.rows.levels[node]] + fold

    def _right_start(self, node: int) -> float:
        return max(self._foot(node), self._foot_of_deputies(node))

    def _foot_of_deputies(self, node: int) -> float:
        """Measure down to the foot of the deputies; one alone is made as high as the level."""
        deputies = self.view.places.deputies[node]
        height = deputies_height(deputies, self.hung)
        if len(deputies) != 1:
            return height
        fold = self.boxes.feet[deputies[0]] - self.boxes.heights[deputies[0]]
        return max(height, self.rows.level_heights[self.rows.levels[node]] + fold)

    # Outlines

    def _outline(self, node: int) -> None:
        rows = self.rows
        mode = rows.modes[node]
        top = rows.level_tops[rows.levels[node]]
        if mode == "hang":
            rows.outlines[node] = outline(self._hung_steps(node, top))
            return
        steps = self._own_steps(node, top)
        if mode == "both" or not self.view.places.children[node]:
            rows.outlines[node] = outline(steps)
        elif mode == "row":
            self._outline_row(node, steps)
        else:
            self._outline_columns(node, steps)
        for block in self.margins.by_head.get(node, ()):
            self._frame(node, block)

    def _frame(self, node: int, block: Block) -> None:
        """Make room for a frame round a branch, and put those outside it beside the frame."""
        rows = self.rows
        inside = framed(rows.outlines[node], block, self.margins.reach(node))
        left, right = reach_of(inside)
        if block.outside.intersection(rows.left[node].outside):
            rows.left[node] = rows.left[node].set_apart(-left, self.hung)
        if block.outside.intersection(rows.right[node].outside):
            rows.right[node] = rows.right[node].set_apart(right, self.hung)
        deputies = block.outside.intersection(self.view.places.deputies[node])
        rows.apart.update(dict.fromkeys(deputies, right + gaps.FRAME_APART))
        beside = [rows.apart[each] + self.hung.widths[each] for each in deputies]
        far = min(left, -rows.left[node].width), max([right, rows.right[node].width, *beside])
        top = rows.level_tops[rows.levels[node]]
        steps = [(top + self._bottom_beside(node), *far), (inside.bottom, left, right)]
        rows.outlines[node] = outline(self._from_above(node, top, steps))

    def _own_steps(self, node: int, top: float) -> Steps:
        half = self.boxes.widths[node] / 2
        left, right = self.rows.left[node], self.rows.right[node]
        beside = half + self._deputies_width(node)
        far_left, far_right = self._reach(node)
        foot, box_bottom = top + self._foot(node), top + self._right_start(node)
        bottom = max(foot + left.bottom, box_bottom + right.bottom)
        edge_left = far_left if node in self.lanes.left_gutters else -half
        edge_right = far_right if node in self.lanes.gutters else beside
        steps = [(foot, edge_left, edge_right)]
        if box_bottom > foot:
            steps.append((box_bottom, far_left, edge_right))
        if bottom > box_bottom:
            steps.append((bottom, far_left, far_right))
        return self._from_above(node, top, steps)

    def _reach(self, node: int) -> tuple[float, float]:
        """Tell how far left and right a box and those beside its stem reach."""
        half = self.boxes.widths[node] / 2
        beside = half + self._deputies_width(node)
        left = max(half, self.rows.left[node].width) + self.lanes.left_gutter(node)
        right = max(beside, self.rows.right[node].width) + self.lanes.gutter(node)
        return -left, right + (FRAMED_GUTTER if self._has_framed_gutter(node) else 0.0)

    def _deputies_width(self, node: int) -> float:
        """Measure the deputies beside a box who do not stand outside its frame."""
        deputies = self.view.places.deputies[node]
        if deputies and node in self.margins.by_head:
            outside = self.margins.outside(node)
            deputies = [each for each in deputies if each not in outside]
        return deputies_width(deputies, self.hung)

    def _has_framed_gutter(self, node: int) -> bool:
        """Tell whether lines run beside a branch that may end with the side of a frame."""
        return bool(self.margins.names) and node in self.lanes.gutters

    def _from_above(self, node: int, top: float, steps: Steps) -> Steps:
        """Let the outline of a top that stands lower than others begin where theirs do."""
        starts_lower = self.view.above[node] < 0 and self.rows.levels[node] > 0
        return [(top, *steps[0][1:]), *steps] if starts_lower else steps

    def _hung_steps(self, node: int, top: float) -> Steps:
        half = self.boxes.widths[node] / 2
        height = self.rows.level_heights[self.rows.levels[node]]
        under = self.hung.heights[node] - self.hung.drops[node]
        bottom = top + height - self.boxes.heights[node] + under
        left = -half - self.hung.anchors[node]
        right = self.hung.widths[node] + left + self.lanes.gutter(node)
        steps = [(bottom, left, right)]
        if node not in self.lanes.gutters and node not in self.margins.hanging:
            steps.insert(0, (top + height, -half, half))
        return self._from_above(node, top, steps)

    def _outline_row(self, node: int, steps: Steps) -> None:
        rows = self.rows
        children = self.view.places.children[node]
        if self.margins.names:
            self._make_room(node, children)
        row = Row()
        for child in children:
            row.add(rows.outlines.pop(child))
        offsets = row.spread()
        middle = _middle_of(offsets)
        for child, offset in zip(children, offsets, strict=True):
            rows.offsets[child] = offset - middle
        left, right = self._reach(node)
        first, last = offsets[0] - middle, offsets[-1] - middle
        if node in self.lanes.strips:
            first += self._reach(children[0])[0]
            last += self._gutter_edge(children[-1])
        under = rows.level_tops[min(rows.levels[child] for child in children)]
        strip = (under, min(first, left), max(last, right))
        if row.outline is not None:
            rows.outlines[node] = on_top([*steps, strip], row.outline, -middle)

    def _make_room(self, node: int, children: Sequence[int]) -> None:
        """Make room for the frames round some of the branches that stand side by side."""
        outlines = self.rows.outlines
        for block in self.margins.runs.get(node, ()):
            if set(block.heads) <= set(children):
                frame_run(outlines, block.heads, block, self.margins.reach(block.heads[0]))
        for block in self.margins.by_head.get(node, ()):
            members = [child for child in children if child not in block.outside]
            if 0 < len(members) < len(children) and are_neighbours(members, children):
                frame_run(outlines, members, block, 0.0)
                keep_apart(outlines, children, members, self._reach(node))

    def _gutter_edge(self, node: int) -> float:
        """Tell how far right of its stem a branch has its gutter."""
        if self.rows.modes[node] != "hang":
            return self._reach(node)[1]
        right = self.hung.widths[node] - self.hung.anchors[node] - self.boxes.widths[node] / 2
        return right + self.lanes.gutter(node)

    def _outline_columns(self, node: int, steps: Steps) -> None:
        rows = self.rows
        left, width, height = columns_extent(node, self.boxes, self.hung, self.lanes)
        gutter = self.lanes.gutter(node)
        start = rows.level_tops[rows.levels[node] + 1]
        far_left, far_right = self._reach(node)
        strip = (start, min(left, far_left), max(left + width + gutter, far_right))
        block = (start + height, left, left + width + gutter)
        rows.outlines[node] = outline([*steps, strip, block])


def _middle_of(offsets: Sequence[float]) -> float:
    """Find the middle of a row; a branch that stands almost there stands under its head."""
    middle = (offsets[0] + offsets[-1]) / 2
    nearest = min(offsets, key=lambda offset: abs(offset - middle))
    return nearest if abs(nearest - middle) < gaps.ALMOST else middle
