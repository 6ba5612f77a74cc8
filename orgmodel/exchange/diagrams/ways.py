"""The whole ways of lines: a chart draws each piece once that several lines share."""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from orgmodel.chart.chart import Box, Chart, Frame, Line, Point

NEARLY = 0.1
"""Rounding may set the end of a line this far from what it leads to."""
Place: TypeAlias = Box | Frame


def whole_ways(chart: Chart) -> dict[str, list[Point]]:
    """Give the way of each line, by its id, from what it is drawn to back to who states it.

    Args:
        chart: the chart.

    Returns:
        The corners of each way and both its ends; lines whose pieces do not hang together are left
        out.
    """
    places = _places(chart)
    ways: dict[str, list[Point]] = {}
    for group_of in (_kind_and_goal, _goal, _trunk_of(chart.lines)):
        for lines in _groups(chart.lines, group_of):
            lost = [line for line in lines if line.id not in ways]
            for goal in dict.fromkeys(line.goal for line in lost):
                net = _Net(lines, places.get(goal, []))
                led = [line for line in lost if line.goal == goal]
                found = {line.id: net.way(line, places.get(line.start, [])) for line in led}
                ways.update({name: way for name, way in found.items() if way})
    return ways


def is_of_forest(line: Line) -> bool:
    """Tell whether a line places a box under the one that it is drawn to."""
    return line.kind in ("reports_to", "supports") and not line.arrow


def _places(chart: Chart) -> dict[str, list[Place]]:
    """Give the frames and boxes of each id, a box with the mark of what is folded under it."""
    places: dict[str, list[Place]] = {}
    for frame in chart.frames:
        places.setdefault(frame.id, []).append(frame)
    for box in chart.boxes:
        name = box.id.removesuffix(" +") if box.what == "fold" else box.id
        places.setdefault(name, []).append(box)
    return places


def _groups(lines: Iterable[Line], group_of: Callable[[Line], str]) -> Iterable[list[Line]]:
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(group_of(line), []).append(line)
    return groups.values()


def _kind_and_goal(line: Line) -> str:
    """Tell apart the lines that share pieces: those of the forest, and others of one kind."""
    return f"{'forest' if is_of_forest(line) else line.kind} > {line.goal}"


def _goal(line: Line) -> str:
    """Tell apart the lines that may join each other, as a deputy's line joins a stem."""
    return line.goal


def _trunk_of(lines: Sequence[Line]) -> Callable[[Line], str]:
    """Tell apart the lines of one kind that hang together by their ends, and may share a trunk."""
    first: dict[str, str] = {}

    def first_of(end: str) -> str:
        while first.setdefault(end, end) != end:
            first[end] = end = first[first[end]]
        return end

    for line in lines:
        first[first_of(f"{line.kind} {line.start}")] = first_of(f"{line.kind} {line.goal}")
    return lambda line: first_of(f"{line.kind} {line.goal}")


@dataclass(frozen=True, slots=True)
class _Step:
    """The way from a point back towards the goal, and the last corner on it."""

    before: Point
    corner: Point


class _Net:
    """The pieces of lines that lead to one box, as a net of points."""

    def __init__(self, lines: Sequence[Line], goal: Sequence[Place]) -> None:
        pieces = [piece for line in lines for path in line.paths for piece in pairwise(path)]
        points = list(dict.fromkeys(point for piece in pieces for point in piece))
        self._rows = _sorted_by(((y, x) for x, y in points))
        self._columns = _sorted_by(points)
        self._near: dict[Point, list[Point]] = {point: [] for point in points}
        for start, end in pieces:
            for one, other in pairwise(self._on(start, end)):
                self._near[one].append(other)
                self._near[other].append(one)
        self._ends_at: dict[str, list[Point]] = {}
        for line in lines:
            self._ends_at.setdefault(line.start, []).extend(_ends(line))
        self._steps = self._walk([point for point in points if _touches(point, goal)])

    def way(self, line: Line, start: Sequence[Place]) -> list[Point]:
        """Give the way of a line from the goal to who states it; empty where there is none."""
        ends = [*_ends(line), *self._ends_at[line.start]]
        point = next((end for end in ends if _touches(end, start) and end in self._steps), None)
        if point is None:
            return []
        way = [point]
        while (corner := self._steps[way[-1]].corner) != way[-1]:
            way.append(corner)
        return way[::-1]

    def _walk(self, roots: Sequence[Point]) -> dict[Point, _Step]:
        """Go through the net from the goal; only corners are remembered, so that ways are short."""
        steps = {root: _Step(root, root) for root in roots}
        waiting = deque(roots)
        while waiting:
            point = waiting.popleft()
            for each in self._near[point]:
                if each not in steps:
                    steps[each] = _Step(point, self._corner(steps[point], point, each))
                    waiting.append(each)
        return steps

    def _corner(self, step: _Step, point: Point, ahead: Point) -> Point:
        """Give where the way to a point begins that runs straight on to the next."""
        before = step.before
        across = before[1] == point[1] == ahead[1]
        along = before[0] == point[0] == ahead[0]
        return step.corner if (across or along) and before != point else point

    def _on(self, start: Point, end: Point) -> Iterator[Point]:
        """Go through the points of the net on a piece."""
        if start[1] == end[1]:
            low, high = sorted((start[0], end[0]))
            row = self._rows[start[1]]
            yield from ((x, start[1]) for x in row[bisect_left(row, low) : bisect_right(row, high)])
            return
        low, high = sorted((start[1], end[1]))
        column = self._columns[start[0]]
        found = column[bisect_left(column, low) : bisect_right(column, high)]
        yield from ((start[0], y) for y in found)


def _ends(line: Line) -> list[Point]:
    return [path[place] for path in line.paths if path for place in (-1, 0)]


def _sorted_by(points: Iterable[Point]) -> dict[float, list[float]]:
    found: dict[float, list[float]] = {}
    for key, value in points:
        found.setdefault(key, []).append(value)
    return {key: sorted(values) for key, values in found.items()}


def _touches(point: Point, places: Sequence[Place]) -> bool:
    x, y = point
    return any(
        each.x - NEARLY <= x <= each.x + each.width + NEARLY
        and each.y - NEARLY <= y <= each.y + each.height + NEARLY
        for each in places
    )
