"""Lines of command that share their way with lines of support: the shared way is one of command.

Stems, buses and spines are drawn piece by piece, each by one of those it leads to. A piece that
leads to anybody commanded is drawn by such a line, or command would seem to pass through support.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from orgmodel.chart.chart import Point

Paths: TypeAlias = tuple[tuple[Point, ...], ...]
NEARLY = 0.01
DECIMALS = 2


class _Piece(NamedTuple):
    """A straight piece of a way, from the upper end to the lower one."""

    start: Point
    end: Point


def claim(paths: Mapping[int, Paths], commanded: Collection[int]) -> dict[int, Paths]:
    """Give every piece that leads to someone commanded to the first of those it leads to.

    Args:
        paths: the paths of those under one manager, who share stem, bus and spines; each path
            begins at the manager or on the way of another.
        commanded: those of them who are joined by a line of command.

    Returns:
        The paths of those to whom a piece was given or from whom it was taken.
    """
    pieces = {node: list(_pieces(node, paths)) for node in paths}
    leading = {_key(piece.end): (node, piece) for node in paths for piece in pieces[node]}
    changed: set[int] = set()
    for node in commanded:
        for owner, piece in _way_to(pieces[node], leading):
            if owner != node and owner not in commanded:
                pieces[owner].remove(piece)
                pieces[node].append(piece)
                leading[_key(piece.end)] = (node, piece)
                changed |= {owner, node}
    return {node: tuple(_joined(pieces[node], paths[node][-1][-1])) for node in changed}


def _pieces(node: int, paths: Mapping[int, Paths]) -> Iterator[_Piece]:
    """Divide the paths of a node wherever the way of another begins."""
    starts = [path[0] for each in paths.values() for path in each if path]
    for path in paths[node]:
        for start, end in pairwise(path):
            corners = [start, *_between(start, end, starts), end]
            yield from (_Piece(*each) for each in pairwise(corners))


def _between(start: Point, end: Point, points: Iterable[Point]) -> list[Point]:
    """Give the points that lie inside a straight piece, in the order in which it reaches them."""
    inside = {_key(point): point for point in points if _is_inside(point, start, end)}
    return sorted(inside.values(), key=lambda point: _distance(start, point))


def _is_inside(point: Point, start: Point, end: Point) -> bool:
    """Tell whether a point lies between two others on a level or upright piece."""
    if max(abs(start[0] - end[0]), abs(start[1] - end[1])) < _distance(start, end) - NEARLY:
        return False
    before, after = _distance(start, point), _distance(point, end)
    return min(before, after) > NEARLY and before + after < _distance(start, end) + NEARLY


def _distance(start: Point, end: Point) -> float:
    return abs(start[0] - end[0]) + abs(start[1] - end[1])


def _way_to(
    own: Sequence[_Piece], leading: Mapping[Point, tuple[int, _Piece]]
) -> list[tuple[int, _Piece]]:
    """Walk up from the pieces of a node to the manager."""
    way: list[tuple[int, _Piece]] = []
    waiting = [piece.start for piece in own]
    seen: set[Point] = set()
    while waiting:
        key = _key(waiting.pop())
        if key in leading and key not in seen:
            seen.add(key)
            way.append(leading[key])
            waiting.append(leading[key][1].start)
    return way


def _joined(pieces: Sequence[_Piece], end: Point) -> list[tuple[Point, ...]]:
    """Join pieces to paths, each from its upper end down; the last one leads to the box."""
    waiting = list(pieces)
    paths: list[tuple[Point, ...]] = []
    while waiting:
        ends = {_key(piece.end) for piece in waiting}
        first = next(piece for piece in waiting if _key(piece.start) not in ends)
        paths.append(tuple(_straightened(list(_chain(first, waiting)))))
    return sorted(paths, key=lambda path: _key(path[-1]) == _key(end))


def _chain(first: _Piece, waiting: list[_Piece]) -> Iterator[Point]:
    """Take a piece and all that follow it, and give their ends."""
    piece: _Piece | None = first
    yield first.start
    while piece is not None:
        waiting.remove(piece)
        end = piece.end
        yield end
        piece = next((each for each in waiting if _key(each.start) == _key(end)), None)


def _straightened(points: Sequence[Point]) -> Iterator[Point]:
    """Leave out the points at which a path only goes on."""
    yield points[0]
    for before, point, after in zip(points, points[1:], points[2:], strict=False):
        if not _is_inside(point, before, after):
            yield point
    yield points[-1]


def _key(point: Point) -> Point:
    return round(point[0], DECIMALS), round(point[1], DECIMALS)
