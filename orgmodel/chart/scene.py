"""Boxes and lines as they are drawn, before the sheet is put round them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orgmodel.chart.chart import Box, Line, LineKind, Point, Text
from orgmodel.chart.layout import Boxes, Placed, gaps
from orgmodel.chart.layout.boxes import SetLine
from orgmodel.chart.routing import Routed
from orgmodel.chart.view import View, unique
from orgmodel.chart.words import word

BESIDE_OFFSET = 5.0
"""Between the line of command and a line that runs beside it."""
DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Scene:
    """The boxes and lines of a chart, and the rectangle that they fill."""

    boxes: list[Box]
    lines: list[Line]
    left: float
    top: float
    width: float
    height: float


def build_scene(
    view: View,
    boxes: Boxes,
    placed: Placed,
    paths: dict[int, tuple[tuple[Point, ...], ...]],
    routed: Sequence[Routed],
) -> Scene:
    """Build boxes and lines from where everything was placed."""
    builder = _Builder(view, boxes, placed, paths, routed)
    boxes_drawn, lines_drawn = builder.boxes(), builder.lines()
    return Scene(boxes_drawn, lines_drawn, *_extent(boxes_drawn, lines_drawn))


class _Builder:
    def __init__(
        self,
        view: View,
        boxes: Boxes,
        placed: Placed,
        paths: dict[int, tuple[tuple[Point, ...], ...]],
        routed: Sequence[Routed],
    ) -> None:
        self.view = view
        self.measured = boxes
        self.placed = placed
        self.paths = paths
        self.routed = routed

    # Boxes

    def boxes(self) -> list[Box]:
        boxes: list[Box] = []
        for node in self.view.reading_order():
            boxes.append(self._box(node))
            if self.view.folded[node]:
                boxes.append(self._fold(node))
        return boxes

    def _box(self, node: int) -> Box:
        view, placed = self.view, self.placed
        texts, dividers = self._texts(node)
        caption = view.captions[node]
        return Box(
            id=view.ids[node],
            what="body" if view.is_body(node) else "position",
            class_=view.classes[node],
            state=caption.state,
            x=_round(placed.x[node]),
            y=_round(placed.y[node]),
            width=_round(placed.widths[node]),
            height=_round(placed.heights[node]),
            texts=texts,
            dividers=dividers,
            tooltip=caption.tooltip,
        )

    def _texts(self, node: int) -> tuple[tuple[Text, ...], tuple[float, ...]]:
        lines = self.measured.lines[node]
        y = self.placed.middle(node) - _text_height(lines) / 2
        texts, dividers = [], []
        for line in lines:
            if line.divided:
                dividers.append(_round(y + gaps.PAD_Y / 2))
                y += gaps.PAD_Y
            texts.append(self._text(line, node, y))
            y += line.size * gaps.LINE
        return tuple(texts), tuple(dividers)

    def _text(self, line: SetLine, node: int, top: float) -> Text:
        return Text(
            text=line.text,
            x=_round(self.placed.stem(node)),
            y=_round(top + line.size * gaps.ASCENT),
            size=line.size,
            width=_round(line.width),
            tone=line.tone,
        )

    def _fold(self, node: int) -> Box:
        placed, count = self.placed, self.view.folded[node]
        stem = placed.stem(node)
        top = placed.y[node] + placed.heights[node]
        size = self.measured.type_.name
        label = f"+{count}"
        text = Text(
            label,
            _round(stem),
            _round(top + gaps.FOLD_HEIGHT / 2 + size * 0.36),
            size,
            _round(len(label) * size * 0.56),
            "badge",
        )
        return Box(
            id=f"{self.view.ids[node]} +",
            what="fold",
            class_=None,
            state="filled",
            x=_round(stem - gaps.FOLD_WIDTH / 2),
            y=_round(top),
            width=gaps.FOLD_WIDTH,
            height=gaps.FOLD_HEIGHT,
            texts=(text,),
            tooltip=word("hidden", self.view.language, count=count),
        )

    # Lines

    def lines(self) -> list[Line]:
        drawn = [*self._extra_lines(), *self._forest_lines()]
        ids = unique(line.id for line in drawn)
        return [
            line if line.id == id_ else _renamed(line, id_)
            for line, id_ in zip(drawn, ids, strict=True)
        ]

    def _forest_lines(self) -> Iterator[Line]:
        for node in self.view.order:
            kind = self.view.joined[node]
            if kind is not None and node in self.paths:
                yield self._line(kind, node, self.view.above[node], self.paths[node])

    def _extra_lines(self) -> Iterator[Line]:
        for statement in self.view.statements:
            start, end = statement.start, statement.end
            if statement.way == "stub":
                yield self._line(statement.kind, start, end, self.paths[start][-1:])
            elif statement.way == "beside":
                yield self._line(statement.kind, start, end, (self._beside(start),))
        for route in self.routed:
            statement = route.statement
            yield self._line(
                statement.kind, statement.start, statement.end, (route.path,), arrow=route.arrow
            )

    def _beside(self, deputy: int) -> tuple[Point, ...]:
        return tuple((x, y - BESIDE_OFFSET) for x, y in self.paths[deputy][-1][-2:])

    def _line(
        self,
        kind: LineKind,
        start: int,
        end: int,
        paths: Sequence[Sequence[Point]],
        *,
        arrow: bool = False,
    ) -> Line:
        view = self.view
        return Line(
            id=f"{kind} {view.ids[start]} > {view.ids[end]}",
            kind=kind,
            start=view.ids[start],
            end=view.ids[end],
            paths=tuple(tuple((_round(x), _round(y)) for x, y in path) for path in paths),
            arrow=arrow,
            tooltip=word(f"says {kind}", view.language, start=view.name(start), end=view.name(end)),
        )


def _extent(boxes: Sequence[Box], lines: Sequence[Line]) -> tuple[float, float, float, float]:
    points = [point for line in lines for path in line.paths for point in path]
    points.extend((box.x, box.y) for box in boxes)
    points.extend((box.x + box.width, box.y + box.height) for box in boxes)
    if not points:
        return (0.0, 0.0, 0.0, 0.0)
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return (left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)


def _text_height(lines: Sequence[SetLine]) -> float:
    dividers = sum(gaps.PAD_Y for line in lines if line.divided)
    return sum(line.size * gaps.LINE for line in lines) + dividers


def _renamed(line: Line, id_: str) -> Line:
    return Line(id_, line.kind, line.start, line.end, line.paths, line.arrow, line.tooltip)


def _round(measure: float) -> float:
    return round(measure, DECIMALS)
