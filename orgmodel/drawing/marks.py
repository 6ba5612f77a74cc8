"""Signs inside a box that tell classes and states apart without colour."""

from dataclasses import replace

from orgmodel.chart.chart import Point
from orgmodel.drawing.sheet import Rectangle
from orgmodel.drawing.theme import BoxStyle, Pen

_BAR = 2.4
_SIGN = 4.2
_SIGN_GAP = 1.6
_ROUNDING = 5.0
_RING_GAP = 2.0
_PLUS = 6.0
_STROKE = 1.2
_DOUBLE_GAP = 2.6


def bars(rectangle: Rectangle, style: BoxStyle) -> list[tuple[Rectangle, str]]:
    """Place all filled bars of a box, each with its colour."""
    if not style.marks:
        return []
    sides = [(bar, style.outline.colour) for bar in side_bars(rectangle, style)]
    return sides + [(bar, style.ink) for bar in pause(rectangle, style)]


def side_bars(rectangle: Rectangle, style: BoxStyle) -> list[Rectangle]:
    """Place the filled bars of the marks left, right and sides, over the border."""
    half = style.outline.width / 2
    width = _bar_width(rectangle) + half
    left = rectangle.x - half
    right = rectangle.x + rectangle.width + half - width
    marks = set(style.marks)
    edges = [left] if marks & {"left", "sides"} else []
    edges += [right] if marks & {"right", "sides"} else []
    tall = rectangle.height + 2 * half
    return [Rectangle(edge, rectangle.y - half, width, tall) for edge in edges]


def pause(rectangle: Rectangle, style: BoxStyle) -> list[Rectangle]:
    """Place the two small bars of the mark pause in the upper right corner."""
    if "pause" not in style.marks:
        return []
    place = _corner(rectangle, style)
    width = place.width / 3.5
    right = place.x + place.width - width
    return [Rectangle(x, place.y, width, place.height) for x in (place.x, right)]


def cross(rectangle: Rectangle, style: BoxStyle) -> list[tuple[Point, Point]]:
    """Place the two strokes of the mark cross in the upper right corner."""
    if "cross" not in style.marks:
        return []
    place = _corner(rectangle, style)
    left, right = place.x, place.x + place.width
    top, bottom = place.y, place.y + place.height
    return [((left, top), (right, bottom)), ((left, bottom), (right, top))]


def cross_pen(style: BoxStyle) -> Pen:
    """Give the pen of the mark cross."""
    return replace(style.outline, stroke="solid", colour=style.ink, double=False)


def divider_pen(style: BoxStyle) -> Pen:
    """Give the pen of the lines that divide a box between job sharers."""
    return replace(style.outline, width=0.6 * style.outline.width)


def ring(rectangle: Rectangle, style: BoxStyle, pen: Pen) -> tuple[Rectangle, BoxStyle]:
    """Place the ring round a box that is set apart from all others."""
    distance = _RING_GAP + (style.outline.width + pen.width) / 2
    return rectangle.inset(-distance), replace(style, outline=pen, fill="none")


def plus(rectangle: Rectangle) -> list[Rectangle]:
    """Place the two strokes of a plus sign in the middle."""
    x, y = rectangle.centre
    length = min(_PLUS, 0.6 * rectangle.height)
    level = Rectangle(x - length / 2, y - _STROKE / 2, length, _STROKE)
    upright = Rectangle(x - _STROKE / 2, y - length / 2, _STROKE, length)
    return [level, upright]


def inner_border(rectangle: Rectangle, style: BoxStyle) -> Rectangle | None:
    """Place the second border of a double outline."""
    if not style.outline.double:
        return None
    return rectangle.inset(min(_DOUBLE_GAP, rectangle.height / 5))


def _bar_width(rectangle: Rectangle) -> float:
    return min(_BAR, rectangle.width / 6)


def _corner(rectangle: Rectangle, style: BoxStyle) -> Rectangle:
    """Find room for a sign above the texts: within a round corner, and beside a bar."""
    side = min(_SIGN, rectangle.height / 2)
    gap = _SIGN_GAP + style.outline.width / 2
    right = rectangle.x + rectangle.width - gap - side
    if style.corners == "rounded":
        right -= min(_ROUNDING, side)
    if {"right", "sides"} & set(style.marks):
        right -= _bar_width(rectangle)
    return Rectangle(right, rectangle.y + gap, side, side)
