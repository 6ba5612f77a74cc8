"""DOT statements for rectangles, texts and paths at given places on a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from orgmodel.chart.chart import Point, Text
from orgmodel.drawing.arrows import shaft_of
from orgmodel.drawing.parallel import parallel
from orgmodel.drawing.text import dot_label
from orgmodel.drawing.theme import BoxStyle, Pen

FONT = "Arial"
_ARROW = 10.0  # points that an arrow of Graphviz is long at its size 1
_CENTRE_ABOVE_BASELINE = 0.3  # of the font's height: where Graphviz puts a label's baseline
_RULE_HEIGHT = 4.0  # of the node that is underlined; it draws nothing else
_INCH = 72


class Rectangle(NamedTuple):
    """A rectangle in points, by its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> Point:
        """The point in its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, distance: float) -> "Rectangle":
        """Give the rectangle that lies inside at a distance on all sides."""
        twice = 2 * distance
        x, y = self.x + distance, self.y + distance
        return Rectangle(x, y, self.width - twice, self.height - twice)


def middle_of(text: Text) -> float:
    """Find the middle of a text, whatever part of it stands at its x."""
    shift = {"start": text.width / 2, "end": -text.width / 2}
    return text.x + shift.get(text.anchor, 0)


def badge_place(text: Text) -> Rectangle:
    """Find the place of the small frame round a badge."""
    width, height = text.width + 0.8 * text.size, 1.2 * text.size
    left, top = middle_of(text) - width / 2, _centre_height(text) - height / 2
    return Rectangle(left, top, width, height)


class Drawn(NamedTuple):
    """A statement in two parts: how it looks, which many share, and what is its own."""

    look: str
    own: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet on which a chart is drawn: turns places on it into DOT, whose y grows upwards.

    Args:
        width: width in points.
        height: height in points.
        bold_font: the name by which the engine knows the bold face of Arial.
    """

    width: float
    height: float
    bold_font: str

    def ground(self) -> str:
        """Write the invisible node that makes the drawing exactly as large as the sheet."""
        whole = Rectangle(0, 0, self.width, self.height)
        return f"sheet [{self._place(whole)}, style=invis]"

    def box(self, name: str, rectangle: Rectangle, style: BoxStyle, identifier: str = "") -> Drawn:
        """Write a rectangle with a border."""
        own = f"id={dot_label(identifier)}" if identifier else ""
        return self._node(name, rectangle, _box_look(style), own)

    def bar(self, name: str, rectangle: Rectangle, colour: str) -> Drawn:
        """Write a filled rectangle without a border."""
        return self._node(name, rectangle, _filled_look(colour))

    def dot(self, name: str, centre: Point, radius: float, colour: str) -> Drawn:
        """Write a filled circle without a border."""
        x, y = centre
        place = Rectangle(x - radius, y - radius, 2 * radius, 2 * radius)
        look = ["shape=circle", *_filled_look(colour)]
        return self._node(name, place, look)

    def image(self, name: str, rectangle: Rectangle, file: str) -> Drawn:
        """Write a picture that fills a rectangle."""
        look = ["shape=none", "imagescale=both"]
        return self._node(name, rectangle, look, f"image={dot_label(file)}")

    def rule(self, name: str, left: Point, width: float, pen: Pen) -> Drawn:
        """Write a horizontal line that lies above the boxes, unlike an edge."""
        place = Rectangle(left[0], left[1] - _RULE_HEIGHT, width, _RULE_HEIGHT)
        return self._node(name, place, ["shape=underline", *_pen_look(pen)])

    def frame(self, name: str, rectangle: Rectangle, style: BoxStyle, identifier: str) -> str:
        """Write a rectangle that lies below everything else."""
        lower_left = self._point((rectangle.x, rectangle.y + rectangle.height))
        upper_right = self._point((rectangle.x + rectangle.width, rectangle.y))
        fill = ["bgcolor=transparent"] if style.fill == "none" else []  # not that of the graph
        look = "; ".join([*_box_look(style), *fill, f"id={dot_label(identifier)}"])
        return f'subgraph cluster_{name} {{ bb="{lower_left},{upper_right}"; {look} }}'

    def text(self, name: str, text: Text, ink: str) -> Drawn:
        """Write one line of text, with its anchor and baseline where the text has them."""
        look = ["shape=plaintext", self._font(text, ink)]
        return self._node(name, self._room(text), look, f"label={_label(text)}")

    def badge(self, name: str, text: Text, style: BoxStyle) -> Drawn:
        """Write one line of text in a small frame of its own."""
        look = [*_box_look(style), self._font(text, style.ink, bold=True)]
        return self._node(name, badge_place(text), look, f"label={dot_label(text.text)}")

    def edge(
        self,
        ends: tuple[str, str],
        identifier: str,
        paths: Sequence[Sequence[Point]],
        pen: Pen,
        *,
        arrow: bool = False,
    ) -> Drawn:
        """Write an edge that runs along polylines, whatever stands between its two ends.

        A double pen draws two parallel lines, which share an arrow head.
        """
        own = f"id={dot_label(identifier)}"
        if arrow:
            shaft, length = shaft_of(paths[-1])
            splines = self._splines([*paths[:-1], shaft], pen)
            if pen.double:
                splines.append(self._spline(shaft[-1:]))
            splines[-1] = f"e,{self._point(paths[-1][-1])} {splines[-1]}"
            own = f"{own}, dir=forward, arrowsize={_number(length / _ARROW)}"
        else:
            splines = self._splines(paths, pen)
        edge = f'{ends[0]} -> {ends[1]} [{own}, pos="{";".join(splines)}"]'
        return Drawn(", ".join(_pen_look(pen)), edge)

    def _node(self, name: str, place: Rectangle, look: Sequence[str], own: str = "") -> Drawn:
        width, height = _inches(place.width), _inches(place.height)
        ends = f", {own}]" if own else "]"
        node = f'{name} [pos="{self._point(place.centre)}", width={width}{ends}'
        return Drawn(f"height={height}, {', '.join(look)}", node)

    def _font(self, text: Text, ink: str, *, bold: bool = False) -> str:
        font = self.bold_font if bold or text.tone == "strong" else FONT
        return f'fontname="{font}", fontsize={_number(text.size)}, fontcolor="{ink}"'

    def _room(self, text: Text) -> Rectangle:
        """Give a label more room than it is wide, though none beyond the sheet."""
        wanted = 2 * text.width + 2 * text.size
        y = _centre_height(text)
        tall = max(1, min(2 * text.size, 2 * y, 2 * (self.height - y)))
        if text.anchor == "start":
            return Rectangle(text.x, y - tall / 2, max(1, min(wanted, self.width - text.x)), tall)
        if text.anchor == "end":
            wide = max(1, min(wanted, text.x))
            return Rectangle(text.x - wide, y - tall / 2, wide, tall)
        wide = max(1, min(wanted, 2 * text.x, 2 * (self.width - text.x)))
        return Rectangle(text.x - wide / 2, y - tall / 2, wide, tall)

    def _place(self, rectangle: Rectangle) -> str:
        width, height = _inches(rectangle.width), _inches(rectangle.height)
        return f'pos="{self._point(rectangle.centre)}", width={width}, height={height}'

    def _splines(self, paths: Sequence[Sequence[Point]], pen: Pen) -> list[str]:
        drawn = parallel(paths) if pen.double else paths
        return [self._spline(path) for path in drawn]

    def _spline(self, path: Sequence[Point]) -> str:
        points = [self._point(point) for point in path]
        corners = [f"{start} {end} {end}" for start, end in pairwise(points)]
        return " ".join([points[0], *(corners or [f"{points[0]} {points[0]} {points[0]}"])])

    def _point(self, point: Point) -> str:
        return f"{_number(point[0])},{_number(self.height - point[1])}"


