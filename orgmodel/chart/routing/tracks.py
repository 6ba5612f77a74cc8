"""Tracks: the places where lines may run, level and upright, and what a step along them costs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from orgmodel.chart.chart import Point
from orgmodel.chart.routing.ground import HEAD, LINE_CLEAR, TRACK, Ground, pieces_of
from orgmodel.chart.routing.nets import Net
from orgmodel.chart.routing.prices import NARROW

SAME = 0.01
"""Tracks that are nearer to each other than this are one."""
CLOSED = float("inf")


class Tracks:
    """The tracks for one net.

    Args:
        ground: what is in the way.
        net: the net.
        xs: where upright tracks stand, in any order.
        ys: where level tracks stand, in any order.
        beside: how far beside a line of another net no line may run on as that.
    """

    def __init__(
        self,
        ground: Ground,
        net: Net,
        xs: Iterable[float],
        ys: Iterable[float],
        beside: float = TRACK,
    ) -> None:
        self.ground = ground
        self.net = net
        self.beside = beside
        self.xs = _apart(xs)
        self.ys = _apart(ys)
        self.known: tuple[dict[int, list[float]], dict[int, list[float]]] = ({}, {})
        """What the steps along level and along upright tracks cost, so far as was asked."""

    def steps(self, track: int, *, upright: bool) -> list[float]:
        """Give what the steps along a track cost, from each track that it crosses to the next."""
        known = self.known[upright]
        if track not in known:
            known[track] = self._measure(track, upright=upright)
        return known[track]

    def forget_beside(self, path: Sequence[Point]) -> None:
        """Measure tracks anew beside a line of the net that was put on the ground or taken off."""
        for upright, (place, _, _) in pieces_of(path):
            places, known = (self.xs if upright else self.ys), self.known[upright]
            first = bisect_left(places, place - LINE_CLEAR)
            for track in range(first, bisect_right(places, place + LINE_CLEAR)):
                known.pop(track, None)

    def stub(self, place: float, start: float, end: float, box: int, *, upright: bool) -> float:
        """Give what the straight way from a box to the next track costs.

        Args:
            place: where it stands.
            start: where it begins.
            end: where it ends.
            box: the box.
            upright: whether it runs up and down.
        """
        low, high = min(start, end), max(start, end)
        walls = self.ground.walls(place, self.net, upright=upright, leaves=box, track=self.beside)
        if any(wall[0] < high and low < wall[1] for wall in walls):
            return CLOSED
        crossed = self.ground.crossed(place, self.net, upright=upright)
        return high - low + sum(HEAD + price for where, price in crossed if low < where < high)

    def _measure(self, track: int, *, upright: bool) -> list[float]:
        place = self.xs[track] if upright else self.ys[track]
        stops = self.ys if upright else self.xs
        steps = [following - stop for stop, following in pairwise(stops)]
        for start, end in self.ground.narrows(place, upright=upright):
            for step in _steps_between(stops, start, end):
                steps[step] += NARROW * (stops[step + 1] - stops[step])
        for where, price in self.ground.crossed(place, self.net, upright=upright):
            step = bisect_left(stops, where) - 1
            if 0 <= step < len(steps):
                steps[step] += price
        for start, end in self.ground.walls(place, self.net, upright=upright, track=self.beside):
            for step in _steps_between(stops, start, end):
                steps[step] = CLOSED
        return steps


def _steps_between(stops: Sequence[float], start: float, end: float) -> range:
    """Give the steps that share a piece with a span."""
    if end <= stops[0] or start >= stops[-1]:
        return range(0)
    first = max(0, bisect_right(stops, start) - 1)
    return range(first, min(len(stops) - 1, bisect_left(stops, end)))


def _apart(places: Iterable[float]) -> list[float]:
    """Sort places, and leave out those that are the same."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > SAME:
            kept.append(place)
    return kept
