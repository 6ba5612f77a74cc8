"""Signs inside a box that tell classes and states apart without colour."""

from orgmodel.chart.chart import Point
from orgmodel.drawing.sheet import Rectangle
from orgmodel.drawing.theme import BoxStyle

_BAR = 2.4
_SIGN = 5.5
_ROUNDING = 5.0
_DOUBLE_GAP = 2.6


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


def inner_border(rectangle: Rectangle, style: BoxStyle) -> Rectangle | None:
    """Place the second border of a double outline."""
    if not style.outline.double:
        return None
    return rectangle.inset(min(_DOUBLE_GAP, rectangle.height / 5))


def _bar_width(rectangle: Rectangle) -> float:
    return min(_BAR, rectangle.width / 6)


def _corner(rectangle: Rectangle, style: BoxStyle) -> Rectangle:
    """Find room for a sign: within a round corner, and beside a bar."""
    side = min(_SIGN, rectangle.height / 2)
    right = rectangle.x + rectangle.width - 1.6 * side
    if style.corners == "rounded":
        right -= min(_ROUNDING, side)
    if {"right", "sides"} & set(style.marks):
        right -= _bar_width(rectangle)
    return Rectangle(right, rectangle.y + 0.6 * side, side, side)
