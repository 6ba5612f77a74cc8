"""The channels between the boxes, through which routed lines run.

Every branch has a gutter on its right side, every row or group of columns a strip above it, under
the box it belongs to. A gutter opens into the strip above it, a strip into the gutter beside the
box it hangs under; so channels form a tree, and the way between two boxes is the way up from both
to the first channel that they share.
"""

from collections.abc import Callable, Collection, Iterator
from typing import TypeAlias

from orgmodel.chart.layout import NO_LANES, Lanes, Placed, gaps
from orgmodel.chart.layout.lanes import Column
from orgmodel.chart.view import View

Channel: TypeAlias = tuple[str, int, int]
"""What it is, the node it belongs to, and a number; see the names below."""

GUTTER = "gutter"
"""Right of a branch in a row."""
COLUMN = "column"
"""Right of a column; the number says which."""
LEFT = "left"
"""Left of a box in a row and those beside its stem."""
STRIP = "strip"
"""Above the row or columns under a box."""
LEDGE = "ledge left"
"""Under a row of those left of a stem; the number says which row."""
RIGHT_LEDGE = "ledge right"
"""Under a row of those right of a stem; the number says which row."""
SHELF = "shelf"
"""Above a row of tops; the node is the row's number."""
MARGIN: Channel = ("margin", 0, 0)
"""Right of everything."""
OPEN_INTO = {COLUMN: STRIP, LEDGE: LEFT, RIGHT_LEDGE: GUTTER}
"""What some channels open into, at the same node."""
OPPOSITE = {GUTTER: LEFT, LEFT: GUTTER}
"""What passes a branch in a row on its other side."""
DEPTHS = (GUTTER, LEFT, LEDGE, RIGHT_LEDGE, STRIP, COLUMN)
"""The channels of one node, from the outside inwards."""
UPRIGHT = frozenset((GUTTER, COLUMN, LEFT, MARGIN[0]))

LANE = 5.0
"""Between neighbouring lanes."""
CLEAR = 4.0
"""Between a level lane and what else there is."""
ARROW = 7.0
"""Between a box and the nearest upright lane: room for an arrow head."""
LEAST_SPACE = {
    GUTTER: 11.0,
    COLUMN: 11.0,
    LEFT: -9.0,
    STRIP: 10.0,
    LEDGE: 1.0,
    RIGHT_LEDGE: 1.0,
    SHELF: 0.0,
    MARGIN[0]: 0.0,
}
"""Width of a channel that the layout leaves free anyway."""


