"""Where lines run, the arrow heads at their ends, and the dots where they join."""

import math
from collections.abc import Sequence

from orgmodel.chart.chart import Line, Point
from orgmodel.drawing.theme import Pen

_NOWHERE = ((0.0, 0.0), (0.0, 0.0))
_LENGTH = 5.0
_HALF_WIDTH = 0.35  # of its length
_DOT = 1.6  # beyond the edge of the line
_MITRE = math.hypot(1, _HALF_WIDTH) / _HALF_WIDTH / 2  # of the pen: how far it passes the tip


def paths_of(line: Line) -> tuple[list[Sequence[Point]], bool]:
    """Give the paths that are drawn of a line, and whether the last one ends in an arrow head.

    A line whose way its siblings draw has one of no length: it is there, and nothing is seen.
    """
    paths: list[Sequence[Point]] = [path for path in line.paths if path]
    return paths or [_NOWHERE], bool(paths) and line.arrow and len(paths[-1]) > 1


def shaft_of(path: Sequence[Point]) -> tuple[list[Point], float]:
    """Shorten a path by its arrow head.

    Returns:
        The path to where the head begins, and how long the head is, in points.
    """
    (x0, y0), (x1, y1) = path[-2:]
    length = abs(x1 - x0) + abs(y1 - y0)
    head = min(_LENGTH, 0.8 * length)
    share = head / length if length else 0
    return [*path[:-1], (x1 - share * (x1 - x0), y1 - share * (y1 - y0))], head


def head_of(path: Sequence[Point], length: float, pen_width: float) -> list[Point]:
    """Give the corners of an arrow head that ends where its path does, its outline included."""
    (x0, y0), (x1, y1) = path[-2:]
    whole = math.hypot(x1 - x0, y1 - y0) or 1.0
    dx, dy = (x1 - x0) / whole, (y1 - y0) / whole
    x, y = x1 - _MITRE * pen_width * dx, y1 - _MITRE * pen_width * dy
    half = _HALF_WIDTH * length
    back_x, back_y = x - length * dx, y - length * dy
    return [
        (back_x - half * dy, back_y + half * dx),
        (x, y),
        (back_x + half * dy, back_y - half * dx),
    ]


def dot_radius(pen: Pen) -> float:
    """Give the radius of the dot where a line joins another, drawn with the same pen."""
    return _DOT + pen.width / 2
