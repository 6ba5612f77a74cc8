"""Several reports of one run: each format to standard output or to a file of its own."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from orgmodel.cli.common import CannotRun, is_coloured, write_out

if TYPE_CHECKING:
    from orgmodel.report import Report

FORMATS = ("text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown")
COUNTABLE = ("text", "concise")


@dataclass(frozen=True, slots=True)
class Output:
    """One report that is asked for.

    Args:
        report_format: one of `FORMATS`.
        file: where it goes; None is standard output.
    """

    report_format: str
    file: str | None = None


def outputs_of(
    ctx: click.Context,  # noqa: ARG001  click's signature
    param: click.Parameter,  # noqa: ARG001
    values: tuple[str, ...],
) -> tuple[Output, ...]:
    """Take formats apart from their files: `sarif=findings.sarif`.

    Raises:
        click.BadParameter: a format is unknown, or a file has no name.
    """
    return tuple(map(_output, values))


def settled(outputs: Sequence[Output], file: str | None) -> list[Output]:
    """Give the reports to write: text if none is asked for, and the file of --output.

    Raises:
        CannotRun: two reports would go to one place.
    """
    chosen = list(outputs) or [Output("text")]
    named = [replace(each, file=each.file or file) for each in chosen]
    places = [None if each.file == "-" else each.file for each in named]
    for place in places:
        if places.count(place) > 1:
            where = place or "standard output"
            raise CannotRun(f"two reports would go to {where}; name a file: --format sarif=FILE")
    return named


def write_reports(report: "Report", outputs: Sequence[Output], color: str, *, count: bool) -> None:
    """Write all reports that are asked for.

    Args:
        report: the outcome.
        outputs: where each report goes.
        color: auto, always or never, for standard output.
        count: whether people get counts by rule instead of single faults.
    """
    from orgmodel.report import FORMATS as WRITERS
    from orgmodel.report import statistics

    if count and not any(each.report_format in COUNTABLE for each in outputs):
        raise CannotRun("--statistics goes with the formats text and concise")
    for each in outputs:
        shown = replace(report, coloured=each.file is None and is_coloured(color, sys.stdout))
        counted = count and each.report_format in COUNTABLE
        writer = statistics if counted else WRITERS[each.report_format]
        write_out(writer(shown), each.file)


def _output(value: str) -> Output:
    report_format, equals, file = value.partition("=")
    if report_format not in FORMATS:
        raise click.BadParameter(f"{report_format!r} is none of {', '.join(FORMATS)}.")
    if equals and not file:
        raise click.BadParameter(f"{value} names no file.")
    return Output(report_format, file or None)
