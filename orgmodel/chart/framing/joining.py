"""Lines from those who support a unit to its frame, where a straight way is free."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from orgmodel.chart.chart import Point
from orgmodel.chart.checking.grid import Grid, Rectangle, overlap
from orgmodel.chart.framing.areas import supported
from orgmodel.chart.framing.placing import PlacedFrame
from orgmodel.chart.layout import Placed, gaps
from orgmodel.chart.layout.command_lines import Paths
from orgmodel.chart.routing import Routed
from orgmodel.chart.view import View

LONGEST = 200.0
"""Farther frames are not joined; the box says whom it supports in any case."""
SHORTEST = 9.0
"""A shorter line cannot be seen."""
CLEAR = 4.0
"""Between a line and what it passes by."""
SHARES = (0.5, 0.3, 0.7)
"""Where on the side of its box a line may begin."""
Way: TypeAlias = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Join:
    """A line from a box to the frame of a unit.

    Args:
        node: the box of the one who supports the unit.
        unit: the id of the unit.
        name: its name.
        path: from the box to the frame.
    """

    node: int
    unit: str
    name: str
    path: Way


def join_supporters(
    view: View,
    placed: Placed,
    lines: tuple[Paths, Sequence[Routed]],
    frames: Sequence[PlacedFrame],
) -> list[Join]:
    """Join those who support a unit to its frame.

    Args:
        view: what is shown.
        placed: where the boxes stand.
        lines: the lines of command, and the routed ones.
        frames: the frames round units.
    """
    framed = {frame.area.id: frame for frame in frames}
    wanted = [
        (node, framed[name])
        for node in view.order
        for name in dict.fromkeys(supported(view, node))
        if name in framed
    ]
    ground = _Ground(view, placed, lines, frames) if wanted else None
    joins = []
    for node, frame in wanted:
        way = ground.way(node, frame.rectangle) if ground else None
        if way is not None:
            joins.append(Join(node, frame.area.id, frame.area.label, way))
    return joins


def without_stub(view: View, joins: Sequence[Join]) -> frozenset[int]:
    """Give those who support a unit and not its head, so that a line to its frame says all."""
    met = {(join.node, join.unit) for join in joins}
    return frozenset(node for (node, _), unit in view.helped.items() if (node, unit.id) in met)


class _Ground:
    """What is in the way of lines."""

    def __init__(
        self,
        view: View,
        placed: Placed,
        lines: tuple[Paths, Sequence[Routed]],
        frames: Sequence[PlacedFrame],
    ) -> None:
        self.view = view
        self.placed = placed
        self.taken: Grid[Rectangle] = Grid()
        self.boxes: Grid[int] = Grid()
        for node in view.order:
            self.boxes.add(node, self._whole(node))
        paths, routed = lines
        for several in paths.values():
            for path in several:
                self._take(path)
        for route in routed:
            self._take(route.path)
        for frame in frames:
            self._add(frame.room)

    def way(self, node: int, frame: Rectangle) -> Way | None:
        """Find the best straight way from a box to a frame, and take it."""
        for way in sorted(_ways(self._box(node), frame), key=_cost):
            if SHORTEST <= _length(way) <= LONGEST and self._is_free(node, way):
                self._take(way)
                return way
        return None

    def _is_free(self, node: int, way: Way) -> bool:
        here = _grown(_rectangle(*way), CLEAR)
        others = (other for other in self.boxes.near(here) if other != node)
        if any(overlap(self._whole(other), here) for other in others):
            return False
        return not any(overlap(other, here) for other in self.taken.near(here))

    def _take(self, path: Sequence[Point]) -> None:
        for start, end in pairwise(path):
            self._add(_grown(_rectangle(start, end), 1.0))

    def _add(self, rectangle: Rectangle) -> None:
        self.taken.add(rectangle, rectangle)

    def _box(self, node: int) -> Rectangle:
        x, y = self.placed.x[node], self.placed.y[node]
        return (x, y, x + self.placed.widths[node], self.placed.bottom(node))

    def _whole(self, node: int) -> Rectangle:
        """Give the box with the mark of what is folded."""
        left, top, right, bottom = self._box(node)
        return (left, top, right, bottom + (gaps.FOLD_HEIGHT if self.view.folded[node] else 0.0))


def _ways(box: Rectangle, frame: Rectangle) -> Iterator[Way]:
    left, top, right, bottom = box
    for share in SHARES:
        y, x = top + share * (bottom - top), left + share * (right - left)
        if frame[1] < y < frame[3]:
            for start, end in _reaches(left, right, frame[0], frame[2]):
                yield (start, y), (end, y)
        if frame[0] < x < frame[2]:
            for start, end in _reaches(top, bottom, frame[1], frame[3]):
                yield (x, start), (x, end)


def _reaches(
    low: float, high: float, frame_low: float, frame_high: float
) -> Iterator[tuple[float, float]]:
    """Give how a frame is reached on one axis: from within on both sides, else on the near one."""
    within = frame_low <= low and high <= frame_high
    if within or low >= frame_high:
        yield low, frame_low if within else frame_high
    if within or high <= frame_low:
        yield high, frame_high if within else frame_low


def _rectangle(start: Point, end: Point) -> Rectangle:
    (x, y), (next_x, next_y) = start, end
    return (min(x, next_x), min(y, next_y), max(x, next_x), max(y, next_y))


def _length(way: Way) -> float:
    (x, y), (next_x, next_y) = way
    return abs(next_x - x) + abs(next_y - y)


def _cost(way: Way) -> tuple[bool, float]:
    """Level ways come first, as upright ones look like lines of command; then short ones."""
    return way[0][1] != way[1][1], _length(way)


def _grown(rectangle: Rectangle, by: float) -> Rectangle:
    left, top, right, bottom = rectangle
    return (left - by, top - by, right + by, bottom + by)
