"""Laying out an organisation: from the graph to a chart with coordinates."""

from dataclasses import dataclass, replace
from math import sqrt

from orgmodel.chart.chart import Chart
from orgmodel.chart.finish import finish
from orgmodel.chart.framing import find_areas, place_frames, with_room, with_units_named
from orgmodel.chart.layout import (
    DENSE,
    NO_LANES,
    READABLE,
    TIGHT,
    USUAL,
    Arrangement,
    Boxes,
    Room,
    area_of,
    arrange,
    choose_widths,
    draw_command_lines,
    fill_height,
    measure_boxes,
    merit,
    place,
    text_size,
    try_all,
)
from orgmodel.chart.mirroring import is_right_to_left, mirrored
from orgmodel.chart.options import Options
from orgmodel.chart.routing import room_needed, route
from orgmodel.chart.scene import Scene
from orgmodel.chart.settling import settle
from orgmodel.chart.sheet import Paper, papers_for, shape_for
from orgmodel.chart.view import View, build_view
from orgmodel.graph import OrgGraph
from orgmodel.source import collector_at_rest

LEAST_WIDTH = 1134.0
SOME = 300
"""From this many boxes on only one width is tried in each type."""
MANY = 1000
"""From this many boxes on only the usual type is tried."""
MOST_WIDTHS = 10
FRAMING_ROUNDS = 8
"""So often a chart with frames is laid out anew before all units are named in boxes."""
SPACIOUS = 4.0
"""A sheet of any size may be this much larger than its boxes."""


def lay_out(graph: OrgGraph, options: Options | None = None) -> Chart:
    """Lay out an organisation as a chart; the organisation may be broken.

    Args:
        graph: the organisation.
        options: what is shown, and on what sheet.

    Raises:
        KeyError: the root of the options is no position or body.
    """
    options = settle(options or Options(), graph.organisation)
    with collector_at_rest():
        return lay_out_view(graph, options, build_view(graph, options))


def lay_out_view(graph: OrgGraph, options: Options, view: View) -> Chart:
    """Lay out a view that was built before, as one page of a book.

    Args:
        graph: the organisation.
        options: the sheet, the title and the date; what is shown, the view says.
        view: what is shown.
    """
    laid = _lay_out_framed(graph, view, options) if options.frames else _lay_out(view, options)
    chart = finish(graph, options, laid.scene, laid.arrangement, laid.papers)
    return mirrored(chart) if is_right_to_left(chart.language) else chart


@dataclass(frozen=True, slots=True)
class _Laid:
    """A scene with how it is arranged, and the papers that it can be put on."""

    scene: Scene
    arrangement: Arrangement
    papers: list[Paper]


def _lay_out(view: View, options: Options) -> _Laid:
    arrangement, papers = _choose(view, options)
    arrangement = fill_height(view, arrangement, [paper.room for paper in papers])
    placed = place(view, arrangement, NO_LANES)
    lanes = room_needed(view, placed)
    if lanes != NO_LANES:
        placed = place(view, arrange(view, arrangement, lanes), lanes)
    paths = draw_command_lines(view, placed)
    scene = Scene(view, arrangement.boxes, placed, paths, route(view, placed, lanes))
    return _Laid(scene, arrangement, papers)


def _lay_out_framed(graph: OrgGraph, view: View, options: Options) -> _Laid:
    """Lay out again with units named in boxes until all other units lie together."""
    areas = find_areas(graph, view)
    wanted = {area.id: area for area in areas}
    for _ in range(FRAMING_ROUNDS):
        chosen = list(wanted.values())
        laid = _lay_out(with_room(with_units_named(graph, view, chosen), chosen), options)
        scene = laid.scene
        lines = (scene.paths, scene.routed)
        frames = place_frames(scene.view, scene.boxes, scene.placed, lines, areas, wanted)
        found = {frame.area.id: frame.area for frame in frames}
        if found == wanted:
            return replace(laid, scene=replace(scene, frames=frames))
        wanted = found
    return _lay_out(with_units_named(graph, view, ()), options)


def _choose(view: View, options: Options) -> tuple[Arrangement, list[Paper]]:
    """Choose the arrangement, and give the papers that it can be put on."""
    sizes = papers_for(options.sheet)
    if not sizes:
        return _choose_free(view, shape_for(options.sheet)), []
    shapes = [paper.shape for paper in sizes[0]]
    tried = [
        (arrangement, turned)
        for boxes in _boxes(view, dense=True)
        for turned, shape in enumerate(shapes)
        for arrangement in try_all(view, boxes, shape)
    ]
    for papers in sizes:
        rooms = [paper.room for paper in papers]
        fitting = [each for each in tried if text_size(each[0], rooms[each[1]]) >= READABLE]
        if fitting:
            found, turned = max(fitting, key=lambda each: merit(each[0], rooms[each[1]]))
            return found, [papers[turned] for papers in sizes]
    rooms = [paper.room for paper in sizes[-1]]
    found, turned = max(tried, key=lambda each: merit(each[0], rooms[each[1]]))
    return found, [papers[turned] for papers in sizes]


def _choose_free(view: View, shape: float) -> Arrangement:
    (boxes,) = _boxes(view, dense=False)
    width = max(LEAST_WIDTH, sqrt(area_of(view, boxes) * SPACIOUS * shape))
    room = Room(width, width / shape)
    return max(try_all(view, boxes, shape), key=lambda tried: merit(tried, room))


def _boxes(view: View, *, dense: bool) -> list[Boxes]:
    """Measure the boxes in the ways that are worth trying."""
    size = len(view.order)
    types = (USUAL, DENSE, TIGHT) if dense and size <= MANY else (USUAL,)
    count = MOST_WIDTHS if dense and size <= SOME else 1
    return [
        measure_boxes(view, width, type_)
        for type_ in types
        for width in choose_widths(view, type_, count)
    ]
