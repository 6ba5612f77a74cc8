"""Changing the content of one cell: a text, a list `a; b`, or JSON."""

from orgmodel.mending import json_syntax
from orgmodel.mending.edit import Edit, applied
from orgmodel.mending.removal import removal
from orgmodel.mending.syntax import way
from orgmodel.mending.wording import in_json
from orgmodel.source import Path

SEPARATOR = ";"


def changed_cell(content: str, inner: Path, text: str | None, *, key: bool = False) -> str | None:
    """Give the content of a cell after a change inside it.

    Args:
        content: the cell, without the quotes of CSV.
        inner: the way to the value inside the cell; empty for the whole cell.
        text: what is to stand there; None takes it out.
        key: whether it is to stand in place of the key.

    Gives None where the change cannot be made.
    """
    if not inner:
        return None if key else text or ""
    if content.lstrip().startswith(("[", "{")):
        return _in_json(content, inner, text, key=key)
    return _in_list(content, inner[0], text)


def _in_json(content: str, inner: Path, text: str | None, *, key: bool) -> str | None:
    steps = way(json_syntax.syntax(content), inner)
    if not steps:
        return None
    if text is None:
        if all(len(node.entries) == 1 for node, _ in steps):
            return ""
        edit = removal(content, steps)
        return None if edit is None else applied(content, [edit])
    node, place = steps[-1]
    entry = node.entries[place]
    part = entry.key if key and entry.key else entry.node
    worded = in_json(content[part.start : part.end], text)
    return None if worded is None else applied(content, [Edit(part.start, part.end, worded)])


def _in_list(content: str, step: str | int, text: str | None) -> str | None:
    parts = content.split(SEPARATOR)
    filled = [place for place, part in enumerate(parts) if part.strip()]
    if not isinstance(step, int) or step >= len(filled) or SEPARATOR in (text or ""):
        return None
    place = filled[step]
    if text is None:
        del parts[place]
        return SEPARATOR.join(parts).strip()
    parts[place] = parts[place].replace(parts[place].strip(), text)
    return SEPARATOR.join(parts)
