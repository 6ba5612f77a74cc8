"""What several commands share: files in, output out, trouble in one sentence."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from orgmodel.graph import OrgGraph
    from orgmodel.loading import Document
    from orgmodel.model import Organisation

NEAR = 65
"""How alike an id must be to one that is there, of 100, to be taken for it."""
UK_ORGANOGRAM = "uk-organogram"
TABLE = "table"
INPUT_FORMATS = ("yaml", "json", "toml", "csv", TABLE, UK_ORGANOGRAM)
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class CannotRun(click.ClickException):
    """Something that hinders the command from running; exit status 2."""

    exit_code = 2


def from_option() -> Decorator:
    """Offer the choice of the input's format."""
    return click.option(
        "--from",
        "input_format",
        type=click.Choice(INPUT_FORMATS),
        help="Format of the input; by default what the file's ending says. table is a CSV of "
        "positions and managers as other programs write it; uk-organogram takes SENIOR.csv and "
        "JUNIOR.csv, and is checked by the profile of that name.",
    )


def color_option() -> Decorator:
    """Offer the choice of colours."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Colours; auto looks at the terminal and at NO_COLOR.",
    )


def is_coloured(color: str, stream: Any) -> bool:  # noqa: ANN401  any text stream
    """Tell whether output is to be coloured."""
    if color == "auto":
        return stream.isatty() and not os.environ.get("NO_COLOR")
    return color == "always"


def documents(files: Sequence[str], input_format: str | None) -> "list[Document]":
    """Read each file as an organisation; UK organograms go by pairs."""
    if input_format == UK_ORGANOGRAM and len(files) > len(("senior", "junior")):
        raise CannotRun("uk-organogram takes one senior and at most one junior file")
    try:
        return list(_documents(files, input_format))
    except OSError as error:
        raise CannotRun(f"cannot open {error.filename}: {_reason(error)}") from None


def single_document(files: Sequence[str], input_format: str | None) -> "Document":
    """Read the one organisation that a command works on."""
    found = documents(files, input_format)
    if len(found) > 1:
        raise CannotRun("this command takes one organisation at a time; name one file")
    return found[0]


def _documents(files: Sequence[str], input_format: str | None) -> "Iterator[Document]":
    if input_format == UK_ORGANOGRAM:
        from orgmodel.exchange.uk_organogram import read_uk_organogram

        yield read_uk_organogram(*files)
    elif input_format == TABLE:
        from orgmodel.exchange.table import read_table

        yield from map(read_table, files)
    else:
        from orgmodel.loading import read

        yield from (read(file, input_format) for file in files)


def organisation_of(document: "Document") -> "Organisation":
    """Give the organisation of a document, or say why there is none."""
    if document.organisation is None:
        fault = document.faults[0]
        place = f"{fault.path}:{fault.span.line}:{fault.span.column}"
        raise CannotRun(f"{place}: {fault.message}")
    return document.organisation


def graph_of(document: "Document") -> "OrgGraph":
    """Give the graph of a document, or say why there is none."""
    from orgmodel.graph import OrgGraph

    return OrgGraph(organisation_of(document), document.unread)


def write_out(content: bytes | str, output: str | None) -> None:
    """Write to a file, beside it first and then renamed, or to standard output."""
    data = content.encode() if isinstance(content, str) else content
    if output is None or output == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from orgmodel.files import write

    try:
        write(data, output)
    except OSError as error:
        raise CannotRun(f"cannot write {output}: {_reason(error)}") from None


def counted(count: int, word: str, words: str | None = None) -> str:
    """Give a number with its word: 1 line, 2 lines, 0 lines."""
    return f"{count:,} {word if count == 1 else words or f'{word}s'}"


def crossings(count: int) -> str:
    """Say how often lines beside those of command cross others."""
    times = {0: "no other line", 1: "another line once"}.get(count, f"others {count:,} times")
    return f"Side lines cross {times}."


def unknown_id(name: str, ids: Iterable[str], file: str) -> CannotRun:
    """Say that nothing has an id, with the nearest one there is."""
    from rapidfuzz import fuzz, process

    near = process.extractOne(name, list(ids), scorer=fuzz.ratio, score_cutoff=NEAR)
    hint = f"; did you mean {near[0]}?" if near else ""
    return CannotRun(f"nothing in {file} that can be shown has the id {name}{hint}")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
