"""TOML: the standard library's parser to plain data, and places from the tree-sitter grammar."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

from orgmodel.diagnostic import Span
from orgmodel.source.fault import Fault, Unreadable
from orgmodel.source.limits import too_deep
from orgmodel.source.place import Lines, Path, Place

WHERE = re.compile(r"^(.*) \(at (?:line (\d+), column (\d+)|end of document)\)$", re.DOTALL)
TWICE = ("Cannot overwrite a value", "Cannot declare", "Cannot mutate immutable namespace")


def read(text: str) -> tuple[Any, list[Fault]]:
    """Give the data; TOML has no faults that do not hinder reading it.

    Raises:
        Unreadable: the text is not TOML.
    """
    try:
        return _plain(tomllib.loads(text)), []
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(_fault(text, str(error))) from None
    except RecursionError:
        raise Unreadable(Fault("OM100", Span(1, 1), too_deep())) from None


def locate(text: str, places: Iterable[Place]) -> dict[Place, Span]:
    """Find where values and keys stand; what is not there is left out."""
    known: dict[Place, Span] = {}
    for place, span in _places(text):
        known.setdefault(place, span)
    return {place: known[place] for place in places if place in known}


def _plain(value: Any) -> Any:  # noqa: ANN401  plain data
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return value


def _fault(text: str, message: str) -> Fault:
    match = WHERE.match(message)
    problem = match.group(1) if match else message
    if match and match.group(2):
        span = Span(int(match.group(2)), int(match.group(3)))
    else:
        span = Lines(text).span(max(len(text.rstrip()) - 1, 0), len(text))
    if problem.startswith(TWICE):
        return Fault("OM106", span, "a key stands here a second time, so the file cannot be read")
    return Fault("OM100", span, f"this is not TOML: {problem[:1].lower()}{problem[1:]}")


def _places(text: str) -> Iterator[tuple[Place, Span]]:
    """Go through all keys and values of the text, which is known to be sound TOML."""
    from tree_sitter import Language, Parser  # noqa: PLC0415  only a file with faults needs it
    from tree_sitter_toml import language  # noqa: PLC0415

    data = text.encode()
    root = Parser(Language(language())).parse(data).root_node
    walk = _Walk(data, Lines(text))
    yield Place(()), walk.span(root)
    for node in root.named_children:
        if node.type == "pair":
            yield from walk.pair(node, ())
        elif node.type in ("table", "table_array_element"):
            yield from walk.table(node)


class _Walk:
    """Walks the syntax tree, counting the tables of each array."""

    def __init__(self, data: bytes, lines: Lines) -> None:
        self.data = data
        self.lines = lines
        self.counts: dict[Path, int] = {}

    def span(self, node: Any) -> Span:  # noqa: ANN401  the grammar's nodes are not typed
        """Give the place of a node."""
        start = len(self.data[: node.start_byte].decode())
        return self.lines.span(
            start, start + len(self.data[node.start_byte : node.end_byte].decode())
        )

    def table(self, node: Any) -> Iterator[tuple[Place, Span]]:  # noqa: ANN401
        """Go through a table and what stands under it."""
        children = node.named_children
        keys = self.keys(children[0])
        yield from self.implied(children[0], ())
        path = self.through_arrays(keys[:-1])
        if node.type == "table_array_element":
            array = (*path, keys[-1])
            self.counts[array] = self.counts.get(array, -1) + 1
            yield Place(array, key=True), self.span(children[0])
            path = (*array, self.counts[array])
        else:
            path = self.through_arrays(keys)
            yield Place(path, key=True), self.span(list(self.parts(children[0]))[-1])
        yield Place(path), self.span(children[0])
        for child in children[1:]:
            if child.type == "pair":
                yield from self.pair(child, path)

    def pair(self, node: Any, above: Path) -> Iterator[tuple[Place, Span]]:  # noqa: ANN401
        """Go through a key and its value."""
        key, value = node.named_children[:2]
        yield from self.implied(key, above)
        path = (*above, *self.keys(key))
        yield Place(path, key=True), self.span(list(self.parts(key))[-1])
        yield from self.value(value, path)

    def value(self, node: Any, path: Path) -> Iterator[tuple[Place, Span]]:  # noqa: ANN401
        """Go through a value and what is inside it."""
        yield Place(path), self.span(node)
        children = [child for child in node.named_children if child.type != "comment"]
        if node.type == "array":
            for index, child in enumerate(children):
                yield from self.value(child, (*path, index))
        elif node.type == "inline_table":
            for child in children:
                yield from self.pair(child, path)

    def implied(self, key: Any, above: Path) -> Iterator[tuple[Place, Span]]:  # noqa: ANN401
        """Go through the tables that a dotted key names on its way, at their part of it."""
        names: tuple[str, ...] = ()
        for part in list(self.parts(key))[:-1]:
            names = (*names, *self.keys(part))
            path = self.through_arrays(names) if not above else (*above, *names)
            yield Place(path, key=True), self.span(part)
            yield Place(path), self.span(part)

    def parts(self, key: Any) -> Iterator[Any]:  # noqa: ANN401
        """Go through the single keys of a dotted one."""
        if key.type != "dotted_key":
            yield key
            return
        for child in key.named_children:
            yield from self.parts(child)

    def keys(self, node: Any) -> tuple[str, ...]:  # noqa: ANN401
        """Give the parts of a key."""
        if node.type == "dotted_key":
            return tuple(part for child in node.named_children for part in self.keys(child))
        word = self.data[node.start_byte : node.end_byte].decode()
        if node.type == "quoted_key":
            return (str(tomllib.loads(f"key = {word}")["key"]),)
        return (word,)

    def through_arrays(self, keys: tuple[str, ...]) -> Path:
        """Give the path of a table, in the last table of every array on the way."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self.counts:
                path = (*path, self.counts[path])
        return path
