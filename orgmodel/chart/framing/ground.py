"""What stands on the sheet before frames are placed: boxes, and pieces of lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orgmodel.chart.chart import Point
from orgmodel.chart.checking.grid import Grid, Rectangle, overlap
from orgmodel.chart.layout import Placed, gaps, link_paths
from orgmodel.chart.layout.command_lines import Paths, line_beside
from orgmodel.chart.routing import Routed
from orgmodel.chart.view import Statement, View

HALF = 0.3
"""Half of the width of a line."""
LONGEST_BESIDE = 6.0
"""So much of a line may lie along a side of a frame, as that of one that leads in."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A straight piece of a line between two nodes; `command` is told of the line of command."""

    start: int
    end: int
    command: bool
    rectangle: Rectangle


class Ground:
    """The boxes and lines of a sheet.

    Args:
        view: what is shown.
        placed: where the boxes stand.
        lines: the lines of command, and the routed ones.
    """

    def __init__(self, view: View, placed: Placed, lines: tuple[Paths, Sequence[Routed]]) -> None:
        self.view = view
        self.placed = placed
        self.paths, routed = lines
        self._boxes: Grid[int] = Grid()
        self._pieces: Grid[Piece] = Grid()
        for node in view.order:
            self._boxes.add(node, self.box(node))
        for piece in self._all_pieces(routed):
            self._pieces.add(piece, piece.rectangle)

    def box(self, node: int) -> Rectangle:
        """Give the box of a node, with the mark of what is folded."""
        placed = self.placed
        x, y = placed.x[node], placed.y[node]
        fold = gaps.FOLD_HEIGHT if self.view.folded[node] else 0.0
        return (x, y, x + placed.widths[node], placed.bottom(node) + fold)

    def boxes_in(self, rectangle: Rectangle) -> Iterator[int]:
        """Go through the boxes that share room with a rectangle."""
        return (n for n in self._boxes.near(rectangle) if overlap(self.box(n), rectangle))

    def pieces_in(self, rectangle: Rectangle) -> Iterator[Piece]:
        """Go through the pieces of lines that share room with a rectangle."""
        near = self._pieces.near(rectangle)
        return (piece for piece in near if overlap(piece.rectangle, rectangle))

    def runs_along(self, side: Rectangle, distance: float) -> bool:
        """Tell whether a line runs nearer than a distance along a side of a frame."""
        left, top, right, bottom = side
        upright = right - left < bottom - top
        beside = grown(side, distance)
        return any(
            shared(piece.rectangle, beside) > LONGEST_BESIDE
            for piece in self.pieces_in(beside)
            if is_upright(piece.rectangle) is upright
        )

    def _all_pieces(self, routed: Sequence[Routed]) -> Iterator[Piece]:
        for node, paths in self.paths.items():
            for piece in pieces(paths):
                yield Piece(node, self.view.above[node], command=True, rectangle=piece)
        side_lines = [(route.statement, route.path) for route in routed]
        for statement, path in [*side_lines, *self._lines_beside()]:
            for piece in pieces([path]):
                ends = statement.start, statement.end
                yield Piece(*ends, command=False, rectangle=piece)

    def _lines_beside(self) -> Iterator[tuple[Statement, Sequence[Point]]]:
        """Give the side lines that run between neighbours, or beside lines of command."""
        view, placed = self.view, self.placed
        yield from link_paths(view, placed)
        for statement in view.statements:
            if statement.way == "beside":
                yield statement, line_beside(view, placed, self.paths, statement.start)


def pieces(paths: Iterable[Sequence[Point]]) -> Iterator[Rectangle]:
    """Give the straight pieces of lines, with some width."""
    for path in paths:
        for (x, y), (next_x, next_y) in pairwise(path):
            straight = (min(x, next_x), min(y, next_y), max(x, next_x), max(y, next_y))
            yield grown(straight, HALF)


def round_all(rectangles: Sequence[Rectangle]) -> Rectangle:
    """Give the rectangle round rectangles."""
    return (
        min(left for left, _, _, _ in rectangles),
        min(top for _, top, _, _ in rectangles),
        max(right for _, _, right, _ in rectangles),
        max(bottom for _, _, _, bottom in rectangles),
    )


def grown(rectangle: Rectangle, by: float) -> Rectangle:
    """Give a rectangle that is larger on every side."""
    left, top, right, bottom = rectangle
    return (left - by, top - by, right + by, bottom + by)


def shared(piece: Rectangle, rectangle: Rectangle) -> float:
    """Give the length of the part of a piece that lies in a rectangle."""
    across = min(piece[2], rectangle[2]) - max(piece[0], rectangle[0])
    down = min(piece[3], rectangle[3]) - max(piece[1], rectangle[1])
    return max(across, down)


def is_upright(piece: Rectangle) -> bool:
    """Tell whether a piece of a line runs from top to bottom."""
    return piece[2] - piece[0] < piece[3] - piece[1]
