"""Signs inside a box that tell classes and states apart without colour."""

from orgmodel.chart.chart import Point
from orgmodel.draw.sheet import Rectangle
from orgmodel.draw.theme import BoxStyle

_BAR = 3.0
_PAUSE_HEIGHT = 6.0
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


def strike(rectangle: Rectangle, style: BoxStyle) -> tuple[Point, Point] | None:
    """Place the stroke across a box, from its lower left to its upper right corner."""
    if "strike" not in style.marks:
        return None
    lower_left = (rectangle.x, rectangle.y + rectangle.height)
    return lower_left, (rectangle.x + rectangle.width, rectangle.y)


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
    height = min(_PAUSE_HEIGHT, rectangle.height / 2)
    width = height / 4
    right = rectangle.x + rectangle.width - height / 2 - width
    top = rectangle.y + height / 2
    return [Rectangle(x, top, width, height) for x in (right - 2 * width, right)]
