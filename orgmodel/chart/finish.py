"""Finishing a chart: the sheet, the title, the date and the legend round its boxes and lines."""

from dataclasses import dataclass

from orgmodel.chart.chart import Chart, Text
from orgmodel.chart.legend import Entry, entries_of, place_legend
from orgmodel.chart.metrics import wrap
from orgmodel.chart.options import Options
from orgmodel.chart.scene import Scene
from orgmodel.chart.sheet import (
    FOOT_GAP,
    HEAD_GAP,
    LARGEST_SCALE,
    MARGIN,
    SMALLEST_TEXT,
    TITLE_SIZE,
    WIDE,
    Paper,
    cut_paper,
    head_height,
    head_texts,
    scaled,
)
from orgmodel.chart.view import View
from orgmodel.chart.words import day, partial_day, word
from orgmodel.graph import OrgGraph

LEAST_HEAD = 360.0
"""A title is not broken into lines that are shorter than this."""
MOST_TITLE_LINES = 4


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
    language = view.language
    room = papers[0].width - 2 * MARGIN if papers else max(scene.width, LEAST_HEAD)
    head = _head(_title(graph, options, language), _date(graph, options, language), room)
    entries = entries_of(scene, language)
    put = _put(options, papers, scene, entries, head)
    moved = scaled(scene, put.scale, put.left, MARGIN + put.above)
    legend, _ = place_legend(
        entries, MARGIN, put.paper.height - MARGIN - put.legend, put.paper.width - 2 * MARGIN
    )
    return Chart(
        title=_title(graph, options, language),
        language=language,
        width=put.paper.width,
        height=put.paper.height,
        boxes=tuple(moved.boxes),
        lines=tuple(moved.lines),
        texts=tuple(head.texts),
        legend=legend,
        reason="",
    )


@dataclass(frozen=True, slots=True)
class _Head:
    """Title and date, and how much room they take."""

    texts: list[Text]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Put:
    """How a scene is put on a sheet: enlarged, moved right, and down to make room for the head."""

    paper: Paper
    scale: float
    left: float
    above: float
    legend: float


def _head(title: str, date: str, room: float) -> _Head:
    lines = wrap(title, room, TITLE_SIZE, bold=True, most=MOST_TITLE_LINES)
    texts = head_texts(lines, date)
    widths = [text.width for text in texts]
    return _Head(texts, max(widths, default=0.0), head_height(texts))


def _put(
    options: Options, papers: list[Paper], scene: Scene, entries: list[Entry], head: _Head
) -> _Put:
    """Put the head into the free corner of the scene, or above it where none is free."""
    beside = _put_under(options, papers, scene, entries, head, 0.0)
    if _is_corner_free(scene, beside, head):
        return beside
    return _put_under(options, papers, scene, entries, head, head.height + HEAD_GAP)


def _put_under(
    options: Options,
    papers: list[Paper],
    scene: Scene,
    entries: list[Entry],
    head: _Head,
    above: float,
) -> _Put:
    width, height = max(scene.width, 1.0), max(scene.height, 1.0)
    least = max([head.width, *(entry.width for entry in entries)])
    _, legend = place_legend(entries, 0.0, 0.0, max(width, least))
    used = above + (legend + FOOT_GAP if entries else 0.0)
    paper = _paper(options, papers, scene, (width, height, used), least)
    scale = min(LARGEST_SCALE, paper.scale(width, height, used)) if paper.name else 1.0
    return _Put(paper, scale, (paper.width - scene.width * scale) / 2, above, legend)


def _paper(
    options: Options,
    papers: list[Paper],
    scene: Scene,
    needed: tuple[float, float, float],
    least: float,
) -> Paper:
    smallest = min((text.size for box in scene.boxes for text in box.texts), default=SMALLEST_TEXT)
    for paper in papers:
        if paper.scale(*needed) * smallest >= SMALLEST_TEXT:
            return paper
    shape = papers[0].shape if papers else WIDE if options.fit == "16:9" else None
    width, height, used = needed
    return cut_paper(max(width, least), height, used, shape)


def _is_corner_free(scene: Scene, put: _Put, head: _Head) -> bool:
    low = scene.top + (head.height + HEAD_GAP) / put.scale
    right = scene.left + (MARGIN + head.width + HEAD_GAP - put.left) / put.scale
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
