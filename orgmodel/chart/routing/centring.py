"""Centring: side lines run in the middle of narrow corridors, between boxes and other lines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from orgmodel.chart.chart import Point
from orgmodel.chart.routing.ground import OPEN, Ground, Span
from orgmodel.chart.routing.nets import Net
from orgmodel.chart.routing.prices import price_of, price_of_running_on
from orgmodel.chart.routing.routed import Branch, tidy

_Run: TypeAlias = tuple[float, Span]
"""Where a straight stretch of a net stands, and from where to where it runs."""
WIDEST = OPEN - 1.0
"""Corridors that are wider than this are open ground."""
LEAST_GAIN = 0.5
"""A line is not moved to be clearer by less than this."""
JOG = 3.0
"""Two stretches nearer to each other than this should be one."""
LEAST_STUB = 6.0
"""Between a box and a line beside it that leads to it: room for an arrow head."""


def centred(ground: Ground, net: Net, branches: Sequence[Branch], away: float) -> list[Branch]:
    """Move the straight stretches of a net into the middle of the corridors that they run through.

    Stretches that end at a box stay where they are. Branches stay joined where they are.

    Args:
        ground: what is in the way; the net is not.
        net: the net.
        branches: the branches of the net.
        away: how far they keep away on open ground from what they run beside.
    """
    moved = list(branches)
    for upright in (True, False):
        for run in _runs(moved, upright=upright):
            own = _others(moved, run, upright=upright)
            corridor = ground.corridor(*run, upright=upright, own=own)
            place = _middle(run[0], corridor, away)
            if place != run[0]:
                aside = [_moved(branch, run, place, upright=upright) for branch in moved]
                before = price_of_running_on(ground, net, moved)
                if price_of_running_on(ground, net, aside) <= before:
                    moved = aside
    return moved


def straightened(ground: Ground, net: Net, branches: Sequence[Branch]) -> list[Branch]:
    """Let stretches of a net that go on with a small jog go straight on, where that is no dearer.

    Args:
        ground: what is in the way; the net is not.
        net: the net.
        branches: the branches of the net.
    """
    moved = list(branches)
    for upright in (True, False):
        for run in _runs(moved, upright=upright):
            now = _runs(moved, upright=upright)  # without those that were moved onto others
            places = [other[0] for other in now if run in now and _goes_on(run, other)]
            if places:
                ways = [
                    [_moved(branch, run, place, upright=upright) for branch in moved]
                    for place in places
                ]
                moved = min([moved, *ways], key=lambda each: price_of(ground, net, each))
    return moved


def _goes_on(run: _Run, other: _Run) -> bool:
    """Tell whether a stretch begins where another ends, with a small jog."""
    (low, high), (other_low, other_high) = run[1], other[1]
    return 0.0 < abs(run[0] - other[0]) < JOG and (low == other_high or other_low == high)


def _runs(branches: Sequence[Branch], *, upright: bool) -> list[_Run]:
    """Find the stretches of one direction that end at no box, in the order of their places."""
    fixed, pieces = [], []
    for branch in branches:
        last = len(branch.path) - 2
        for number, piece in _pieces(branch.path, upright=upright):
            pieces.append(piece)
            if number == last or (number == 0 and not branch.joined):
                fixed.append(piece)
    return [run for run in _merged(pieces) if not any(_are_one(run, piece) for piece in fixed)]


def _pieces(path: Sequence[Point], *, upright: bool) -> Iterator[tuple[int, _Run]]:
    across, along = (0, 1) if upright else (1, 0)
    for number, (start, end) in enumerate(pairwise(path)):
        if start[across] == end[across]:
            low, high = sorted((start[along], end[along]))
            yield number, (start[across], (low, high))


def _merged(pieces: Sequence[_Run]) -> list[_Run]:
    """Take pieces together that go on as one."""
    runs: list[_Run] = []
    for piece in sorted(pieces):
        if runs and _are_one(runs[-1], piece):
            place, (low, high) = runs[-1]
            runs[-1] = (place, (low, max(high, piece[1][1])))
        else:
            runs.append(piece)
    return runs


def _are_one(run: _Run, other: _Run) -> bool:
    (low, high), (other_low, other_high) = run[1], other[1]
    return run[0] == other[0] and low <= other_high and other_low <= high


def _others(branches: Sequence[Branch], run: _Run, *, upright: bool) -> list[_Run]:
    """Give the pieces of the net that run beside a stretch of it."""
    pieces = [piece for branch in branches for _, piece in _pieces(branch.path, upright=upright)]
    return [piece for piece in pieces if piece[0] != run[0]]


def _middle(place: float, corridor: Span, away: float) -> float:
    """Give the middle of the corridor of a stretch; its own place where it is as clear there.

    On open ground it only keeps away from what it runs beside.
    """
    low, high = corridor
    if high - low > max(WIDEST, 2 * away):
        return min(max(place, low + away), high - away)
    if high - low < 2 * LEAST_STUB:
        return place
    gain = (high - low) / 2 - min(place - low, high - place)
    return (low + high) / 2 if gain >= LEAST_GAIN else place


def _moved(branch: Branch, run: _Run, place: float, *, upright: bool) -> Branch:
    """Move all corners of a branch that lie on a stretch of its net."""
    across, along = (0, 1) if upright else (1, 0)
    before, (low, high) = run
    points = [
        ((place, point[1]) if upright else (point[0], place))
        if point[across] == before and low <= point[along] <= high
        else point
        for point in branch.path
    ]
    return replace(branch, path=tidy(points))
