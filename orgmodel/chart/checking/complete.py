"""What a chart does not show although it should: positions, holders, lines."""

from collections.abc import Iterator

from orgmodel.chart.chart import Box, Chart
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.options import Options
from orgmodel.chart.view import unique
from orgmodel.chart.view.captions import is_current, tidy
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position, Unit

KINDS = ("reports_to", "supports", "dotted_line_to", "deputises_for", "coordinates_with")


def missing(
    chart: Chart, graph: OrgGraph, options: Options | None = None
) -> tuple[DrawingFault, ...]:
    """Compare a chart with the organisation that it was made from.

    Args:
        chart: the chart.
        graph: the organisation.
        options: the options that the chart was made with.

    Returns:
        One fault for each position, holder or line that is not drawn.
    """
    return tuple(_Comparison(chart, graph, options or Options()).faults())


class _Comparison:
    def __init__(self, chart: Chart, graph: OrgGraph, options: Options) -> None:
        self.chart = chart
        self.graph = graph
        self.options = options
        self.boxes = {box.id: box for box in chart.boxes}
        self.lines = {(line.kind, line.start, line.end) for line in chart.lines}
        names = unique(position.id for position in graph.positions)
        self.names = {id(p): name for p, name in zip(graph.positions, names, strict=True)}

    def faults(self) -> Iterator[DrawingFault]:
        shown = self._shown()
        for position in shown:
            name = self.names[id(position)]
            box = self.boxes.get(name)
            if box is None:
                message = f"the position {name} is not drawn"
                yield DrawingFault("missing", (name,), message)
            else:
                yield from self._check_holders(position, box)
                yield from self._check_lines(position, box)
        yield from self._check_folds()

    def _shown(self) -> list[Position]:
        """Give the positions that the options ask for, folded ones left out."""
        positions = [
            position
            for position in self.graph.positions
            if self.options.show_abolished or not self.graph.is_over(position)
        ]
        if self.options.root is not None or self.options.depth is not None:
            positions = [p for p in positions if self.names[id(p)] in self.boxes]
        return positions

    def _check_folds(self) -> Iterator[DrawingFault]:
        """Compare what the fold marks say with what is below drawn positions and not drawn."""
        if self.options.depth is None:
            return
        folded = sum(int(box.texts[0].text[1:]) for box in self.chart.boxes if box.what == "fold")
        hidden = self._hidden()
        if hidden != folded:
            message = f"{hidden} positions are folded, the marks say {folded}"
            yield DrawingFault("missing", (), message)

    def _hidden(self) -> int:
        """Count the positions below drawn ones that are not drawn."""
        names = [self.names[id(position)] for position in self.graph.positions]
        drawn = [name in self.boxes for name in names]
        below = list(drawn)
        for place in self.graph.command.downwards:
            manager = self.graph.command.managers[place]
            counted = self.graph.command.counted[place] or self.options.show_abolished
            below[place] = drawn[place] or (counted and manager >= 0 and below[manager])
        return sum(below) - sum(drawn)

    def _check_holders(self, position: Position, box: Box) -> Iterator[DrawingFault]:
        if not self.options.show_holders:
            return
        date = self.options.date or self.graph.as_of
        for holder in position.holders:
            if is_current(holder, date) and tidy(holder.name) not in box.tooltip:
                message = f"the holder {holder.name} of {box.id} is not drawn"
                yield DrawingFault("missing", (box.id,), message)

    def _check_lines(self, position: Position, box: Box) -> Iterator[DrawingFault]:
        for kind in KINDS:
            stated = getattr(position, kind)
            for name in (stated,) if isinstance(stated, str) else stated or ():
                if not self._is_drawn(kind, position, box, name):
                    message = f"the line from {box.id} to {name} ({kind}) is not drawn"
                    yield DrawingFault("missing", (box.id, name), message)

    def _is_drawn(self, kind: str, position: Position, box: Box, name: str) -> bool:
        end = self.graph.find(name)
        if isinstance(end, Unit):
            return kind not in ("supports", "coordinates_with") or self._is_noted(end, box)
        if not isinstance(end, Position | Body) or end is position or end.id not in self.boxes:
            return True
        drawn = (kind, box.id, end.id) in self.lines
        return drawn or (kind == "coordinates_with" and (kind, end.id, box.id) in self.lines)

    def _is_noted(self, unit: Unit, box: Box) -> bool:
        return tidy(unit.label(self.chart.language)) in box.tooltip
