"""Nets: the lines of one kind that lead to one box, or from one, share their way as far as may be.

Every line belongs to one net, that of the box at which more lines of its kind meet: its hub.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from orgmodel.chart.layout import gaps
from orgmodel.chart.routing.channels import Channel, Channels
from orgmodel.chart.view import Statement

DETOUR = 40.0
"""A way leaves the usual side of a branch, where there is room anyway, only to save this much."""
Net: TypeAlias = tuple[str, int, str]
"""The kind of the lines, the node at which all of them meet, and which end of theirs that is."""
WITHOUT_DIRECTION = "coordinates_with"
"""Lines of this kind say the same of both their ends."""


@dataclass(frozen=True, slots=True)
class Way:
    """The way of a line through the channels.

    Args:
        statement: what the line says.
        net: the net that it belongs to.
        channels: the channels from its leaf to the hub of its net.
    """

    statement: Statement
    net: Net
    channels: tuple[Channel, ...]

    @property
    def hub(self) -> int:
        """The node at which all lines of its net meet."""
        return self.net[1]

    @property
    def leaf(self) -> int:
        """The node at its other end."""
        statement = self.statement
        return statement.start if statement.end == self.hub else statement.end


@dataclass(slots=True)
class Ports:
    """Where lines leave and enter boxes, along their sides."""

    leaves: dict[tuple[int, Net], float] = field(default_factory=dict)
    hubs: dict[Net, float] = field(default_factory=dict)


def find_ways(channels: Channels, statements: Sequence[Statement]) -> list[Way]:
    """Find the way of every line."""
    ways = []
    for statement, net in zip(statements, find_nets(statements), strict=True):
        way = Way(statement, net, ())
        ways.append(Way(statement, net, _channels(channels, way.leaf, way.hub)))
    return ways


def find_nets(statements: Sequence[Statement]) -> list[Net]:
    """Find the net of every line: of its end, unless more lines of its kind meet at its start."""
    sizes = Counter(net for statement in statements for net in _possible_nets(statement))
    return [max(_possible_nets(statement), key=lambda net: sizes[net]) for statement in statements]


def _possible_nets(statement: Statement) -> tuple[Net, Net]:
    kind, start, end = statement.kind, statement.start, statement.end
    if kind == WITHOUT_DIRECTION:
        return (kind, end, "either"), (kind, start, "either")
    return (kind, end, "end"), (kind, start, "start")


def _channels(channels: Channels, leaf: int, hub: int) -> tuple[Channel, ...]:
    _, first = channels.exit(leaf)
    _, last = channels.exit(hub)
    up = list(channels.upwards(first))
    place = {channel: index for index, channel in enumerate(up)}
    down: list[Channel] = []
    for channel in channels.upwards(last):
        if channel in place:
            way = [*up[: place[channel] + 1], *reversed(down)]
            ends = (channels.exit_across(leaf), channels.exit_across(hub))
            return tuple(_without_loops(_by_shorter_sides(channels, ends, way)))
        down.append(channel)
    raise AssertionError("all channels open into the margin")


def _by_shorter_sides(
    channels: Channels, ends: tuple[float, float], way: Sequence[Channel]
) -> list[Channel]:
    """Pass every branch on the side that makes the way shorter."""
    shorter = list(way)
    for place in range(1, len(way) - 1):
        other = channels.other_side(way[place], (way[place - 1], way[place + 1]))
        before = channels.start(shorter[place - 2])[0] if place > 1 else ends[0]
        after = channels.start(way[place + 2])[0] if place + 2 < len(way) else ends[1]
        if other and _saved(channels, (way[place], other), (before, after)) > DETOUR:
            shorter[place] = other
    return shorter


def _saved(channels: Channels, sides: tuple[Channel, Channel], ends: tuple[float, float]) -> float:
    """Give by how much a way is shorter by the second of two sides."""
    before, after = ends
    one, other = (channels.start(side)[0] for side in sides)
    return abs(one - before) + abs(one - after) - abs(other - before) - abs(other - after)


def _without_loops(way: Sequence[Channel]) -> list[Channel]:
    """Leave out what lies between two visits to one channel."""
    straight: dict[Channel, None] = {}
    for channel in way:
        if channel in straight:
            while next(reversed(straight)) != channel:
                straight.popitem()
        straight[channel] = None
    return list(straight)


def place_ports(channels: Channels, ways: Sequence[Way]) -> Ports:
    """Spread the ends of the lines over the sides of their boxes."""
    at: dict[int, dict[tuple[str, Net], float]] = {}
    for way in ways:
        leaf, hub = way.leaf, way.hub
        at.setdefault(leaf, {})["leaf", way.net] = _across(channels, leaf, hub)
        at.setdefault(hub, {}).setdefault(("hub", way.net), _across(channels, hub, leaf))
    ports = Ports()
    for node, ends in at.items():
        ranked = sorted(ends, key=lambda end: (ends[end], end))
        for (what, net), where in zip(ranked, _spread(channels, node, len(ranked)), strict=True):
            if what == "leaf":
                ports.leaves[node, net] = where
            else:
                ports.hubs[net] = where
    return ports


def _across(channels: Channels, node: int, other: int) -> float:
    """Tell in which direction a line leaves, along the side of its box."""
    placed = channels.placed
    if channels.exit(node)[0] == "down":
        return placed.stem(other)
    return placed.middle(other) if placed.middle(other) != placed.middle(node) else float("inf")


def _spread(channels: Channels, node: int, count: int) -> list[float]:
    placed = channels.placed
    if channels.exit(node)[0] == "down":
        start, length = placed.x[node], placed.widths[node]
        if channels.view.folded[node]:
            length -= gaps.FOLD_WIDTH + 2 * gaps.FOLD_INSET
    elif channels.is_joined_at_exit(node):
        half = placed.heights[node] / 2
        start, length = placed.y[node] + half, half
    else:
        start, length = placed.y[node], placed.heights[node]
    step = length / (count + 1)
    return [start + step * (place + 1) for place in range(count)]
