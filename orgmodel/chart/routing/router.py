"""Routing: from the lines that leave the forest to paths through the channels."""

from collections.abc import Sequence
from itertools import pairwise

from orgmodel.chart.chart import Point
from orgmodel.chart.checking.crowds import CROWDED
from orgmodel.chart.layout import NO_LANES, Lanes, Placed
from orgmodel.chart.layout.command_lines import Paths
from orgmodel.chart.routing.assigning import find_spans, place_lanes, room_for
from orgmodel.chart.routing.channels import LANE, UPRIGHT, Channel, Channels
from orgmodel.chart.routing.improving import improve
from orgmodel.chart.routing.nets import Net, Ports, Way, find_ways, place_ports
from orgmodel.chart.routing.routed import Branch, Routed, routed, tidy
from orgmodel.chart.routing.separating import APART, Straight, pieces_of, separate
from orgmodel.chart.routing.surveying import Frames
from orgmodel.chart.view import Statement, View

CLOSE_LANE = 2.0
"""Lanes this far apart can still be told from each other."""
MOST_ROUNDS = 8
"""How often lines that lie on each other are moved and drawn again."""


def room_needed(view: View, placed: Placed, lanes: Lanes) -> Lanes:
    """Find how much room the routed lines of a view need between its boxes.

    Args:
        view: what is shown.
        placed: where the boxes stand.
        lanes: the room that they were given there. What is given already is only called too
            little where lanes would stand closer together than can be told apart.
    """
    statements = routed_statements(view)
    if not statements:
        return NO_LANES
    channels = Channels(view, placed, lanes)
    ways = find_ways(channels, statements)
    widest = LANE if lanes == NO_LANES else CLOSE_LANE
    return room_for(find_spans(channels, ways, place_ports(channels, ways)), widest)


def route(
    view: View, placed: Placed, lanes: Lanes, paths: Paths, frames: Frames, away: float
) -> list[Routed]:
    """Route the lines of a view that was placed with room for them.

    Args:
        view: what is shown.
        placed: where the boxes stand.
        lanes: the room that was made.
        paths: the lines of command, which no other line may lie on.
        frames: the frames round units, each with the room of its name, which is kept free.
        away: how far lines keep away from others on open ground.
    """
    statements = routed_statements(view)
    if not statements:
        return []
    channels = Channels(view, placed, lanes)
    ways = find_ways(channels, statements)
    command = [(*ends, None) for node in paths.values() for path in node for ends in pairwise(path)]
    branches = _Router(channels, ways, command).route()
    branches = improve(channels, paths, ways, branches, frames, away)
    return [routed(way, branch) for way, branch in zip(ways, branches, strict=True)]


def routed_statements(view: View) -> list[Statement]:
    """Give the statements that need a line of their own."""
    return [statement for statement in view.statements if statement.way == "routed"]


class _Router:
    """Draws the ways, and draws them again until no line lies on another."""

    def __init__(
        self, channels: Channels, ways: Sequence[Way], command: Sequence[Straight]
    ) -> None:
        self.channels = channels
        self.ways = ways
        self.command = command
        self.ports = place_ports(channels, ways)
        self.lanes = place_lanes(channels, find_spans(channels, ways, self.ports))
        self._draw()

    def route(self) -> list[Branch]:
        if len(self.ways) <= CROWDED:
            self._separate(APART)
        for _ in range(MOST_ROUNDS):
            if not self._separate():
                break
        return self.branches

    def _separate(self, wanted: Sequence[float] = ()) -> bool:
        """Move lanes apart, and tell whether any had to be moved."""
        moved = [self._move(wanted, upright=upright) for upright in (True, False)]
        return any(moved)

    def _move(self, wanted: Sequence[float], *, upright: bool) -> bool:
        fixed = pieces_of([*self.command, *self.drawer.stubs], upright=upright)
        lanes, drawn = self.lanes, self.drawer.drawn
        moved = separate(self.channels, lanes, drawn, fixed, upright=upright, wanted=wanted)
        if moved:
            self._draw()
        return moved

    def _draw(self) -> None:
        self.drawer = _Drawer(self.channels, self.ports, self.lanes)
        self.branches = self.drawer.draw(self.ways)


class _Drawer:
    """Draws the ways; what a net has drawn already is not drawn again."""

    def __init__(
        self, channels: Channels, ports: Ports, lanes: dict[Channel, dict[Net, float]]
    ) -> None:
        self.channels = channels
        self.ports = ports
        self.lanes = lanes
        self.drawn: dict[tuple[Channel, Net], tuple[float, float]] = {}
        self.stubs: list[Straight] = []

    def draw(self, ways: Sequence[Way]) -> list[Branch]:
        return [self._draw(way) for way in ways]

    def _draw(self, way: Way) -> Branch:
        """Draw a line from its leaf to the hub of its net, or to where it joins the others."""
        first, last = self.ports.leaves[way.leaf, way.net], self.ports.hubs[way.net]
        points = [self._edge(way.leaf, first)]
        lanes = [self.lanes[channel][way.net] for channel in way.channels]
        along = [first, *lanes, last]
        self.stubs.append((points[0], _point(way.channels[0], lanes[0], first), way.net))
        for place, channel in enumerate(way.channels):
            lane, enters, leaves = along[place + 1], along[place], along[place + 2]
            points.append(_point(channel, lane, enters))
            joint = self._joint(channel, way.net, enters)
            if joint is not None:
                points.append(_point(channel, lane, joint))
                return Branch(tidy(points)[::-1], joined=True)
            self.drawn[channel, way.net] = (min(enters, leaves), max(enters, leaves))
            points.append(_point(channel, lane, leaves))
        points.append(self._edge(way.hub, last))
        self.stubs.append((points[-2], points[-1], way.net))
        return Branch(tidy(points)[::-1], joined=False)

    def _joint(self, channel: Channel, net: Net, enters: float) -> float | None:
        """Give where a way meets what its net has drawn in a channel; None where nothing is."""
        span = self.drawn.get((channel, net))
        if span is None:
            return None
        low, high = span
        self.drawn[channel, net] = (min(low, enters), max(high, enters))
        return min(max(enters, low), high)

    def _edge(self, node: int, port: float) -> Point:
        placed = self.channels.placed
        side, _ = self.channels.exit(node)
        if side == "down":
            return (port, placed.y[node] + placed.heights[node])
        return (placed.x[node] + (placed.widths[node] if side == "right" else 0.0), port)


def _point(channel: Channel, lane: float, along: float) -> Point:
    return (lane, along) if channel[0] in UPRIGHT else (along, lane)
