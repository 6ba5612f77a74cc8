"""Telling routed lines apart that would lie on each other by chance.

Lanes are numbered for each channel alone; where two channels meet, a lane of one can continue a
lane of the other for a short piece. Such lanes are moved a little.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from orgmodel.chart.routing.channels import UPRIGHT, Channel
from orgmodel.chart.routing.nets import Net

Drawn: TypeAlias = Mapping[tuple[Channel, Net], tuple[float, float]]
"""From where to where each net was drawn in each channel."""
Piece: TypeAlias = tuple[float, float, float, Channel, Net]
"""Where a piece stands, from where to where it runs, its channel and its net."""
CLOSE = 0.45
"""Lanes nearer than this are taken for one line."""
MOVE = 0.6
SHORTEST = 0.5
"""Pieces that lie on each other for less than this are left alone."""


def separate(lanes: dict[Channel, dict[Net, float]], drawn: Drawn) -> bool:
    """Move lanes that lie on others a little, and tell whether any had to be moved."""
    together = [pair for pieces in _by_direction(lanes, drawn) for pair in _together(pieces)]
    for channel, net in dict.fromkeys(together):
        lanes[channel][net] += MOVE
    return bool(together)


def _by_direction(
    lanes: dict[Channel, dict[Net, float]], drawn: Drawn
) -> tuple[list[Piece], list[Piece]]:
    upright: list[Piece] = []
    level: list[Piece] = []
    for (channel, net), (start, end) in drawn.items():
        pieces = upright if channel[0] in UPRIGHT else level
        pieces.append((lanes[channel][net], start, end, channel, net))
    return sorted(upright), sorted(level)


def _together(pieces: list[Piece]) -> Iterator[tuple[Channel, Net]]:
    """Find the pieces that lie on an earlier one of another net."""
    window: list[Piece] = []
    for piece in pieces:
        place, start, end, channel, net = piece
        window = [other for other in window if place - other[0] < CLOSE]
        if any(
            net != other[4] and min(end, other[2]) - max(start, other[1]) > SHORTEST
            for other in window
        ):
            yield channel, net
        window.append(piece)
