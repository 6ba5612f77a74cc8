"""Taking a value out of a text, with its key or its place in a list."""

from orgmodel.mending.edit import Edit
from orgmodel.mending.syntax import Entry, Form, Node, Way

COMMENT = "#"


def removal(text: str, way: Way) -> Edit | None:
    """Give the edit that takes out the value at the end of a way.

    What would be left empty by that goes too. Gives None where it cannot be done without touching
    anything else, for instance a remark.
    """
    steps = list(way)
    while len(steps) > 1 and len(steps[-1][0].entries) == 1:
        steps.pop()
    node, place = steps[-1]
    return _in_flow(text, node, place) if node.form is Form.FLOW else _in_block(text, node, place)


def _in_flow(text: str, node: Node, place: int) -> Edit | None:
    entries = node.entries
    if place > 0:
        edit = Edit(entries[place - 1].node.end, entries[place].node.end, "")
        between = text[edit.start : entries[place].start]
    elif len(entries) > 1:
        edit = Edit(entries[0].start, entries[1].start, "")
        between = text[entries[0].node.end : edit.end]
    else:
        return None
    return None if COMMENT in between else edit


def _in_block(text: str, node: Node, place: int) -> Edit | None:
    entry = node.entries[place]
    line = text.rfind("\n", 0, entry.start) + 1
    if not text[line : entry.start].strip():
        return _lines(text, line, entry)
    following = node.entries[place + 1] if place + 1 < len(node.entries) else None
    if following is None or text[entry.node.end : following.start].strip():
        return None
    return Edit(entry.start, following.start, "")


def _lines(text: str, start: int, entry: Entry) -> Edit | None:
    newline = text.find("\n", entry.node.end)
    end = len(text) if newline < 0 else newline + 1
    rest = text[entry.node.end : end].strip()
    return Edit(start, end, "") if not rest or rest.startswith(COMMENT) else None
