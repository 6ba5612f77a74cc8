"""Those beside a stem: assistants on the left, staff on the right, deputies beside the box."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from math import ceil, sqrt

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.columns import Hung

STUBS_APART = 15.0
"""Stubs on both sides of a stem that are no nearer are not read as one line."""
NEARLY = 0.01
MOST_IN_ONE = 3
"""More than this beside one side of a stem make a block of several columns."""


@dataclass(frozen=True, slots=True)
class SideBlock:
    """A block of branches on one side of a stem.

    Args:
        columns: its branches, column by column, from the stem outwards.
        offsets: from the stem to the near side of each column.
        width: from the stem to the far side.
        top: from the box to the first row.
        levels: from the first row to the upper side of each row, and to the end of the last.
        outside: those who stand outside the frame of the head.
        far: from the stem to the near side of these.
    """

    columns: list[list[int]]
    offsets: list[float]
    width: float
    top: float
    levels: list[float]
    outside: tuple[int, ...] = ()
    far: float = 0.0

    @property
    def bottom(self) -> float:
        """From the box to the end of the longest column."""
        return self.top + self.levels[-1]

    def set_apart(self, frame: float, hung: Hung) -> "SideBlock":
        """Put those outside a frame beside it.

        Args:
            frame: from the stem to the side of the frame.
            hung: the branches as rectangles.
        """
        far = frame + gaps.FRAME_APART
        return replace(self, far=far, width=far + _width(self.outside, hung))

    def above(self, reports: "SideBlock", start: float) -> "SideBlock":
        """Put reports into one column with those beside a stem.

        Args:
            reports: the column of the reports.
            start: from the first row of all to the first of the reports.
        """
        if not reports.columns:
            return self
        column = [node for each in (*self.columns, *reports.columns) for node in each]
        levels = [*self.levels[:-1], *(start + level for level in reports.levels)]
        width = max(self.width, reports.width)
        outside = (*self.outside, *reports.outside)
        return replace(reports, columns=[column], width=width, levels=levels, outside=outside)

    @property
    def end(self) -> float:
        """How far below the first row a column that comes under it may begin."""
        return self.levels[-1] + gaps.ROW_GAP + gaps.BRANCH_GAP if self.columns else 0.0


NOTHING = SideBlock([], [], 0.0, 0.0, [0.0])


def side_block(
    nodes: Sequence[int], hung: Hung, room: float, ledge: Callable[[int], float]
) -> SideBlock:
    """Arrange branches on one side of a stem.

    Args:
        nodes: the branches in their order.
        hung: the branches as rectangles.
        room: width that costs nothing, because the row below is as wide.
        ledge: extra room under each row, for routed lines; these may run between columns as well.
    """
    if not nodes:
        return NOTHING
    rows = _rows(nodes, hung, room)
    columns = [list(nodes[start : start + rows]) for start in range(0, len(nodes), rows)]
    apart = 2 * gaps.SIDE_GAP + (gaps.SIDE_LANE if any(map(ledge, range(rows))) else 0.0)
    offsets = [gaps.SIDE_GAP]
    for column in columns[:-1]:
        offsets.append(offsets[-1] + _width(column, hung) + apart)
    top = gaps.SIDE_DROP if len(columns) == 1 else gaps.SIDE_BUS
    width = offsets[-1] + _width(columns[-1], hung)
    return SideBlock(columns, offsets, width, top, _levels(columns, hung, ledge))


def side_column(
    nodes: Sequence[int],
    hung: Hung,
    others: Sequence[int] = (),
    outside: Collection[int] = (),
) -> SideBlock:
    """Hang branches in one column on one side of a stem.

    Args:
        nodes: the branches in their order.
        hung: the branches as rectangles.
        others: those of the other side that they stand level with.
        outside: those who are not of the unit of the head, and stand outside its frame.
    """
    if not nodes:
        return NOTHING
    levels = [0.0]
    for node, other in zip_longest(nodes, others[: len(nodes)]):
        height = hung.heights[node]
        if other is not None:
            height = max(height, hung.heights[other])
        levels.append(levels[-1] + height + gaps.ROW_GAP)
    levels[-1] -= gaps.ROW_GAP
    inside = [node for node in nodes if node not in outside]
    width = gaps.SIDE_GAP + _width(inside, hung) if inside else 0.0
    apart = tuple(node for node in nodes if node in outside)
    offsets, top = [gaps.SIDE_GAP], gaps.SIDE_DROP
    return SideBlock([list(nodes)], offsets, width, top, levels, apart)


def lowering(own: Sequence[float], others: Sequence[float]) -> float:
    """Tell how far stubs are to be lowered that no other meets their stem at nearly their height.

    Args:
        own: the heights of the stubs.
        others: those of the stubs on the other side.
    """
    candidates = sorted({0.0, *(other + STUBS_APART - each for each in own for other in others)})
    return next(
        candidate
        for candidate in candidates
        if candidate >= 0.0 and _are_apart([each + candidate for each in own], others)
    )


def deputies_width(nodes: Sequence[int], hung: Hung) -> float:
    """Measure the deputies beside a box, from its side to theirs."""
    return gaps.DEPUTY_GAP + _width(nodes, hung) if nodes else 0.0


def deputies_height(nodes: Sequence[int], hung: Hung) -> float:
    """Measure the deputies beside a box from its upper side to the end of the last."""
    return _height(nodes, hung) if nodes else 0.0


def _are_apart(own: Sequence[float], others: Sequence[float]) -> bool:
    return all(abs(each - other) > STUBS_APART - NEARLY for each in own for other in others)


def _rows(nodes: Sequence[int], hung: Hung, room: float) -> int:
    if len(nodes) <= MOST_IN_ONE or any(hung.columns[node] or hung.below[node] for node in nodes):
        return len(nodes)
    free = int(room // (_width(nodes, hung) + 2 * gaps.SIDE_GAP))
    columns = max(2, round(sqrt(len(nodes))), min(free, ceil(len(nodes) / 2)))
    return ceil(len(nodes) / columns)


def _levels(
    columns: Sequence[Sequence[int]], hung: Hung, ledge: Callable[[int], float]
) -> list[float]:
    levels = [0.0]
    for row in range(len(columns[0])):
        height = max(hung.heights[column[row]] for column in columns if row < len(column))
        levels.append(levels[-1] + height + gaps.ROW_GAP + ledge(row))
    levels[-1] -= gaps.ROW_GAP
    return levels


def _width(column: Sequence[int], hung: Hung) -> float:
    return max(hung.widths[each] for each in column)


def _height(column: Sequence[int], hung: Hung) -> float:
    return sum(hung.heights[each] + gaps.ROW_GAP for each in column) - gaps.ROW_GAP
