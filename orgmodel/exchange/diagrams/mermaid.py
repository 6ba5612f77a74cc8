"""A chart as a Mermaid flowchart."""

from collections.abc import Iterator

from orgmodel.exchange.diagrams.diagram import Box, Diagram, Line

ARROWS = {
    "supports": "-.->",
    "dotted_line_to": "-.->",
    "deputises_for": "-.->",
    "coordinates_with": "<-.->",
}
CLASSES = {
    "body": "stroke-width:3px",
    "support": "stroke-dasharray:0,rx:12,ry:12",
    "vacant": "stroke-dasharray:5 4",
}
# Mermaid reads #...; as a character; these would end a label, or be taken for Markdown or HTML
_LIVE = '#"<>&`*_~[](){}|\\;'


def mermaid(diagram: Diagram) -> str:
    """Write the diagram: managers above, support with a dotted arrow that says so."""
    return "\n".join(_written(diagram)) + "\n"


def _written(diagram: Diagram) -> Iterator[str]:
    if diagram.title:
        yield from ("---", f"title: {_yaml(diagram.title)}", "---")
    yield "flowchart TD"
    yield from (f"  %% {said}" for said in diagram.under)
    yield from (f"  {_box(box)}" for box in diagram.boxes)
    yield from (f"  {_line(line)}" for line in diagram.lines)
    used = {box.style for box in diagram.boxes}
    yield from (f"  classDef {name} {style}" for name, style in CLASSES.items() if name in used)


def _box(box: Box) -> str:
    said = "<br>".join(_text(part) for part in (box.title, *box.facts))
    opening, closing = ('[["', '"]]') if box.is_body else ('["', '"]')
    return f"{box.key}{opening}{said}{closing}{f':::{box.style}' if box.style else ''}"


def _line(line: Line) -> str:
    if line.kind == "reports_to":
        return f"{line.end} --- {line.start}"
    said = _text(line.label)
    if line.in_tree:
        return f'{line.end} -.-|"{said}"| {line.start}'
    arrow = ARROWS[line.kind]
    return f'{line.start} {arrow}|"{said}"| {line.end}'


def _text(text: str) -> str:
    return "".join(f"#{ord(character)};" if character in _LIVE else character for character in text)


def _yaml(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
