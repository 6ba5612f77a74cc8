"""Giving every net its own lane in every channel it runs through."""

import heapq
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from orgmodel.chart.layout import Lanes
from orgmodel.chart.routing.channels import (
    CLEAR,
    COLUMN,
    GUTTER,
    LANE,
    LEAST_SPACE,
    LEDGE,
    LEFT,
    MARGIN,
    RIGHT_LEDGE,
    SHELF,
    STRIP,
    UPRIGHT,
    Channel,
    Channels,
)
from orgmodel.chart.routing.nets import Net, Ports, Way

Spans: TypeAlias = dict[Channel, dict[Net, tuple[float, float]]]
"""From where to where each net runs along each channel."""
Taken: TypeAlias = list[tuple[float, Net | None]]
"""Coordinates with the net that runs there, or None for a stem, sorted."""
NEAR = 0.8
"""A lane this near a stem or another lane cannot be told from it."""
ASIDE = (0.0, -1.0, 1.0, -1.6, 1.6, -2.1, 2.1, -2.6, 2.6, -3.2, 3.2)
"""How far lanes may be moved to tell them from what they would continue."""
LEAST_STEP = 1.5
"""Lanes stand at least so far apart, even where there is less room than they need."""
WIDEST = 150.0
"""Lanes that would fill more than this are set closer together."""
MANY = 100
"""More nets than this in a channel are numbered as they come."""


def find_spans(channels: Channels, ways: Sequence[Way], ports: Ports) -> Spans:
    """Find from where to where each net runs along each channel, with a little to spare."""
    spans: Spans = {}
    for way in ways:
        for channel, low, high in _runs(channels, way, ports):
            nets = spans.setdefault(channel, {})
            known = nets.get(way.net, (low, high))
            nets[way.net] = (min(low, known[0]), max(high, known[1]))
    return spans


def number_lanes(spans: Mapping[Net, tuple[float, float]], spare: float) -> dict[Net, int]:
    """Number the lanes of a channel so that no two nets meet in one; short nets come first."""
    if len(spans) > MANY:
        return _number_many(spans, spare)
    numbers: dict[Net, int] = {}
    lanes: list[list[tuple[float, float]]] = []
    for net in sorted(spans, key=lambda net: (spans[net][1] - spans[net][0], spans[net], net)):
        low, high = spans[net][0] - spare, spans[net][1] + spare
        place = next((i for i, lane in enumerate(lanes) if _is_free(lane, low, high)), len(lanes))
        if place == len(lanes):
            lanes.append([])
        lanes[place].append((low, high))
        numbers[net] = place
    return numbers


def step_for(count: int) -> float:
    """Give the distance of lanes: many stand closer together."""
    return max(LEAST_STEP, min(LANE, WIDEST / count))


def room_for(spans: Spans, widest: float) -> Lanes:
    """Find how much room the channels need for their lanes.

    Args:
        spans: from where to where each net runs along each channel.
        widest: how far apart lanes stand at most.
    """
    lanes = Lanes({}, {}, {}, {}, {})
    margin = 0.0
    for channel, nets in spans.items():
        name, node, number = channel
        count = max(number_lanes(nets, LANE).values()) + 1
        step = min(step_for(count), widest)
        extra = max(0.0, (count - 1) * step + CLEAR - LEAST_SPACE[name])
        if channel == MARGIN:
            margin = extra
        elif name == GUTTER:
            lanes.gutters[node] = extra
        elif name == COLUMN:
            lanes.gutters[node, number] = extra
        elif name in (LEDGE, RIGHT_LEDGE):
            lanes.ledges[node, number, name == RIGHT_LEDGE] = extra
        else:
            kept = {LEFT: lanes.left_gutters, STRIP: lanes.strips, SHELF: lanes.shelves}[name]
            kept[node] = extra
    return replace(lanes, margin=margin)


def place_lanes(channels: Channels, spans: Spans) -> dict[Channel, dict[Net, float]]:
    """Find where each net runs in each channel."""
    places: dict[Channel, dict[Net, float]] = {}
    for channel in sorted(spans, key=channels.depth):
        numbers = number_lanes(spans[channel], LANE)
        start, direction = channels.start(channel)
        last = max(numbers.values())
        step = (channels.space(channel) - CLEAR) / last if last else 0.0
        step = direction * max(LEAST_STEP, min(LANE, step))
        lanes = {net: start + step * number for net, number in numbers.items()}
        places[channel] = _aside(lanes, _taken(channels, channel, places))
    return places


def _taken(channels: Channels, channel: Channel, places: dict[Channel, dict[Net, float]]) -> Taken:
    """Give where an upright channel would continue a stem, or a lane of the one above it."""
    strip, above = channels.opens_into(channel)
    if channel[0] not in UPRIGHT or strip is None or strip[0] != STRIP or above is None:
        return []
    stem: tuple[float, Net | None] = (channels.placed.stem(strip[1]), None)
    return sorted([stem, *((lane, net) for net, lane in places.get(above, {}).items())], key=_lane)


def _aside(lanes: dict[Net, float], taken: Taken) -> dict[Net, float]:
    """Move lanes aside, as little as will do, or to where they are clearest of what is taken."""
    if not taken:
        return lanes
    distances = {aside: _distance(lanes, aside, taken) for aside in ASIDE}
    clear = (aside for aside in ASIDE if distances[aside] > NEAR)
    best = next(clear, max(ASIDE, key=lambda aside: distances[aside]))
    return {net: lane + best for net, lane in lanes.items()}


def _distance(lanes: Mapping[Net, float], aside: float, taken: Taken) -> float:
    """Give the distance of the nearest pair of a lane moved aside and what others have taken."""
    nearest = float("inf")
    for net, lane in lanes.items():
        place = bisect(taken, lane + aside, key=_lane)
        for other, other_net in taken[max(0, place - 1) : place + 1]:
            if other_net != net:
                nearest = min(nearest, abs(lane + aside - other))
    return nearest


def _lane(taken: tuple[float, Net | None]) -> float:
    return taken[0]


def _runs(channels: Channels, way: Way, ports: Ports) -> Iterator[tuple[Channel, float, float]]:
    """Go through the channels of a way with the widest span that it may run along each."""
    first = ports.leaves[way.leaf, way.net]
    last = ports.hubs[way.net]
    zones = [channels.zone(channel) for channel in way.channels]
    along = [(first, first), *zones, (last, last)]
    for place, channel in enumerate(way.channels):
        enters, leaves = along[place], along[place + 2]
        yield channel, min(enters[0], leaves[0]), max(enters[1], leaves[1])


def _number_many(spans: Mapping[Net, tuple[float, float]], spare: float) -> dict[Net, int]:
    """Number lanes from the left to the right: the lane that became free first is taken first."""
    numbers: dict[Net, int] = {}
    ends: list[tuple[float, int]] = []
    for net in sorted(spans, key=lambda net: (spans[net], net)):
        low, high = spans[net][0] - spare, spans[net][1] + spare
        if ends and ends[0][0] <= low:
            _, lane = heapq.heapreplace(ends, (high, ends[0][1]))
        else:
            lane = len(ends)
            heapq.heappush(ends, (high, lane))
        numbers[net] = lane
    return numbers


def _is_free(lane: Sequence[tuple[float, float]], low: float, high: float) -> bool:
    return all(high <= start or end <= low for start, end in lane)
