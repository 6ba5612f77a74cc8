"""`orgmodel validate`: check organisation files."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from orgmodel.cli.common import UK_ORGANOGRAM, CannotRun, color_option, documents, from_option
from orgmodel.cli.configuring import Configurations, config_options
from orgmodel.cli.outputs import FORMATS, Output, outputs_of, settled, write_reports
from orgmodel.cli.progress import doing

if TYPE_CHECKING:
    import datetime as dt

    from orgmodel.loading import Document
    from orgmodel.validating import Validation


@click.command("validate")
@click.argument("files", nargs=-1)
@from_option()
@config_options()
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAT[=FILE]",
    callback=outputs_of,
    help=f"How the faults are written: {', '.join(FORMATS)}. Several times for several reports, "
    "as in --format text --format sarif=findings.sarif.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    help="Check only these rules: codes, names or families such as OM3, by commas.",
)
@click.option("--ignore", multiple=True, metavar="CODES", help="Do not check these rules.")
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are faults.")
@click.option("--output", "-o", metavar="FILE", help="Write the report to a file.")
@click.option("--statistics", is_flag=True, help="Count the faults of each rule, list none.")
@click.option("--show-waived", is_flag=True, help="List the faults that a waiver accepts, too.")
@click.option("--baseline", metavar="FILE", help="Count only faults that this file does not know.")
@click.option("--update-baseline", is_flag=True, help="Write all faults into the baseline.")
@click.option("--diff-only", metavar="REV", help="Count only what was touched since a revision.")
@click.option("--fix", is_flag=True, help="Mend what has one safe answer, in the files.")
@click.option("--dry-run", is_flag=True, help="With --fix: print what would be mended as a diff.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix: mend what is only likely, too.")
@color_option()
def command(
    *,
    files: tuple[str, ...],
    input_format: str | None,
    config_file: str | None,
    profile: str | None,
    as_of: "dt.date | None",
    formats: tuple[Output, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    exit_zero: bool,
    output: str | None,
    statistics: bool,
    show_waived: bool,
    baseline: str | None,
    update_baseline: bool,
    diff_only: str | None,
    fix: bool,
    dry_run: bool,
    unsafe_fixes: bool,
    color: str,
) -> None:
    """Check organisation files and show every fault at its place.

    Each of FILES is an organisation of its own; `-` is standard input. Without FILES those are
    checked that the configuration lists. Exit status: 0 without errors, 1 with errors (with
    --strict: or warnings; with --dry-run: if anything would be mended), 2 if the command could
    not run.
    """
    _check_company(baseline, update=update_baseline, fix=fix, with_fix=dry_run or unsafe_fixes)
    outputs = settled(formats, output)
    from orgmodel.report import Report, repository_of

    if input_format == UK_ORGANOGRAM and config_file is None:
        profile = profile or UK_ORGANOGRAM
    configurations = Configurations(config_file, profile, _words(select), _words(ignore), as_of)
    named = configurations.files(files)
    with doing(f"Reading {_files(len(named))}"):
        found = documents(named, input_format)
    if dry_run:
        from orgmodel.cli.mending import show_mends

        would = show_mends(found, configurations.validate, unsafe=unsafe_fixes)
        sys.exit(would and not exit_zero)
    before = _before(found, diff_only, input_format)
    validations = _checked(found, configurations, before, fix=fix, unsafe=unsafe_fixes)
    validations, notes = _set_aside(validations, baseline, diff_only, before, update_baseline)
    report = Report(
        (*configurations.faults(), *validations),
        strict=strict or configurations.strict,
        shows_waived=show_waived,
        repository=repository_of(Path()),
        notes=notes,
    )
    write_reports(report, outputs, color, count=statistics)
    sys.exit(report.failed() and not exit_zero)


def _before(
    found: "list[Document]", revision: str | None, input_format: str | None
) -> "dict[str, Document | None]":
    """Read files as they stood in a revision, if one is named."""
    if revision is None:
        return {}
    from orgmodel.cli.set_aside import former

    return former(found, revision, input_format)


def _checked(
    found: "list[Document]",
    configurations: Configurations,
    before: "dict[str, Document | None]",
    *,
    fix: bool,
    unsafe: bool,
) -> "list[Validation]":
    """Validate documents as their configurations say, mending them first if that is asked for."""

    def check(document: "Document") -> "Validation":
        name = document.sources[0].name
        was = before.get(name)
        with doing(f"Checking {name}"):
            return configurations.validate(document, was.organisation if was else None)

    if not fix:
        return [check(document) for document in found]
    from orgmodel.cli.mending import mend_files

    return mend_files(found, check, unsafe=unsafe)


def _check_company(baseline: str | None, *, update: bool, fix: bool, with_fix: bool) -> None:
    """Refuse options that mean nothing without another one."""
    if update and baseline is None:
        raise CannotRun("--update-baseline needs --baseline FILE")
    if with_fix and not fix:
        raise CannotRun("--dry-run and --unsafe-fixes need --fix")


def _set_aside(
    validations: "list[Validation]",
    baseline: str | None,
    revision: str | None,
    before: "dict[str, Document | None]",
    update: bool,  # noqa: FBT001
) -> "tuple[list[Validation], tuple[str, ...]]":
    """Leave only the faults that count in this run; give sentences that say which, too."""
    if baseline is None and revision is None:
        return validations, ()
    from orgmodel.cli.set_aside import only_touched, update_baseline, without_known

    notes: tuple[str, ...] = ()
    if baseline is not None:
        if update:
            update_baseline(validations, baseline)
        validations = without_known(validations, baseline)
    if revision is not None:
        validations, note = only_touched(validations, before, revision)
        notes = (note,)
    return validations, notes


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count:,} files"


def _words(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())
