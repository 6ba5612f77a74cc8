"""What a book is made of, and how a page of it is laid out."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from orgmodel.book.page_view import build_page_view, statements_of
from orgmodel.book.sheet import Sheet
from orgmodel.book.words import word
from orgmodel.chart import Chart, Options
from orgmodel.chart.choosing import MOST_WIDTHS
from orgmodel.chart.heading import date_of
from orgmodel.chart.laying_out import lay_out_view
from orgmodel.chart.sheet import Paper, papers_for
from orgmodel.chart.view import Statement, View, build_view
from orgmodel.chart.view.descriptions import described
from orgmodel.graph import OrgGraph

EXACT = 0.5
"""Papers are the same when they differ by less than this, in points."""
JOINT = " · "


@dataclass(frozen=True, slots=True)
class Material:
    """What a book is made of.

    Args:
        graph: the organisation.
        options: what is shown, and on what paper.
        view: the whole of it as boxes.
        statements: the lines beside those of command by the boxes that they join.
        charts: what was laid out already.
    """

    graph: OrgGraph
    options: Options
    view: View
    statements: Mapping[int, Sequence[Statement]]
    charts: dict[Hashable, Chart] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The title of the whole."""
        given = self.options.title
        return self.graph.organisation.label(self.view.language) if given is None else given

    @property
    def date(self) -> str:
        """The day of the book; empty where none is known."""
        return date_of(self.graph, self.options)

    @property
    def papers(self) -> list[Paper]:
        """The wanted paper, as it may lie."""
        return papers_for(self.options.sheet)[0]

    def names(self, sheet: Sheet) -> list[str]:
        """Give the titles of the branches on a sheet; the book's, if any, where that begins."""
        begins = sheet.first and self.title
        names = [self.title] if begins else [self.view.name(top) for top in sheet.tops]
        if sheet.parts == 1:
            return names
        parts = {"part": sheet.part, "parts": sheet.parts}
        return [word("part", self.view.language, title=name, **parts) for name in names]

    def lay_out(
        self,
        sheet: Sheet,
        folded: Collection[int],
        notes: Mapping[int, Sequence[str]],
        widths: int = MOST_WIDTHS,
    ) -> Chart:
        """Lay out a sheet; what was laid out before is not laid out again.

        Args:
            sheet: the boxes.
            folded: the boxes whose branch goes on elsewhere.
            notes: what boxes say of lines that lead to other pages.
            widths: how many widths of boxes are tried at most.
        """
        said = tuple((node, tuple(told)) for node, told in sorted(notes.items()) if told)
        key = (sheet, tuple(sorted(folded)), said, widths)
        if key not in self.charts:
            view = build_page_view(self.view, self.statements, sheet, folded, notes)
            title = JOINT.join(self.names(sheet))
            options = replace(self.options, root=None, depth=None, title=title)
            marked = bool(folded or said) or not sheet.first
            self.charts[key] = lay_out_view(self.graph, options, view, marked=marked, widths=widths)
        return self.charts[key]

    def letters(self, chart: Chart) -> float:
        """Tell how large the smallest letters of a chart were on the wanted paper, in points."""
        smallest = min((text.size for box in chart.boxes for text in box.texts), default=inf)
        scales = [
            min(paper.width / chart.width, paper.height / chart.height) for paper in self.papers
        ]
        return smallest * max(scales)

    def is_on_paper(self, chart: Chart) -> bool:
        """Tell whether a chart has the size of the wanted paper."""
        return any(
            abs(chart.width - paper.width) < EXACT and abs(chart.height - paper.height) < EXACT
            for paper in self.papers
        )


def gather(graph: OrgGraph, options: Options) -> Material:
    """Gather what a book is made of.

    Raises:
        KeyError: the root of the options is no position or body.
    """
    view = described(graph, options, build_view(graph, options))
    return Material(graph, options, view, statements_of(view))
