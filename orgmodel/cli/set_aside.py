"""What does not count in a run: known faults, and faults of what was not touched."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from orgmodel.cli.common import TABLE, UK_ORGANOGRAM, CannotRun, write_out

if TYPE_CHECKING:
    from orgmodel.adopting import Baseline, Touched
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


def only_touched(
    validations: "Sequence[Validation]", revision: str, input_format: str | None
) -> "tuple[list[Validation], str]":
    """Set aside the faults of what a change does not touch; give a sentence that says so, too."""
    from orgmodel.adopting import RevisionError, read_at, touched
    from orgmodel.adopting import only_touched as restricted

    if input_format in (UK_ORGANOGRAM, TABLE):
        raise CannotRun("--diff-only compares files of orgmodel's own format; convert them first")
    kept: list[Validation] = []
    ids: list[str] = []
    for validation in validations:
        document = validation.document
        if document is None or document.sources[0].name.startswith("<"):
            raise CannotRun("--diff-only needs a file that git knows; standard input is none")
        try:
            before = read_at(document.sources[0].name, revision, input_format)
        except RevisionError as error:
            raise CannotRun(str(error)) from None
        change: Touched = touched(before, document)
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
