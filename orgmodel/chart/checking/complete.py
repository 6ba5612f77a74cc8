"""What a chart does not show although it should: positions, holders, lines."""

from collections.abc import Iterator

from orgmodel.chart.chart import Box, Chart, Frame
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.options import Options
from orgmodel.chart.view import unique
from orgmodel.chart.view.captions import tidy
from orgmodel.chart.view.standing import current_holders, stands
from orgmodel.chart.view.statements import shown_kinds
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position, Unit


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
        self.frames = {frame.id: frame for frame in chart.frames}
        self.lines = {(line.kind, line.start, line.end) for line in chart.lines}
        names = unique(position.id for position in graph.positions)
        self.names = {id(p): name for p, name in zip(graph.positions, names, strict=True)}
        self.standing = {id(p) for p in graph.positions if self._stands(p)}
        self.kinds = ["reports_to", *shown_kinds(self.options)]

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
                yield from self._check_unit(position, box)
        yield from self._check_folds()

    def _stands(self, position: Position) -> bool:
        asked_for = position.id in (self.options.root, self.options.focus)
        return asked_for or stands(self.graph, position, self.options)

    def _shown(self) -> list[Position]:
        """Give the positions that the options ask for, folded ones left out."""
        positions = [p for p in self.graph.positions if id(p) in self.standing]
        if self.options.chooses:
            return [p for p in positions if self.names[id(p)] in self.boxes]
        if "supports" in self.options.show:
            return positions
        return [p for p in positions if self.names[id(p)] in self.boxes or not self._helps(p)]

    def _helps(self, position: Position) -> bool:
        """Tell whether a position hangs by support alone and leads nobody."""
        return self.graph.is_attached(position) and not any(
            id(report) in self.standing for report in self.graph.direct_reports(position)
        )

    def _check_folds(self) -> Iterator[DrawingFault]:
        """Compare what the fold marks say with what is below drawn positions and not drawn."""
        if not self.options.chooses:
            return
        bodies = {f"{body.id} +" for body in self.graph.organisation.bodies}
        folds = [box for box in self.chart.boxes if box.what == "fold" and box.id not in bodies]
        folded = sum(int(box.texts[0].text[1:]) for box in folds)
        hidden = self._hidden()
        if hidden != folded:
            message = f"{hidden} positions are folded, the marks say {folded}"
            yield DrawingFault("missing", (), message)

    def _hidden(self) -> int:
        """Count the positions below drawn ones that are not drawn."""
        drawn = [self.names[id(position)] in self.boxes for position in self.graph.positions]
        below = list(drawn)
        for place in self.graph.command.downwards:
            manager = self.graph.command.managers[place]
            counted = id(self.graph.positions[place]) in self.standing
            below[place] = drawn[place] or (counted and manager >= 0 and below[manager])
        return sum(below) - sum(drawn)

    def _check_holders(self, position: Position, box: Box) -> Iterator[DrawingFault]:
        if not self.options.show_holders:
            return
        for holder in current_holders(self.graph, position, self.options):
            if tidy(holder.name) not in box.tooltip:
                message = f"the holder {holder.name} of {box.id} is not drawn"
                yield DrawingFault("missing", (box.id,), message)

    def _check_unit(self, position: Position, box: Box) -> Iterator[DrawingFault]:
        """Find positions that stand in no frame of their unit and do not name it either."""
        unit = self.graph.unit_of(position) if self.options.frames else None
        if unit is None or self._is_noted(unit, box):
            return
        frame = self.frames.get(unit.id)
        if frame is None or not _is_in(frame, box):
            message = f"the unit {unit.id} of {box.id} is not drawn"
            yield DrawingFault("missing", (box.id,), message)

    def _check_lines(self, position: Position, box: Box) -> Iterator[DrawingFault]:
        for kind in self.kinds:
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


def _is_in(frame: Frame, box: Box) -> bool:
    across = frame.x <= box.x and box.x + box.width <= frame.x + frame.width
    return across and frame.y <= box.y and box.y + box.height <= frame.y + frame.height
