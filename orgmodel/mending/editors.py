"""What turns a change of a value into edits of the text, for each format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from orgmodel.loading import TABLE_SHAPE
from orgmodel.mending import json_syntax, toml_syntax, yaml_syntax
from orgmodel.mending.cell import changed_cell
from orgmodel.mending.edit import Edit
from orgmodel.mending.removal import removal
from orgmodel.mending.syntax import Form, Node, way
from orgmodel.mending.wording import KEY_WORDINGS, WORDINGS, Wording, in_cell
from orgmodel.source import Path, Source
from orgmodel.source.csv_reader import Table, delimiter_of

SYNTAXES: Mapping[str, Callable[[str], Node]] = MappingProxyType(
    {"yaml": yaml_syntax.syntax, "json": json_syntax.syntax, "toml": toml_syntax.syntax}
)


@dataclass(frozen=True, slots=True)
class Change:
    """What is to become of a value.

    Args:
        path: the way to it through the data of its file.
        text: the text that is to stand there; None takes it out.
        key: whether the text is to stand in place of the key, not of the value.
    """

    path: Path
    text: str | None
    key: bool = False


class Editor(Protocol):
    """Turns changes into edits of one text."""

    def edits(self, change: Change) -> list[Edit] | None:
        """Give the edits of a change; None where it cannot be made without touching more."""


def editor_of(source: Source) -> Editor | None:
    """Give the editor of a text; None where its format is not ours to write."""
    if source.data is None or source.file_format is None:
        return None
    if source.file_format == "csv":
        return _TableEditor(source.text)
    syntax = SYNTAXES[source.file_format]
    return _TreeEditor(source.text, syntax(source.text), source.file_format)


class _TreeEditor:
    """Edits a text of nested values."""

    def __init__(self, text: str, root: Node, file_format: str) -> None:
        self._text = text
        self._root = root
        self._format = file_format

    def edits(self, change: Change) -> list[Edit] | None:
        steps = way(self._root, change.path)
        if not steps:
            return None
        if change.text is None:
            edit = removal(self._text, steps)
        else:
            node, place = steps[-1]
            entry = node.entries[place]
            edit = (
                self._rewording(entry.key, change.text, KEY_WORDINGS)
                if change.key
                else self._rewording(entry.node, change.text, WORDINGS)
            )
        return None if edit is None else [edit]

    def _rewording(
        self, node: Node | None, text: str, wordings: Mapping[str, Wording]
    ) -> Edit | None:
        if node is None or node.form is not Form.SCALAR:
            return None
        written = self._text[node.start : node.end]
        worded = None if "\n" in written else wordings[self._format](written, text)
        return None if worded is None else Edit(node.start, node.end, worded)


class _TableEditor:
    """Edits a flat table."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._table = Table(text, TABLE_SHAPE)
        self._table.data()
        self._delimiter = delimiter_of(text)

    def edits(self, change: Change) -> list[Edit] | None:
        cells = list(self._table.cells(change.path))
        if not cells or (change.text is not None and len(cells) > 1):
            return None
        found = [self._edit(start, end, inner, change) for start, end, inner in cells]
        edits = [edit for edit in found if edit is not None]
        return edits if len(edits) == len(found) else None

    def _edit(self, start: int, end: int, inner: Path, change: Change) -> Edit | None:
        written = self._text[start:end]
        quoted = written.startswith('"')
        content = written[1:-1].replace('""', '"') if quoted else written
        changed = changed_cell(content, inner, change.text, key=change.key)
        if changed is None:
            return None
        return Edit(start, end, in_cell(written, changed, self._delimiter) if changed else "")
