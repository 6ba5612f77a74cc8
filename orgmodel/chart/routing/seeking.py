"""Seeking the cheapest way over the tracks."""

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from orgmodel.chart.chart import Point
from orgmodel.chart.routing.prices import BEND
from orgmodel.chart.routing.tracks import Tracks

GOAL = -1
MOST_STEPS = 6000
"""A way that is not found in so many steps is not sought any longer."""


class Seeker:
    """Seeks ways over the tracks of a net.

    A node is the crossing of two tracks and whether one is there on the upright one of them.

    Args:
        tracks: the tracks.
    """

    def __init__(self, tracks: Tracks) -> None:
        self.tracks = tracks
        self.taken = 0
        """How many steps all ways together took to find."""
        self._height = len(tracks.ys)

    def node(self, across: int, down: int, *, upright: bool) -> int:
        """Name the crossing of two tracks."""
        return (across * self._height + down) * 2 + upright

    def point(self, node: int) -> Point:
        """Tell where a node is."""
        across, down = divmod(node >> 1, self._height)
        return self.tracks.xs[across], self.tracks.ys[down]

    def seek(
        self, sources: Mapping[int, float], goals: Mapping[int, float], bound: float
    ) -> tuple[list[int], float] | None:
        """Find the cheapest way.

        Args:
            sources: what it costs to begin at a node.
            goals: what it costs to end at a node.
            bound: dearer ways are not sought.

        Returns:
            The nodes from the first to the last, and the price; None where no way was found.
        """
        if not sources or not goals:
            return None
        search = _Search(self, goals, bound)
        search.start(sources)
        found = search.run()
        self.taken += search.taken
        return found

    def distances(self, goals: Mapping[int, float]) -> tuple[list[float], list[float]]:
        """Give how far every upright and every level track is at least from the goals."""
        points = [self.point(node) for node in goals]
        return (
            _distances(self.tracks.xs, [x for x, _ in points]),
            _distances(self.tracks.ys, [y for _, y in points]),
        )


class _Search:
    """One search: the nodes that seem to lie on the cheapest way are looked at first."""

    def __init__(self, seeker: Seeker, goals: Mapping[int, float], bound: float) -> None:
        self.seeker = seeker
        self.goals = goals
        self.bound = bound
        self.across, self.down = seeker.distances(goals)
        self.height = len(self.down)
        self.level, self.upright = seeker.tracks.known
        self.spent: dict[int, float] = {}
        self.before: dict[int, int] = {}
        self.waiting: list[tuple[float, float, int]] = []
        self.taken = 0

    def start(self, sources: Mapping[int, float]) -> None:
        self.spent.update(sources)
        self.waiting = [(cost + self._rest(node), -cost, node) for node, cost in sources.items()]
        heapify(self.waiting)

    def run(self) -> tuple[list[int], float] | None:
        while self.waiting and self.taken < MOST_STEPS:
            self.taken += 1
            _, spent, node = heappop(self.waiting)
            if node == GOAL:
                return self._way(), -spent
            if -spent <= self.spent[node]:
                self._go_on(node, -spent)
        return None

    def _go_on(self, node: int, spent: float) -> None:
        """Go on from a node: round the corner, and both ways along its track."""
        if node in self.goals:
            self._reach(GOAL, spent + self.goals[node], 0.0, node)
        across, down = divmod(node >> 1, self.height)
        reach, tracks = self._reach, self.seeker.tracks
        reach(node ^ 1, spent + BEND, self.across[across] + self.down[down], node)
        if node & 1:
            steps = self.upright.get(across) or tracks.steps(across, upright=True)
            at, stride, beside, along = down, 2, self.across[across], self.down
        else:
            steps = self.level.get(down) or tracks.steps(down, upright=False)
            at, stride, beside, along = across, 2 * self.height, self.down[down], self.across
        if at < len(steps):
            reach(node + stride, spent + steps[at], beside + along[at + 1], node)
        if at:
            reach(node - stride, spent + steps[at - 1], beside + along[at - 1], node)

    def _reach(self, node: int, spent: float, rest: float, before: int) -> None:
        if spent + rest < self.bound and spent < self.spent.get(node, self.bound):
            self.spent[node] = spent
            self.before[node] = before
            heappush(self.waiting, (spent + rest, -spent, node))

    def _rest(self, node: int) -> float:
        across, down = divmod(node >> 1, self.height)
        return self.across[across] + self.down[down]

    def _way(self) -> list[int]:
        way = [self.before[GOAL]]
        while way[-1] in self.before:
            way.append(self.before[way[-1]])
        return way[::-1]


def _distances(places: Sequence[float], goals: Sequence[float]) -> list[float]:
    low, high = min(goals), max(goals)
    return [max(0.0, low - place, place - high) for place in places]
