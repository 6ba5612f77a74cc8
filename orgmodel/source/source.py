"""A text read: its data, its faults, and its places on demand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import PurePath
from typing import Any

from orgmodel.diagnostic import Span
from orgmodel.source import csv_reader, json_reader, toml_reader, yaml_reader
from orgmodel.source.decode import check_text, decode
from orgmodel.source.fault import Fault, Unreadable
from orgmodel.source.place import Lines, Place, Shape

FORMATS = ("yaml", "json", "toml", "csv")
ENDINGS = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".toml": "toml", ".csv": "csv"}


@dataclass(frozen=True)
class Source:
    """A text and what was read out of it.

    Args:
        name: the file, as the user named it; `<stdin>` for standard input.
        text: the whole text; empty if its bytes are no text.
        data: plain data: mappings, lists, texts, numbers; None if nothing could be read.
        faults: what is wrong with the text itself.
        find: gives the places of values in the text.
        file_format: one of `FORMATS`; None where the text has a format of somebody else.
    """

    name: str
    text: str
    data: Any
    faults: tuple[Fault, ...] = ()
    find: Callable[[str, Iterable[Place]], dict[Place, Span]] = field(
        default=lambda _text, _places: {}
    )
    file_format: str | None = None

    def locate(self, places: Iterable[Place]) -> dict[Place, Span]:
        """Find where values and keys stand; what is not in the text is left out."""
        wanted = list(places)
        return self.find(self.text, wanted) if wanted and self.data is not None else {}

    @cached_property
    def lines(self) -> Lines:
        """The text by lines."""
        return Lines(self.text)


def format_of(name: str, text: str) -> str:
    """Tell the format by the ending of the name, else by the first character of the text."""
    known = ENDINGS.get(PurePath(name).suffix.lower())
    if known is not None:
        return known
    return "json" if text.lstrip()[:1] in ("{", "[") else "yaml"


def parse(
    name: str, content: bytes | str, file_format: str | None = None, shape: Shape | None = None
) -> Source:
    """Read a text.

    Args:
        name: the file, as the user named it.
        content: its bytes, or its text.
        file_format: yaml, json, toml or csv; by default what name and text look like.
        shape: which columns of a flat table hold lists or structures.

    A text that cannot be read gives a source without data, with the fault that says why.
    """
    text = ""
    try:
        text = decode(content) if isinstance(content, bytes) else check_text(content)
        chosen = file_format or format_of(name, text)
        data, faults = _read(chosen, text, shape or {})
    except Unreadable as stop:
        return Source(name, text, None, (stop.fault,))
    return Source(name, text, data, tuple(faults), _finder(chosen, shape or {}), chosen)


def _read(chosen: str, text: str, shape: Shape) -> tuple[Any, list[Fault]]:
    if chosen == "csv":
        return csv_reader.read(text, shape)
    readers = {"yaml": yaml_reader.read, "json": json_reader.read, "toml": toml_reader.read}
    return readers[chosen](text)


def _finder(chosen: str, shape: Shape) -> Callable[[str, Iterable[Place]], dict[Place, Span]]:
    if chosen == "csv":
        return partial(csv_reader.locate, shape=shape)
    finders = {"yaml": yaml_reader.locate, "json": json_reader.locate, "toml": toml_reader.locate}
    return finders[chosen]
