"""A routed line."""

from dataclasses import dataclass

from orgmodel.chart.chart import Point
from orgmodel.chart.view import Statement


@dataclass(frozen=True, slots=True)
class Routed:
    """A line with its way.

    Args:
        statement: what it says.
        path: horizontal and vertical pieces from its start; it ends at its end, or where it joins
            a line of the same kind that leads there.
        arrow: whether it ends at the box, and not in another line.
    """

    statement: Statement
    path: tuple[Point, ...]
    arrow: bool
