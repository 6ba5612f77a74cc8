"""Why a layout was chosen, in sentences for the one who looks at the chart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orgmodel.chart.chart import Chart, Text
from orgmodel.chart.layout import READABLE, Arrangement, hangs
from orgmodel.chart.options import Options
from orgmodel.chart.sheet import Paper
from orgmodel.chart.unaligned import graded_beside, heads_of_hung
from orgmodel.chart.view import View
from orgmodel.chart.view.standing import stands
from orgmodel.chart.words import is_spoken, number, tenths, word
from orgmodel.graph import OrgGraph

MOST_NAMED = 5
"""Of more heads with something special the first ones are named."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Tells why a chart looks as it does, in its own language.

    Args:
        graph: the organisation.
        options: what the maker wanted.
        view: what is shown.
        chart: all that stands on the sheet.
    """

    graph: OrgGraph
    options: Options
    view: View
    chart: Chart

    def told(self, arrangement: Arrangement, paper: Paper) -> str:
        """Say how the reports were arranged and why, what the sheet is, and what is not drawn.

        Args:
            arrangement: what was chosen.
            paper: the sheet that it came to stand on.
        """
        how = [*self._how(arrangement), *self._framed(arrangement), *self._unaligned(arrangement)]
        return " ".join([*how, self._sheet(paper), *self._left_out(), *self._foreign()])

    def _how(self, arrangement: Arrangement) -> Iterator[str]:
        asked = list(self._asked())
        if asked:
            yield self._word("reason asked", layouts=", ".join(asked))
        if self.options.layout not in (None, "auto"):
            return
        if hangs(self.view, arrangement):
            because = self._because(arrangement)
            yield self._word("reason hung", levels=arrangement.rows.count, because=because)
        elif not asked:
            yield self._word("reason rows", count=self._number(arrangement.rivals.count))

    def _asked(self) -> Iterator[str]:
        """Name the layouts that are asked for, those that bear upon what is shown."""
        if self.options.layout not in (None, "auto"):
            yield str(self.options.layout)
        shown = {self.view.ids[node] for node in self.view.order}
        single = [f"{id_}={name}" for id_, name in self.options.layouts if id_ in shown]
        yield from self._first(single)

    def _first(self, names: Sequence[str]) -> Iterator[str]:
        """Give the first names, and how many others there are."""
        yield from names[:MOST_NAMED]
        if len(names) > MOST_NAMED:
            yield self._word("others", count=len(names) - MOST_NAMED)

    def _framed(self, arrangement: Arrangement) -> Iterator[str]:
        """Name those whose reports hang only because a frame could not hold them in a row."""
        parted, modes = arrangement.boxes.margins.parted, arrangement.rows.modes
        heads = [node for node in self.view.order if node in parted and modes.get(node) == "hang"]
        if heads:
            names = ", ".join(self._first([self.view.name(head) for head in heads]))
            yield self._word("reason framed", names=names)

    def _unaligned(self, arrangement: Arrangement) -> Iterator[str]:
        heads = heads_of_hung(self.view, arrangement.rows.levels)
        names = [self.view.name(head) for head in heads]
        if names:
            yield self._word("reason unaligned", names=", ".join(self._first(names)))
        beside = len(graded_beside(self.view))
        if beside:
            yield self._word("reason beside", count=self._number(beside))

    def _because(self, arrangement: Arrangement) -> str:
        rivals = arrangement.rivals
        if rivals.in_rows is None:
            return self._word("because many")
        if self._wanted != "free":
            text = self._tenths(rivals.text)
            return self._word(
                "because roomy" if rivals.text >= READABLE else "because small", text=text
            )
        shape = arrangement.shelves.width / max(arrangement.shelves.height, 1.0)
        own, instead = round(shape, 1), round(rivals.in_rows, 1)
        key = "because wide" if instead > own else "because roomy"
        return self._word(key, instead=self._number(instead), shape=self._number(own))

    def _sheet(self, paper: Paper) -> str:
        size = self._tenths(min((text.size for text in _texts(self.chart)), default=0.0))
        if not paper.name:
            key = "reason cut" if self._wanted == "free" else "reason beyond"
        else:
            key = "reason fits" if paper.name == self._wanted else "reason larger"
        return self._word(key, paper=paper.name, wanted=self._wanted, size=size)

    def _left_out(self) -> Iterator[str]:
        graph, options = self.graph, self.options
        count = sum(not stands(graph, position, options) for position in graph.positions)
        if count:
            yield self._word("reason left out", count=self._number(count))

    def _foreign(self) -> Iterator[str]:
        if not is_spoken(self.chart.language):
            yield self._word("reason foreign", code=self.chart.language)

    @property
    def _wanted(self) -> str:
        return self.options.sheet.partition("-")[0]

    def _word(self, key: str, **parts: object) -> str:
        return word(key, self.chart.language, **parts)

    def _tenths(self, value: float) -> str:
        return tenths(value, self.chart.language)

    def _number(self, value: float) -> str:
        return number(value, self.chart.language)


def _texts(chart: Chart) -> Iterator[Text]:
    for box in chart.boxes:
        yield from box.texts
    for frame in chart.frames:
        yield from frame.texts
    yield from chart.texts
    yield from (sample.label for sample in chart.legend)
