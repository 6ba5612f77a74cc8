"""Reading an organisation: the named file, then the files that it includes."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path as FilePath
from typing import Any

from orgmodel.loading.document import Document, ReadingFault, folder_of
from orgmodel.loading.include import included_files
from orgmodel.loading.origins import Origins
from orgmodel.loading.pictured import moved, picture_faults
from orgmodel.loading.shape import THINGS, Shaped, shape
from orgmodel.loading.wording import Wrong
from orgmodel.model.text import kind_of
from orgmodel.source import Path, Place, Shape, Source, collector_at_rest, parse

STDIN = "-"
PARTS_OF_INCLUDED = frozenset({*THINGS, "include", "orgmodel"})
TABLE_SHAPE: Shape = {
    **dict.fromkeys(
        (
            "supports",
            "dotted_line_to",
            "deputises_for",
            "coordinates_with",
            "members",
            "tags",
            "include",
            "holders",
        ),
        "list",
    ),
    **dict.fromkeys(("waivers", "duties", "valid", "attributes", "chart"), "structure"),
}


def read(path: str, file_format: str | None = None) -> Document:
    """Read an organisation from a file and those it includes; `-` is standard input.

    Args:
        path: the file, as the user named it.
        file_format: yaml, json, toml or csv; by default what the name's ending says.

    Raises:
        OSError: the file cannot be opened.
    """
    if path == STDIN:
        return read_text(sys.stdin.buffer.read(), "<stdin>", file_format)
    return read_text(FilePath(path).read_bytes(), path, file_format)


def read_text(
    content: bytes | str, name: str = "<text>", file_format: str | None = None
) -> Document:
    """Read an organisation from a text; what it includes is looked for beside `name`."""
    with collector_at_rest():
        return assemble([parse(name, content, file_format, TABLE_SHAPE)])


def reread(document: Document, texts: Mapping[str, str]) -> Document:
    """Read a document again with other texts for some of its files; none is taken from the disk.

    Args:
        document: what was read.
        texts: the new texts, by the names of the files.
    """
    with collector_at_rest():
        return assemble([_parsed_again(source, texts) for source in document.sources])


def assemble(sources: Sequence[Source]) -> Document:
    """Make one organisation of sources that hold data in the shape of the native format.

    The first one states what is said once: name, kind, language; all may state bodies, units and
    positions.
    """
    return _Reading(sources).document()


def _parsed_again(source: Source, texts: Mapping[str, str]) -> Source:
    if source.file_format is None:
        return source
    text = texts.get(source.name, source.text)
    return parse(source.name, text, source.file_format, TABLE_SHAPE)


class _Reading:
    """Gathers the files of one organisation."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = list(sources)
        self._folder = folder_of(sources[0].name)
        self._faults: list[ReadingFault] = []
        self._origins = Origins()
        self._data: dict[str, Any] = {}

    def document(self) -> Document:
        """Read all files, then give their data the shape of the model."""
        main = self._sources[0]
        for number, source in self._files():
            self._note_faults(source)
            self._take(number, source)
        shaped = shape(self._data)
        self._look_at_pictures(shaped)
        self._say_wrongs(shaped)
        empty = not isinstance(main.data, dict)
        return Document(
            organisation=None if empty else shaped.organisation,
            sources=tuple(self._sources),
            faults=tuple(self._faults),
            unread=frozenset(shaped.unread),
            origins=self._origins,
            kept=shaped.kept,
        )

    def _files(self) -> Iterator[tuple[int, Source]]:
        number = 0
        while number < len(self._sources):
            source = self._sources[number]
            yield number, source
            if isinstance(source.data, dict):
                found, faults = included_files(source, self._sources)
                self._faults.extend(faults)
                self._sources.extend(
                    parse(name, FilePath(name).read_bytes(), shape=TABLE_SHAPE) for name in found
                )
            number += 1

    def _take(self, number: int, source: Source) -> None:
        data = source.data
        if data is None:
            return
        if not isinstance(data, dict):
            message = f"the file is {kind_of(data)}; expected is a mapping with name, positions ..."
            self._fault(source, Place(()), "OM105", message)
            return
        for key, value in data.items():
            if key in THINGS and isinstance(value, list):
                self._move_pictures(source, value)
                gathered = self._data.setdefault(key, [])
                self._origins.add(key, len(gathered), number)
                gathered.extend(value)
            elif key in THINGS or number == 0:
                self._data.setdefault(key, value)
            elif key not in PARTS_OF_INCLUDED:
                message = f"`{key}` belongs into the main file {self._sources[0].name}"
                self._fault(source, Place((key,), key=True), "OM105", message)
        self._data.pop("include", None)

    def _move_pictures(self, source: Source, things: list[Any]) -> None:
        """Let the pictures of an included file start where those of the main file do."""
        folder = os.path.relpath(folder_of(source.name), self._folder)
        if folder != os.curdir:
            moved(things, folder)

    def _look_at_pictures(self, shaped: Shaped) -> None:
        for path, name, message in picture_faults(shaped.organisation, self._folder):
            wrong = Wrong("OM109", message, subject=name)
            shaped.wrongs.append((Place(shaped.kept.former(path)), wrong))

    def _note_faults(self, source: Source) -> None:
        self._faults.extend(
            ReadingFault(source.name, fault.span, fault.code, fault.message)
            for fault in source.faults
        )

    def _say_wrongs(self, shaped: Shaped) -> None:
        ways: dict[int, dict[Place, None]] = {}
        traced: list[tuple[int, Place]] = []
        for place, _ in shaped.wrongs:
            number, path = self._origins.trace(place.path)
            traced.append((number, Place(path, place.key)))
            ways.setdefault(number, {}).update(dict.fromkeys(_ways(traced[-1][1])))
        found = {number: self._sources[number].locate(places) for number, places in ways.items()}
        for (number, place), (_, wrong) in zip(traced, shaped.wrongs, strict=True):
            span = next(found[number][way] for way in _ways(place) if way in found[number])
            name = self._sources[number].name
            self._faults.append(ReadingFault(name, span, wrong.code, wrong.message, wrong.subject))

    def _fault(self, source: Source, place: Place, code: str, message: str) -> None:
        span = source.locate([place])[place]
        self._faults.append(ReadingFault(source.name, span, code, message))


def _ways(place: Place) -> tuple[Place, ...]:
    """Give the place itself, then what is nearest to it where the file does not have it."""
    ways = [place, Place(place.path)]
    path: Path = place.path
    while path:
        path = path[:-1]
        ways.append(Place(path))
    return tuple(ways)
