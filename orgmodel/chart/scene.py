"""Boxes and lines as they are drawn, before the sheet is put round them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias, get_args

from orgmodel.chart.chart import Box, Image, Line, LineKind, Point, Text
from orgmodel.chart.framing import Join, PlacedFrame
from orgmodel.chart.layout import Boxes, Placed, gaps, link_path
from orgmodel.chart.layout.boxes import SetLine, text_height
from orgmodel.chart.layout.command_lines import Paths, line_beside
from orgmodel.chart.metrics import text_width
from orgmodel.chart.routing import Routed
from orgmodel.chart.view import View, unique
from orgmodel.chart.words import template, word

_Part: TypeAlias = tuple[LineKind, int, int, Sequence[Sequence[Point]], bool]
KINDS: tuple[LineKind, ...] = get_args(LineKind)
HALF_CAPITAL = 0.36
"""Half of the height of capitals, in sizes of the font."""
HUNDRED = 100.0
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is drawn on the sheet but title and legend, where the layout put it.

    Args:
        view: what is shown.
        boxes: the boxes with their texts.
        placed: where the boxes stand.
        paths: the line that joins each box to the one above it.
        routed: the lines that leave the forest.
        frames: the frames round units, inner ones first.
        joins: the lines from those who support a unit to its frame.
        remarks: what is to be said of the frames, as sentences.
    """

    view: View
    boxes: Boxes
    placed: Placed
    paths: Paths
    routed: Sequence[Routed]
    frames: Sequence[PlacedFrame] = ()
    joins: Sequence[Join] = ()
    remarks: Sequence[str] = ()

    def corners(self) -> Iterator[Point]:
        """Go through the points between which everything lies."""
        placed = self.placed
        for node in self.view.order:
            x, y = placed.x[node], placed.y[node]
            yield x, y
            yield x + placed.widths[node], y + placed.feet[node]
        for route in self.routed:
            yield from route.path
        for frame in self.frames:
            left, top, right, bottom = frame.rectangle
            yield from ((left, top), (right, bottom))

    def smallest_text(self) -> float:
        """Give the size of the smallest text; infinite where there is none."""
        return min([self.boxes.smallest, *(frame.size for frame in self.frames)])


@dataclass(frozen=True, slots=True)
class Move:
    """Where a scene is put on the sheet: enlarged, then moved right and down."""

    scale: float
    x: float
    y: float

    def point(self, x: float, y: float) -> Point:
        """Move a point."""
        scale = self.scale
        return rounded(x * scale + self.x), rounded(y * scale + self.y)

    def path(self, path: Sequence[Point]) -> tuple[Point, ...]:
        """Move a path."""
        scale, right, down = self.scale, self.x, self.y
        return tuple([(rounded(x * scale + right), rounded(y * scale + down)) for x, y in path])

    def height(self, y: float) -> float:
        """Move how far down something stands."""
        return rounded(y * self.scale + self.y)

    def length(self, length: float) -> float:
        """Enlarge a length."""
        return rounded(length * self.scale)


def rounded(points: float) -> float:
    """Round a measure to hundredths of a point; `round` itself takes three times as long."""
    return (points * HUNDRED + HALF) // 1 / HUNDRED


def draw_boxes(scene: Scene, move: Move) -> tuple[Box, ...]:
    """Draw the boxes in reading order, each followed by the mark of what is folded."""
    drawer = _BoxDrawer(scene, move)
    boxes: list[Box] = []
    for node in scene.view.reading_order():
        boxes.append(drawer.box(node))
        if scene.view.folded[node]:
            boxes.append(drawer.fold(node))
    return tuple(boxes)


def draw_lines(scene: Scene, move: Move) -> tuple[Line, ...]:
    """Draw the lines: those that lie under others first."""
    drawer = _LineDrawer(scene, move)
    parts = [*drawer.extra_parts(), *drawer.forest_parts()]
    joins = list(map(drawer.join, scene.joins))
    taken = [join.id for join in joins]
    ids = unique([*taken, *(drawer.id_of(part) for part in parts)])[len(taken) :]
    return (*joins, *map(drawer.line, parts, ids))


