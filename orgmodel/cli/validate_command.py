"""`orgmodel validate`: check organisation files."""

import sys
from typing import TYPE_CHECKING

import click

from orgmodel.cli.common import (
    CannotRun,
    color_option,
    documents,
    from_option,
    is_coloured,
    write_out,
)

if TYPE_CHECKING:
    from orgmodel.report import Report

FORMATS = ("text", "json", "github")


@click.command("validate")
@click.argument("files", nargs=-1, required=True)
@from_option()
@click.option(
    "--format",
    "report_format",
    type=click.Choice(FORMATS),
    default="text",
    help="How the faults are written.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    help="Check only these rules: codes, names or families such as OM3, by commas.",
)
@click.option("--ignore", multiple=True, metavar="CODES", help="Do not check these rules.")
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--output", "-o", metavar="FILE", help="Write the report to a file.")
@color_option()
def command(
    *,
    files: tuple[str, ...],
    input_format: str | None,
    report_format: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    output: str | None,
    color: str,
) -> None:
    """Check organisation files and show every fault at its place.

    Each of FILES is an organisation of its own; `-` is standard input. Exit status: 0 without
    errors, 1 with errors (with --strict: or warnings), 2 if the command could not run.
    """
    from orgmodel.config import Config
    from orgmodel.report import FORMATS as WRITERS
    from orgmodel.report import Report
    from orgmodel.validating import validate_document

    config = Config(select=_words(select), ignore=_words(ignore))
    try:
        validations = tuple(
            validate_document(document, config) for document in documents(files, input_format)
        )
    except ValueError as error:
        raise CannotRun(str(error)) from None
    coloured = output is None and is_coloured(color, sys.stdout)
    report = Report(validations, coloured=coloured)
    write_out(WRITERS[report_format](report), output)
    sys.exit(_status(report, strict=strict))


def _status(report: "Report", *, strict: bool) -> int:
    from orgmodel.diagnostic import Severity

    failing = [Severity.ERROR, Severity.WARNING] if strict else [Severity.ERROR]
    return int(any(report.count(severity) for severity in failing))


def _words(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())
