"""Surveying the ground: the boxes with their stubs, and the lines of command."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from orgmodel.chart.chart import Point
from orgmodel.chart.checking.grid import Rectangle
from orgmodel.chart.layout import Placed, link_paths
from orgmodel.chart.layout.command_lines import Paths, line_beside
from orgmodel.chart.routing.channels import Channels
from orgmodel.chart.routing.ground import CROSSING, Ground
from orgmodel.chart.routing.prices import BUS, SPINE

Frames: TypeAlias = Sequence[tuple[Rectangle, Rectangle]]
CORNERS = 3
"""A path that turns once has so many points."""


def survey(channels: Channels, paths: Paths, frames: Frames = ()) -> Ground:
    """Find what is in the way of lines.

    Args:
        channels: the channels between the boxes.
        paths: the lines of command.
        frames: the frames round units, each with the room of its name.
    """
    view, placed = channels.view, channels.placed
    names = {-place: name for place, (_, name) in enumerate(frames, 1)}
    ground = Ground({node: _with_stub(placed, node, paths) for node in view.order} | names)
    for (left, top, right, bottom), _ in frames:
        corners = (left, top), (right, top), (right, bottom), (left, bottom), (left, top)
        ground.add(corners, None)
    for path in (path for several in paths.values() for path in several):
        spine = _spine(path)
        for ends in pairwise(path[: len(path) - len(spine) + 1]):
            is_bus = ends[0][1] == ends[1][1]
            ground.add(ends, None, CROSSING + BUS * is_bus)
        ground.add(spine, None, CROSSING + SPINE)
    for statement in view.statements:
        if statement.way == "beside":
            ground.add(line_beside(view, placed, paths, statement.start), None)
    for _, link in link_paths(view, placed):
        ground.add(link, None)
    return ground


def _spine(path: tuple[Point, ...]) -> tuple[Point, ...]:
    """Give the end of a path that comes down a spine and turns into the side of a box."""
    if len(path) < CORNERS:
        return path[-1:]
    start, corner, end = path[-CORNERS:]
    return path[-CORNERS:] if start[0] == corner[0] and corner[1] == end[1] else path[-1:]


def _with_stub(placed: Placed, node: int, paths: Paths) -> Rectangle:
    """Give the rectangle of a box with the stub that joins its side to a spine or stem."""
    left, right = placed.x[node], placed.x[node] + placed.widths[node]
    x = paths[node][-1][-2][0] if node in paths else left
    return min(left, x), placed.y[node], max(right, x), placed.foot(node)
