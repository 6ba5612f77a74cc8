"""Where frames stand: round their boxes and lines, with room for their names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from orgmodel.chart.checking.frames import holds
from orgmodel.chart.checking.grid import Grid, Rectangle, overlap
from orgmodel.chart.framing.areas import Area, supported
from orgmodel.chart.framing.ground import (
    Ground,
    Piece,
    grown,
    is_upright,
    pieces,
    round_all,
    shared,
)
from orgmodel.chart.framing.sides import set_sides, side_of
from orgmodel.chart.layout import Boxes, Placed, gaps
from orgmodel.chart.layout.command_lines import Paths
from orgmodel.chart.layout.margins import reach_of_name
from orgmodel.chart.metrics import WrappedLine, wrap
from orgmodel.chart.routing import Routed
from orgmodel.chart.view import View

PADS = (gaps.FRAME_PAD, 5.0, 3.0)
"""Between what stands in a frame and the frame: as much as there is room for."""
CLEAR = (4.0, 4.0, 1.0)
"""Least distance of a frame to others and to boxes, for each of these."""
LEAST_BESIDE = 2.5
"""Nearer than this a line along a side of a frame cannot be told from it."""
LONGEST_WAY_IN = 30.0
"""So far a line that leads to the head of a unit may run inside the frame, below its name.

