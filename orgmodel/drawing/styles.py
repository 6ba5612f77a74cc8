"""Which style everything of a chart with an outline is drawn in."""

from dataclasses import dataclass, field, fields

from orgmodel.chart.chart import Box, Sample
from orgmodel.drawing.sheet import Rectangle
from orgmodel.drawing.theme import Boxes, BoxStyle, Lines, States, Theme

GROUP = "group-"
UNGROUPED = "ungrouped"
_CLASSES = frozenset(field.name for field in fields(Boxes))
_LINE_KINDS = frozenset(field.name for field in fields(Lines))
_STATES = frozenset(field.name for field in fields(States))


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles that a theme has for boxes; those that look alike share one.

    Args:
        theme: the theme.
    """

    theme: Theme
    _known: dict[tuple[str, str | None, str, int | None], BoxStyle] = field(default_factory=dict)

    def of_box(self, box: Box) -> BoxStyle:
        """Give the style of a box."""
        key = (box.what, box.class_, box.state, box.group)
        style = self._known.get(key)
        if style is None:
            style = self._known[key] = self.theme.box(*key)
        return style

    def of_sample(self, kind: str) -> BoxStyle:
        """Give the style of the little box that stands for a kind in the legend."""
        group, _, class_ = kind.partition(" ")
        if group.startswith(GROUP):
            return self.theme.box("position", class_, group=int(group.removeprefix(GROUP)))
        if group in (UNGROUPED, "shared"):
            return self.theme.box("position", class_, group=-1)
        if kind in _STATES:
            return self.theme.box("position", state=kind)
        if group in _CLASSES:
            return self.theme.box("position", group)
        return self.theme.frame if kind in ("unit", "frame") else self.theme.badge


def is_line(sample: Sample) -> bool:
    """Tell whether an entry of the legend shows a kind of line, and no box."""
    return sample.kind in _LINE_KINDS


def bounds(sample: Sample) -> Rectangle:
    """Give the rectangle round the paths of an entry of the legend."""
    points = [point for path in sample.paths for point in path]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return Rectangle(left, top, right - left, bottom - top)


def place_of(box: Box) -> Rectangle:
    """Give the rectangle of a box."""
    return Rectangle(box.x, box.y, box.width, box.height)
