"""Improving routed lines: each net is taken up and grown anew, and laid where it is cheapest."""

from collections.abc import Sequence

from orgmodel.chart.checking.crowds import CROWDED
from orgmodel.chart.checking.grid import Rectangle
from orgmodel.chart.layout.command_lines import Paths
from orgmodel.chart.routing.centring import centred, straightened
from orgmodel.chart.routing.channels import Channels
from orgmodel.chart.routing.ground import TRACK, WIDE_TRACK, Ground
from orgmodel.chart.routing.growing import Grower
from orgmodel.chart.routing.laying_tracks import lay_tracks, meet
from orgmodel.chart.routing.nets import Net, Way
from orgmodel.chart.routing.parting import parted
from orgmodel.chart.routing.prices import price_of, price_of_running_on
from orgmodel.chart.routing.routed import Branch
from orgmodel.chart.routing.sides import Sides
from orgmodel.chart.routing.surveying import Frames, survey

MOST_STEPS = 100_000
"""After so many steps of seeking the other lines stay in their channels."""
ROUNDS = 4
CENTRING_ROUNDS = 8
"""So often at most every net is moved to the middle between what it runs beside."""
LARGEST = 6000.0
"""A net that spreads over more than this, to both sides and downwards, stays in its channels."""
SPARE = 60.0
"""Ways are sought that seem this much dearer than what is there, as a seeker prices more."""
LEAST_GAIN = 0.5
"""A net is not moved to save less than this."""
MANY = 40
"""Where there are more lines than this, no net is grown twice to end away from others."""


def improve(
    channels: Channels,
    paths: Paths,
    ways: Sequence[Way],
    branches: Sequence[Branch],
    frames: Frames,
    away: float,
) -> list[Branch]:
    """Lay lines that run through channels where they are shorter, straighter and clearer.

    Args:
        channels: the channels.
        paths: the lines of command.
        ways: the ways of the lines.
        branches: where they run.
        frames: the frames round units, each with the room of its name.
        away: how far lines keep away from others on open ground.
    """
    if len(ways) > CROWDED:
        return list(branches)
    ground = survey(channels, paths, frames)
    return _Improver(ground, Sides(channels, paths), ways, branches, away).improve()


class _Improver:
    def __init__(
        self,
        ground: Ground,
        sides: Sides,
        ways: Sequence[Way],
        branches: Sequence[Branch],
        away: float,
    ) -> None:
        self.ground = ground
        self.sides = sides
        self.ways = ways
        self.branches = list(branches)
        self.away = away
        self.nets: dict[Net, list[int]] = {}
        self.rooms: dict[Net, Rectangle] = {}
        self.steps = 0
        for place, way in enumerate(ways):
            self.nets.setdefault(way.net, []).append(place)
        for net in self.nets:
            self._lay(net, self._branches_of(net))

    def improve(self) -> list[Branch]:
        """Improve every net, and again those near which others have been moved since."""
        small = [net for net in self.nets if _spread(self._branches_of(net)) <= LARGEST]
        waiting = sorted(small, key=self._price)
        for _ in range(ROUNDS):
            again: dict[Net, None] = {}
            for place, net in enumerate(waiting):
                if self._improve(net):
                    again.update(
                        (other, None) for other in waiting[:place] if self._near(net, other)
                    )
            waiting = list(again)
        self._centre()
        for net in self.nets:
            self.ground.remove(net)
            self._lay(net, self._parted(net, self._branches_of(net)))
        return self.branches

    def _centre(self) -> None:
        """Centre all nets until they share their corridors: each leaves the others more room."""
        for _ in range(CENTRING_ROUNDS):
            moved = [net for net in self.nets if self._is_moved(net)]
            if not moved:
                return

    def _improve(self, net: Net) -> bool:
        """Grow a net anew, and tell whether it is better now."""
        if self.steps > MOST_STEPS:
            return False
        before = self._branches_of(net)
        self.ground.remove(net)
        price = price_of(self.ground, net, before)
        after = self._grown(net, before, price)
        better = price_of(self.ground, net, after) < price - LEAST_GAIN
        self._lay(net, after if better else before)
        return better

    def _grown(self, net: Net, before: Sequence[Branch], price: float) -> Sequence[Branch]:
        """Grow a net; where it seems to run on as another, also farther away from it.

        Not where there are so many lines that it could hardly be avoided.
        """
        after = self._grow(net, before, price, TRACK) or before
        if len(self.ways) > MANY or not price_of_running_on(self.ground, net, after):
            return after
        bound = min(price, price_of(self.ground, net, after))
        apart = self._grow(net, before, bound, WIDE_TRACK) or after
        return min(after, apart, key=lambda branches: price_of(self.ground, net, branches))

    def _grow(
        self, net: Net, before: Sequence[Branch], price: float, beside: float
    ) -> list[Branch] | None:
        leaves = [self.ways[place].leaf for place in self.nets[net]]
        paths = [branch.path for branch in before]
        boxes = [net[1], *leaves]
        tracks, room = lay_tracks(self.ground, self.sides.placed, net, paths, boxes, beside)
        self.rooms[net] = room
        grower = Grower(self.sides, tracks, net)
        after = grower.grow(leaves, price + SPARE)
        self.steps += grower.seeker.taken
        return after

    def _is_moved(self, net: Net) -> bool:
        """Straighten and centre a net, and tell whether that moved it."""
        before = self._branches_of(net)
        self.ground.remove(net)
        after = centred(self.ground, net, straightened(self.ground, net, before), self.away)
        self._lay(net, after)
        return after != before

    def _parted(self, net: Net, branches: Sequence[Branch]) -> list[Branch]:
        leaves = [self.ways[place].leaf for place in self.nets[net]]
        return parted(self.ground, self.sides.placed, net, leaves, branches)

    def _lay(self, net: Net, branches: Sequence[Branch]) -> None:
        for place, branch in zip(self.nets[net], branches, strict=True):
            self.branches[place] = branch
            self.ground.add(branch.path, net)

    def _branches_of(self, net: Net) -> list[Branch]:
        return [self.branches[place] for place in self.nets[net]]

    def _price(self, net: Net) -> float:
        return price_of(self.ground, net, self._branches_of(net))

    def _near(self, net: Net, other: Net) -> bool:
        return other in self.rooms and meet(self.rooms[net], self.rooms[other])


def _spread(branches: Sequence[Branch]) -> float:
    """Measure how far the branches of a net reach, across and down together."""
    xs = [x for branch in branches for x, _ in branch.path]
    ys = [y for branch in branches for _, y in branch.path]
    return max(xs) - min(xs) + max(ys) - min(ys)
