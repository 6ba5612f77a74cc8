"""Ways from a box to a frame: straight ones, and ones with a bend."""

from collections.abc import Iterator
from itertools import pairwise, product
from typing import TypeAlias

from orgmodel.chart.chart import Point
from orgmodel.chart.checking.grid import Rectangle

SHARES = (0.5, 0.3, 0.7, 0.2, 0.8)
"""Where on a side of a box or frame a line may begin or end."""
Way: TypeAlias = tuple[Point, ...]


def straight_ways(box: Rectangle, frame: Rectangle) -> Iterator[Way]:
    """Give the straight ways to a frame from a box outside it, or to all sides from within."""
    left, top, right, bottom = box
    for share in SHARES:
        y, x = top + share * (bottom - top), left + share * (right - left)
        if frame[1] < y < frame[3]:
            for start, end in _reaches(left, right, frame[0], frame[2]):
                yield (start, y), (end, y)
        if frame[0] < x < frame[2]:
            for start, end in _reaches(top, bottom, frame[1], frame[3]):
                yield (x, start), (x, end)


def bent_ways(box: Rectangle, frame: Rectangle) -> Iterator[Way]:
    """Give the ways with one bend to a frame from a box outside it, level ones first."""
    for way in _level_first(box, frame):
        yield way
    for way in _level_first(_turned(box), _turned(frame)):
        yield tuple((x, y) for y, x in way)


def legs(way: Way) -> Iterator[Rectangle]:
    """Give the straight parts of a way."""
    for (x, y), (next_x, next_y) in pairwise(way):
        yield (min(x, next_x), min(y, next_y), max(x, next_x), max(y, next_y))


def length(way: Way) -> float:
    """Give how long a way is."""
    return sum(right - left + bottom - top for left, top, right, bottom in legs(way))


def cost(way: Way) -> tuple[int, bool, float]:
    """Give what makes a way worse: bends, to begin like a line of command, and its length."""
    return len(way), way[0][1] != way[1][1], length(way)


def _level_first(box: Rectangle, frame: Rectangle) -> Iterator[Way]:
    """Give ways that leave a side of the box, and come from above or below to the frame."""
    for share, place in product(SHARES, SHARES):
        y = box[1] + share * (box[3] - box[1])
        x = frame[0] + place * (frame[2] - frame[0])
        if not box[0] <= x <= box[2] and not frame[1] <= y <= frame[3]:
            start = box[0] if x < box[0] else box[2]
            yield (start, y), (x, y), (x, frame[1] if y < frame[1] else frame[3])


def _turned(rectangle: Rectangle) -> Rectangle:
    left, top, right, bottom = rectangle
    return top, left, bottom, right


def _reaches(
    low: float, high: float, frame_low: float, frame_high: float
) -> Iterator[tuple[float, float]]:
    """Give how a frame is reached on one axis: from within on both sides, else on the near one."""
    within = frame_low <= low and high <= frame_high
    if within or low >= frame_high:
        yield low, frame_low if within else frame_high
    if within or high <= frame_low:
        yield high, frame_high if within else frame_low
