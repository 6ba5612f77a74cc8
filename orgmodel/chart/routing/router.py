"""Routing: from the lines that leave the forest to paths through the channels."""

from collections.abc import Sequence

from orgmodel.chart.chart import Point
from orgmodel.chart.layout import NO_LANES, Lanes, Placed
from orgmodel.chart.routing.assigning import find_spans, place_lanes, room_for
from orgmodel.chart.routing.channels import UPRIGHT, Channel, Channels
from orgmodel.chart.routing.nets import Net, Ports, Way, find_ways, place_ports
from orgmodel.chart.routing.routed import Routed
from orgmodel.chart.routing.separating import separate
from orgmodel.chart.view import Statement, View

MOST_ROUNDS = 4
"""How often lines that lie on each other are moved and drawn again."""
WITHOUT_ARROW = "coordinates_with"


def room_needed(view: View, placed: Placed) -> Lanes:
    """Find how much room the routed lines of a view need between its boxes."""
    statements = routed_statements(view)
    if not statements:
        return NO_LANES
    channels = Channels(view, placed)
    ways = find_ways(channels, statements)
    return room_for(find_spans(channels, ways, place_ports(channels, ways)))


def route(view: View, placed: Placed, lanes: Lanes) -> list[Routed]:
    """Route the lines of a view that was placed with room for them."""
    statements = routed_statements(view)
    if not statements:
        return []
    channels = Channels(view, placed, lanes)
    ways = find_ways(channels, statements)
    ports = place_ports(channels, ways)
    spans = find_spans(channels, ways, ports)
    lane_places = place_lanes(channels, spans)
    drawer = _Drawer(channels, ports, lane_places)
    routed = drawer.draw(ways)
    rounds = 0
    while rounds < MOST_ROUNDS and separate(lane_places, drawer.drawn):
        drawer = _Drawer(channels, ports, lane_places)
        routed = drawer.draw(ways)
        rounds += 1
    return routed


def routed_statements(view: View) -> list[Statement]:
    """Give the statements that need a line of their own."""
    return [statement for statement in view.statements if statement.way == "routed"]


class _Drawer:
    """Draws the ways; what a net has drawn already is not drawn again."""

    def __init__(
        self, channels: Channels, ports: Ports, lanes: dict[Channel, dict[Net, float]]
    ) -> None:
        self.channels = channels
        self.ports = ports
        self.lanes = lanes
        self.drawn: dict[tuple[Channel, Net], tuple[float, float]] = {}

    def draw(self, ways: Sequence[Way]) -> list[Routed]:
        return [self._draw(way) for way in ways]

    def _draw(self, way: Way) -> Routed:
        points = [self._edge(way.statement.start, self.ports.starts[way.statement.start, way.net])]
        lanes = [self.lanes[channel][way.net] for channel in way.channels]
        last = self.ports.ends[way.net]
        along = [self.ports.starts[way.statement.start, way.net], *lanes, last]
        for place, channel in enumerate(way.channels):
            lane, enters, leaves = along[place + 1], along[place], along[place + 2]
            points.append(_point(channel, lane, enters))
            joint = self._joint(channel, way.net, enters)
            if joint is not None:
                points.append(_point(channel, lane, joint))
                return Routed(way.statement, _tidy(points), arrow=False)
            self.drawn[channel, way.net] = (min(enters, leaves), max(enters, leaves))
            points.append(_point(channel, lane, leaves))
        points.append(self._edge(way.statement.end, last))
        return Routed(way.statement, _tidy(points), arrow=way.statement.kind != WITHOUT_ARROW)

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


def _tidy(points: Sequence[Point]) -> tuple[Point, ...]:
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
