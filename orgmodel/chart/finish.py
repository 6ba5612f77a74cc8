"""Finishing a chart: the sheet, the title, the date and the legend round its boxes and lines."""

from dataclasses import dataclass, replace
from itertools import chain

from orgmodel.chart.chart import Chart, Point
from orgmodel.chart.framing.drawing import draw_frames
from orgmodel.chart.heading import date_of, head_of, title_of
from orgmodel.chart.layout import Arrangement
from orgmodel.chart.legend import entries_of, entries_of_notes, place_legend
from orgmodel.chart.options import Options
from orgmodel.chart.reason import Reason
from orgmodel.chart.scene import Move, Scene, draw_boxes, draw_lines
from orgmodel.chart.sheet import (
    FOOT_GAP,
    HEAD_GAP,
    LARGEST_SCALE,
    MARGIN,
    PAPER_FOOT_GAP,
    SMALLEST_TEXT,
    Paper,
    cut_paper,
    head_height,
)
from orgmodel.chart.view.descriptions import describe_whole
from orgmodel.graph import OrgGraph

LEAST_HEAD = 360.0
"""A title is not broken into lines that are shorter than this."""


def finish(
    graph: OrgGraph, options: Options, scene: Scene, arrangement: Arrangement, papers: list[Paper]
) -> Chart:
    """Put a scene on its sheet.

    Args:
        graph: the organisation.
        options: what the maker chose.
        scene: boxes and lines.
        arrangement: how they are arranged.
        papers: the wanted paper and larger ones; none for a sheet cut to what stands on it.
    """
    return _Finisher(graph, options, scene, papers).finish(arrangement)


@dataclass(frozen=True, slots=True)
class _Put:
    """How a scene is put on a sheet: enlarged, moved right, and down to make room for the head."""

    paper: Paper
    scale: float
    left: float
    above: float
    legend: float


class _Finisher:
    def __init__(
        self, graph: OrgGraph, options: Options, scene: Scene, papers: list[Paper]
    ) -> None:
        self.graph = graph
        self.options = options
        self.scene = scene
        self.papers = papers
        self.corners: list[Point] = scene.corners() or [(0.0, 0.0)]
        across, down = [x for x, _ in self.corners], [y for _, y in self.corners]
        self.left, self.top = min(across), min(down)
        self.width, self.height = max(across) - self.left, max(down) - self.top
        self.language = scene.view.language
        self.title = title_of(graph, options, self.language)
        room = papers[0].width - 2 * MARGIN if papers else max(self.width, LEAST_HEAD)
        self.head = head_of(graph, options, self.language, room)
        self.head_width = max((text.width for text in self.head), default=0.0)
        self.head_height = head_height(self.head)
        framed, joined = bool(scene.frames), bool(scene.joins)
        entries = entries_of(scene.view, scene.placed.left, framed=framed, joined=joined)
        self.entries = [*entries, *entries_of_notes(scene.notes)]

    def finish(self, arrangement: Arrangement) -> Chart:
        put = self._put()
        paper, scale = put.paper, put.scale
        move = Move(scale, put.left - self.left * scale, MARGIN + put.above - self.top * scale)
        legend, _ = place_legend(
            self.entries, MARGIN, paper.height - MARGIN - put.legend, paper.width - 2 * MARGIN
        )
        chart = Chart(
            title=self.title,
            language=self.language,
            width=paper.width,
            height=paper.height,
            boxes=draw_boxes(self.scene, move),
            lines=draw_lines(self.scene, move),
            frames=draw_frames(self.scene.frames, move),
            texts=tuple(self.head),
            legend=legend,
            align=self.options.align or "level",
            description=describe_whole(self.scene.view),
            date=date_of(self.graph, self.options),
        )
        why = Reason(self.graph, self.options, self.scene.view, chart)
        reason = " ".join([why.told(arrangement, paper), *self.scene.remarks])
        return replace(chart, reason=reason)

    def _put(self) -> _Put:
        """Put the head into the free corner of the scene, or above it where none is free."""
        beside = self._put_under(0.0)
        if self._is_corner_free(beside):
            return beside
        return self._put_under(self.head_height + HEAD_GAP)

    def _put_under(self, above: float) -> _Put:
        smallest = self.scene.smallest_text()
        for paper in self.papers:
            put = self._put_on(paper, above)
            if put.scale * smallest >= SMALLEST_TEXT:
                return put
        width = self._least_width()
        legend = self._legend_height(width)
        paper = cut_paper(
            width, max(self.height, 1.0), self._used(above, legend, FOOT_GAP), self._shape()
        )
        return _Put(paper, 1.0, (paper.width - self.width) / 2, above, legend)

    def _put_on(self, paper: Paper, above: float) -> _Put:
        """Put the scene on paper, as large as it goes beside title and legend."""
        legend = self._legend_height(paper.width - 2 * MARGIN)
        used = self._used(above, legend, PAPER_FOOT_GAP)
        scale = paper.scale(max(self.width, 1.0), max(self.height, 1.0), used)
        scale = min(LARGEST_SCALE, scale)
        return _Put(paper, scale, (paper.width - self.width * scale) / 2, above, legend)

    def _legend_height(self, width: float) -> float:
        return place_legend(self.entries, 0.0, 0.0, width)[1]

    def _used(self, above: float, legend: float, gap: float) -> float:
        return above + (legend + gap if self.entries else 0.0)

    def _least_width(self) -> float:
        entries = [entry.width for entry in self.entries]
        return max([self.width, 1.0, self.head_width, *entries])

    def _shape(self) -> float | None:
        return self.papers[0].shape if self.papers else None

    def _is_corner_free(self, put: _Put) -> bool:
        low = self.top + (self.head_height + HEAD_GAP) / put.scale
        right = self.left + (MARGIN + self.head_width + HEAD_GAP - put.left) / put.scale
        paths = chain.from_iterable(self.scene.paths.values())
        upper = [path for path in paths if path[0][1] < low or path[-1][1] < low]
        points = chain(self.corners, *upper)
        return not [x for x, y in points if y < low and x < right]
