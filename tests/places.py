"""Where values stand in a text, worked out without orgmodel's own readers.

From PyYAML's composed nodes for YAML and JSON, from the cells themselves for CSV.
"""

import csv
import io
from typing import Any, NamedTuple

import yaml

Path = tuple[str | int, ...]
LAYOUTS = ("chart", "layouts")
LISTS = {"position": "positions", "unit": "units", "body": "bodies"}


class At(NamedTuple):
    """A place: line and column from 1, and the length where the value is a single one."""

    line: int
    column: int
    length: int | None = None


def places_in(text: str, file_format: str) -> dict[Path, At]:
    """Give the place of every value, by the way to it; of a layout, that of its id."""
    return _in_cells(text) if file_format == "csv" else _in_nodes(text)


def expected_place(places: dict[Path, At], address: Path) -> At | None:
    """Give the place of a value, else of what holds it, else of the thing's id."""
    start = 2 if len(address) > 1 and isinstance(address[1], int) else 0
    for end in range(len(address), start, -1):
        if address[:end] in places:
            return places[address[:end]]
    return places.get((*address[:start], "id"), places.get(address[:start]))


def _in_nodes(text: str) -> dict[Path, At]:
    places: dict[Path, At] = {}
    waiting: list[tuple[Path, Any]] = [((), yaml.compose(text, Loader=yaml.SafeLoader))]
    while waiting:
        path, node = waiting.pop()
        places.setdefault(path, _at(node))
        if isinstance(node, yaml.MappingNode):
            waiting.extend(((*path, key.value), value) for key, value in node.value)
            if path == LAYOUTS:
                places.update({(*path, key.value): _at(key) for key, _ in node.value})
        elif isinstance(node, yaml.SequenceNode):
            waiting.extend(((*path, place), value) for place, value in enumerate(node.value))
    return places


def _at(node: Any) -> At:
    start, end = node.start_mark, node.end_mark
    is_single = isinstance(node, yaml.ScalarNode) and start.line == end.line
    length = end.column - start.column if is_single else None
    return At(start.line + 1, start.column + 1, length)


def _in_cells(text: str) -> dict[Path, At]:
    header, *rows = csv.reader(io.StringIO(text))
    places: dict[Path, At] = {(): At(1, 1)}
    counts = dict.fromkeys(LISTS, 0)
    for line, (written, cells) in enumerate(zip(text.splitlines()[1:], rows, strict=True), 2):
        what = cells[header.index("what")] if "what" in header else "position"
        path: Path = () if what == "organisation" else (LISTS[what], counts[what])
        counts[what] = counts.get(what, 0) + 1
        places[path] = At(line, 1)
        column = 1
        for name, cell in zip(header, cells, strict=True):
            quoted = written.startswith('"', column - 1)
            length = len(cell) + cell.count('"') * quoted + 2 * quoted
            shown = length - (0 if quoted else len(cell) - len(cell.rstrip()))
            if cell:
                steps = [int(s) - 1 if s.isdecimal() else s for s in name.split(".")]
                for end in range(1, len(steps) + 1):
                    places.setdefault((*path, *steps[:end]), At(line, column, shown))
            column += length + 1
    return places
