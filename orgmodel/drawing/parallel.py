"""Two parallel lines in place of one, for horizontal and vertical pieces."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orgmodel.chart.chart import Point

_APART = 2.4


def parallel(paths: Sequence[Sequence[Point]]) -> Iterator[list[Point]]:
    """Give, for every polyline, the two that run beside it, one on either side."""
    for path in paths:
        for side in (-_APART / 2, _APART / 2):
            yield _beside(path, side)


def _beside(path: Sequence[Point], side: float) -> list[Point]:
    steps = [_across(start, end) for start, end in pairwise(path)]
    before, after = [*steps[:1], *steps], [*steps, *steps[-1:]]
    shifts = [_corner(one, other) for one, other in zip(before, after, strict=True)]
    return [(x + side * dx, y + side * dy) for (x, y), (dx, dy) in zip(path, shifts, strict=False)]


def _across(start: Point, end: Point) -> Point:
    """Point to the right of a horizontal or vertical step, at length one."""
    (x0, y0), (x1, y1) = start, end
    return ((y0 > y1) - (y0 < y1)) * 1.0, ((x1 > x0) - (x1 < x0)) * 1.0


def _corner(one: Point, other: Point) -> Point:
    return one if one == other else (one[0] + other[0], one[1] + other[1])
