"""Finishing a chart: the sheet, the title, the date and the legend round its boxes and lines."""

from dataclasses import dataclass, replace
from itertools import chain
from math import inf, sqrt

from orgmodel.chart.chart import Chart, Point, Sample
from orgmodel.chart.framing.drawing import draw_frames
from orgmodel.chart.heading import date_of, head_of, title_of
from orgmodel.chart.layout import LARGEST_SCALE, Arrangement
from orgmodel.chart.legend import entries_of, entries_of_notes, place_legend
from orgmodel.chart.options import Options
from orgmodel.chart.proportion import enlarge_samples, enlarge_texts
from orgmodel.chart.reason import Reason
from orgmodel.chart.scene import Move, Scene, draw_boxes, draw_lines
from orgmodel.chart.sheet import (
    FOOT_GAP,
    HEAD_GAP,
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
LARGEST_BESIDE = 10.8
"""The title is as large as usual over boxes whose titles are no larger than this."""
LOWERED = 0.3
"""The part of the height that stays free which is left above what stands on the sheet."""


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
    """How a scene is put on a sheet.

    Args:
        paper: the sheet.
        scale: by how much the scene is enlarged.
        left: how far from the left side of the sheet it begins.
        above: how far under the upper margin it begins.
        legend: height of the legend.
        head: by how much title and date are enlarged.
    """

    paper: Paper
    scale: float
    left: float
    above: float
    legend: float
    head: float = 1.0

    @property
    def samples(self) -> float:
        """By how much the legend is enlarged: less than the title, as it is read last."""
        return sqrt(self.head)


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
        chart = Chart(
            title=self.title,
            language=self.language,
            width=paper.width,
            height=paper.height,
            boxes=draw_boxes(self.scene, move),
            lines=draw_lines(self.scene, move),
            frames=draw_frames(self.scene.frames, move),
            texts=enlarge_texts(self.head, put.head, (MARGIN, MARGIN)),
            legend=self._legend(put),
            align=self.options.align or "level",
            description=describe_whole(self.scene.view),
            date=date_of(self.graph, self.options),
        )
        why = Reason(self.graph, self.options, self.scene.view, chart)
        reason = " ".join([why.told(arrangement, paper), *self.scene.remarks])
        return replace(chart, reason=reason)

    def _put(self) -> _Put:
        """Put the head into the free corner of the scene, or above it where none is free.

        The head is in proportion to large letters, unless these would be smaller for its room.
        """
        in_corner = self._put_under(0.0)
        if self._is_corner_free(in_corner):
            return in_corner
        under_head = self._put_under(self.head_height + HEAD_GAP)
        as_usual = self._put_under(0.0, 1.0)
        is_larger = under_head.scale < min(as_usual.scale, LARGEST_SCALE)
        return as_usual if is_larger and self._is_corner_free(as_usual) else under_head

    def _put_under(self, above: float, most: float = inf) -> _Put:
        """Put the scene on the first paper on which it can be read.

        Args:
            above: height that the head takes above it, where it is as large as usual.
            most: by how much head and legend may be enlarged at most.
        """
        smallest = self.scene.smallest_text()
        for paper in self.papers:
            put = self._put_on(paper, above, 1.0)
            head = min(self._proportion(put), most)
            if head > 1.0:
                put = self._put_on(paper, above, head)
            if put.scale * smallest >= SMALLEST_TEXT:
                return put
        return self._cut(above)

    def _put_on(self, paper: Paper, above: float, head: float) -> _Put:
        """Put the scene on paper, as large as it goes beside title and legend."""
        width, height = max(self.width, 1.0), max(self.height, 1.0)
        put = _Put(paper, 1.0, 0.0, above * head, 0.0, head)
        legend = self._legend_height((paper.width - 2 * MARGIN) / put.samples) * put.samples
        used = self._used(put.above, legend, PAPER_FOOT_GAP)
        largest = paper.room.largest_scale(self.scene.boxes.type_)
        scale = min(largest, paper.scale(width, height, used))
        free = paper.height - 2 * MARGIN - used - height * scale
        lowered = put.above + (LOWERED * free if paper.largest else 0.0)
        left = (paper.width - self.width * scale) / 2
        return replace(put, scale=scale, left=left, above=lowered, legend=legend)

    def _proportion(self, put: _Put) -> float:
        """Tell by how much the head is to be enlarged beside the letters in boxes."""
        if not put.paper.largest:
            return 1.0
        widest = (put.paper.width - 2 * MARGIN) / max(self.head_width, 1.0)
        return max(1.0, min(put.scale * self.scene.boxes.type_.title / LARGEST_BESIDE, widest))

    def _cut(self, above: float) -> _Put:
        """Put the scene on a sheet that is cut to it."""
        width = self._least_width()
        legend = self._legend_height(width)
        used = self._used(above, legend, FOOT_GAP)
        paper = cut_paper(width, max(self.height, 1.0), used, self._shape())
        return _Put(paper, 1.0, (paper.width - self.width) / 2, above, legend)

    def _legend(self, put: _Put) -> tuple[Sample, ...]:
        corner = MARGIN, put.paper.height - MARGIN - put.legend
        width = (put.paper.width - 2 * MARGIN) / put.samples
        samples, _ = place_legend(self.entries, *corner, width)
        return enlarge_samples(samples, put.samples, corner)

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
        low = self.top + (self.head_height * put.head + HEAD_GAP - put.above) / put.scale
        head_right = MARGIN + self.head_width * put.head + HEAD_GAP
        right = self.left + (head_right - put.left) / put.scale
        paths = chain.from_iterable(self.scene.paths.values())
        upper = [path for path in paths if path[0][1] < low or path[-1][1] < low]
        points = chain(self.corners, *upper)
        return not [x for x, y in points if y < low and x < right]
