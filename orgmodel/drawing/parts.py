"""A chart part by part: what is drawn for every frame, line, box, text and legend entry."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from orgmodel.chart.chart import Box, Chart, Frame, Line, Sample, Text
from orgmodel.drawing.arrows import dot_radius, paths_of
from orgmodel.drawing.marks import bars, cross, cross_pen, divider_pen, inner_border, plus, ring
from orgmodel.drawing.sheet import Rectangle
from orgmodel.drawing.styles import Styles, bounds, is_line, place_of
from orgmodel.drawing.theme import BoxStyle, Theme
from orgmodel.drawing.xdot import Operation, XdotSheet


def parts_of(chart: Chart, theme: Theme) -> Iterator[list[Operation]]:
    """Give what is drawn of a chart, from below to above.

    Args:
        chart: the chart.
        theme: colours, pens and marks.

    Yields:
        The operations for every frame, then for every line, box, text and legend entry.
    """
    painter = _Painter(chart, theme)
    yield from map(painter.frame, chart.frames)
    yield from map(painter.line, chart.lines)
    yield from map(painter.box, chart.boxes)
    yield from ([painter.words(text, theme.ink, theme.muted)] for text in chart.texts)
    yield from map(painter.sample, chart.legend)


class _Painter:
    def __init__(self, chart: Chart, theme: Theme) -> None:
        self.theme = theme
        self.styles = Styles(theme)
        self.sheet = XdotSheet(chart.height)

    def frame(self, frame: Frame) -> list[Operation]:
        style = self.theme.frame
        place = Rectangle(frame.x, frame.y, frame.width, frame.height)
        return [self.sheet.box(place, style), *self._texts(frame.texts, style)]

    def line(self, line: Line) -> list[Operation]:
        paths, arrow = paths_of(line)
        pen = self.theme.line(line.kind)
        drawn = self.sheet.line(paths, pen, arrow=arrow)
        radius = dot_radius(pen)
        return drawn + [self.sheet.dot(joint, radius, pen.colour) for joint in line.joints]

    def box(self, box: Box) -> list[Operation]:
        style, place = self.styles.of_box(box), place_of(box)
        drawn = [self.sheet.box(place, style)]
        if style.signed:
            drawn += self._marks(place, style)
        if box.focus:
            drawn.append(self.sheet.box(*ring(place, style, self.theme.focus)))
        if box.dividers:
            pen = divider_pen(style)
            drawn += [self.sheet.rule((box.x, height), box.width, pen) for height in box.dividers]
        drawn += self._texts(box.texts, style)
        return drawn

    def sample(self, sample: Sample) -> list[Operation]:
        label = self.words(sample.label, self.theme.ink, self.theme.muted)
        if is_line(sample):
            return [*self.sheet.line(sample.paths, self.theme.line(sample.kind)), label]
        if not sample.paths:
            return [label]
        style, place = self.styles.of_sample(sample.kind), bounds(sample)
        drawn = [self.sheet.box(place, style), *self._marks(place, style)]
        dividers, pen = sample.paths[1:], divider_pen(style)
        drawn += [self.sheet.rule(min(path), place.width, pen) for path in dividers]
        if sample.kind == "fold":
            drawn += [self.sheet.bar(bar, style.ink) for bar in plus(place)]
        return [*drawn, label]

    def words(self, text: Text, ink: str, muted: str) -> Operation:
        return self.sheet.text(text, muted if text.tone == "muted" else ink)

    def _texts(self, texts: Iterable[Text], style: BoxStyle) -> list[Operation]:
        drawn: list[Operation] = []
        for text in texts:
            if text.tone == "badge":
                drawn += self.sheet.badge(text, self.theme.badge)
            else:
                drawn.append(self.words(text, style.ink, style.muted))
        return drawn

    def _marks(self, place: Rectangle, style: BoxStyle) -> Iterator[Operation]:
        inside = inner_border(place, style)
        if inside is not None:
            yield self.sheet.box(inside, replace(style, fill="none"))
        for bar, colour in bars(place, style):
            yield self.sheet.bar(bar, colour)
        yield from self.sheet.line(cross(place, style), cross_pen(style))
