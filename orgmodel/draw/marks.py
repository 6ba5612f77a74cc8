"""Signs inside a box that tell classes and states apart without colour."""

from orgmodel.chart.chart import Point
from orgmodel.draw.sheet import Rectangle
from orgmodel.draw.theme import BoxStyle

_BAR = 3.0
_SIGN = 5.5
_DOUBLE_GAP = 2.6


def bars(rectangle: Rectangle, style: BoxStyle) -> list[Rectangle]:
    """Place the filled bars of a style's marks."""
    placed: list[Rectangle] = []
    for mark in style.marks:
        if mark in ("left", "sides"):
            placed.append(_side_bar(rectangle, rectangle.x))
        if mark in ("right", "sides"):
            right = rectangle.x + rectangle.width - _bar_width(rectangle)
            placed.append(_side_bar(rectangle, right))
        if mark == "pause":
            placed += _pause(rectangle)
    return placed


def cross(rectangle: Rectangle, style: BoxStyle) -> list[tuple[Point, Point]]:
    """Place the two strokes of a small cross in the upper right corner."""
    if "cross" not in style.marks:
        return []
    place = _corner(rectangle)
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


def _side_bar(rectangle: Rectangle, x: float) -> Rectangle:
    return Rectangle(x, rectangle.y, _bar_width(rectangle), rectangle.height)


def _pause(rectangle: Rectangle) -> list[Rectangle]:
    place = _corner(rectangle)
    width = place.width / 3.5
    right = place.x + place.width - width
    return [Rectangle(x, place.y, width, place.height) for x in (place.x, right)]


def _corner(rectangle: Rectangle) -> Rectangle:
    side = min(_SIGN, rectangle.height / 2)
    right = rectangle.x + rectangle.width
    return Rectangle(right - 1.6 * side, rectangle.y + 0.6 * side, side, side)
