"""From a chart and a theme to DOT text with positions, for `neato -n2`. Runs nothing."""

from collections.abc import Iterator
from dataclasses import fields, replace

from orgmodel.chart.chart import Box, Chart, Frame, Sample, Text
from orgmodel.drawing.marks import cross, inner_border, pause, side_bars
from orgmodel.drawing.sheet import Rectangle, Sheet
from orgmodel.drawing.text import xml_id
from orgmodel.drawing.theme import Boxes, BoxStyle, Lines, States, Theme

BOLD_FONT = "Arial Bold"
GROUP = "group-"
_CLASSES = frozenset(field.name for field in fields(Boxes))
_LINE_KINDS = frozenset(field.name for field in fields(Lines))
_STATES = frozenset(field.name for field in fields(States))
_NOWHERE = ((0.0, 0.0),)  # of no length, so that nothing is seen of it
_HEAD = """\
graph [bgcolor="{paper}", outputorder=edgesfirst, margin=0, pad=0]
node [shape=box, fixedsize=true, label="", margin=0]
edge [dir=none]"""


def to_dot(chart: Chart, theme: Theme, *, bold_font: str = BOLD_FONT) -> str:
    """Write a chart as DOT in which everything has its place.

    Args:
        chart: the chart.
        theme: colours, pens and marks.
        bold_font: the name by which the engine that will draw it knows the bold face of Arial.

    Returns:
        Text for `neato -n2`: the same for the same chart and theme, to the byte.
    """
    sheet = Sheet(chart.width, chart.height, bold_font)
    statements = _statements(chart, theme, sheet)
    return "\n".join(["digraph chart {", *statements, "}", ""])


def _statements(chart: Chart, theme: Theme, sheet: Sheet) -> Iterator[str]:
    yield _HEAD.format(paper=theme.paper)
    yield sheet.ground()
    for number, frame in enumerate(chart.frames):
        yield from _frame(f"f{number}", frame, theme, sheet)
    for number, box in enumerate(chart.boxes):
        yield from _box(f"n{number}", box, theme, sheet)
    for number, text in enumerate(chart.texts):
        yield _text(f"x{number}", text, (theme.ink, theme.muted), theme, sheet)
    for number, sample in enumerate(chart.legend):
        yield from _sample(f"s{number}", sample, theme, sheet)
    yield from _lines(chart, theme, sheet)


def _frame(name: str, frame: Frame, theme: Theme, sheet: Sheet) -> Iterator[str]:
    place = Rectangle(frame.x, frame.y, frame.width, frame.height)
    yield sheet.frame(name, place, theme.frame, xml_id("frame", frame.id))
    inks = (theme.frame.ink, theme.frame.muted)
    for number, text in enumerate(frame.texts):
        yield _text(f"{name}_t{number}", text, inks, theme, sheet)


def _box(name: str, box: Box, theme: Theme, sheet: Sheet) -> Iterator[str]:
    style = theme.box(box.what, box.class_, box.state, box.group)
    place = Rectangle(box.x, box.y, box.width, box.height)
    yield from _outline(name, place, style, sheet, xml_id("box", box.id))
    for number, height in enumerate(box.dividers):
        pen = replace(style.outline, width=0.6 * style.outline.width)
        yield sheet.rule(f"{name}_d{number}", (box.x, height), box.width, pen)
    for number, text in enumerate(box.texts):
        yield _text(f"{name}_t{number}", text, (style.ink, style.muted), theme, sheet)


def _outline(
    name: str, place: Rectangle, style: BoxStyle, sheet: Sheet, identifier: str = ""
) -> Iterator[str]:
    yield sheet.box(name, place, style, identifier)
    inside = inner_border(place, style)
    if inside is not None:
        yield sheet.box(f"{name}_i", inside, replace(style, fill="none"))
    for number, bar in enumerate(side_bars(place, style)):
        yield sheet.bar(f"{name}_m{number}", bar, style.outline.colour)
    for number, bar in enumerate(pause(place, style)):
        yield sheet.bar(f"{name}_p{number}", bar, style.ink)
    strokes = cross(place, style)
    if strokes:
        pen = replace(style.outline, stroke="solid", colour=style.ink, double=False)
        yield sheet.edge((name, name), f"{name}_c", strokes, pen)


def _text(name: str, text: Text, inks: tuple[str, str], theme: Theme, sheet: Sheet) -> str:
    if text.tone == "badge":
        return sheet.badge(name, text, theme.badge)
    ink, muted = inks
    return sheet.text(name, text, muted if text.tone == "muted" else ink)


def _sample(name: str, sample: Sample, theme: Theme, sheet: Sheet) -> Iterator[str]:
    if sample.kind in _LINE_KINDS:
        yield sheet.edge(("sheet", "sheet"), name, sample.paths, theme.line(sample.kind))
    else:
        yield from _outline(name, _bounds(sample), _sample_style(sample.kind, theme), sheet)
    yield _text(f"{name}_t0", sample.label, (theme.ink, theme.muted), theme, sheet)


def _sample_style(kind: str, theme: Theme) -> BoxStyle:
    if kind.startswith(GROUP):
        return theme.box("position", group=int(kind.removeprefix(GROUP)))
    if kind in _STATES:
        return theme.box("position", state=kind)
    if kind in _CLASSES:
        return theme.box("position", kind)
    return theme.frame if kind in ("unit", "frame") else theme.badge


def _bounds(sample: Sample) -> Rectangle:
    points = [point for path in sample.paths for point in path]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return Rectangle(left, top, right - left, bottom - top)


def _lines(chart: Chart, theme: Theme, sheet: Sheet) -> Iterator[str]:
    names = {box.id: f"n{number}" for number, box in enumerate(chart.boxes)}
    for line in chart.lines:
        ends = names.get(line.start, "sheet"), names.get(line.end, "sheet")
        paths = [path for path in line.paths if path] or [_NOWHERE]
        arrow = line.arrow and len(paths[-1]) > 1
        pen = theme.line(line.kind)
        yield sheet.edge(ends, xml_id("line", line.id), paths, pen, arrow=arrow)
