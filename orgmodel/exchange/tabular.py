"""Sources out of other people's tables."""

import sys
from collections.abc import Callable
from pathlib import Path as FilePath
from typing import Any, Protocol

from orgmodel.exchange.sheet import Cell, Sheet
from orgmodel.loading import STDIN
from orgmodel.source import Path, Source, decode
from orgmodel.source.fault import Unreadable


class Tabular(Protocol):
    """A table understood: its data in the native shape, and the way back to its cells."""

    sheet: Sheet

    def data(self) -> dict[str, Any]:
        """Build the data of the native format."""

    def cell(self, path: Path) -> Cell:
        """Tell which cell a value of the data comes from."""


def tabular_source(path: str, understand: Callable[[Sheet], Tabular]) -> Source:
    """Read a CSV file; one that cannot be read gives a source that says why.

    Args:
        path: the file, as the user named it; `-` is standard input.
        understand: makes sense of the table, or raises `Unreadable`.

    Raises:
        OSError: the file cannot be opened.
    """
    name, content = _opened(path)
    text = ""
    try:
        text = decode(content)
        table = understand(Sheet(text))
    except Unreadable as stop:
        return Source(name, text, None, (stop.fault,))
    return Source(
        name, text, table.data(), tuple(table.sheet.faults), table.sheet.finder(table.cell)
    )


def said(**fields: Any) -> dict[str, Any]:  # noqa: ANN401  plain data
    """Give the fields that say something."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def _opened(path: str) -> tuple[str, bytes]:
    if path == STDIN:
        return "<stdin>", sys.stdin.buffer.read()
    return path, FilePath(path).read_bytes()
