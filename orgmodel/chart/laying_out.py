"""Laying out an organisation: from the graph to a chart with coordinates."""

from math import sqrt

from orgmodel.chart.chart import Chart
from orgmodel.chart.finish import finish
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
    measure_boxes,
    merit,
    place,
    text_size,
    try_all,
)
from orgmodel.chart.options import Options
from orgmodel.chart.routing import room_needed, route
from orgmodel.chart.scene import Scene
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
    options = options or Options()
    with collector_at_rest():
        return lay_out_view(graph, options, build_view(graph, options))


def lay_out_view(graph: OrgGraph, options: Options, view: View) -> Chart:
    """Lay out a view that was built before, as one page of a book.

    Args:
        graph: the organisation.
        options: the sheet, the title and the date; what is shown, the view says.
        view: what is shown.
    """
    arrangement, papers = _choose(view, options)
    placed = place(view, arrangement, NO_LANES)
    lanes = room_needed(view, placed)
    if lanes != NO_LANES:
        placed = place(view, arrange(view, arrangement, lanes), lanes)
    paths = draw_command_lines(view, placed)
    scene = Scene(view, arrangement.boxes, placed, paths, route(view, placed, lanes))
    return finish(graph, options, scene, arrangement, papers)


def _choose(view: View, options: Options) -> tuple[Arrangement, list[Paper]]:
    """Choose the arrangement, and give the papers that it can be put on."""
    sizes = papers_for(options.fit)
    if not sizes:
        return _choose_free(view, shape_for(options.fit)), []
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