Its last piece, which comes level to the side of the box, may run as far as the box stands inside.
"""
MOST_WIDER = 30.0
"""So much larger a frame is made for lines between its boxes that run outside them."""
BESIDE_SIDE = 5.0
BESIDE_NAME = 0.3
BESIDE_BOX = 1.0
INSET = gaps.FRAME_PAD / 2
"""From the sides of a frame to its name."""

Name: TypeAlias = tuple[WrappedLine, ...]
Spot: TypeAlias = tuple[Rectangle, Name, bool]
"""A frame with the lines of its name, and whether this stands above the boxes."""


@dataclass(frozen=True, slots=True)
class PlacedFrame:
    """A frame on the sheet.

    Args:
        area: what it frames.
        rectangle: left, upper, right and lower side.
        left: left side of its name.
        top: upper side of its name.
        size: height of the font of its name.
        name: the lines of its name.
    """

    area: Area
    rectangle: Rectangle
    left: float
    top: float
    size: float
    name: Name

    @property
    def room(self) -> Rectangle:
        """The room of its name."""
        end = self.left + max(line.width for line in self.name)
        return (self.left, self.top, end, self.top + len(self.name) * self.size * gaps.LINE)


def place_frames(
    view: View,
    boxes: Boxes,
    placed: Placed,
    lines: tuple[Paths, Sequence[Routed]],
    areas: Iterable[Area],
    wanted: Mapping[str, Area],
) -> list[PlacedFrame]:
    """Place the frames of all areas that lie together, each after those inside it.

    Args:
        view: what is shown.
        boxes: the measured boxes.
        placed: where they stand.
        lines: the lines of command, and the routed ones.
        areas: the units that may get a frame, each after those inside it.
        wanted: those that are to get one, by their ids, perhaps without the head.
    """
    framer = _Framer(view, boxes, placed, lines)
    framer.tops = _outermost_tops(view, wanted.values())
    for area in areas:
        inside = framer.inside(area)
        frame = framer.frame(wanted[area.id], inside) if area.id in wanted else None
        framer.outermost[area.id] = inside if frame is None else [frame]
    return framer.frames


def _outermost_tops(view: View, areas: Iterable[Area]) -> dict[str, list[int]]:
    """Give the boxes that each frame begins with, left to the widest where several do."""
    owners = {node: area.id for area in areas for node in area.tops(view)}
    tops: dict[str, list[int]] = {}
    for node, name in owners.items():
        tops.setdefault(name, []).append(node)
    return tops


class _Framer:
    def __init__(
        self, view: View, boxes: Boxes, placed: Placed, lines: tuple[Paths, Sequence[Routed]]
    ) -> None:
        self.view = view
        self.placed = placed
        self.ground = Ground(view, placed, lines)
        self.size = boxes.type_.note
        self.line = boxes.type_.note * gaps.LINE
        self.frames: list[PlacedFrame] = []
        self.outermost: dict[str, list[PlacedFrame]] = {}
        self.names: Grid[Rectangle] = Grid()
        self.framed: Grid[PlacedFrame] = Grid()
        self.tops: dict[str, list[int]] = {}

    def inside(self, area: Area) -> list[PlacedFrame]:
        """Give the widest frames inside an area."""
        return [frame for inner in area.inner for frame in self.outermost.get(inner, ())]

    def frame(self, area: Area, inside: Sequence[PlacedFrame]) -> PlacedFrame | None:
        """Place the frame of an area, or of all but its head, if there is a place for it."""
        frame = self._whole(area, inside)
        rest = area.without_head() if frame is None else None
        if rest is None or any(other.area.nodes == rest.nodes for other in inside):
            return frame
        return self._whole(rest, inside)

    def _whole(self, area: Area, inside: Sequence[PlacedFrame]) -> PlacedFrame | None:
        frame = self._best(area, inside)
        if frame is not None:
            self.frames.append(frame)
            self.names.add(frame.room, frame.room)
            self.framed.add(frame, frame.rectangle)
        return frame

    def _best(self, area: Area, inside: Sequence[PlacedFrame]) -> PlacedFrame | None:
        """Give the first free frame along which no line runs, else the first free one."""
        found = None
        for pad, clear in zip(PADS, CLEAR, strict=True):
            for around in self._arounds(area, inside, pad):
                for spot in self._spots(area, around):
                    frame = self._fitted(area, spot, clear)
                    if frame is not None and not self._runs_along(frame.rectangle):
                        return frame
                    found = found or frame
        return found

    def _fitted(self, area: Area, spot: Spot, clear: float) -> PlacedFrame | None:
        """Move the sides of a frame off the lines beside them; None where it is not free."""
        rectangle, name, above = spot
        if not self._is_free(area, rectangle, clear):
            return None
        sides = set_sides(rectangle, self.ground, lambda moved: self._is_free(area, moved, clear))
        high = len(name) * self.line
        top = sides[1] + INSET if above else sides[3] - INSET - high
        frame = PlacedFrame(area, sides, sides[0] + INSET, top, self.size, name)
        fits = frame.room[2] <= sides[2] and self._is_free_for_name(frame.room)
        return frame if fits else None

    # Where it may stand

    def _arounds(
        self, area: Area, inside: Sequence[PlacedFrame], pad: float
    ) -> Iterator[Rectangle]:
        """Give what a frame is to enclose: with the side lines between its boxes, or without."""
        around = self._around(area, inside, pad)
        wide = round_all([around, *self._side_lines_of(area, around)])
        if wide != around:
            yield wide
        yield around

    def _side_lines_of(self, area: Area, around: Rectangle) -> Iterator[Rectangle]:
        """Give the side lines between the boxes of an area that do not run far outside it."""
        wide = grown(around, MOST_WIDER)
        found: dict[tuple[int, int], list[Rectangle]] = {}
        for piece in self.ground.pieces_in(wide):
            if not piece.command and {piece.start, piece.end} <= area.nodes:
                found.setdefault((piece.start, piece.end), []).append(piece.rectangle)
        for line in found.values():
            if all(holds(wide, piece) for piece in line):
                yield from (grown(piece, BESIDE_SIDE) for piece in line)

    def _around(self, area: Area, inside: Sequence[PlacedFrame], pad: float) -> Rectangle:
        """Give the rectangle round the boxes, the lines between them, and the frames inside."""
        found = [self.ground.box(node) for node in area.nodes]
        highest = min(top for _, top, _, _ in found)
        found.extend(frame.rectangle for frame in inside)
        found.extend(self._lines_of(area))
        around = self._with_joins(area, grown(round_all(found), pad))
        return round_all([around, *self._lines_from_outside(area, highest)])

    def _with_joins(self, area: Area, around: Rectangle) -> Rectangle:
        """Set the sides of a frame so far out that lines to them from its supporters are seen."""
        left, top, right, bottom = wide = around
        for node in area.nodes:
            if area.id in supported(self.view, node):
                begin, _, end, _ = self.ground.box(node)
                on_left = begin - left <= right - end
                joint = begin - gaps.FRAME_JOIN if on_left else end + gaps.FRAME_JOIN
                wide = round_all([wide, (joint, top, joint, bottom)])
        return wide

    def _lines_of(self, area: Area) -> Iterator[Rectangle]:
        """Give the lines of command between the boxes."""
        for node in area.nodes:
            if self.view.above[node] in area.nodes:
                yield from pieces(self.ground.paths.get(node, ()))

    def _lines_from_outside(self, area: Area, highest: float) -> Iterator[Rectangle]:
        """Give what lies beside the boxes of the lines that lead to a head outside the frame."""
        for node in area.nodes:
            if self.view.above[node] == area.apart:
                for left, top, right, bottom in pieces(self.ground.paths.get(node, ())):
                    if bottom > highest:
                        yield left, max(top, highest), right, bottom

    def _spots(self, area: Area, around: Rectangle) -> Iterator[Spot]:
        """Give places for the name: in the upper left corner, else in the lower one."""
        left, top, right, bottom = around
        stem = self._first_stem(area, around)
        wide = min(left, stem - reach_of_name(area.label, self.size))
        room = min(right - INSET, stem - gaps.FRAME_NAME) - wide - INSET
        name = wrap(area.label, room, self.size)
        upper = min(top - len(name) * self.line, self._upper(area))
        yield (wide, upper, right, bottom), name, True
        name = wrap(area.label, right - left - 2 * INSET, self.size)
        yield (left, top, right, bottom + len(name) * self.line), name, False

    def _first_stem(self, area: Area, around: Rectangle) -> float:
        """Give where the leftmost line comes in from above."""
        left, top, right, _ = around
        strip = (left, min(top - self.line, self._upper(area)), right, top + INSET)
        found = self.ground.pieces_in(strip)
        stems = [piece.rectangle[0] for piece in found if is_upright(piece.rectangle)]
        return min(stems, default=float("inf"))

    def _upper(self, area: Area) -> float:
        """Give how high the room reaches that was left for a frame above its boxes."""
        tops = self.tops.get(area.id, ())
        return min((self.placed.upper(top) for top in tops), default=float("inf"))

    # What is in its way

    def _is_free(self, area: Area, rectangle: Rectangle, clear: float) -> bool:
        wide = grown(rectangle, clear)
        if any(node not in area.nodes for node in self.ground.boxes_in(wide)):
            return False
        for frame in self.framed.near(wide):
            if not frame.area.nodes <= area.nodes and overlap(frame.rectangle, wide):
                return False
        inside = self.ground.pieces_in(rectangle)
        return all(self._may_enter(area, piece, rectangle) for piece in inside)

    def _may_enter(self, area: Area, piece: Piece, rectangle: Rectangle) -> bool:
        """Tell whether a piece of line may be in a frame: its own ones, and ways in and out."""
        if not piece.command or piece.end in area.nodes:
            return True
        if piece.start not in area.nodes or piece.end == area.apart:
            return piece.start in area.nodes
        if not is_upright(piece.rectangle) and self._touches(piece, piece.start):
            return True
        longest = LONGEST_WAY_IN + self.placed.headroom[piece.start]
        return shared(piece.rectangle, rectangle) <= longest

    def _touches(self, piece: Piece, node: int) -> bool:
        return overlap(grown(piece.rectangle, BESIDE_BOX), self.ground.box(node))

    def _runs_along(self, rectangle: Rectangle) -> bool:
        """Tell whether a line lies on a side of a frame, so that the two look like one."""
        sides = (side_of(rectangle, side) for side in range(4))
        return any(self.ground.runs_along(side, LEAST_BESIDE) for side in sides)

    def _is_free_for_name(self, name: Rectangle) -> bool:
        wide = grown(name, BESIDE_NAME)
        return not (
            any(True for _ in self.ground.boxes_in(wide))
            or any(self.ground.pieces_in(wide))
            or any(overlap(other, wide) for other in self.names.near(wide))
            or any(overlap(frame.rectangle, wide) for frame in self.framed.near(wide))
        )