def _label(text: Text) -> str:
    label = dot_label(text.text)
    justified = {"start": f'{label[:-1]}\\l"', "end": f'{label[:-1]}\\r"'}
    return justified.get(text.anchor, label)


def _box_look(style: BoxStyle) -> list[str]:
    words = [] if style.fill == "none" else ["filled"]
    words += [style.outline.stroke] if style.outline.stroke != "solid" else []
    words += ["rounded"] if style.corners == "rounded" else []
    pen = style.outline
    look = [f'color="{pen.colour}"', f"penwidth={_number(pen.width)}"]
    look += [f'style="{",".join(words)}"'] if words else []
    return look if style.fill == "none" else [*look, f'fillcolor="{style.fill}"']


def _filled_look(colour: str) -> list[str]:
    return ["style=filled", f'fillcolor="{colour}"', f'color="{colour}"', "penwidth=0"]


def _pen_look(pen: Pen) -> list[str]:
    look = [f'color="{pen.colour}"', f"penwidth={_number(pen.width)}"]
    return look if pen.stroke == "solid" else [*look, f"style={pen.stroke}"]


def _centre_height(text: Text) -> float:
    return text.y - _CENTRE_ABOVE_BASELINE * text.size


def _inches(points: float) -> str:
    return f"{max(points, 0.01) / _INCH:.5f}"


def _number(value: float) -> str:
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
