"""A chart as a file of draw.io, with every box and line where the chart has it."""

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from orgmodel.chart.chart import Box, Chart, Frame, Line, Point, Sample, Text
from orgmodel.exchange.diagrams.ways import Place, is_of_forest, whole_ways

FONT = "fontFamily=Arial;fontColor=#1a1a1a;"
BOX = f"whiteSpace=wrap;html=1;rounded=0;spacing=2;{FONT}"
WORDS = f"text;html=1;verticalAlign=middle;spacing=0;overflow=visible;{FONT}"
FRAME = f"html=1;fillColor=none;strokeColor=#8a8a8a;pointerEvents=0;{FONT}"
CLASSES = {
    "body": "shape=ext;double=1;",
    "governing": "strokeWidth=2;",
    "staff": "fillColor=#eeeeee;",
    "support": "rounded=1;arcSize=30;strokeWidth=0.7;",
    "control": "fillColor=#fff2cc;",
    "fold": "fillColor=#e1e1e1;",
}
STATES = {
    "vacant": "dashed=1;dashPattern=5 4;",
    "planned": "dashed=1;dashPattern=1 3;",
    "frozen": "fillColor=#d5e8f0;",
    "abolished": "fontColor=#8a8a8a;strokeColor=#8a8a8a;",
}
LINES = {
    "reports_to": "strokeWidth=1.2;",
    "supports": "strokeWidth=0.6;",
    "dotted_line_to": "dashed=1;dashPattern=1 3;",
    "deputises_for": "shape=link;width=2;",
    "coordinates_with": "dashed=1;dashPattern=6 4;",
}
DOT = "ellipse;html=1;fillColor=#000000;strokeColor=none;pointerEvents=0;"
DOT_SIZE = 4.0
"""Across the dot where a line joins another."""
EDGE = "html=1;edgeStyle=none;rounded=0;"
LOOSE = "html=1;edgeStyle=orthogonalEdgeStyle;rounded=0;"
SMALL = 7.0
"""Size of a text that the chart does not have."""
RISE = 0.36
"""The middle of a text stands this far above its baseline, in sizes of its font."""


def drawio(chart: Chart, said: Mapping[str, Sequence[str]]) -> str:
    """Write a chart with all that stands on its sheet.

    Args:
        chart: the chart, laid out.
        said: what the boxes say by their ids: the title, then a text each, not broken into lines.
    """
    return "\n".join(_Writer(chart, said).written()) + "\n"


class _Writer:
    def __init__(self, chart: Chart, said: Mapping[str, Sequence[str]]) -> None:
        self.chart = chart
        self.said = said
        self.ways = whole_ways(chart)
        self.keys = {frame.id: f"f{n}" for n, frame in enumerate(chart.frames, start=1)}
        self.keys |= {box.id: f"n{n}" for n, box in enumerate(chart.boxes, start=1)}
        self.places: dict[str, Place] = {frame.id: frame for frame in chart.frames}
        self.places |= {box.id: box for box in chart.boxes}

    def written(self) -> Iterator[str]:
        chart = self.chart
        yield f'<mxfile host="orgmodel"><diagram id="chart" name={_attribute(chart.title)}>'
        yield (
            f'<mxGraphModel page="1" pageWidth="{chart.width:g}" pageHeight="{chart.height:g}">'
            '<root><mxCell id="0"/><mxCell id="1" parent="0"/>'
        )
        yield from map(self._frame, chart.frames)
        for number, line in enumerate(chart.lines, start=1):
            yield self._line(line, f"line{number}")
        joints = dict.fromkeys(joint for line in chart.lines for joint in line.joints)
        for number, joint in enumerate(joints, start=1):
            yield _dot(joint, f"dot{number}")
        yield from map(self._box, chart.boxes)
        for number, text in enumerate(chart.texts, start=1):
            yield _words(text, f"text{number}")
        samples = [sample for sample in chart.legend if sample.kind != "shared"]
        for number, sample in enumerate(samples, start=1):
            yield from _sample(sample, f"sample{number}")
        yield "</root></mxGraphModel></diagram></mxfile>"

    def _frame(self, frame: Frame) -> str:
        size = frame.texts[0].size if frame.texts else SMALL
        style = f"{FRAME}align=left;verticalAlign=top;fontSize={size:g};"
        return _vertex(self.keys[frame.id], escape(frame.name), style, frame)

    def _box(self, box: Box) -> str:
        title, *facts = self.said.get(box.id) or [text.text for text in box.texts]
        sizes = [text.size for text in box.texts] or [SMALL]
        small = f'<span style="font-size: {min(sizes):g}px">'
        lines = [f"<b>{escape(title)}</b>"]
        lines += [f"{small}{escape(fact)}</span>" for fact in facts]
        style = f"{BOX}{_look(box)}fontSize={max(sizes):g};"
        return _vertex(self.keys[box.id], "<br>".join(lines), style, box)

    def _line(self, line: Line, key: str) -> str:
        way = self.ways.get(line.id, [])
        ends = [line.goal, line.start]
        if not is_of_forest(line) or line.goal not in self.keys:
            way, ends = way[::-1], ends[::-1]
        style = (EDGE if way else LOOSE) + LINES[line.kind] + _head(line)
        if way:
            style += self._fixed("exit", ends[0], way[0]) + self._fixed("entry", ends[1], way[-1])
        joined = " ".join(
            f'{name}="{self.keys[end]}"'
            for name, end in zip(("source", "target"), ends, strict=True)
            if end in self.keys
        )
        tooltip = _attribute(escape(line.tooltip))
        return (
            f'<UserObject id="{key}" label="" tooltip={tooltip}><mxCell '
            f'style={quoteattr(style)} edge="1" parent="1" {joined}>'
            f'<mxGeometry relative="1" as="geometry">{_corners(way[1:-1])}</mxGeometry></mxCell>'
            "</UserObject>"
        )

    def _fixed(self, end: str, name: str, point: Point) -> str:
        """Fix an end of a line to a place on the edge of a box."""
        place = self.places.get(name)
        if place is None:
            return ""
        across = _share(point[0] - place.x, place.width)
        down = _share(point[1] - place.y, place.height)
        return f"{end}X={across};{end}Y={down};{end}Dx=0;{end}Dy=0;{end}Perimeter=0;"


