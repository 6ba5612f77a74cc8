"""Telling lines apart that would lie on each other by chance.

Lanes are numbered for each channel alone. Channels may lie in one line with others and with lines
of command, so that a lane would seem to continue what it has nothing to do with. Such lanes are
moved aside a little, as far as their channel leaves room.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from orgmodel.chart.chart import Point
from orgmodel.chart.routing.channels import UPRIGHT, Channel, Channels
from orgmodel.chart.routing.nets import Net

Span: TypeAlias = tuple[float, float]
Drawn: TypeAlias = Mapping[tuple[Channel, Net], Span]
"""From where to where each net was drawn in each channel."""
Piece: TypeAlias = tuple[float, float, float, Net | None]
"""Where a piece of line stands, from where to where it runs, and its net; None for command."""
Straight: TypeAlias = tuple[Point, Point, Net | None]
"""The ends of a straight piece of line, and its net."""
APART = (4.2, 3.2, 2.2, 1.2)
"""So far lanes are kept apart if there is room for it: the first of these for which there is."""
LEAST = 0.5
"""Lanes nearer than this are taken for one line."""
MOVE = 0.6
MOST_MOVES = 60
FEW_MOVES = 8
"""So often at most a lane is moved that lies on no other, but near one."""
BEYOND = 3.0
"""So far a lane may leave its channel; that is less than what is kept clear beside it."""
SLACK = 3.0
"""Pieces that end so near each other may overlap once others have been moved."""
NEARLY = 0.01
SHORTEST = 0.5
"""Pieces of one net that lie on each other for less than this only meet."""
CELL = 300.0


def separate(
    channels: Channels,
    lanes: dict[Channel, dict[Net, float]],
    drawn: Drawn,
    fixed: Iterable[Piece],
    *,
    upright: bool,
    wanted: Sequence[float] = (),
) -> bool:
    """Move lanes of one direction that lie on others, and tell whether any had to be moved.

    Args:
        channels: the channels.
        lanes: where each net runs in each channel; changed.
        drawn: from where to where each net was drawn in each channel.
        fixed: the pieces of other lines of that direction.
        upright: which direction.
        wanted: how far they are to be apart, if there is room for it; what is wanted most first.
    """
    distances = (*wanted, LEAST)
    taken = _Taken(fixed)
    moved = False
    for place, span, channel, net in sorted(_pieces(lanes, drawn, upright=upright)):
        free = taken.nearest_free((place, *span, net), channels.zone(channel), distances)
        taken.add((free, *span, net))
        lanes[channel][net] = free
        moved = moved or free != place
    return moved


def pieces_of(lines: Iterable[Straight], *, upright: bool) -> Iterator[Piece]:
    """Give the pieces that run in one direction."""
    across, along = (0, 1) if upright else (1, 0)
    for start, end, net in lines:
        low, high = sorted((start[along], end[along]))
        if abs(start[across] - end[across]) < NEARLY < high - low:
            yield start[across], low, high, net


def _pieces(
    lanes: Mapping[Channel, Mapping[Net, float]], drawn: Drawn, *, upright: bool
) -> Iterator[tuple[float, Span, Channel, Net]]:
    for (channel, net), span in drawn.items():
        if (channel[0] in UPRIGHT) is upright:
            yield lanes[channel][net], span, channel, net


def _candidates(place: float, zone: Span, most: int) -> Iterator[float]:
    """Give places on both sides of one, from the nearest outwards."""
    yield place
    for step in range(1, most + 1):
        for candidate in (place + step * MOVE, place - step * MOVE):
            if zone[0] <= candidate <= zone[1]:
                yield candidate


class _Taken:
    """The pieces that have their place, by the cells of the sheet that they touch."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._cells: dict[tuple[int, int], list[Piece]] = {}
        for piece in pieces:
            self.add(piece)

    def add(self, piece: Piece) -> None:
        """Take the place of a piece."""
        place, start, end, _ = piece
        for part in range(int(start // CELL), int(end // CELL) + 1):
            self._cells.setdefault((int(place), part), []).append(piece)

    def nearest_free(self, piece: Piece, zone: Span, distances: Iterable[float]) -> float:
        """Give the nearest place in a zone where a piece is clear; its own where there is none."""
        place, start, end, net = piece
        low, high = zone
        for distance in distances:
            beyond, most = (BEYOND, MOST_MOVES) if distance == LEAST else (0.0, FEW_MOVES)
            for candidate in _candidates(place, (low - beyond, high + beyond), most):
                if self._is_free((candidate, start, end, net), distance):
                    return candidate
        return place

    def _is_free(self, piece: Piece, clear: float) -> bool:
        """Tell whether a piece would lie so far from all of them."""
        place, start, end, _ = piece
        beside = range(int(place - clear), int(place + clear) + 1)
        parts = range(int((start - SLACK) // CELL), int((end + SLACK) // CELL) + 1)
        return not any(
            _are_together(piece, other, clear)
            for part in parts
            for where in beside
            for other in self._cells.get((where, part), ())
        )


def _are_together(one: Piece, other: Piece, clear: float) -> bool:
    if abs(one[0] - other[0]) >= clear:
        return False
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return shared > (SHORTEST if one[3] == other[3] else -SLACK)