class Channels:
    """The channels of a view that has been placed.

    Args:
        view: what is shown.
        placed: where the boxes stand.
        lanes: the room that was made for routed lines.
    """

    def __init__(self, view: View, placed: Placed, lanes: Lanes = NO_LANES) -> None:
        self.view = view
        self.placed = placed
        self.lanes = lanes
        self._side: dict[int, tuple[str, Channel]] = {}
        self._around: dict[int, Channel] = {}
        self._shelf_tops = [float("inf")] * len(placed.shelf_tops)
        for top, shelf in placed.shelf_of.items():
            self._shelf_tops[shelf] = min(self._shelf_tops[shelf], placed.upper(top))
        self._depths = [0] * len(view.things)
        for node in view.order:
            if view.above[node] >= 0:
                self._depths[node] = self._depths[view.above[node]] + 1
            self._enclose(node)

    def exit(self, node: int) -> tuple[str, Channel]:
        """Give the side by which lines leave a box, and the channel they come to."""
        return self._side[node]

    def exit_across(self, node: int) -> float:
        """Give how far right the lines of a box leave it."""
        side, _ = self._side[node]
        shift = {"left": -1, "down": 0, "right": 1}[side]
        return self.placed.stem(node) + shift * self.placed.widths[node] / 2

    def other_side(self, channel: Channel, ends: Collection[Channel]) -> Channel | None:
        """Give the channel on the other side of a branch, if it leads where a way goes.

        Args:
            channel: the channel that the way takes.
            ends: the channels before and after it; those beside a stem lead to their side only.
        """
        name, node, _ = channel
        passes = all(end[0] in (STRIP, SHELF) for end in ends) and (STRIP, node, 0) in ends
        if name not in OPPOSITE or not passes or node not in self.placed.left:
            return None
        hangs = self.placed.modes[node] == "hang"
        return None if hangs else (OPPOSITE[name], node, 0)

    def is_joined_at_exit(self, node: int) -> bool:
        """Tell whether the line of command comes to the middle of the side that lines leave."""
        above = self.view.above[node]
        beside_stem = above in self.placed.left and self.placed.modes[above] != "hang"
        joined = "right" if above >= 0 and self.view.layouts.faces_left[above] else "left"
        return self._side[node][0] == joined and node not in self.placed.left and not beside_stem

    def upwards(self, channel: Channel) -> Iterator[Channel]:
        """Go through a channel and those it opens into."""
        above: Channel | None = channel
        while above is not None:
            yield above
            above = self._above(above)

    def space(self, channel: Channel) -> float:
        """Give the width that is free for lanes."""
        return LEAST_SPACE[channel[0]] + self._extra(channel)

    def zone(self, channel: Channel) -> tuple[float, float]:
        """Give between what coordinates the lanes of a channel lie."""
        start, direction = self.start(channel)
        end = start + direction * self.space(channel)
        return (min(start, end), max(start, end))

    def opens_into(self, channel: Channel) -> tuple[Channel | None, Channel | None]:
        """Give the channel that one opens into, and the one that this opens into."""
        above = self._above(channel)
        return above, None if above is None else self._above(above)

    def depth(self, channel: Channel) -> tuple[int, int, Channel]:
        """Give a key that puts every channel after those that it opens into."""
        name, node, _ = channel
        if name in (MARGIN[0], SHELF):
            return (-1, int(name == SHELF), channel)
        return (self._depths[node], DEPTHS.index(name), channel)

    def start(self, channel: Channel) -> tuple[float, int]:
        """Give where the first lane of a channel may stand, and to which side the next follow."""
        name, node, number = channel
        placed = self.placed
        if name == GUTTER:
            return placed.stem(node) + self._reach(node) + ARROW, 1
        if name == COLUMN:
            column = placed.columns[node][number]
            right = max(placed.branch_right(each) for each in column)
            return right + ARROW, 1
        if name == LEFT:
            half = placed.widths[node] / 2
            return placed.stem(node) - max(half, placed.left[node].width) - ARROW, -1
        if name == MARGIN[0]:
            return placed.width + ARROW + gaps.SIBLING_GAP, 1
        return self._level(channel)

    # What lies where

    def _enclose(self, node: int) -> None:
        """Find the channels for everyone under a node; its own are known."""
        view, places = self.view, self.view.places
        if view.above[node] < 0 or node not in self._side:
            self._around[node] = (GUTTER, node, 0)
            self._side[node] = ("right", self._around[node])
        if not view.has_under(node):
            return
        if node not in self.placed.left or self.placed.modes[node] == "hang":
            self._enclose_hung(node)
            return
        self._enclose_sides(node)
        if places.deputies[node]:
            self._side[node] = ("left", (LEFT, node, 0))
            for deputy in places.deputies[node]:
                self._put(deputy, "right", (GUTTER, node, 0))
        self._enclose_reports(node)

    def _enclose_reports(self, node: int) -> None:
        if self.placed.modes[node] == "columns":
            self._enclose_columns(node)
        elif self.placed.modes[node] == "row":
            for child in self.view.places.children[node]:
                self._put(child, "right", (GUTTER, child, 0))

    def _enclose_hung(self, node: int) -> None:
        places = self.view.places
        around = self._around[node]
        side = "left" if around[0] == LEFT else "right"
        for each in places.deputies[node] + places.assistants[node] + places.staff[node]:
            self._put(each, side, around)
        if len(self.placed.columns[node]) > 1:
            self._enclose_columns(node)
        else:
            for child in places.children[node]:
                self._put(child, side, around)

    def _enclose_columns(self, node: int) -> None:
        for number, column in enumerate(self.placed.columns[node]):
            for each in column:
                self._put(each, "right", (COLUMN, node, number))

    def _enclose_sides(self, node: int) -> None:
        sides = (
            (self.placed.left[node], "left", (LEFT, node, 0), LEDGE),
            (self.placed.right[node], "right", (GUTTER, node, 0), RIGHT_LEDGE),
        )
        for block, side, channel, ledge in sides:
            for column in block.columns:
                for row, each in enumerate(column):
                    if column is block.columns[-1]:
                        self._put(each, side, channel)
                    else:
                        self._put(each, "down", (ledge, node, row))
                        self._around[each] = channel

    def _put(self, node: int, side: str, channel: Channel) -> None:
        self._side[node] = (side, channel)
        self._around[node] = channel

    def _above(self, channel: Channel) -> Channel | None:
        name, node, _ = channel
        if name in (MARGIN[0], SHELF):
            return MARGIN if name == SHELF else None
        if name == STRIP:
            return self._around[node]
        if name in OPEN_INTO:
            return (OPEN_INTO[name], node, 0)
        above = self.view.above[node]
        return (STRIP, above, 0) if above >= 0 else (SHELF, self.placed.shelf_of[node], 0)

    # Where they lie

    def _extra(self, channel: Channel) -> float:
        name, node, number = channel
        lanes = self.lanes
        if channel == MARGIN:
            return lanes.margin
        if name in (LEDGE, RIGHT_LEDGE):
            return lanes.ledge((node, number, name == RIGHT_LEDGE))
        where: int | Column = (node, number) if name == COLUMN else node
        rooms: dict[str, Callable[..., float]] = {
            GUTTER: lanes.gutter,
            COLUMN: lanes.gutter,
            LEFT: lanes.left_gutter,
            STRIP: lanes.strip,
            SHELF: lanes.shelf,
        }
        return rooms[name](where) if name in rooms else 0.0

    def _reach(self, node: int) -> float:
        placed = self.placed
        half = placed.widths[node] / 2
        if node not in placed.left or placed.modes[node] == "hang":
            return placed.branch_right(node) - placed.stem(node)
        deputies = self.view.places.deputies[node]
        if deputies:
            right = max(placed.branch_right(each) for each in deputies)
            half = right - placed.stem(node)
        return max(half, placed.right[node].width)

    def _level(self, channel: Channel) -> tuple[float, int]:
        name, node, row = channel
        placed = self.placed
        if name == SHELF:
            return self._shelf_tops[node] - CLEAR, -1
        if name in (LEDGE, RIGHT_LEDGE):
            block = placed.left[node] if name == LEDGE else placed.right[node]
            here = [column[row] for column in block.columns if row < len(column)]
            return max(placed.foot(each) for each in here) + CLEAR, 1
        top = min(placed.upper(column[0]) for column in self._hanging(node))
        if node in placed.left and placed.modes[node] != "hang":
            return top - gaps.BUS - CLEAR, -1
        return top - gaps.BUS / 2 - CLEAR, -1

    def _hanging(self, node: int) -> list[list[int]]:
        if self.placed.modes[node] == "row":
            return [[child] for child in self.view.places.children[node]]
        return self.placed.columns[node]
