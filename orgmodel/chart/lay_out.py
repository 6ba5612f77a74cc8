"""Laying out an organisation: from the graph to a chart with coordinates."""

from orgmodel.chart.chart import Chart
from orgmodel.chart.layout import (
    NO_LANES,
    Arrangement,
    Boxes,
    Room,
    choose,
    choose_width,
    draw_command_lines,
    measure_boxes,
    place,
    rooms_of_area,
)
from orgmodel.chart.legend import entries_of, place_legend
from orgmodel.chart.metrics import text_width
from orgmodel.chart.options import Options
from orgmodel.chart.scene import Scene, build_scene
from orgmodel.chart.sheet import (
    DATE_SIZE,
    FOOT_GAP,
    HEAD_GAP,
    MARGIN,
    TITLE_SIZE,
    choose_paper,
    cut_sheet,
    head_texts,
    rooms_for,
    scaled,
    shape_for,
)
from orgmodel.chart.view import View, build_view
from orgmodel.chart.words import day, partial_day, word
from orgmodel.graph import OrgGraph

LEAST_ROOM = Room(760.0, 500.0)


def lay_out(graph: OrgGraph, options: Options | None = None) -> Chart:
    """Lay out an organisation as a chart; the organisation may be broken.

    Args:
        graph: the organisation.
        options: what is shown, and on what sheet.

    Raises:
        KeyError: the root of the options is no position or body.
    """
    options = options or Options()
    view = build_view(graph, options)
    boxes = measure_boxes(view, choose_width(view))
    arrangement = choose(view, boxes, _rooms(view, boxes, options))
    placed = place(view, boxes, arrangement.hung, arrangement.rows, arrangement.shelves, NO_LANES)
    paths = draw_command_lines(view, placed)
    scene = build_scene(view, boxes, placed, paths, ())
    return _on_sheet(graph, options, view, scene, arrangement)


def _rooms(view: View, boxes: Boxes, options: Options) -> list[Room]:
    rooms = rooms_for(options.fit)
    return rooms or [rooms_of_area(view, boxes, shape_for(options.fit), LEAST_ROOM)]


def _on_sheet(
    graph: OrgGraph, options: Options, view: View, scene: Scene, arrangement: Arrangement
) -> Chart:
    title = options.title
    if title is None:
        title = graph.organisation.label(view.language)
    date = _date(graph, options, view.language)
    widths = (text_width(title, TITLE_SIZE, bold=True), text_width(date, DATE_SIZE))
    head, head_height = head_texts(title, date, widths)
    entries = entries_of(scene, view.language)
    width = max(scene.width, *widths)
    _, legend_height = place_legend(entries, 0.0, 0.0, width)
    free_corner = _free_corner(scene, head_height + HEAD_GAP, max(widths) + HEAD_GAP)
    above = 0.0 if free_corner else head_height + HEAD_GAP
    used = above + (legend_height + FOOT_GAP if legend_height else 0.0)
    if options.fit in ("free", "16:9"):
        sheet = cut_sheet(options.fit, width, scene.height, used)
    else:
        lying = arrangement.room.width > arrangement.room.height
        sheet = choose_paper(
            options.fit, max(scene.width, 1), max(scene.height, 1), used, 7.5, lying=lying
        )
    x = (sheet.width - scene.width * sheet.scale) / 2
    moved = scaled(scene, sheet.scale, x, MARGIN + above)
    legend, _ = place_legend(
        entries, MARGIN, sheet.height - MARGIN - legend_height, sheet.width - 2 * MARGIN
    )
    return Chart(
        title=title,
        language=view.language,
        width=sheet.width,
        height=sheet.height,
        boxes=tuple(moved.boxes),
        lines=tuple(moved.lines),
        texts=tuple(head),
        legend=legend,
        reason=repr(arrangement.plan) + sheet.name,
    )


def _free_corner(scene: Scene, height: float, width: float) -> bool:
    return all(box.y >= height or box.x >= width for box in scene.boxes)


def _date(graph: OrgGraph, options: Options, language: str) -> str:
    if options.date is not None:
        return word("as of", language, date=day(options.date, language))
    written = graph.organisation.as_of
    return "" if written is None else word("as of", language, date=partial_day(written, language))
