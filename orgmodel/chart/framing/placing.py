"""Where frames stand: round their boxes and lines, with room for their names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from orgmodel.chart.chart import Point
from orgmodel.chart.checking.grid import Grid, Rectangle, overlap
from orgmodel.chart.framing.areas import Area
from orgmodel.chart.layout import Boxes, Placed, gaps
from orgmodel.chart.layout.boxes import frame_name
from orgmodel.chart.layout.command_lines import Paths
from orgmodel.chart.metrics import WrappedLine, wrap
from orgmodel.chart.routing import Routed
from orgmodel.chart.view import View

PAD = 3.0
"""Between what stands in a frame and the frame."""
APART = 1.0
"""Least distance of two frames."""
LEAST_BESIDE = 1.5
"""Nearer than this a line along a side of a frame cannot be told from it."""
LONGEST_BESIDE = 6.0
"""So much of a line may lie there, as that of one that leads in."""
LONGEST_WAY_IN = 30.0
"""So far a line that leads to the head of a unit may run inside the frame."""
HALF = 0.3
BESIDE_LINE = 4.0
"""From a stem or spine to a name beside it."""

Name: TypeAlias = tuple[WrappedLine, ...]
Spot: TypeAlias = tuple[Rectangle, float, float, Name]
"""A frame with the left side, the upper side and the lines of its name."""


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


@dataclass(frozen=True, slots=True)
class _Piece:
    """A straight piece of a line between two nodes; `way_in` is told of the line of command."""

    start: int
    end: int
    command: bool
    rectangle: Rectangle


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
    for area in areas:
        inside = framer.inside(area)
        frame = framer.frame(wanted[area.id], inside) if area.id in wanted else None
        framer.outermost[area.id] = inside if frame is None else [frame]
    return framer.frames


class _Framer:
    def __init__(
        self, view: View, boxes: Boxes, placed: Placed, lines: tuple[Paths, Sequence[Routed]]
    ) -> None:
        self.view = view
        self.placed = placed
        self.paths, routed = lines
        self.routed: dict[int, list[Routed]] = {}
        for route in routed:
            self.routed.setdefault(route.statement.start, []).append(route)
        self.type = boxes.type_
        self.line = boxes.type_.note * gaps.LINE
        self.frames: list[PlacedFrame] = []
        self.outermost: dict[str, list[PlacedFrame]] = {}
        self.names: Grid[Rectangle] = Grid()
        self.framed: Grid[PlacedFrame] = Grid()
        self.boxes: Grid[int] = Grid()
        self.pieces: Grid[_Piece] = Grid()
        for node in view.order:
            self.boxes.add(node, self._box(node))
        for piece in self._all_pieces(routed):
            self.pieces.add(piece, piece.rectangle)

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
        around = self._around(area, inside)
        wide = _round([around, *self._routes_of(area)])
        spots = [*self._spots(area, wide), *(self._spots(area, around) if wide != around else ())]
        frame = self._best(area, spots)
        if frame is not None:
            self.frames.append(frame)
            self.names.add(self._room(frame), self._room(frame))
            self.framed.add(frame, frame.rectangle)
        return frame

    def _best(self, area: Area, spots: Iterable[Spot]) -> PlacedFrame | None:
        """Give the first free frame along which no line runs, else the first free one."""
        beside_line = None
        for (left, upper, right, lower), x, y, name in spots:
            frame = PlacedFrame(area, (left, upper, right, lower), x, y, self.type.note, name)
            _, _, end, foot = room = self._room(frame)
            rectangle = (left, upper, max(right, end + PAD), max(lower, foot))
            if self._is_free(area, rectangle) and self._is_free_for_name(room):
                frame = replace(frame, rectangle=rectangle)
                if not self._runs_along(rectangle):
                    return frame
                beside_line = beside_line or frame
        return beside_line

    def _room(self, frame: PlacedFrame) -> Rectangle:
        """Give the room of the name of a frame."""
        end = frame.left + max(line.width for line in frame.name)
        return (frame.left, frame.top, end, frame.top + len(frame.name) * self.line)

    # Where it may stand

    def _around(self, area: Area, inside: Sequence[PlacedFrame]) -> Rectangle:
        """Give the rectangle round the boxes, the lines between them, and the frames inside."""
        found = [self._box(node) for node in area.nodes]
        found.extend(self._lines_of(area, min(top for _, top, _, _ in found)))
        found.extend(frame.rectangle for frame in inside)
        return _grown(_round(found), PAD)

    def _routes_of(self, area: Area) -> Iterator[Rectangle]:
        """Give the room of the routed lines between the boxes, which are kept inside if may be."""
        for node in area.nodes:
            for route in self.routed.get(node, ()):
                if route.statement.end in area.nodes:
                    yield from (_grown(piece, PAD) for piece in _pieces([route.path]))

    def _lines_of(self, area: Area, highest: float) -> Iterator[Rectangle]:
        """Give the lines between the boxes; of those to a head outside, what lies beside boxes."""
        for node in area.nodes:
            above = self.view.above[node]
            if above in area.nodes:
                yield from _pieces(self.paths.get(node, ()))
            elif above == area.apart:
                for left, top, right, bottom in _pieces(self.paths.get(node, ())):
                    if bottom > highest:
                        yield left, max(top, highest), right, bottom

    def _spots(self, area: Area, around: Rectangle) -> Iterator[Spot]:
        """Give places for the name: in a free corner, under the head, above and below."""
        left, top, right, bottom = around
        whole = wrap(area.label, float("inf"), self.type.note)
        yield around, left + PAD, top + PAD / 2, whole
        if area.head is not None:
            yield from self._spots_under(area.head, area.label, around)
        name = wrap(area.label, right - left - 2 * PAD, self.type.note)
        high = len(name) * self.line + PAD
        yield (left, top - high, right, bottom), left + PAD, top - high + PAD / 2, name
        yield (left, top, right, bottom + high), left + PAD, bottom, name

    def _spots_under(self, head: int, label: str, around: Rectangle) -> Iterator[Spot]:
        placed = self.placed
        hangs = placed.modes[head] == "hang"
        line = placed.x[head] + gaps.SPINE if hangs else placed.stem(head)
        top = placed.foot(head)
        for other in self.view.labels.get(head, ()):
            name = frame_name(other, placed.widths[head], self.type)
            top -= len(name) * self.line + gaps.FRAME_GAP
            if other == label:
                yield around, line + BESIDE_LINE, top + gaps.FRAME_GAP, name
                yield around, around[0] + PAD, top + gaps.FRAME_GAP, name

    # What is in its way

    def _is_free(self, area: Area, rectangle: Rectangle) -> bool:
        wide = _grown(rectangle, APART)
        foreign = (node for node in self.boxes.near(wide) if node not in area.nodes)
        if any(overlap(self._box(node), wide) for node in foreign):
            return False
        for frame in self.framed.near(wide):
            if not frame.area.nodes <= area.nodes and overlap(frame.rectangle, wide):
                return False
        return all(self._may_enter(area, piece, rectangle) for piece in self.pieces.near(rectangle))

    def _may_enter(self, area: Area, piece: _Piece, rectangle: Rectangle) -> bool:
        """Tell whether a piece of line may be in a frame: its own ones, and ways in and out."""
        if not piece.command or piece.end in area.nodes:
            return True
        if not overlap(piece.rectangle, rectangle):
            return True
        short = piece.end == area.apart or _shared(piece.rectangle, rectangle) <= LONGEST_WAY_IN
        return piece.start in area.nodes and short

    def _runs_along(self, rectangle: Rectangle) -> bool:
        """Tell whether a line lies on a side of a frame, so that the two look like one."""
        left, top, right, bottom = rectangle
        sides = (
            (left, top, right, top),
            (left, bottom, right, bottom),
            (left, top, left, bottom),
            (right, top, right, bottom),
        )
        return any(
            _shared(piece.rectangle, beside) > LONGEST_BESIDE
            for beside in (_grown(side, LEAST_BESIDE) for side in sides)
            for piece in self.pieces.near(beside)
            if overlap(piece.rectangle, beside)
        )

    def _is_free_for_name(self, name: Rectangle) -> bool:
        wide = _grown(name, HALF)
        return not (
            any(overlap(self._box(node), wide) for node in self.boxes.near(wide))
            or any(overlap(piece.rectangle, wide) for piece in self.pieces.near(wide))
            or any(overlap(other, wide) for other in self.names.near(wide))
            or any(overlap(frame.rectangle, wide) for frame in self.framed.near(wide))
        )

    # Measures

    def _box(self, node: int) -> Rectangle:
        placed = self.placed
        x, y = placed.x[node], placed.y[node]
        return (x, y, x + placed.widths[node], placed.bottom(node) + self._fold(node))

    def _fold(self, node: int) -> float:
        return gaps.FOLD_HEIGHT if self.view.folded[node] else 0.0

    def _all_pieces(self, routed: Sequence[Routed]) -> Iterator[_Piece]:
        for node, paths in self.paths.items():
            for piece in _pieces(paths):
                yield _Piece(node, self.view.above[node], command=True, rectangle=piece)
        for route in routed:
            for piece in _pieces([route.path]):
                ends = route.statement.start, route.statement.end
                yield _Piece(*ends, command=False, rectangle=piece)


def _pieces(paths: Iterable[Sequence[Point]]) -> Iterator[Rectangle]:
    """Give the straight pieces of lines, with some width."""
    for path in paths:
        for (x, y), (next_x, next_y) in pairwise(path):
            straight = (min(x, next_x), min(y, next_y), max(x, next_x), max(y, next_y))
            yield _grown(straight, HALF)


def _round(rectangles: Sequence[Rectangle]) -> Rectangle:
    return (
        min(left for left, _, _, _ in rectangles),
        min(top for _, top, _, _ in rectangles),
        max(right for _, _, right, _ in rectangles),
        max(bottom for _, _, _, bottom in rectangles),
    )


def _grown(rectangle: Rectangle, by: float) -> Rectangle:
    left, top, right, bottom = rectangle
    return (left - by, top - by, right + by, bottom + by)


def _shared(piece: Rectangle, rectangle: Rectangle) -> float:
    """Give the length of the part of a piece that lies in a rectangle."""
    across = min(piece[2], rectangle[2]) - max(piece[0], rectangle[0])
    down = min(piece[3], rectangle[3]) - max(piece[1], rectangle[1])
    return max(across, down)
