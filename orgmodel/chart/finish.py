"""Finishing a chart: the sheet, the title, the date and the legend round its boxes and lines."""

from orgmodel.chart.chart import Chart
from orgmodel.chart.legend import entries_of, place_legend
from orgmodel.chart.metrics import text_width
from orgmodel.chart.options import Options
from orgmodel.chart.scene import Scene
from orgmodel.chart.sheet import (
    DATE_SIZE,
    FOOT_GAP,
    HEAD_GAP,
    LARGEST_SCALE,
    MARGIN,
    SMALLEST_TEXT,
    TITLE_SIZE,
    WIDE,
    Paper,
    cut_paper,
    head_texts,
    scaled,
)
from orgmodel.chart.view import View
from orgmodel.chart.words import day, partial_day, word
from orgmodel.graph import OrgGraph


def finish(
    graph: OrgGraph, options: Options, view: View, scene: Scene, papers: list[Paper]
) -> Chart:
    """Put a scene on its sheet.

    Args:
        graph: the organisation.
        options: what the maker chose.
        view: what is shown.
        scene: boxes and lines.
        papers: the wanted paper and larger ones; none for a sheet cut to what stands on it.
    """
    title = _title(graph, options, view.language)
    date = _date(graph, options, view.language)
    widths = (text_width(title, TITLE_SIZE, bold=True), text_width(date, DATE_SIZE))
    head, head_height = head_texts(title, date, widths)
    entries = entries_of(scene, view.language)
    width, height = max(scene.width, *widths, 1.0), max(scene.height, 1.0)
    _, legend_height = place_legend(entries, 0.0, 0.0, width)
    corner_free = _is_corner_free(scene, head_height + HEAD_GAP, max(widths) + HEAD_GAP)
    above = 0.0 if corner_free else head_height + HEAD_GAP
    below = legend_height + FOOT_GAP if entries else 0.0
    paper = _paper(options, papers, scene, (width, height, above + below))
    scale = min(LARGEST_SCALE, paper.scale(width, height, above + below)) if paper.name else 1.0
    left = (paper.width - scene.width * scale) / 2
    moved = scaled(scene, scale, left, MARGIN + above)
    legend_top = paper.height - MARGIN - legend_height
    legend, _ = place_legend(entries, MARGIN, legend_top, paper.width - 2 * MARGIN)
    return Chart(
        title=title,
        language=view.language,
        width=paper.width,
        height=paper.height,
        boxes=tuple(moved.boxes),
        lines=tuple(moved.lines),
        texts=tuple(head),
        legend=legend,
        reason="",
    )


def _paper(
    options: Options, papers: list[Paper], scene: Scene, needed: tuple[float, float, float]
) -> Paper:
    smallest = min((text.size for box in scene.boxes for text in box.texts), default=SMALLEST_TEXT)
    for paper in papers:
        if paper.scale(*needed) * smallest >= SMALLEST_TEXT:
            return paper
    shape = papers[0].shape if papers else WIDE if options.fit == "16:9" else None
    return cut_paper(*needed, shape)


def _is_corner_free(scene: Scene, height: float, width: float) -> bool:
    low, right = scene.top + height, scene.left + width
    points = [point for line in scene.lines for path in line.paths for point in path]
    points.extend((box.x, box.y) for box in scene.boxes)
    return all(y >= low or x >= right for x, y in points)


def _title(graph: OrgGraph, options: Options, language: str) -> str:
    return graph.organisation.label(language) if options.title is None else options.title


def _date(graph: OrgGraph, options: Options, language: str) -> str:
    if options.date is not None:
        return word("as of", language, date=day(options.date, language))
    written = graph.organisation.as_of
    return "" if written is None else word("as of", language, date=partial_day(written, language))
