"""The syntax of a TOML text, from the tree-sitter grammar."""

import tomllib
from bisect import bisect_left
from typing import Any

from orgmodel.mending.syntax import Entry, Form, Node

TABLES = ("table", "table_array_element")
INSIDE = {"array": Form.FLOW, "inline_table": Form.FLOW}


def syntax(text: str) -> Node:
    """Give the root of a text that is known to be sound TOML."""
    from tree_sitter import Language, Parser  # noqa: PLC0415  only a file to mend needs it
    from tree_sitter_toml import language  # noqa: PLC0415

    data = text.encode()
    tree = Parser(Language(language())).parse(data).root_node
    reading = _Reading(data, _Offsets(text))
    root = Node(0, len(text), Form.BLOCK)
    for child in tree.named_children:
        if child.type == "pair":
            reading.pair(child, [root])
        elif child.type in TABLES:
            reading.table(child, root)
    return root


class _Offsets:
    """Turns offsets of bytes into offsets of characters."""

    def __init__(self, text: str) -> None:
        self._wide: list[int] = []
        at = 0
        for character in text if not text.isascii() else "":
            size = len(character.encode())
            self._wide.extend(range(at + 1, at + size))
            at += size

    def of(self, byte: int) -> int:
        """Give the number of characters before a byte."""
        return byte - bisect_left(self._wide, byte)


class _Reading:
    """Reads nodes off the syntax tree."""

    def __init__(self, data: bytes, offsets: _Offsets) -> None:
        self._data = data
        self._offsets = offsets

    def table(self, part: Any, root: Node) -> None:  # noqa: ANN401  the grammar is not typed
        """Add a table and its pairs where its header says."""
        header, *pairs = [child for child in part.named_children if child.type != "comment"]
        # the first bracket of the header is where the whole begins
        start = self._offsets.of(part.start_byte)
        keys = self._keys(header)
        above = _descend([root], keys[:-1], start)
        here = _descend(above, keys[-1:], start)
        if part.type == "table_array_element":
            items = here[-1].entries if keys[-1:] else []
            items.append(Entry(len(items), start, Node(start, start, Form.BLOCK)))
            here = [*here, items[-1].node]
        _reach(here, self._offsets.of(header.end_byte) + part.type.count("_") // 2 + 1)
        for pair in pairs:
            if pair.type == "pair":
                self.pair(pair, here)

    def pair(self, part: Any, above: list[Node]) -> None:  # noqa: ANN401
        """Add a key and its value."""
        key, value = [child for child in part.named_children if child.type != "comment"][:2]
        start = self._offsets.of(key.start_byte)
        keys = self._keys(key)
        nodes = _descend(above, keys[:-1], start, through_lists=False)
        node = self._value(value)
        last = key.named_children[-1] if key.type == "dotted_key" else key
        nodes[-1].entries.append(Entry(keys[-1], start, node, self._scalar(last)))
        _reach(nodes, node.end)

    def _scalar(self, part: Any) -> Node:  # noqa: ANN401
        start, end = self._offsets.of(part.start_byte), self._offsets.of(part.end_byte)
        return Node(start, end, Form.SCALAR)

    def _value(self, part: Any) -> Node:  # noqa: ANN401
        node = self._scalar(part)
        node.form = INSIDE.get(part.type, Form.SCALAR)
        for child in part.named_children if node.form is Form.FLOW else ():
            if child.type == "pair":
                self.pair(child, [node])
            elif child.type != "comment":
                inner = self._value(child)
                node.entries.append(Entry(len(node.entries), inner.start, inner))
        return node

    def _keys(self, part: Any) -> tuple[str, ...]:  # noqa: ANN401
        if part.type == "dotted_key":
            return tuple(key for child in part.named_children for key in self._keys(child))
        word = self._data[part.start_byte : part.end_byte].decode()
        if part.type == "quoted_key":
            return (str(tomllib.loads(f"key = {word}")["key"]),)
        return (word,)


def _descend(
    nodes: list[Node], keys: tuple[str, ...], start: int, *, through_lists: bool = True
) -> list[Node]:
    """Give the nodes on the way through some keys; what is not there yet is added."""
    found = list(nodes)
    for key in keys:
        if through_lists and found[-1].entries and isinstance(found[-1].entries[0].step, int):
            found.append(found[-1].entries[-1].node)
        place = found[-1].find(key)
        if place is None:
            found[-1].entries.append(Entry(key, start, Node(start, start, Form.BLOCK)))
            place = -1
        found.append(found[-1].entries[place].node)
    return found


def _reach(nodes: list[Node], end: int) -> None:
    for node in nodes:
        node.end = max(node.end, end)
