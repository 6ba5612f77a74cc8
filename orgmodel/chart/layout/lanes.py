"""The room that routed lines need in the channels between boxes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

Column: TypeAlias = tuple[int, int]
"""A head and the place of one of its columns."""
Ledge: TypeAlias = tuple[int, int, bool]
"""A node, a row of those beside its stem, and whether they stand right of it."""

Place = TypeVar("Place")


@dataclass(frozen=True, slots=True)
class Lanes:
    """Extra room in points, none where nothing is said.

    Args:
        gutters: right of a node's branch, or right of a column.
        left_gutters: left of a node's box and those beside its stem.
        strips: between a node and its row or columns of reports.
        ledges: under a row of those beside a stem, whose columns stand further apart then, too.
        shelves: above each row of tops.
        margin: right of everything.
    """

    gutters: dict[int | Column, float] = field(default_factory=dict)
    left_gutters: dict[int, float] = field(default_factory=dict)
    strips: dict[int, float] = field(default_factory=dict)
    ledges: dict[Ledge, float] = field(default_factory=dict)
    shelves: dict[int, float] = field(default_factory=dict)
    margin: float = 0.0

    def gutter(self, where: int | Column) -> float:
        """Give the extra room right of a branch or column."""
        return self.gutters.get(where, 0.0)

    def left_gutter(self, node: int) -> float:
        """Give the extra room left of a box and those beside its stem."""
        return self.left_gutters.get(node, 0.0)

    def strip(self, node: int) -> float:
        """Give the extra room between a node and its reports."""
        return self.strips.get(node, 0.0)

    def ledge(self, where: Ledge) -> float:
        """Give the extra room under a row of those beside a stem."""
        return self.ledges.get(where, 0.0)

    def shelf(self, place: int) -> float:
        """Give the extra room above a row of tops."""
        return self.shelves.get(place, 0.0)

    def widened(self, other: "Lanes") -> "Lanes":
        """Give as much room everywhere as one of two says."""
        return Lanes(
            _widened(self.gutters, other.gutters),
            _widened(self.left_gutters, other.left_gutters),
            _widened(self.strips, other.strips),
            _widened(self.ledges, other.ledges),
            _widened(self.shelves, other.shelves),
            max(self.margin, other.margin),
        )


def _widened(rooms: Mapping[Place, float], others: Mapping[Place, float]) -> dict[Place, float]:
    return {**others, **{place: max(room, others.get(place, 0.0)) for place, room in rooms.items()}}


NO_LANES = Lanes()
