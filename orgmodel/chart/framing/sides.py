"""Setting the sides of a frame, so that none of them runs along a line."""

from collections.abc import Callable

from orgmodel.chart.checking.grid import Rectangle
from orgmodel.chart.framing.ground import Ground

APART = 4.5
"""Between a side of a frame and a line that runs along it."""
OUTWARDS = tuple(range(16))
INWARDS = (1, 2, 3)
"""How far a side may be moved, in points."""
LEFT, TOP, RIGHT, BOTTOM = range(4)
_DIRECTIONS = {LEFT: -1, TOP: -1, RIGHT: 1, BOTTOM: 1}


def set_sides(
    rectangle: Rectangle, ground: Ground, is_free: Callable[[Rectangle], bool]
) -> Rectangle:
    """Move the sides of a frame, as little as will do, off the lines that run along them.

    A side that finds no such place stays where it is.

    Args:
        rectangle: the frame.
        ground: what else stands on the sheet.
        is_free: tells whether a frame may stand somewhere.
    """
    for side, direction in _DIRECTIONS.items():
        steps = [*(direction * step for step in OUTWARDS), *(-direction * s for s in INWARDS)]
        moved = (_moved(rectangle, side, step) for step in steps)
        clear = (m for m in moved if not _runs_along(m, side, ground) and is_free(m))
        rectangle = next(clear, rectangle)
    return rectangle


def side_of(rectangle: Rectangle, side: int) -> Rectangle:
    """Give one side of a rectangle."""
    left, top, right, bottom = rectangle
    sides = {
        LEFT: (left, top, left, bottom),
        TOP: (left, top, right, top),
        RIGHT: (right, top, right, bottom),
        BOTTOM: (left, bottom, right, bottom),
    }
    return sides[side]


def _runs_along(rectangle: Rectangle, side: int, ground: Ground) -> bool:
    return ground.runs_along(side_of(rectangle, side), APART)


def _moved(rectangle: Rectangle, side: int, by: float) -> Rectangle:
    sides = list(rectangle)
    sides[side] += by
    return (sides[0], sides[1], sides[2], sides[3])