class _BoxDrawer:
    def __init__(self, scene: Scene, move: Move) -> None:
        self.view = scene.view
        self.measured = scene.boxes
        self.placed = scene.placed
        self.move = move
        self.sizes = {size: move.length(size) for size in scene.boxes.type_.sizes()}

    def box(self, node: int) -> Box:
        view, placed = self.view, self.placed
        x, y = placed.x[node], placed.y[node]
        left, top = self.move.point(x, y)
        right, bottom = self.move.point(x + placed.widths[node], y + placed.heights[node])
        texts, dividers = self._texts(node)
        caption = view.captions[node]
        return Box(
            id=view.ids[node],
            what="body" if view.is_body(node) else "position",
            class_=view.classes[node],
            state=caption.state,
            x=left,
            y=top,
            width=rounded(right - left),
            height=rounded(bottom - top),
            texts=texts,
            dividers=dividers,
            tooltip=caption.tooltip,
            group=caption.group,
            focus=caption.focus,
            images=self._images(node) if caption.pictures else (),
            description=view.descriptions.get(node, ""),
            peers=view.peers_of(node),
            line=self._line(node),
        )

    def _line(self, node: int) -> int | None:
        """Give the line of its grade, if it stands where the layout set such lines."""
        line = self.view.layouts.lines[node]
        return line if line >= 0 and node in self.placed.left else None

    def fold(self, node: int) -> Box:
        count, left, top = self.view.folded[node], self._fold_left(node), self.placed.bottom(node)
        size = self.measured.type_.name
        label = f"+{count}"
        x, y = self.move.point(left, top)
        middle, baseline = self.move.point(
            left + gaps.FOLD_WIDTH / 2, top + gaps.FOLD_HEIGHT / 2 + size * HALF_CAPITAL
        )
        width = self.move.length(text_width(label, size, bold=True))
        return Box(
            id=f"{self.view.ids[node]} +",
            what="fold",
            class_=None,
            state="filled",
            x=x,
            y=y,
            width=self.move.length(gaps.FOLD_WIDTH),
            height=self.move.length(gaps.FOLD_HEIGHT),
            texts=(Text(label, middle, baseline, self.move.length(size), width, "strong"),),
            tooltip=word("hidden", self.view.language, count=count),
        )

    def _fold_left(self, node: int) -> float:
        """Give where a fold mark begins: on the side of the box on which nobody hangs."""
        placed = self.placed
        if placed.modes[node] == "hang" and self.view.layouts.faces_left[node]:
            return placed.x[node] + gaps.FOLD_INSET
        return placed.x[node] + placed.widths[node] - gaps.FOLD_WIDTH - gaps.FOLD_INSET

    def _images(self, node: int) -> tuple[Image, ...]:
        """Place the pictures, whose lines come before those of the texts."""
        lines, move, images = self.measured.lines[node], self.move, []
        y = self.placed.middle(node) - text_height(lines) / 2
        for line in lines:
            left, height = self.placed.stem(node) - line.width / 2, line.size * gaps.LINE
            for picture in line.pictures:
                top = y + (height - gaps.PICTURE_GAP - picture.height) / 2
                size = move.length(picture.width), move.length(picture.height)
                images.append(Image(picture.source, *move.point(left, top), *size))
                left += picture.width + gaps.PICTURE_GAP
            y += height
        return tuple(images)

    def _texts(self, node: int) -> tuple[tuple[Text, ...], tuple[float, ...]]:
        lines = self.measured.lines[node]
        y = self.placed.middle(node) - text_height(lines) / 2
        middle, _ = self.move.point(self.placed.stem(node), y)
        texts, dividers = [], []
        for line in lines:
            if line.pictures:
                y += line.size * gaps.LINE
                continue
            if line.divided:
                dividers.append(self.move.height(y + gaps.PAD_Y / 2))
                y += gaps.PAD_Y
            if line.tone == "badge":
                y += gaps.BADGE_GAP
            texts.append(self._text(node, line, middle, y + line.size * gaps.ASCENT))
            y += line.size * gaps.LINE
        return tuple(texts), tuple(dividers)

    def _text(self, node: int, line: SetLine, middle: float, baseline: float) -> Text:
        move = self.move
        size, width, y = self.sizes[line.size], move.length(line.width), move.height(baseline)
        if line.indent is None:
            return Text(line.text, middle, y, size, width, line.tone)
        x, _ = move.point(self.placed.x[node] + line.indent, baseline)
        return Text(line.text, x, y, size, width, line.tone, "start")


class _LineDrawer:
    def __init__(self, scene: Scene, move: Move) -> None:
        self.scene = scene
        self.view = scene.view
        self.move = move
        self.sentences = {kind: template(f"says {kind}", scene.view.language) for kind in KINDS}
        self.names: dict[int, str] = {}

    def forest_parts(self) -> Iterator[_Part]:
        for node in self.view.order:
            kind = self.view.joined[node]
            if kind is not None and node in self.scene.paths:
                yield kind, node, self.view.above[node], self.scene.paths[node], False

    def extra_parts(self) -> Iterator[_Part]:
        view, placed, paths = self.view, self.scene.placed, self.scene.paths
        for statement in view.statements:
            kind, start, end = statement.kind, statement.start, statement.end
            if statement.way == "stub":
                yield kind, start, end, paths[start][-1:], False
            elif statement.way == "beside":
                path = line_beside(view, placed, paths, start)
                yield kind, start, end, (path,), False
            elif statement.way == "link":
                path = link_path(view, placed, statement)
                yield kind, start, end, (path,), False
        for route in self.scene.routed:
            statement = route.statement
            yield statement.kind, statement.start, statement.end, (route.path,), route.arrow

    def id_of(self, part: _Part) -> str:
        kind, start, end, _, _ = part
        return f"{kind} {self.view.ids[start]} > {self._end(kind, start, end)}"

    def line(self, part: _Part, id_: str) -> Line:
        kind, start, end, paths, arrow = part
        view = self.view
        unit = view.unit_meant(kind, start, end)
        name = self._name(end) if unit is None else view.name_meant(kind, start, end)
        return Line(
            id=id_,
            kind=kind,
            start=view.ids[start],
            end=view.ids[end] if unit is None else unit.id,
            paths=tuple([self.move.path(path) for path in paths]),
            arrow=arrow,
            tooltip=self.sentences[kind].format(start=self._name(start), end=name),
            host="" if unit is None else view.ids[end],
        )

    def join(self, join: Join) -> Line:
        """Draw the line from one who supports a unit to its frame."""
        start, language = self.view.ids[join.node], self.view.language
        said = word("says supports", language, start=self.view.name(join.node), end=join.name)
        name, path = f"supports {start} > {join.unit}", self.move.path(join.path)
        return Line(name, "supports", start, join.unit, (path,), tooltip=said)

    def _end(self, kind: LineKind, start: int, end: int) -> str:
        unit = self.view.unit_meant(kind, start, end)
        return self.view.ids[end] if unit is None else unit.id

    def _name(self, node: int) -> str:
        if node not in self.names:
            self.names[node] = self.view.name(node)
        return self.names[node]
