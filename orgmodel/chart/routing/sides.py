"""Sides: where lines may leave and enter boxes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from orgmodel.chart.chart import Point
from orgmodel.chart.layout.command_lines import Paths
from orgmodel.chart.routing.channels import ARROW, Channels
from orgmodel.chart.routing.prices import BESIDE_COMMAND, FROM_BELOW, OFF_MIDDLE
from orgmodel.chart.routing.seeking import Seeker
from orgmodel.chart.routing.surveying import CORNERS
from orgmodel.chart.routing.tracks import CLOSED

CORNER = 0.2
"""No line comes nearer to the corners of a box than this share of its side."""
STUB = 5.0
"""Between a box and the first bend of a line without an arrow head there."""
NEARLY = 0.01
Range: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Port:
    """A place where a line may leave or enter a box.

    Args:
        side: the side of the box: left, right or down.
        node: the node of the tracks to which it leads.
        point: where it is.
        price: what it costs to come from it to the node.
    """

    side: str
    node: int
    point: Point
    price: float


class Sides:
    """The sides of boxes: those to which no line of command comes, and those beside a spine.

    Args:
        channels: the channels, which every box opens into on one side.
        paths: the lines of command.
    """

    def __init__(self, channels: Channels, paths: Paths) -> None:
        self.view = channels.view
        self.placed = channels.placed
        self._channels = channels
        self._paths = paths

    def ports(self, node: int, seeker: Seeker, *, arrow: bool) -> Iterator[Port]:
        """Go through the places where a line may leave or enter a box.

        Args:
            node: the box.
            seeker: the tracks, with names for their nodes.
            arrow: whether there is to be room for an arrow head.
        """
        least = ARROW if arrow else STUB
        for side in self._open(node):
            yield from self._ports(node, side, seeker, least)
        for side, aside in self._spines(node):
            for port in self._ports(node, side, seeker, aside + least):
                yield replace(port, price=port.price + BESIDE_COMMAND)

    def _open(self, node: int) -> list[str]:
        usual = self._channels.exit(node)[0]
        joined = self._joined(node)
        others = [side for side in ("left", "right") if side not in joined]
        if self._is_free_below(node):
            others.append("down")
        return [usual, *(side for side in others if side != usual)]

    def _joined(self, node: int) -> list[str]:
        """Give the sides to which the line of command comes."""
        joined = ["right"] if self.view.places.deputies[node] else []
        if node in self._paths:
            x, _ = self._paths[node][-1][-1]
            left, width = self.placed.x[node], self.placed.widths[node]
            joined += ["left"] * (abs(x - left) < NEARLY)
            joined += ["right"] * (abs(x - left - width) < NEARLY)
        return joined

    def _spines(self, node: int) -> Iterator[tuple[str, float]]:
        """Give the side to which a box is joined to a spine, and how far off that stands."""
        path = self._paths[node][-1] if node in self._paths else ()
        if len(path) >= CORNERS and path[-2][1] == path[-1][1]:
            side = "left" if path[-2][0] < path[-1][0] else "right"
            if side != self._channels.exit(node)[0]:
                yield side, abs(path[-2][0] - path[-1][0])

    def _is_free_below(self, node: int) -> bool:
        bare = self.placed.feet[node] - self.placed.heights[node] < NEARLY
        return bare and not self.view.has_under(node)

    def _ports(self, node: int, side: str, seeker: Seeker, least: float) -> Iterator[Port]:
        tracks, upright = seeker.tracks, side == "down"
        low, length, edge = self._edge(node, side)
        along, beside = (tracks.xs, tracks.ys) if upright else (tracks.ys, tracks.xs)
        outer = _outwards(beside, edge, side, least)
        if outer is None:
            return
        first = bisect_left(along, low + CORNER * length)
        for place in range(first, bisect_right(along, low + (1 - CORNER) * length)):
            where = along[place]
            price = tracks.stub(where, edge, beside[outer], node, upright=upright)
            if price < CLOSED:
                price += OFF_MIDDLE * abs(where - low - length / 2) + FROM_BELOW * upright
                across, down = (place, outer) if upright else (outer, place)
                point = (where, edge) if upright else (edge, where)
                yield Port(side, seeker.node(across, down, upright=upright), point, price)

    def _edge(self, node: int, side: str) -> tuple[float, float, float]:
        """Give where a side of a box begins, how long it is, and where it stands."""
        placed = self.placed
        left, top = placed.x[node], placed.y[node]
        if side == "down":
            return left, placed.widths[node], placed.bottom(node)
        across = left + placed.widths[node] if side == "right" else left
        return top, placed.heights[node], across


def _outwards(beside: list[float], edge: float, side: str, least: float) -> int | None:
    """Give the first track beside a side of a box that is far enough from it."""
    if side == "left":
        place = bisect_right(beside, edge - least) - 1
        return place if place >= 0 else None
    place = bisect_left(beside, edge + least)
    return place if place < len(beside) else None
