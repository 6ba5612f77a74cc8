"""Growing a net: line by line, each from where it best branches off those before it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from orgmodel.chart.chart import Point
from orgmodel.chart.routing.ground import END_CLEAR
from orgmodel.chart.routing.nets import Net
from orgmodel.chart.routing.prices import BEND, SECOND_TRUNK, SHARP
from orgmodel.chart.routing.routed import Branch, tidy
from orgmodel.chart.routing.seeking import Seeker
from orgmodel.chart.routing.sides import Port, Sides
from orgmodel.chart.routing.tracks import CLOSED, SAME, Tracks

_Grown: TypeAlias = tuple[dict[int, Branch], float]
"""The branches to leaves, and what they cost."""


class Grower:
    """Grows one net.

    Args:
        sides: the free sides of the boxes.
        tracks: the tracks of the net, on ground where it is not.
        net: the net.
    """

    def __init__(self, sides: Sides, tracks: Tracks, net: Net) -> None:
        self.sides = sides
        self.tracks = tracks
        self.net = net
        self.seeker = Seeker(tracks)
        self.branches: dict[int, Branch] = {}
        self.trunks: list[str] = []

    def grow(self, leaves: Sequence[int], bound: float) -> list[Branch] | None:
        """Find the branches to the leaves; None where they would cost more than a bound.

        The farthest leaf is joined first, so that the others find a trunk, or the nearest one, so
        that the trunk begins well; the cheaper way is taken.
        """
        inwards = sorted(leaves, key=self._distance, reverse=True)
        found = [self._grow(order, bound) for order in (inwards, inwards[::-1])[: len(leaves)]]
        grown = [each for each in found if each is not None]
        if not grown:
            return None
        branches, _ = min(grown, key=_price)
        return [branches[leaf] for leaf in leaves]

    def _grow(self, leaves: Sequence[int], bound: float) -> _Grown | None:
        self.branches = {}
        self.trunks = []
        price = 0.0
        for leaf in leaves:
            found = self._branch(leaf, bound - price)
            if found is None:
                break
            self.branches[leaf], cost = found
            price += cost
            self.tracks.ground.add(self.branches[leaf].path, self.net)
            self.tracks.forget_beside(self.branches[leaf].path)
        self.tracks.ground.remove(self.net)
        for branch in self.branches.values():
            self.tracks.forget_beside(branch.path)
        return (self.branches, price) if len(self.branches) == len(leaves) else None

    def _distance(self, leaf: int) -> float:
        placed, hub = self.sides.placed, self.net[1]
        across = abs(placed.stem(leaf) - placed.stem(hub))
        return across + abs(placed.middle(leaf) - placed.middle(hub))

    def _branch(self, leaf: int, bound: float) -> tuple[Branch, float] | None:
        _, hub, role = self.net
        ends = self._cheapest(leaf, arrow=role == "start")
        starts = {
            node: port
            for node, port in self._cheapest(hub, arrow=role == "end").items()
            if port.side not in self.trunks
        }
        second = SECOND_TRUNK if self.trunks else 0.0
        sources = {node: port.price + second for node, port in starts.items()}
        for node, price in self._joints():
            if price < sources.get(node, bound):
                sources[node] = price
                starts.pop(node, None)
        goals = {node: port.price for node, port in ends.items()}
        found = self.seeker.seek(sources, goals, bound)
        if found is None:
            return None
        way, price = found
        return self._along(way, starts, ends[way[-1]]), price

    def _cheapest(self, box: int, *, arrow: bool) -> dict[int, Port]:
        """Give the cheapest port of a box at each node."""
        ports: dict[int, Port] = {}
        for port in self.sides.ports(box, self.seeker, arrow=arrow):
            if port.node not in ports or port.price < ports[port.node].price:
                ports[port.node] = port
        return ports

    def _along(self, way: Sequence[int], starts: Mapping[int, Port], end: Port) -> Branch:
        points = [self.seeker.point(node) for node in way]
        start = starts.get(way[0])
        if start is None:
            return Branch(tidy([*points, end.point]), joined=True)
        self.trunks.append(start.side)
        return Branch(tidy([start.point, *points, end.point]), joined=False)

    def _joints(self) -> Iterator[tuple[int, float]]:
        """Go through the nodes where the net may branch, each with what that costs."""
        for branch in self.branches.values():
            last = len(branch.path) - 2
            for place, (start, end) in enumerate(pairwise(branch.path)):
                at_start = _joining(place) if place == 0 or not branch.joined else 0.0
                at_ends = at_start, _joining(last - place)
                yield from self._joints_along(start, end, at_ends)

    def _joints_along(
        self, start: Point, end: Point, at_ends: Sequence[float]
    ) -> Iterator[tuple[int, float]]:
        """Go through the nodes along a piece: those clear of its ends, and its ends themselves."""
        tracks, upright = self.tracks, start[0] == end[0]
        across, along = (0, 1) if upright else (1, 0)
        beside, stops = (tracks.xs, tracks.ys) if upright else (tracks.ys, tracks.xs)
        track = bisect_left(beside, start[across] - SAME)
        prices = dict(zip((start[along], end[along]), at_ends, strict=True))
        low, high = sorted(prices)
        for stop in range(bisect_left(stops, low - SAME), bisect_right(stops, high + SAME)):
            spot = (track, stop) if upright else (stop, track)
            price = _price_at(stops[stop], prices)
            if price < CLOSED:
                yield self.seeker.node(*spot, upright=not upright), BEND + price


def _joining(pieces: int) -> float:
    """Give what joining the end of a piece costs, by how many pieces lie beyond that end.

    At a box no line joins; at the last bend before a box one would run straight on from there.
    """
    return {0: CLOSED, 1: SHARP}.get(pieces, 0.0)


def _price_at(place: float, ends: Mapping[float, float]) -> float:
    """Give what it costs to join a piece at a place: at one of its ends, or clear of them."""
    for end, price in ends.items():
        if abs(place - end) <= SAME:
            return price
    return CLOSED if any(abs(place - end) < END_CLEAR for end in ends) else 0.0


def _price(grown: _Grown) -> float:
    return grown[1]
