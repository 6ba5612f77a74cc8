"""Parting arrow heads: a trunk that ends between two boxes comes to them at two heights."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from orgmodel.chart.chart import Point
from orgmodel.chart.layout import Placed
from orgmodel.chart.routing.ground import END_CLEAR, Ground
from orgmodel.chart.routing.nets import WITHOUT_DIRECTION, Net
from orgmodel.chart.routing.routed import Branch
from orgmodel.chart.routing.sides import CORNER

APART = 5.0
"""From the middle between two arrow heads to each of them."""
STRAIGHT = 2
"""A path that never turns has so many points."""


def parted(
    ground: Ground, placed: Placed, net: Net, leaves: Sequence[int], branches: Sequence[Branch]
) -> list[Branch]:
    """Part arrow heads that face each other, where they would look like one line with two heads.

    Args:
        ground: what is in the way; the net is not.
        placed: where the boxes stand.
        net: the net.
        leaves: the boxes that its branches lead to.
        branches: its branches.
    """
    kind, _, role = net
    moved = list(branches)
    if kind == WITHOUT_DIRECTION or role != "start":
        return moved
    parter = _Parter(ground, placed, net, leaves)
    for trunk, other in _facing(branches):
        ways = parter.ways(branches[trunk].path, branches[other].path)
        joint, corner = branches[other].path[0], ways[0][-2]
        beyond = [place for place in _beginning(branches, joint) if place != other]
        go_past = all(_goes_past(branches[place].path, corner) for place in beyond)
        ends = branches[trunk].path[-1], branches[other].path[-1]
        is_bare = not any(_leaves_near(branch, joint, ends) for branch in branches)
        if go_past and is_bare and parter.are_free((trunk, other), ways):
            for place, path in zip((trunk, other), ways, strict=True):
                moved[place] = replace(branches[place], path=path)
            for place in beyond:
                path = (corner, *branches[place].path[1:])
                moved[place] = replace(branches[place], path=path)
    return moved


def _beginning(branches: Sequence[Branch], joint: Point) -> list[int]:
    """Give the branches that begin at a joint."""
    starts = [branch.path[0] if branch.joined else None for branch in branches]
    return [place for place, start in enumerate(starts) if start == joint]


def _leaves_near(branch: Branch, joint: Point, ends: tuple[Point, Point]) -> bool:
    """Tell whether a branch begins on the straight way between two boxes or close by its joint."""
    (x, y), (left, right) = branch.path[0], sorted(end[0] for end in ends)
    between = y == joint[1] and left <= x <= right
    close = x == joint[0] and abs(y - joint[1]) < APART + END_CLEAR
    return branch.joined and (x, y) != joint and (between or close)


def _goes_past(path: Sequence[Point], corner: Point) -> bool:
    """Tell whether a path begins by going past a point on its way up or down, far enough."""
    (x, start), (next_x, stop) = path[:2]
    passes = min(start, stop) < corner[1] < max(start, stop)
    return x == next_x and passes and abs(stop - corner[1]) >= END_CLEAR


def _facing(branches: Sequence[Branch]) -> Iterator[tuple[int, int]]:
    """Find the branches that run straight on from where another one turns into its box."""
    turning = {
        branch.path[-2]: place
        for place, branch in enumerate(branches)
        if len(branch.path) > STRAIGHT and branch.path[-3][0] == branch.path[-2][0]
    }
    for place, branch in enumerate(branches):
        joint, end = branch.path[0], branch.path[-1]
        if branch.joined and len(branch.path) == STRAIGHT and joint[1] == end[1]:
            trunk = turning.get(joint)
            if trunk is not None and _lies_between(joint, branches[trunk].path[-1], end):
                yield trunk, place


def _lies_between(joint: Point, one: Point, other: Point) -> bool:
    return (one[0] < joint[0]) == (joint[0] < other[0]) and one[1] == other[1]


@dataclass(frozen=True, slots=True)
class _Parter:
    ground: Ground
    placed: Placed
    net: Net
    leaves: Sequence[int]

    def ways(
        self, trunk: Sequence[Point], other: Sequence[Point]
    ) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
        """Let the trunk go on beyond where the other branch leaves it."""
        (_, before), (x, y), (end, _) = trunk[-3:]
        aside = APART if before > y else -APART
        longer = (*trunk[:-2], (x, y - aside), (end, y - aside))
        return longer, ((x, y + aside), (other[-1][0], y + aside))

    def are_free(self, places: tuple[int, int], ways: Sequence[Sequence[Point]]) -> bool:
        """Tell whether branches have room there, on the sides of their boxes and before them."""
        (_, start), (_, corner) = ways[0][-3:-1]
        long_enough = abs(start - corner) > 2 * APART + END_CLEAR
        ends = [
            self._comes_free(self.leaves[place], way)
            for place, way in zip(places, ways, strict=True)
        ]
        return long_enough and all(ends)

    def _comes_free(self, leaf: int, way: Sequence[Point]) -> bool:
        (start, height), (end, _) = way[-2:]
        low, high = sorted((start, end))
        room = (0.5 - CORNER) * self.placed.heights[leaf]
        walls = self.ground.walls(height, self.net, upright=False, leaves=leaf)
        blocked = any(wall[0] < high and low < wall[1] for wall in walls)
        return abs(height - self.placed.middle(leaf)) <= room and not blocked
