"""Boxes and lines as they are drawn, before the sheet is put round them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import add
from typing import NamedTuple, TypeAlias, get_args

from orgmodel.chart.chart import Anchor, Box, Image, Line, LineKind, Point, Text
from orgmodel.chart.framing import Join, PlacedFrame
from orgmodel.chart.layout import Boxes, Placed, gaps, link_paths
from orgmodel.chart.layout.command_lines import Paths, line_beside
from orgmodel.chart.layout.set_text import SetPicture
from orgmodel.chart.metrics import text_width
from orgmodel.chart.routing import Routed
from orgmodel.chart.view import View, unique
from orgmodel.chart.words import template, word

KINDS: tuple[LineKind, ...] = get_args(LineKind)
HALF_CAPITAL = 0.36
"""Half of the height of capitals, in sizes of the font."""
HUNDRED = 100.0
HALF = 0.5
_Contents: TypeAlias = tuple[tuple[Text, ...], tuple[float, ...], tuple[Image, ...]]


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
        notes: what is to be said of them on the sheet.
    """

    view: View
    boxes: Boxes
    placed: Placed
    paths: Paths
    routed: Sequence[Routed]
    frames: Sequence[PlacedFrame] = ()
    joins: Sequence[Join] = ()
    remarks: Sequence[str] = ()
    notes: Sequence[str] = ()

    def corners(self) -> list[Point]:
        """Give the points between which everything lies."""
        order, x, y = self.view.order, self.placed.x, self.placed.y
        widths, feet = self.placed.widths, self.placed.feet
        corners = [(x[node], y[node]) for node in order]
        corners.extend([(x[node] + widths[node], y[node] + feet[node]) for node in order])
        for route in self.routed:
            corners.extend(route.path)
        for frame in self.frames:
            left, top, right, bottom = frame.rectangle
            corners.extend(((left, top), (right, bottom)))
        if self.frames:
            corners.extend(
                point for paths in self.paths.values() for path in paths for point in path
            )
        return corners

    def smallest_text(self) -> float:
        """Give the size of the smallest text; infinite where there is none."""
        return min([self.boxes.smallest, *(frame.size for frame in self.frames)])


