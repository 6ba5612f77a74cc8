"""Giving every net its own lane in every channel it runs through."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from orgmodel.chart.layout import Lanes
from orgmodel.chart.layout.lanes import Column
from orgmodel.chart.routing.channels import (
    CLEAR,
    COLUMN,
    GUTTER,
    LANE,
    LEAST_SPACE,
    LEFT,
    MARGIN,
    SHELF,
    STRIP,
    Channel,
    Channels,
)
from orgmodel.chart.routing.nets import Net, Ports, Way

Spans: TypeAlias = dict[Channel, dict[Net, tuple[float, float]]]
"""From where to where each net runs along each channel."""
MOST_LANES = 24
"""More lanes than this are set closer together."""


def find_spans(channels: Channels, ways: Sequence[Way], ports: Ports) -> Spans:
    """Find from where to where each net runs along each channel, with a little to spare."""
    spans: Spans = {}
    for way in ways:
        for channel, start, end in _runs(channels, way, ports):
            low, high = min(start, end), max(start, end)
            nets = spans.setdefault(channel, {})
            known = nets.get(way.net, (low, high))
            nets[way.net] = (min(low, known[0]), max(high, known[1]))
    return spans


def number_lanes(spans: Mapping[Net, tuple[float, float]], spare: float) -> dict[Net, int]:
    """Number the lanes of a channel so that no two nets meet in one; short nets come first."""
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


def room_for(spans: Spans) -> Lanes:
    """Find how much room the channels need for their lanes."""
    gutters: dict[int | Column, float] = {}
    rooms: dict[str, dict[int, float]] = {LEFT: {}, STRIP: {}, SHELF: {}}
    margin = 0.0
    for channel, nets in spans.items():
        name, node, number = channel
        count = min(MOST_LANES, max(number_lanes(nets, LANE).values()) + 1)
        extra = max(0.0, (count - 1) * LANE + CLEAR - LEAST_SPACE[name])
        if name == GUTTER:
            gutters[node] = extra
        elif name == COLUMN:
            gutters[node, number] = extra
        elif channel == MARGIN:
            margin = extra
        elif name in rooms:
            rooms[name][node] = extra
    return Lanes(gutters, rooms[LEFT], rooms[STRIP], rooms[SHELF], margin)


def place_lanes(channels: Channels, spans: Spans) -> dict[Channel, dict[Net, float]]:
    """Find where each net runs in each channel."""
    places: dict[Channel, dict[Net, float]] = {}
    for channel, nets in spans.items():
        numbers = number_lanes(nets, LANE)
        start, direction = channels.start(channel)
        last = max(numbers.values())
        step = min(LANE, max(0.0, channels.space(channel) - CLEAR) / last) if last else 0.0
        places[channel] = {
            net: start + direction * step * number for net, number in numbers.items()
        }
    return places


def _runs(channels: Channels, way: Way, ports: Ports) -> Iterator[tuple[Channel, float, float]]:
    """Go through the channels of a way with where it enters and leaves each, roughly."""
    starts = [channels.start(channel)[0] for channel in way.channels]
    first = ports.starts[way.statement.start, way.net]
    last = ports.ends[way.net]
    along = [first, *starts, last]
    for place, channel in enumerate(way.channels):
        yield channel, along[place], along[place + 2]


def _is_free(lane: Sequence[tuple[float, float]], low: float, high: float) -> bool:
    return all(high <= start or end <= low for start, end in lane)
