"""A chart as a D2 diagram."""

from collections.abc import Iterator

from orgmodel.exchange.diagrams.diagram import Box, Diagram, Line

CLASSES = {
    "body": "style: {double-border: true}",
    "support": "style: {border-radius: 10}",
    "vacant": "style: {stroke-dash: 5}",
    "supports": "style: {stroke-width: 1; stroke-dash: 2}",
    "dotted_line_to": "style: {stroke-dash: 2}",
    "deputises_for": "style: {stroke-dash: 2}",
    "coordinates_with": "style: {stroke-dash: 5}",
}


def d2(diagram: Diagram) -> str:
    """Write the diagram: managers above, support with a dashed arrow that says so."""
    return "\n".join(_written(diagram)) + "\n"


def _written(diagram: Diagram) -> Iterator[str]:
    yield "direction: down"
    yield from (f"# {said}" for said in diagram.under)
    used = {box.style for box in diagram.boxes} | {line.kind for line in diagram.lines}
    styles = [f"  {name}: {{{style}}}" for name, style in CLASSES.items() if name in used]
    if styles:
        yield from ("classes: {", *styles, "}")
    if diagram.title:
        yield f"title: {_text(diagram.title)} {{near: top-center; shape: text}}"
    yield from map(_box, diagram.boxes)
    yield from map(_line, diagram.lines)


def _box(box: Box) -> str:
    said = "\n".join((box.title, *box.facts))
    return f"{box.key}: {_text(said)}{f' {{class: {box.style}}}' if box.style else ''}"


def _line(line: Line) -> str:
    if line.kind == "reports_to":
        return f"{line.end} -- {line.start}"
    arrow = "<->" if line.kind == "coordinates_with" else "->"
    return f"{line.start} {arrow} {line.end}: {_text(line.label)} {{class: {line.kind}}}"


def _text(text: str) -> str:
    """Quote a text; in quotes only these have a meaning, the dollar as the start of `${...}`."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped.replace("$", chr(92) + "$")}"'
