"""A chart as a PlantUML work breakdown structure."""

from collections.abc import Iterator

from orgmodel.exchange.diagrams.diagram import Box, Diagram

STYLE = """<style>
wbsDiagram {
  .body {
    LineThickness 3
  }
  .support {
    RoundCorner 20
    LineThickness 0.5
  }
  .vacant {
    LineStyle 5-4
  }
}
</style>"""
# what PlantUML would take for its own markup, for Creole or for HTML
_LIVE = "~*_-\"/<>[]{}|=#&:;$%!@\\'"


def plantuml(diagram: Diagram) -> str:
    """Write the diagram; where several stand at the top, the title stands over them.

    PlantUML draws no line beside the tree, so whom a box supports is said in it, and a box that
    supports has a style of its own.
    """
    return "\n".join(_written(diagram)) + "\n"


def _written(diagram: Diagram) -> Iterator[str]:
    tops = sum(box.depth == 0 for box in diagram.boxes)
    shift = 1 if tops == 1 else 2
    yield "@startwbs"
    if diagram.title and shift == 1:
        yield f"title {_text(diagram.title)}"
    yield from (f"' {said}" for said in diagram.under)
    yield STYLE
    if shift > 1:
        yield f"* {_text(diagram.title) or '.'}"
    said = _said(diagram)
    for box in diagram.boxes:
        yield f"{'*' * (box.depth + shift)} {_box(box, said.get(box.key, []))}"
    yield "@endwbs"


def _said(diagram: Diagram) -> dict[str, list[str]]:
    """Say the lines that neither tree nor boxes show, by the key of who states them."""
    titles = {box.key: box.title for box in diagram.boxes}
    said: dict[str, list[str]] = {}
    for line in diagram.lines:
        if (line.kind == "supports" or not line.in_tree) and not line.of_unit:
            said.setdefault(line.start, []).append(f"{line.label}: {titles[line.end]}")
    return said


def _box(box: Box, said: list[str]) -> str:
    text = "\\n".join(_text(part) for part in (box.title, *box.facts, *said))
    stereotype = _stereotype(box)
    return f"{text} <<{stereotype}>>" if stereotype else text


def _stereotype(box: Box) -> str:
    if box.is_body:
        return "body"
    if box.state == "vacant":
        return "vacant"
    return "support" if box.is_support else ""


def _text(text: str) -> str:
    return "".join(_character(character) for character in text)


def _character(character: str) -> str:
    return f"<U+{ord(character):04X}>" if character in _LIVE else character
