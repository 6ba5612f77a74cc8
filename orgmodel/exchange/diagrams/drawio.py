"""A chart as a file of draw.io, whose own layout can then be applied to it."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from orgmodel.exchange.diagrams.diagram import Box, Diagram, Line

WIDTH, HEIGHT, GAP, STEP = 180, 60, 24, 220
BOX = "whiteSpace=wrap;html=1;rounded=0;"
STYLES = {
    "body": "shape=ext;double=1;",
    "support": "rounded=1;arcSize=30;strokeWidth=0.7;",
    "vacant": "dashed=1;",
}
TREE = "edgeStyle=elbowEdgeStyle;elbow=vertical;rounded=0;endArrow=none;"
LINES = {
    "reports_to": TREE,
    "supports": TREE + "strokeWidth=0.6;",
    "dotted_line_to": "curved=1;endArrow=oval;dashed=1;dashPattern=1 3;",
    "deputises_for": "curved=1;endArrow=oval;shape=link;",
    "coordinates_with": "curved=1;endArrow=none;dashed=1;",
}
ROUTED_SUPPORT = "curved=1;endArrow=oval;strokeWidth=0.6;"


def drawio(diagram: Diagram) -> str:
    """Write the diagram as an indented list of boxes joined by lines.

    Every box and line keeps its place in the hierarchy; draw.io arranges them anew with
    Arrange > Layout > Org Chart.
    """
    return "\n".join(_written(diagram)) + "\n"


def _written(diagram: Diagram) -> Iterator[str]:
    yield f'<mxfile host="orgmodel"><diagram id="chart" name={quoteattr(diagram.title or "chart")}>'
    yield '<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>'
    for row, box in enumerate(diagram.boxes):
        yield _box(box, row)
    for number, line in enumerate(diagram.lines, start=1):
        yield _line(line, number)
    yield "</root></mxGraphModel></diagram></mxfile>"


def _box(box: Box, row: int) -> str:
    # draw.io takes the label for HTML, so the text is escaped for it, and again for the attribute
    title, *facts = (escape(part) for part in (box.title, *box.facts))
    label = "<br>".join((f"<b>{title}</b>", *facts))
    left, top = box.depth * STEP, row * (HEIGHT + GAP)
    return (
        f'<mxCell id="{box.key}" value={quoteattr(label)} style={quoteattr(_style(box))} '
        f'vertex="1" parent="1"><mxGeometry x="{left}" y="{top}" width="{WIDTH}" '
        f'height="{HEIGHT}" as="geometry"/></mxCell>'
    )


def _style(box: Box) -> str:
    style = STYLES["body"] if box.is_body else ""
    style += STYLES["support"] if box.is_support else ""
    return BOX + style + (STYLES["vacant"] if box.state == "vacant" else "")


def _line(line: Line, number: int) -> str:
    start, end = line.start, line.end
    if line.in_tree:
        start, end = end, start
    style = LINES[line.kind]
    if line.kind == "supports" and not line.in_tree:
        style = ROUTED_SUPPORT
    said = "" if line.kind == "reports_to" else escape(line.label)
    return (
        f'<mxCell id="line{number}" value={quoteattr(said)} style={quoteattr("html=1;" + style)} '
        f'edge="1" parent="1" source="{start}" target="{end}">'
        f'<mxGeometry relative="1" as="geometry"/></mxCell>'
    )
