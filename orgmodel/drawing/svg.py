"""From the SVG that Graphviz writes to one that is calm, accessible and found by id.

Graphviz gives the shapes; what belongs together, what it is called and what it says comes from
the chart. The work is linear: the text is cut at the groups, which Graphviz writes one by one.
"""

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from zlib import crc32

from orgmodel.chart.chart import Box, Chart, Image, Line
from orgmodel.chart.mirroring import is_right_to_left
from orgmodel.drawing.text import xml_id, xml_text

FONTS = "Arial, 'Liberation Sans', Helvetica, sans-serif"
_GROUP = re.compile(
    r'^<g id="([^"]*)" class="(node|edge|cluster)">\n'
    r"<title>([^<]*)</title>\n(.*?)\n?^</g>$",
    re.MULTILINE | re.DOTALL,
)
_PAPER = re.compile(r'<polygon fill="([^"]*)"')
_INVISIBLE = re.compile(r'<polygon fill="none" stroke="(?:none|transparent)"[^>]*/>\n?')
_FONT = re.compile(r' font-family="([^"]*)"( font-weight="bold")?')
_ANCHOR = re.compile(r'(?<=<text )text-anchor="(start|end)"')
_TURNED = {"start": "end", "end": "start"}
"""Where texts run from right to left, SVG means the right side by their start."""
_CURVE = re.compile(r' d="M([^"C]+)C([^"]+)"')

Shapes = Mapping[str, list[str]]


def finish_svg(chart: Chart, drawn: str) -> str:
    """Make the SVG of a chart out of what Graphviz drew.

    Args:
        chart: the chart that was drawn.
        drawn: the SVG that Graphviz wrote for `to_dot(chart, ...)`.

    Returns:
        SVG with a title and a description for the whole, and with an id, a class and a title for
        every box, line and frame; the same to the byte for the same chart and engine.
    """
    body = "\n".join(_body(chart, _shapes(drawn)))
    if is_right_to_left(chart.language):
        body = _ANCHOR.sub(lambda anchor: f'text-anchor="{_TURNED[anchor[1]]}"', body)
    name = f"chart-{crc32(body.encode()):08x}"
    return "\n".join([*_head(chart, drawn, name), body, "</g>", "</svg>", ""])


def _shapes(drawn: str) -> Shapes:
    """Gather the shapes by what they belong to: f0, n0, x0, s0, or the id of a line.

    Graphviz draws what looks alike together; here the texts of a box follow each other again.
    """
    shapes = defaultdict[str, list[tuple[int, str]]](list)
    for identifier, what, name, drawn_shapes in _GROUP.findall(_calm(drawn)):
        if what == "edge":
            shapes[_edge_owner(identifier)].append((0, _CURVE.sub(_polyline, drawn_shapes)))
        else:
            owner, _, part = name.removeprefix("cluster_").partition("_")
            shapes[owner].append((_reading_place(part), drawn_shapes))
    return {
        owner: [shape for _, shape in sorted(parts, key=itemgetter(0))]
        for owner, parts in shapes.items()
    }


def _reading_place(part: str) -> int:
    """Give the number of a text, from 1; 0 for all that lies under texts."""
    return 1 + int(part[1:]) if part.startswith("t") else 0


def _edge_owner(escaped: str) -> str:
    identifier = html.unescape(escaped)
    return identifier if identifier.startswith("line-") else identifier.partition("_")[0]


def _head(chart: Chart, drawn: str, name: str) -> Iterator[str]:
    width, height = f"{chart.width:.2f}", f"{chart.height:.2f}"
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="0 0 {width} {height}" xml:lang="{xml_text(chart.language)}" role="img" '
        f'aria-labelledby="{name}-title" aria-describedby="{name}-description" '
        f'font-family="{FONTS}" xml:space="preserve"{_direction(chart)}>'
    )
    yield f'<title id="{name}-title">{xml_text(chart.title)}</title>'
    said = "\n".join(xml_text(box.tooltip or box.id) for box in chart.boxes)
    yield f'<desc id="{name}-description">{said}</desc>'
    paper = _PAPER.search(drawn)
    yield f'<rect width="{width}" height="{height}" fill="{paper[1] if paper else "none"}"/>'
    yield f'<g transform="translate(0 {height})">'


def _direction(chart: Chart) -> str:
    return ' direction="rtl"' if is_right_to_left(chart.language) else ""


def _body(chart: Chart, shapes: Shapes) -> Iterator[str]:
    for number, frame in enumerate(chart.frames):
        tag = _tag("frame", frame.id, "frame")
        yield from _group(tag, frame.name, shapes.get(f"f{number}", []))
    for line in chart.lines:
        yield from _group(_line_tag(line), line.tooltip, shapes.get(xml_id("line", line.id), []))
    images = _Images(chart.height)
    for number, box in enumerate(chart.boxes):
        shapes_of_box = [*shapes.get(f"n{number}", []), *map(images.drawn, box.images)]
        yield from _group(_box_tag(box), box.tooltip or box.id, shapes_of_box)
    for number in range(len(chart.texts)):
        yield from shapes.get(f"x{number}", [])
    for number, sample in enumerate(chart.legend):
        tag = f'<g class="legend {xml_text(sample.kind)}">'
        yield from _group(tag, "", shapes.get(f"s{number}", []))


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


def _group(tag: str, title: str, shapes: Iterable[str]) -> Iterator[str]:
    yield tag
    if title:
        yield f"<title>{xml_text(title)}</title>"
    yield from shapes
    yield "</g>"


def _box_tag(box: Box) -> str:
    state = "" if box.state == "filled" else box.state
    focus = "focus" if box.focus else ""
    return _tag("box", box.id, "box", box.what, box.class_ or "", state, _group_of(box), focus)


def _group_of(box: Box) -> str:
    if box.group is None:
        return ""
    return "ungrouped" if box.group < 0 else f"group-{box.group}"


def _line_tag(line: Line) -> str:
    tag = _tag("line", line.id, "connector", line.kind)
    ends = f'data-start="{xml_text(line.start)}" data-end="{xml_text(line.end)}"'
    return f'{tag[:-1]} {ends} data-kind="{xml_text(line.kind)}">'


def _tag(prefix: str, identifier: str, *classes: str) -> str:
    names = " ".join(xml_text(name) for name in classes if name)
    return f'<g id="{xml_id(prefix, identifier)}" class="{names}" data-id="{xml_text(identifier)}">'


def _calm(drawn: str) -> str:
    """Take off what the whole drawing says once: the font, and that spaces are kept.

    The dots of dotted lines are set closer together than Graphviz sets them.
    """
    bare = drawn.replace(' xml:space="preserve"', "").replace("&#45;", "-")
    even = bare.replace('stroke-dasharray="1,5"', 'stroke-dasharray="1.5,2.5"')
    return _FONT.sub(_weight, _INVISIBLE.sub("", even))


def _weight(font: re.Match[str]) -> str:
    return ' font-weight="bold"' if font[2] or "Bold" in font[1] else ""


def _polyline(curve: re.Match[str]) -> str:
    """Write a polyline, which Graphviz knows as a curve only, as the straight pieces it is."""
    corners = curve[2].split()[2::3]
    return f' d="M{curve[1]}L{" ".join(corners)}"'
