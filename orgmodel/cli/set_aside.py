"""What does not count in a run: known faults, and faults of what was not touched."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from orgmodel.cli.common import TABLE, UK_ORGANOGRAM, CannotRun, write_out

if TYPE_CHECKING:
    from orgmodel.adopting import Baseline
    from orgmodel.loading import Document
    from orgmodel.validating import Validation

MOST_NAMED = 10


def without_known(validations: "Sequence[Validation]", file: str) -> "list[Validation]":
    """Set aside the faults that a baseline knows, and say how many of them are gone."""
    kept, gone = _read(file).without_known(validations)
    if gone:
        faults = (
            "1 fault that {file} knows is" if gone == 1 else "{gone:,} faults that {file} knows are"
        )
        said = faults.format(gone=gone, file=file)
        click.echo(f"{said} gone; --update-baseline brings it up to date.", err=True)
    return kept


def update_baseline(validations: "Sequence[Validation]", file: str) -> None:
    """Write all faults into a baseline."""
    from orgmodel.adopting import Baseline

    baseline = Baseline.of(validations)
    write_out(baseline.to_text(), file)
    count = baseline.total()
    click.echo(f"Wrote {count:,} {'fault' if count == 1 else 'faults'} into {file}.", err=True)


def former(
    documents: "Sequence[Document]", revision: str, input_format: str | None
) -> "dict[str, Document | None]":
    """Read files as they stood in a revision, by their names; None for one that was not there."""
    from orgmodel.adopting import RevisionError, read_at

    if input_format in (UK_ORGANOGRAM, TABLE):
        raise CannotRun("--diff-only compares files of orgmodel's own format; convert them first")
    names = [document.sources[0].name for document in documents]
    if any(name.startswith("<") for name in names):
        raise CannotRun("--diff-only needs a file that git knows; standard input is none")
    try:
        return {name: read_at(name, revision, input_format) for name in names}
    except RevisionError as error:
        raise CannotRun(str(error)) from None


def only_touched(
    validations: "Sequence[Validation]", before: "Mapping[str, Document | None]", revision: str
) -> "tuple[list[Validation], str]":
    """Set aside the faults of what a change does not touch; give a sentence that says so, too."""
    from orgmodel.adopting import only_touched as restricted
    from orgmodel.adopting import touched

    kept: list[Validation] = []
    ids: list[str] = []
    for validation in validations:
        document = validation.document
        if document is None:
            continue
        change = touched(before[document.sources[0].name], document)
        ids.extend(change.ids)
        kept.append(restricted(validation, change))
    return kept, _said(ids, revision)


def _said(ids: Sequence[str], revision: str) -> str:
    if not ids:
        return f"Nothing was touched since {revision}."
    named = ", ".join(ids[:MOST_NAMED])
    more = len(ids) - MOST_NAMED
    rest = f" and {more:,} more" if more > 0 else ""
    return f"Shown is only what was touched since {revision}: {named}{rest}."


def _read(file: str) -> "Baseline":
    from orgmodel.adopting import Baseline, BaselineError

    try:
        return Baseline.from_text(Path(file).read_text(encoding="utf-8"))
    except FileNotFoundError:
        said = f"cannot open {file}: no such file; --update-baseline writes it"
        raise CannotRun(said) from None
    except OSError as error:
        raise CannotRun(f"cannot open {file}: {(error.strerror or str(error)).lower()}") from None
    except (BaselineError, UnicodeDecodeError) as error:
        raise CannotRun(f"{file}: {error}") from None
