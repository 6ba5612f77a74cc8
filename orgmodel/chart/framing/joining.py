"""Lines from those who support a unit to its frame.

Who stands in the frame is joined to it wherever a straight way leads past all boxes, well clear
of them and crossing no lines if it can; who stands outside, where a short way is free.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TypeAlias

from orgmodel.chart.chart import Point
from orgmodel.chart.checking.frames import holds
from orgmodel.chart.checking.grid import Grid, Rectangle, overlap
from orgmodel.chart.framing.areas import supported
from orgmodel.chart.framing.ground import Ground, grown
from orgmodel.chart.framing.placing import PlacedFrame
from orgmodel.chart.layout import Placed
from orgmodel.chart.layout.command_lines import Paths
from orgmodel.chart.routing import Routed
from orgmodel.chart.view import View

LONGEST = 200.0
"""From outside, farther frames are not joined; the box says whom it supports in any case."""
NONE = (0, 0)
"""How many lines are crossed, of command and others, where the way is free."""
SHORTEST = 9.0
"""A shorter line cannot be seen."""
CLEAR = 4.0
"""Between a line and what it passes by."""
WELL_CLEAR = 10.0
"""Between a line and the boxes that it passes by, where there is a way so far from them."""
SHARES = (0.5, 0.3, 0.7, 0.2, 0.8)
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
    finder = _Finder(view, placed, lines, frames) if wanted else None
    joins = []
    for node, frame in wanted:
        way = finder.way(node, frame.rectangle) if finder else None
        if way is not None:
            joins.append(Join(node, frame.area.id, frame.area.label, way))
    return joins


def without_stub(view: View, joins: Sequence[Join]) -> frozenset[int]:
    """Give those who support a unit and not its head, so that a line to its frame says all."""
    met = {(join.node, join.unit) for join in joins}
    return frozenset(node for (node, _), unit in view.helped.items() if (node, unit.id) in met)


class _Finder:
    """Finds ways past all that is on the sheet."""

    def __init__(
        self,
        view: View,
        placed: Placed,
        lines: tuple[Paths, Sequence[Routed]],
        frames: Sequence[PlacedFrame],
    ) -> None:
        self.placed = placed
        self.ground = Ground(view, placed, lines)
        self.taken: Grid[Rectangle] = Grid()
        for frame in frames:
            self._take(frame.room)

    def way(self, node: int, frame: Rectangle) -> Way | None:
        """Find the best straight way from a box to a frame, and take it."""
        box = self._box(node)
        within = holds(frame, box)
        found = []
        for way in _ways(box, frame):
            crossed = self._crossed(node, way) if _length(way) >= SHORTEST else None
            is_near = crossed == NONE and _length(way) <= LONGEST
            if crossed is not None and (within or is_near):
                found.append(((self._is_close(node, way), *crossed, *_cost(way)), way))
        if not found:
            return None
        _, best = min(found, key=itemgetter(0))
        self._take(_rectangle(*best))
        return best

    def _crossed(self, node: int, way: Way) -> tuple[int, int] | None:
        """Count the lines of command and the others that a way crosses; None if it is not free."""
        here = grown(_rectangle(*way), CLEAR)
        if any(other != node for other in self.ground.boxes_in(here)):
            return None
        if any(overlap(other, here) for other in self.taken.near(here)):
            return None
        met = list(self.ground.pieces_in(here))
        if not all(_passes(piece.rectangle, here) for piece in met):
            return None
        commands = sum(piece.command for piece in met)
        return commands, len(met) - commands

    def _is_close(self, node: int, way: Way) -> bool:
        """Tell whether a way passes so close by a box that it looks like a line of this."""
        here = grown(_rectangle(*way), WELL_CLEAR)
        return any(other != node for other in self.ground.boxes_in(here))

    def _take(self, rectangle: Rectangle) -> None:
        self.taken.add(rectangle, rectangle)

    def _box(self, node: int) -> Rectangle:
        x, y = self.placed.x[node], self.placed.y[node]
        return (x, y, x + self.placed.widths[node], self.placed.bottom(node))


def _passes(piece: Rectangle, strip: Rectangle) -> bool:
    """Tell whether a piece of a line runs straight across the strip round a way, and on."""
    across = piece[1] < strip[1] and strip[3] < piece[3]
    along = piece[0] < strip[0] and strip[2] < piece[2]
    return across if strip[2] - strip[0] > strip[3] - strip[1] else along


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
