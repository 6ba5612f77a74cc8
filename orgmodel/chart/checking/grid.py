"""A grid over the sheet, so that only what is near is compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeAlias, TypeVar

from orgmodel.chart.chart import Chart, Line, Point

CELL = 120.0
NEARLY = 0.3
"""Measures that differ by less are equal; coordinates are rounded to hundredths."""
Thing = TypeVar("Thing")
Rectangle: TypeAlias = tuple[float, float, float, float]
"""Left, upper, right and lower side."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight piece of a line, from left to right and from top to bottom."""

    line: Line
    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right."""
        return self.bottom - self.top < NEARLY

    @property
    def is_upright(self) -> bool:
        """Whether it runs from top to bottom."""
        return self.right - self.left < NEARLY

    @property
    def rectangle(self) -> Rectangle:
        """The rectangle that it fills."""
        return (self.left, self.top, self.right, self.bottom)


class Grid(Generic[Thing]):
    """Things by the cells of the sheet that they touch."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Thing]] = {}

    def add(self, thing: Thing, rectangle: Rectangle) -> None:
        """Put a thing into the cells that its rectangle touches."""
        for cell in _cells(rectangle):
            self._cells.setdefault(cell, []).append(thing)

    def near(self, rectangle: Rectangle) -> Iterator[Thing]:
        """Go through the things in the cells of a rectangle, each once."""
        seen: set[int] = set()
        for cell in _cells(rectangle):
            for thing in self._cells.get(cell, ()):
                if id(thing) not in seen:
                    seen.add(id(thing))
                    yield thing


def segments_of(chart: Chart) -> Iterator[Segment]:
    """Go through the straight pieces of all lines."""
    for line in chart.lines:
        for path in line.paths:
            for (x, y), (next_x, next_y) in pairwise(path):
                yield Segment(line, min(x, next_x), min(y, next_y), max(x, next_x), max(y, next_y))


def overlap(one: Rectangle, other: Rectangle) -> bool:
    """Tell whether two rectangles share more than an edge."""
    return (
        one[0] < other[2] - NEARLY
        and other[0] < one[2] - NEARLY
        and one[1] < other[3] - NEARLY
        and other[1] < one[3] - NEARLY
    )


def touches(point: Point, rectangle: Rectangle) -> bool:
    """Tell whether a point lies in a rectangle or on its edge."""
    return (
        rectangle[0] - NEARLY <= point[0] <= rectangle[2] + NEARLY
        and rectangle[1] - NEARLY <= point[1] <= rectangle[3] + NEARLY
    )


def _cells(rectangle: Rectangle) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = rectangle
    for column in range(int((left - NEARLY) // CELL), int((right + NEARLY) // CELL) + 1):
        for row in range(int((top - NEARLY) // CELL), int((bottom + NEARLY) // CELL) + 1):
            yield column, row
