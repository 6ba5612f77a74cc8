"""Drawing operations of Graphviz (its format xdot) for rectangles, texts and paths at given places.

Graphviz draws them as they stand, without a node or an edge for each: in a fifth of the time.
Every operation becomes one shape of the SVG; those of one graph stay in their order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeAlias

from orgmodel.chart.chart import Point, Text, Tone
from orgmodel.drawing.arrows import head_of, shaft_of
from orgmodel.drawing.parallel import parallel
from orgmodel.drawing.sheet import FONT, Rectangle, badge_place, middle_of
from orgmodel.drawing.text import printable
from orgmodel.drawing.theme import BoxStyle, Pen

_LONGEST = 8_000  # bytes of one quoted text: older Graphviz reads none of more than 16,384
_TOGETHER = 100  # operations, which are seldom longer than that
_MOST_BYTES = 4  # of one character
_RISE = 0.1  # of the font's height: by so much Graphviz sets a text above the place it is given
_ANY_WIDTH = 0  # of a text: only what Graphviz itself lays out depends on it
_ROUNDING = 12.0  # points; less in small boxes
_JUSTIFIED = {"start": -1, "middle": 0, "end": 1}
_BOLD = frozenset[Tone](("strong", "badge"))
_MIDDLE = _JUSTIFIED["middle"]
_NUMBER = "%.2f1"
"""Hundredths of points, and a thousandth more that is not seen: Graphviz takes twice as long to
write a number that ends in binary, as 0.25 does."""
_POINT = f"{_NUMBER} {_NUMBER}"
_WORDS = f"T {_POINT} %d {_ANY_WIDTH} %d -%s"
"""Numbers are written twice as fast by these as by f-strings."""
_HEAD, _TAIL = 'digraph {graph [_background="', '"]}\n'
_STAND_INS = (('"', "\x01"), ("\\", "\x02"), ("&", "\x03"))
"""For what a quoted text of DOT cannot hold everywhere: signs that no printable text has."""
_FROM_STAND_INS = (("\x01", "&quot;"), ("\x02", "\\"), ("\x03", "&amp;"))
_CALMER = (
    (' xml:space="preserve"', ""),
    (f' font-family="{FONT}"', ""),
    ("&#45;", "-"),
    ('stroke-dasharray="1,5"', 'stroke-dasharray="1.5,2.5"'),
)
"""What the whole drawing says once; and dots closer together than Graphviz sets them."""


Operation: TypeAlias = tuple[str, str]
"""One shape in two parts: how it looks, which many share, and what is its own."""


class Sheaf(NamedTuple):
    """Operations of one look as a graph without nodes.

    Args:
        look: how they look.
        size: how many they are.
        graph: what Graphviz reads.
    """

    look: str
    size: int
    graph: str


@dataclass(frozen=True, slots=True)
class XdotSheet:
    """The sheet on which a chart is drawn: turns places on it into operations; y grows upwards.

    Args:
        height: height in points.
    """

    height: float

    def box(self, place: Rectangle, style: BoxStyle) -> Operation:
        """Draw a rectangle with a border."""
        look, filled = _box_look(style)
        if style.corners == "rounded":
            corners = self._points(_rounded(place))
            return (look, f"{'b' if filled else 'B'} {corners}")
        return (look, f"{'P' if filled else 'p'} {self._corners(place)}")

    def bar(self, place: Rectangle, colour: str) -> Operation:
        """Draw a filled rectangle without a border."""
        return (_filled_look(colour, 0), f"P {self._corners(place)}")

    def dot(self, centre: Point, radius: float, colour: str) -> Operation:
        """Draw a filled circle without a border."""
        x, y = centre
        own = f"E {_POINT % (x, self.height - y)} {radius:.2f} {radius:.2f}"
        return (_filled_look(colour, 0), own)

    def rule(self, left: Point, width: float, pen: Pen) -> Operation:
        """Draw a horizontal line."""
        return self.line([[left, (left[0] + width, left[1])]], pen)[0]

    def text(self, text: Text, ink: str) -> Operation:
        """Write one line of text, with its anchor and baseline where the text has them."""
        look = _font_look(text.size, ink, text.tone)
        return (look, self._words(text, text.x, _JUSTIFIED[text.anchor]))

    def badge(self, text: Text, style: BoxStyle) -> Iterator[Operation]:
        """Write one line of text in a small frame of its own."""
        yield self.box(badge_place(text), style)
        look = _font_look(text.size, style.ink, text.tone)
        yield (look, self._words(text, middle_of(text), _MIDDLE))

    def line(
        self, paths: Sequence[Sequence[Point]], pen: Pen, *, arrow: bool = False
    ) -> list[Operation]:
        """Draw polylines; a double pen draws two parallel lines, which share an arrow head."""
        shaft, length = shaft_of(paths[-1]) if arrow else ([], 0.0)
        single = [*paths[:-1], shaft] if arrow else paths
        look = _pen_look(pen)
        drawn = [
            (look, f"L {self._points(path)}")
            for path in (parallel(single) if pen.double else single)
        ]
        if arrow:
            head = head_of(paths[-1], length, pen.width)
            drawn.append((_filled_look(pen.colour, pen.width), f"P {self._points(head)}"))
        return drawn

    def _corners(self, place: Rectangle) -> str:
        x, y, width, height = place
        left, right = _NUMBER % x, _NUMBER % (x + width)
        top, bottom = _NUMBER % (self.height - y), _NUMBER % (self.height - y - height)
        return f"4 {right} {top} {left} {top} {left} {bottom} {right} {bottom}"

    def _points(self, points: Sequence[Point]) -> str:
        height = self.height
        return " ".join([str(len(points)), *[_POINT % (x, height - y) for x, y in points]])

    def _words(self, text: Text, x: float, justified: int) -> str:
        words = printable(text.text)
        length = len(words) if words.isascii() else len(words.encode())
        baseline = self.height - text.y - _RISE * text.size
        return _WORDS % (x, baseline, justified, length, words)


def to_xdot(operations: Iterable[Operation]) -> Iterator[Sheaf]:
    """Write operations as graphs without nodes, those of one look together, in their order.

    Each graph is so short that every Graphviz can read it. Many short graphs are drawn sooner, too:
    the time for one grows with the square of its length.
    """
    waiting = defaultdict[str, list[str]](list)
    for look, own in operations:
        alike = waiting[look]
        alike.append(own)
        if len(alike) == _TOGETHER:
            yield from _sheaves(look, alike)
            alike.clear()
    for look, alike in waiting.items():
        if alike:
            yield from _sheaves(look, alike)


def _sheaves(look: str, operations: Sequence[str]) -> Iterator[Sheaf]:
    """Write operations as one graph, or as two and more where one would be too long to be read."""
    written = _quoted(" ".join([look, *operations]))
    size = len(operations)
    if size > 1 and len(written) * (1 if written.isascii() else _MOST_BYTES) > _LONGEST:
        yield from _sheaves(look, operations[: size // 2])
        yield from _sheaves(look, operations[size // 2 :])
    else:
        yield Sheaf(look, size, f"{_HEAD}{written} {_TAIL}")


def shapes_of(drawn: str) -> list[list[str]]:
    """Give the shapes of each graph in the SVG that Graphviz wrote, one for each operation."""
    for before, after in (*_CALMER, *_FROM_STAND_INS):
        if before in drawn:
            drawn = drawn.replace(before, after)
    return [_shapes_of_one(graph) for graph in drawn.split(' class="graph" ')[1:]]


def _shapes_of_one(graph: str) -> list[str]:
    _, _, shapes = graph.partition("<polygon ")
    return shapes.partition("\n</g>\n")[0].split("\n")[1:]


def _quoted(text: str) -> str:
    for sign, stand_in in _STAND_INS:
        text = text.replace(sign, stand_in)
    return text


@cache
def _box_look(style: BoxStyle) -> tuple[str, bool]:
    """Give how a box looks, and whether it is filled."""
    look = _pen_look(style.outline)
    if style.fill == "none":
        return look, False
    return f"{look} {_written('C', style.fill)}", True


@cache
def _pen_look(pen: Pen) -> str:
    width = f"setlinewidth({pen.width:g})"
    return f"{_written('S', pen.stroke)} {_written('S', width)} {_written('c', pen.colour)}"


@cache
def _filled_look(colour: str, width: float) -> str:
    return f"{_pen_look(Pen(colour, width))} {_written('C', colour)}"


@cache
def _font_look(size: float, ink: str, tone: Tone) -> str:
    bold = int(tone in _BOLD)
    return f"F {size:.2f} {len(FONT)} -{FONT} t {bold} {_written('c', ink)}"


def _written(operation: str, words: str) -> str:
    return f"{operation} {len(words)} -{words}"


def _rounded(place: Rectangle) -> list[Point]:
    """Give the curve round a rectangle, in pieces of three points each."""
    left, top = place.x, place.y
    right, bottom = left + place.width, top + place.height
    radius = min(_ROUNDING, place.width / 3, place.height / 3)
    turns: tuple[tuple[Point, Point, Point], ...] = (
        ((left + radius, top), (left, top), (left, top + radius)),
        ((left, bottom - radius), (left, bottom), (left + radius, bottom)),
        ((right - radius, bottom), (right, bottom), (right, bottom - radius)),
        ((right, top + radius), (right, top), (right - radius, top)),
    )
    curve = [turns[-1][-1]]
    for start, corner, end in turns:
        curve += [curve[-1], start, start, _half_way(start, corner), _half_way(corner, end), end]
    return curve


def _half_way(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