def _dot(joint: Point, key: str) -> str:
    left, top = (middle - DOT_SIZE / 2 for middle in joint)
    return _cell(key, "", DOT, (left, top, DOT_SIZE, DOT_SIZE))


def _look(box: Box) -> str:
    kind = box.what if box.what in CLASSES else box.class_ or ""
    return CLASSES.get(kind, "") + STATES.get(box.state, "")


def _head(line: Line) -> str:
    return f"startArrow=none;endArrow={'classic' if line.arrow else 'none'};endSize=4;"


def _sample(sample: Sample, key: str) -> Iterator[str]:
    if sample.kind in LINES:
        start, end = sample.paths[0][0], sample.paths[0][-1]
        yield (
            f'<mxCell id="{key}" style={quoteattr(EDGE + LINES[sample.kind] + "endArrow=none;")} '
            f'edge="1" parent="1"><mxGeometry relative="1" as="geometry">'
            f"{_point(start, 'sourcePoint')}{_point(end, 'targetPoint')}</mxGeometry></mxCell>"
        )
    elif sample.paths:
        left, top = (min(point[axis] for point in sample.paths[0]) for axis in (0, 1))
        right, bottom = (max(point[axis] for point in sample.paths[0]) for axis in (0, 1))
        style = BOX + CLASSES.get(sample.kind, "") + STATES.get(sample.kind, "")
        yield _cell(key, "", style, (left, top, right - left, bottom - top))
    yield _words(sample.label, f"{key}-label")


def _words(text: Text, key: str) -> str:
    align = {"start": "left", "middle": "center", "end": "right"}[text.anchor]
    left = text.x - text.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
    top = text.y - text.size * (RISE + 0.5)
    bold = "fontStyle=1;" if text.tone == "strong" else ""
    style = f"{WORDS}align={align};{bold}fontSize={text.size:g};"
    return _cell(key, escape(text.text), style, (left, top, text.width, text.size))


def _vertex(key: str, label: str, style: str, place: Place) -> str:
    return _cell(key, label, style, (place.x, place.y, place.width, place.height))


def _cell(key: str, label: str, style: str, place: tuple[float, float, float, float]) -> str:
    # draw.io takes the label for HTML, so the text is escaped for it, and again for the attribute
    left, top, width, height = (_short(measure) for measure in place)
    return (
        f'<mxCell id="{key}" value={_attribute(label)} style={quoteattr(style)} '
        f'vertex="1" parent="1"><mxGeometry x="{left}" y="{top}" width="{width}" '
        f'height="{height}" as="geometry"/></mxCell>'
    )


def _corners(points: Sequence[Point]) -> str:
    if not points:
        return ""
    return f'<Array as="points">{"".join(_point(point) for point in points)}</Array>'


def _point(point: Point, name: str = "") -> str:
    named = f' as="{name}"' if name else ""
    return f'<mxPoint x="{_short(point[0])}" y="{_short(point[1])}"{named}/>'


def _share(part: float, whole: float) -> str:
    return _short(min(1.0, max(0.0, part / whole)) if whole else 0.5, 4)


def _short(measure: float, decimals: int = 2) -> str:
    return f"{measure:.{decimals}f}".rstrip("0").rstrip(".")


def _attribute(text: str) -> str:
    return quoteattr(text)
