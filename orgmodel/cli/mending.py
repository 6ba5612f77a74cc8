"""`orgmodel validate --fix`: mend files, or show what would be mended."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from orgmodel.cli.common import CannotRun, write_out

if TYPE_CHECKING:
    from orgmodel.loading import Document
    from orgmodel.mending import Mended
    from orgmodel.validating import Validation

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def mend_files(
    found: "Sequence[Document]", check: "Callable[[Document], Validation]", *, unsafe: bool
) -> "list[Validation]":
    """Mend files where they lie; give what is found after that."""
    outcomes = [_mended(document, check, unsafe=unsafe) for document in found]
    for outcome in outcomes:
        for name, text in outcome.texts.items():
            _write(name, text)
    _say(outcomes, "Mended", unsafe=unsafe)
    return [outcome.validation for outcome in outcomes]


def show_mends(
    found: "Sequence[Document]", check: "Callable[[Document], Validation]", *, unsafe: bool
) -> bool:
    """Print what mending would change, as a unified diff; tell whether it would change anything."""
    from orgmodel.mending import difference

    outcomes = [_mended(document, check, unsafe=unsafe) for document in found]
    for document, outcome in zip(found, outcomes, strict=True):
        for source in document.sources:
            if source.name in outcome.texts:
                change = difference(source.name, source.text, outcome.texts[source.name])
                write_out(change, None)
    _say(outcomes, "Would mend", unsafe=unsafe)
    return any(outcome.texts for outcome in outcomes)


def _mended(
    document: "Document", check: "Callable[[Document], Validation]", *, unsafe: bool
) -> "Mended":
    from orgmodel.mending import mended

    if document.sources[0].name.startswith("<"):
        raise CannotRun("standard input cannot be mended; name a file")
    return mended(document, check, unsafe=unsafe)


def _write(name: str, text: str) -> None:
    file = Path(name).resolve()
    mark = BYTE_ORDER_MARK if file.read_bytes().startswith(BYTE_ORDER_MARK) else b""
    write_out(mark + text.encode(), str(file))


def _say(outcomes: "Sequence[Mended]", done: str, *, unsafe: bool) -> None:
    count = sum(len(outcome.mended) for outcome in outcomes)
    names = [name for outcome in outcomes for name in outcome.texts]
    if names:
        click.echo(f"{done} {_several(count, 'fault')} in {', '.join(names)}.", err=True)
    else:
        click.echo("There is nothing to mend.", err=True)
    left = sum(
        each.mend is not None and not each.mend.safe
        for outcome in outcomes
        for each in outcome.validation.diagnostics
    )
    if left and not unsafe:
        said = f"--unsafe-fixes mends {_several(left, 'more fault')}; look at what it changes."
        click.echo(said, err=True)


def _several(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"