class Move:
    """Where a scene is put on the sheet: enlarged, moved right and down, rounded to hundredths.

    Args:
        scale: how much larger it becomes.
        x: how far it is moved right then, in points.
        y: how far it is moved down.
    """

    def __init__(self, scale: float, x: float, y: float) -> None:
        self.scale, self.right, self.down = HUNDRED * scale, HUNDRED * x + HALF, HUNDRED * y + HALF

    def path(self, path: Sequence[Point]) -> tuple[Point, ...]:
        """Move a path."""
        scale, right, down = self.scale, self.right, self.down
        return tuple(
            [
                ((x * scale + right) // 1 / HUNDRED, (y * scale + down) // 1 / HUNDRED)
                for x, y in path
            ]
        )

    def point(self, x: float, y: float) -> Point:
        """Move a point."""
        return self.left(x), self.height(y)

    def left(self, x: float) -> float:
        """Move how far right something stands."""
        return (x * self.scale + self.right) // 1 / HUNDRED

    def height(self, y: float) -> float:
        """Move how far down something stands."""
        return (y * self.scale + self.down) // 1 / HUNDRED

    def lefts(self, xs: Iterable[float]) -> list[float]:
        """Move how far right some things stand."""
        scale, right = self.scale, self.right
        return [(x * scale + right) // 1 / HUNDRED for x in xs]

    def heights(self, ys: Iterable[float]) -> list[float]:
        """Move how far down some things stand."""
        scale, down = self.scale, self.down
        return [(y * scale + down) // 1 / HUNDRED for y in ys]

    def length(self, length: float) -> float:
        """Enlarge a length."""
        return (length * self.scale + HALF) // 1 / HUNDRED


def distance(start: float, end: float) -> float:
    """Tell how far apart two places are that were rounded to hundredths of a point."""
    return ((end - start) * HUNDRED + HALF) // 1 / HUNDRED


class _Part(NamedTuple):
    """What is drawn of one statement, between two nodes."""

    kind: LineKind
    start: int
    end: int
    paths: Sequence[Sequence[Point]]
    arrow: bool = False
    joints: Sequence[Point] = ()


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
        self._move_sides(scene.placed)

    def _move_sides(self, placed: Placed) -> None:
        """Find where the sides of all boxes come to stand."""
        move = self.move
        self.lefts, self.tops = move.lefts(placed.x), move.heights(placed.y)
        rights = move.lefts(map(add, placed.x, placed.widths))
        bottoms = move.heights(map(add, placed.y, placed.heights))
        self.widths = list(map(distance, self.lefts, rights))
        self.heights = list(map(distance, self.tops, bottoms))
        self.middles = move.lefts(map(placed.stem, range(len(placed.x))))

    def box(self, node: int) -> Box:
        view, caption = self.view, self.view.captions[node]
        texts, dividers, images = self._contents(node)
        return Box(
            view.ids[node],
            "body" if view.is_body(node) else "position",
            view.classes[node],
            caption.state,
            self.lefts[node],
            self.tops[node],
            self.widths[node],
            self.heights[node],
            texts,
            dividers,
            caption.tooltip,
            caption.group,
            caption.focus,
            images,
            view.descriptions.get(node, ""),
            view.peers_of(node),
            self._line(node),
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

    def _image(self, node: int, placed: SetPicture, y: float) -> Image:
        """Place a picture in the room of a text that begins at `y`."""
        picture, left, drop = placed
        if left is None:
            x = self.placed.stem(node) - picture.width / 2
        else:
            x = self.placed.x[node] + left
        size = self.move.length(picture.width), self.move.length(picture.height)
        return Image(picture.source, *self.move.point(x, y + drop), *size)

    def _contents(self, node: int) -> _Contents:
        """Place the texts of a box, the lines that divide them, and its pictures."""
        move, sizes, middle = self.move, self.sizes, self.middles[node]
        y = self._top_of_texts(node)
        texts: list[Text] = []
        dividers: list[float] = []
        images: list[Image] = []
        for lines, size, tone, divided, indent, above, below, picture in self.measured.texts[node]:
            if divided:
                dividers.append(move.height(y + gaps.PAD_Y / 2))
                y += gaps.PAD_Y
            step, rise = size * gaps.LINE, size * gaps.ASCENT
            anchor: Anchor = "middle" if indent is None else "start"
            x = middle if indent is None else move.left(self.placed.x[node] + indent)
            over = gaps.BADGE_GAP if tone == "badge" else 0.0
            if picture is not None:
                images.append(self._image(node, picture, y))
            y += above
            for line, width in lines:
                y += over
                baseline, measured = move.height(y + rise), move.length(width)
                texts.append(Text(line, x, baseline, sizes[size], measured, tone, anchor))
                y += step
            y += below
        return tuple(texts), tuple(dividers), tuple(images)

    def _top_of_texts(self, node: int) -> float:
        return self.placed.middle(node) - self.measured.text_heights[node] / 2


class _LineDrawer:
    def __init__(self, scene: Scene, move: Move) -> None:
        self.scene = scene
        self.view = scene.view
        self.move = move
        self.sentences = {kind: template(f"says {kind}", scene.view.language) for kind in KINDS}
        self.titles = {node: self.view.captions[node].title for node in self.view.order}

    def forest_parts(self) -> Iterator[_Part]:
        for node in self.view.order:
            kind = self.view.joined[node]
            if kind is not None and node in self.scene.paths:
                yield _Part(kind, node, self.view.above[node], self.scene.paths[node])

    def extra_parts(self) -> Iterator[_Part]:
        view, placed, paths = self.view, self.scene.placed, self.scene.paths
        for statement in view.statements:
            kind, start, end = statement.kind, statement.start, statement.end
            if statement.way == "stub":
                yield _Part(kind, start, end, paths[start][-1:])
            elif statement.way == "beside":
                path = line_beside(view, placed, paths, start)
                yield _Part(kind, start, end, (path,))
        for statement, path in link_paths(view, placed):
            yield _Part(statement.kind, statement.start, statement.end, (path,))
        for route in self.scene.routed:
            statement = route.statement
            kind, start, end = statement.kind, statement.start, statement.end
            yield _Part(kind, start, end, (route.path,), route.arrow, route.joints)

    def id_of(self, part: _Part) -> str:
        end = self._end(part.kind, part.start, part.end)
        return f"{part.kind} {self.view.ids[part.start]} > {end}"

    def line(self, part: _Part, id_: str) -> Line:
        kind, start, end, paths, arrow, joints = part
        view = self.view
        unit = view.unit_meant(kind, start, end)
        met, host = (view.ids[end], "") if unit is None else (unit.id, view.ids[end])
        name = self.titles[end] if unit is None else view.name_meant(kind, start, end)
        said = self.sentences[kind].format(start=self.titles[start], end=name)
        moved = tuple([self.move.path(path) for path in paths])
        joined = self.move.path(joints) if joints else ()
        return Line(id_, kind, view.ids[start], met, moved, arrow, said, host, joined)

    def join(self, join: Join) -> Line:
        """Draw the line from one who supports a unit to its frame."""
        start, language = self.view.ids[join.node], self.view.language
        said = word("says supports", language, start=self.view.name(join.node), end=join.name)
        name, path = f"supports {start} > {join.unit}", self.move.path(join.path)
        return Line(name, "supports", start, join.unit, (path,), tooltip=said)

    def _end(self, kind: LineKind, start: int, end: int) -> str:
        unit = self.view.unit_meant(kind, start, end)
        return self.view.ids[end] if unit is None else unit.id
