"""Routed lines: as branches of their nets, and as what is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from orgmodel.chart.chart import Point
from orgmodel.chart.routing.nets import WITHOUT_DIRECTION, Way
from orgmodel.chart.view import Statement


@dataclass(frozen=True, slots=True)
class Routed:
    """A line with its way.

    Args:
        statement: what it says.
        path: horizontal and vertical pieces from its start to its end; it ends where it joins a
            line of the same kind that leads to its end, or begins where it leaves one that comes
            from its start.
        arrow: whether it ends at the box, and not in another line.
        joints: where it joins another line; one place, or none.
    """

    statement: Statement
    path: tuple[Point, ...]
    arrow: bool
    joints: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A line as a branch of its net.

    Args:
        path: horizontal and vertical pieces from the hub, or from another branch, to the leaf.
        joined: whether it comes from another branch.
    """

    path: tuple[Point, ...]
    joined: bool


def routed(way: Way, branch: Branch) -> Routed:
    """Give the line that a branch is, from its start to its end."""
    statement = way.statement
    from_leaf = way.leaf == statement.start
    at_box = not (branch.joined and from_leaf)
    arrow = at_box and statement.kind != WITHOUT_DIRECTION
    path = branch.path[::-1] if from_leaf else branch.path
    return Routed(statement, path, arrow, branch.path[:1] if branch.joined else ())


def tidy(points: Sequence[Point]) -> tuple[Point, ...]:
    """Leave out points that stand on each other or in the middle of a straight piece."""
    kept: list[Point] = []
    for point in points:
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept[-1] = point
        else:
            kept.append(point)
    return tuple(kept)


def _in_line(first: Point, second: Point, third: Point) -> bool:
    return first[0] == second[0] == third[0] or first[1] == second[1] == third[1]
