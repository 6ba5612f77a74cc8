"""The ground between the boxes: what a line may not run through or along, and what it crosses."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, TypeAlias, TypeVar

from orgmodel.chart.chart import Point
from orgmodel.chart.checking.grid import Rectangle
from orgmodel.chart.routing.nets import Net

Thing = TypeVar("Thing")
Piece: TypeAlias = tuple[float, float, float]
"""Where a straight piece of a line stands, and from where to where it runs."""
Span: TypeAlias = tuple[float, float]
_Owned: TypeAlias = tuple[Piece, Net | None]
_Priced: TypeAlias = tuple[Piece, Net | None, float]
CROSSING = 30.0
"""Crossing a line costs as much as this length."""
HEAD = 75.0
"""Crossing the end of a line, where its arrow head may be, costs as much as this length more."""
HEAD_LENGTH = 9.0

BOX_CLEAR = 4.0
"""Least distance of a line and the boxes it passes."""
LINE_CLEAR = 4.5
"""Least distance of lines that run side by side."""
END_CLEAR = 8.0
"""Least distance of the end of a line and one of another net in whose line it lies."""
COMMAND_CLEAR = 5.0
"""The same for lines of command."""
RUN_CLEAR = 15.0
"""The same for lines of two nets on one track, where the one would seem to run on as the other."""
TRACK = 3.0
"""Lines are on one track that stand nearer to each other than this."""
WIDE_TRACK = 7.4
"""Lines of one kind seem to run on with a small jog that stand nearer to each other than this."""
PORT_CLEAR = 7.5
"""Least distance of the ends of lines at one side of a box: room for their arrow heads."""
NEAR = (7.5, 5.4)
"""Nearer than this to a box it is narrow: for level and upright lines."""
NEAR_COMMAND = (10.0, 5.4)
"""The same for lines of command."""
OPEN = 25.0
"""What is farther away from a line does not matter to it."""
CELL = 150.0


class Ground:
    """The boxes and lines of a sheet, found by where they are.

    Args:
        boxes: the boxes, by their nodes.
    """

    def __init__(self, boxes: dict[int, Rectangle]) -> None:
        self.boxes = boxes
        self.lines: dict[Net | None, list[tuple[Point, ...]]] = {}
        self._boxes = (_Cells[int](), _Cells[int]())
        self._along = (_Cells[_Owned](), _Cells[_Owned]())
        self._across = (_Cells[_Priced](), _Cells[_Priced]())
        for node, (left, top, right, bottom) in boxes.items():
            self._boxes[False].add(node, top - NEAR[False], bottom + NEAR[False])
            self._boxes[True].add(node, left - NEAR[True], right + NEAR[True])

    def add(self, path: tuple[Point, ...], net: Net | None, price: float = CROSSING) -> None:
        """Put a line on the ground.

        Args:
            path: where it runs.
            net: its net; lines of command have none.
            price: what it costs to cross it.
        """
        self.lines.setdefault(net, []).append(path)
        for upright, piece in pieces_of(path):
            place, start, end = piece
            self._along[upright].add((piece, net), place - PORT_CLEAR, place + PORT_CLEAR)
            self._across[upright].add((piece, net, price), start, end)
        if net is not None:
            for upright, (place, start, end) in _ends_of(path):
                self._across[upright].add(((place, start, end), net, HEAD), start, end)

    def remove(self, net: Net) -> None:
        """Take the lines of a net off the ground."""
        for path in self.lines.pop(net, ()):
            for upright, piece in pieces_of(path):
                place, start, end = piece
                self._along[upright].remove((piece, net), place - PORT_CLEAR, place + PORT_CLEAR)
                self._across[upright].remove((piece, net, CROSSING), start, end)
            for upright, (place, start, end) in _ends_of(path):
                self._across[upright].remove(((place, start, end), net, HEAD), start, end)

    def boxes_within(self, top: float, bottom: float) -> Iterator[tuple[int, Rectangle]]:
        """Go through the boxes that may lie between two heights, in no order."""
        for node in dict.fromkeys(self._boxes[False].between(top, bottom)):
            yield node, self.boxes[node]

    def pieces_within(
        self, start: float, end: float, *, upright: bool
    ) -> Iterator[tuple[Piece, Net | None]]:
        """Go through the pieces of one direction that may stand between two places."""
        yield from self._along[upright].between(start, end)

    def walls(
        self,
        place: float,
        net: Net,
        *,
        upright: bool,
        leaves: int | None = None,
        track: float = TRACK,
    ) -> Iterator[Span]:
        """Go through the spans where a line may not run.

        Args:
            place: where it stands.
            net: its own net, which it may run on from.
            upright: whether it runs up and down.
            leaves: the box that it comes from, which is not in its way.
            track: how far beside another line it may not run on as that.
        """
        for node, start, end in self._boxes_near(place, BOX_CLEAR, upright=upright):
            if node != leaves:
                yield start - BOX_CLEAR, end + BOX_CLEAR
        least = LINE_CLEAR if leaves is None else PORT_CLEAR
        for (other, start, end), owner in self._along[upright].at(place):
            aside = abs(other - place)
            if aside < least:
                clear = _clear(owner, net, aside, track)
                yield start - clear, end + clear
            elif aside < track and _are_confused(owner, net, aside):
                yield start - RUN_CLEAR, start
                yield end, end + RUN_CLEAR

    def narrows(self, place: float, *, upright: bool) -> Iterator[Span]:
        """Go through the spans where a line would run close by boxes or lines of command."""
        for _, start, end in self._boxes_near(place, NEAR[upright], upright=upright):
            yield start, end
        for (other, start, end), owner in self._along[upright].at(place):
            if owner is None and abs(other - place) < NEAR_COMMAND[upright]:
                yield start, end

    def crossed(self, place: float, net: Net, *, upright: bool) -> Iterator[tuple[float, float]]:
        """Go through the places where a line crosses those of other nets, each with its price.

        Args:
            place: where it stands.
            net: its own net.
            upright: whether it runs up and down.
        """
        for (other, start, end), owner, price in self._across[not upright].at(place):
            if start < place < end and owner != net:
                yield other, price

    def runs_on(self, piece: Piece, net: Net, *, upright: bool) -> float | None:
        """Tell how far beside a line of another net a piece of a line seems to run on as that.

        Args:
            piece: the piece.
            net: its own net.
            upright: whether it runs up and down.

        Returns:
            The least such distance; None where it runs on as no other.
        """
        place, start, end = piece
        distances = [
            abs(other - place)
            for (other, low, high), owner in self._along[upright].at(place)
            if -WIDE_TRACK < other - place < WIDE_TRACK
            and (0.0 <= low - end < RUN_CLEAR or 0.0 <= start - high < RUN_CLEAR)
            and _are_confused(owner, net, abs(other - place))
        ]
        return min(distances, default=None)

    def corridor(
        self, place: float, span: Span, *, upright: bool, own: Iterable[tuple[float, Span]] = ()
    ) -> Span:
        """Give between what a line runs: how far it is free on both sides, as far as it matters.

        Args:
            place: where it stands.
            span: from where to where it runs.
            upright: whether it runs up and down.
            own: what else its net has beside it.
        """
        low, high = place - OPEN, place + OPEN
        beside = [*self._beside(low, high, upright=upright), *((at, at, *ends) for at, ends in own)]
        for near, far, start, end in beside:
            if start - BOX_CLEAR < span[1] and span[0] < end + BOX_CLEAR:
                if far <= place:
                    low = max(low, far)
                elif near >= place:
                    high = min(high, near)
                else:
                    return place, place
        return low, high

    def _beside(
        self, low: float, high: float, *, upright: bool
    ) -> Iterator[tuple[float, float, float, float]]:
        """Go through boxes and lines between two places: from where to where, across and along."""
        for node in dict.fromkeys(self._boxes[upright].between(low, high)):
            left, top, right, bottom = self.boxes[node]
            yield (left, right, top, bottom) if upright else (top, bottom, left, right)
        for (place, start, end), _ in self._along[upright].between(low, high):
            yield place, place, start, end

    def _boxes_near(
        self, place: float, distance: float, *, upright: bool
    ) -> Iterator[tuple[int, float, float]]:
        """Go through the boxes near a line, each with from where to where it lies along it."""
        for node in self._boxes[upright].at(place):
            left, top, right, bottom = self.boxes[node]
            near, far = (left, right) if upright else (top, bottom)
            if near - distance < place < far + distance:
                yield (node, top, bottom) if upright else (node, left, right)


def pieces_of(path: Sequence[Point]) -> Iterator[tuple[bool, Piece]]:
    """Go through the pieces of a path, each with whether it runs up and down."""
    for (x, y), (next_x, next_y) in pairwise(path):
        if x == next_x:
            yield True, (x, min(y, next_y), max(y, next_y))
        else:
            yield False, (y, min(x, next_x), max(x, next_x))


def _ends_of(path: Sequence[Point]) -> Iterator[tuple[bool, Piece]]:
    """Go through the ends of a path, where its arrow heads are."""
    for (x, y), (next_x, next_y) in (path[:2], path[:-3:-1]):
        along = min(HEAD_LENGTH, abs(next_x - x) + abs(next_y - y))
        yield from pieces_of(((x, y), _towards((x, y), (next_x, next_y), along)))


def _towards(start: Point, end: Point, along: float) -> Point:
    length = abs(end[0] - start[0]) + abs(end[1] - start[1])
    share = along / length if length else 0.0
    return (start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1]))


def _are_confused(owner: Net | None, net: Net, aside: float) -> bool:
    """Tell whether lines of two nets may be taken for one: of one kind, or on one track."""
    if owner is None or owner == net:
        return False
    return aside < TRACK or owner[0] == net[0]


def _clear(owner: Net | None, net: Net, aside: float, track: float) -> float:
    """Give how far before and after a line another one must end; lines of one net may join."""
    if owner is None:
        return COMMAND_CLEAR
    if owner == net:
        return 0.0
    return RUN_CLEAR if aside < track and _are_confused(owner, net, aside) else END_CLEAR


class _Cells(Generic[Thing]):
    """Things by the stretches of an axis that they touch."""

    def __init__(self) -> None:
        self._things: dict[int, list[Thing]] = {}

    def add(self, thing: Thing, start: float, end: float) -> None:
        for cell in range(int(start // CELL), int(end // CELL) + 1):
            self._things.setdefault(cell, []).append(thing)

    def remove(self, thing: Thing, start: float, end: float) -> None:
        for cell in range(int(start // CELL), int(end // CELL) + 1):
            self._things[cell].remove(thing)

    def at(self, place: float) -> Sequence[Thing]:
        return self._things.get(int(place // CELL), ())

    def between(self, start: float, end: float) -> Iterator[Thing]:
        for cell in range(int(start // CELL), int(end // CELL) + 1):
            yield from self._things.get(cell, ())
