"""Lines from those who support a unit to its frame.

Who stands in the frame is joined to it wherever a straight way leads past all boxes, well clear
of them and crossing no lines if it can; who stands outside, where a short way is free. Who supports
several units is joined to each also across one line of command or with a bend, so that none looks
like his only one.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import TypeAlias

from orgmodel.chart.checking.frames import holds
from orgmodel.chart.checking.grid import Grid, Rectangle, overlap
from orgmodel.chart.framing.areas import supported
from orgmodel.chart.framing.ground import Ground, grown, is_upright
from orgmodel.chart.framing.placing import PlacedFrame
from orgmodel.chart.framing.sides import side_of
from orgmodel.chart.framing.ways import Way, bent_ways, cost, legs, length, straight_ways
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
BEARABLE = (NONE, (1, 0))
"""As many may be crossed for someone who supports several units."""
_Cost: TypeAlias = tuple[bool, int, int, int, bool, float]
_Found: TypeAlias = tuple[_Cost, Way]


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
    wanted = _wanted(view, frames)
    finder = _Finder(view, placed, lines, frames) if wanted else None
    counts = Counter(node for node, _ in wanted)
    joins = []
    for node, frame in wanted:
        shared = counts[node] > 1
        way = finder.way(node, frame.rectangle, shared=shared) if finder else None
        if way is not None:
            joins.append(Join(node, frame.area.id, frame.area.label, way))
    return joins


def without_stub(view: View, joins: Sequence[Join]) -> frozenset[int]:
    """Give those who support a unit and not its head, so that a line to its frame says all."""
    met = {(join.node, join.unit) for join in joins}
    return frozenset(node for (node, _), unit in view.helped.items() if (node, unit.id) in met)


def not_joined(view: View, frames: Sequence[PlacedFrame], joins: Sequence[Join]) -> list[str]:
    """Name those who support several units in frames and are joined to some at most.

    Args:
        view: what is shown.
        frames: the frames round units.
        joins: the lines to frames.
    """
    wanted = _wanted(view, frames)
    counts = Counter(node for node, _ in wanted)
    met = {(join.node, join.unit) for join in joins}
    return [
        f"{view.name(node)} ({frame.area.label})"
        for node, frame in wanted
        if counts[node] > 1 and (node, frame.area.id) not in met
    ]


def _wanted(view: View, frames: Sequence[PlacedFrame]) -> list[tuple[int, PlacedFrame]]:
    framed = {frame.area.id: frame for frame in frames}
    return [
        (node, framed[name])
        for node in view.order
        for name in dict.fromkeys(supported(view, node))
        if name in framed
    ]


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
        self.frames = [frame.rectangle for frame in frames]
        for frame in frames:
            self._take(frame.room)

    def way(self, node: int, frame: Rectangle, *, shared: bool) -> Way | None:
        """Find the best way from a box to a frame, and take it."""
        box = self._box(node)
        found = list(self._straight(node, box, frame))
        if shared and not found:
            found = list(self._past_others(node, box, frame))
        if not found:
            return None
        _, best = min(found, key=itemgetter(0))
        for leg in legs(best):
            self._take(leg)
        return best

    def _straight(self, node: int, box: Rectangle, frame: Rectangle) -> Iterator[_Found]:
        within = holds(frame, box)
        for way in straight_ways(box, frame):
            crossed = self._crossed(node, way)
            is_near = crossed == NONE and length(way) <= LONGEST
            if crossed is not None and (within or is_near):
                yield (self._is_close(node, way), *crossed, *cost(way)), way

    def _past_others(self, node: int, box: Rectangle, frame: Rectangle) -> Iterator[_Found]:
        """Give the ways that one who supports several units needs, so that no frame is left out."""
        if holds(frame, box):
            return
        for way in chain(straight_ways(box, frame), bent_ways(box, frame)):
            crossed = self._crossed(node, way)
            if crossed in BEARABLE and not self._meets_frames(way, frame):
                yield (self._is_close(node, way), *crossed, *cost(way)), way

    def _meets_frames(self, way: Way, goal: Rectangle) -> bool:
        """Tell whether a way crosses a frame on its way to another, or runs along any."""
        for frame in self.frames:
            for leg in legs(way):
                crosses = overlap(frame, leg) and not holds(frame, leg)
                if (crosses and frame != goal) or _runs_along(frame, leg):
                    return True
        return False

    def _crossed(self, node: int, way: Way) -> tuple[int, int] | None:
        """Count the lines of command and the others that a way crosses; None if it is not free."""
        counts = [self._crossed_on(node, leg) for leg in legs(way)]
        met = [count for count in counts if count is not None]
        if len(met) < len(counts):
            return None
        return sum(commands for commands, _ in met), sum(others for _, others in met)

    def _crossed_on(self, node: int, leg: Rectangle) -> tuple[int, int] | None:
        here = grown(leg, CLEAR)
        if max(leg[2] - leg[0], leg[3] - leg[1]) < SHORTEST:
            return None
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
        around = [grown(leg, WELL_CLEAR) for leg in legs(way)]
        return any(other != node for here in around for other in self.ground.boxes_in(here))

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


def _runs_along(frame: Rectangle, leg: Rectangle) -> bool:
    """Tell whether a leg of a way runs so close along a side of a frame that it looks like it."""
    sides = (side_of(frame, side) for side in range(4))
    return any(
        overlap(grown(side, CLEAR), leg) for side in sides if is_upright(side) is is_upright(leg)
    )
