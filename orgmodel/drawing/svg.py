"""From the shapes that Graphviz draws to an SVG that is calm, accessible and found by id.

Graphviz gives the shapes, in the order of the chart's parts; what belongs together, what it is
called and what it says comes from the chart.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice
from zlib import crc32

from orgmodel.chart.chart import Box, Chart, Image, Line
from orgmodel.chart.mirroring import is_right_to_left
from orgmodel.drawing.engine import Engine
from orgmodel.drawing.parts import parts_of
from orgmodel.drawing.shapes import draw_shapes
from orgmodel.drawing.text import xml_id, xml_name, xml_text
from orgmodel.drawing.theme import Theme

WHOLE = "graphics-document document"
"""What the whole is to screen readers: something whose parts, all images, are gone through."""
FONTS = "Arial, 'Liberation Sans', Helvetica, sans-serif"
_FOOT = b"</g>\n</svg>\n"
_AT_ONCE = 500  # groups that are put together before they are written
_ANCHOR = re.compile(r'(?<=<text )text-anchor="(start|end)"')
_TURNED = {"start": "end", "end": "start"}
"""Where texts run from right to left, SVG means the right side by their start."""


def draw_svg(chart: Chart, theme: Theme, engine: Engine) -> bytes:
    """Draw a chart as SVG.

    Args:
        chart: the chart.
        theme: colours, pens and marks.
        engine: the Graphviz that draws it.

    Returns:
        SVG with a title and a description for the whole and for every box, and with an id, a class
        and a title for every line and frame; the same to the byte for the same chart and engine.

    Raises:
        DrawError: Graphviz failed, or left something out.
    """
    shapes = draw_shapes(parts_of(chart, theme), engine)
    openings = list(_openings(chart))  # written while Graphviz draws
    body = _Body(_body(chart, iter(openings), shapes), turned=is_right_to_left(chart.language))
    head = _head(chart, theme.paper, f"chart-{body.checksum:08x}")
    return b"".join([*(f"{line}\n".encode() for line in head), *body.written, _FOOT])


class _Body:
    """What stands in the picture, written while Graphviz draws the rest of it.

    Args:
        groups: its parts.
        turned: whether its texts run from right to left.
    """

    def __init__(self, groups: Iterator[str], *, turned: bool) -> None:
        self.written: list[bytes] = []
        self.checksum = 0
        while some := list(islice(groups, _AT_ONCE)):
            text = "\n".join([*some, ""])
            self._write(_ANCHOR.sub(_turn, text) if turned else text)

    def _write(self, text: str) -> None:
        written = text.encode()
        self.checksum = crc32(written, self.checksum)
        self.written.append(written)


def _turn(anchor: re.Match[str]) -> str:
    return f'text-anchor="{_TURNED[anchor[1]]}"'


def _head(chart: Chart, paper: str, name: str) -> Iterator[str]:
    width, height = f"{chart.width:.2f}", f"{chart.height:.2f}"
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="0 0 {width} {height}" xml:lang="{xml_text(chart.language)}" '
        f'role="{WHOLE}" aria-labelledby="{name}-title" aria-describedby="{name}-description" '
        f'font-family="{FONTS}" xml:space="preserve"{_direction(chart)}>'
    )
    yield f'<title id="{name}-title">{xml_text(chart.title)}</title>'
    yield f'<desc id="{name}-description">{xml_text(chart.description)}</desc>'
    yield f'<rect width="{width}" height="{height}" fill="{paper}"/>'
    yield f'<g transform="translate(0 {height})">'


def _direction(chart: Chart) -> str:
    return ' direction="rtl"' if is_right_to_left(chart.language) else ""


def _openings(chart: Chart) -> Iterator[str]:
    """Say of every frame, line and box what it is called and what it says."""
    for frame in chart.frames:
        yield _opening(_tag("frame", frame.id, "frame"), _title(frame.name))
    for line in chart.lines:
        yield _opening(_line_tag(line), _title(line.tooltip))
    for box in chart.boxes:
        yield _opening(_box_tag(box), _said(box))


def _body(chart: Chart, openings: Iterator[str], shapes: Iterator[list[str]]) -> Iterator[str]:
    for _ in chain(chart.frames, chart.lines):
        yield _group(next(openings), next(shapes))
    images = _Images(chart.height)
    for box in chart.boxes:
        yield _group(next(openings), [*next(shapes), *map(images.drawn, box.images)])
    for _ in chart.texts:
        yield from next(shapes)
    for sample in chart.legend:
        yield _group(f'<g class="legend {xml_text(sample.kind)}">', next(shapes))


class _Images:
    """Writes pictures; one that comes again in the same size is only referred to."""

    def __init__(self, height: float) -> None:
        self.height = height
        self.first: dict[tuple[str, float, float], Image] = {}

    def drawn(self, image: Image) -> str:
        key = (image.source, image.width, image.height)
        first = self.first.setdefault(key, image)
        name = f"picture-{crc32(repr(key).encode()):08x}"
        if first is not image:
            right, down = _short(image.x - first.x), _short(image.y - first.y)
            return f'<use href="#{name}" x="{right}" y="{down}"/>'
        place = f'x="{_short(image.x)}" y="{_short(image.y - self.height)}"'
        size = f'width="{_short(image.width)}" height="{_short(image.height)}"'
        return f'<image id="{name}" {place} {size} href="{image.source}"/>'


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _group(opening: str, shapes: Iterable[str]) -> str:
    return "\n".join([opening, *shapes, "</g>"])


def _opening(tag: str, said: str) -> str:
    return f"{tag}\n{said}" if said else tag


def _title(text: str) -> str:
    return f"<title>{xml_text(text)}</title>" if text else ""


def _said(box: Box) -> str:
    title = _title(box.tooltip or box.id)
    return f"{title}<desc>{xml_text(box.description)}</desc>" if box.description else title


def _box_tag(box: Box) -> str:
    classes = _box_classes(box.what, box.class_ or "", box.state, box.group, focus=box.focus)
    return _tag("box", box.id, classes)


@cache
def _box_classes(what: str, class_: str, state: str, group: int | None, *, focus: bool) -> str:
    shown = "" if state == "filled" else state
    classes = ("box", what, class_, shown, _group_name(group), "focus" if focus else "")
    return xml_text(" ".join(filter(None, classes)))


def _group_name(group: int | None) -> str:
    if group is None:
        return ""
    return "ungrouped" if group < 0 else f"group-{group}"


def _line_tag(line: Line) -> str:
    tag = _tag("line", line.id, f"connector {line.kind}")
    ends = f'data-start="{xml_name(line.start)}" data-end="{xml_name(line.end)}"'
    return f'{tag[:-1]} {ends} data-kind="{line.kind}">'


def _tag(prefix: str, identifier: str, classes: str) -> str:
    return (
        f'<g id="{xml_id(prefix, identifier)}" class="{classes}" role="img" '
        f'data-id="{xml_text(identifier)}">'
    )
