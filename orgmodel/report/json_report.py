"""A report for programs: one documented shape, with a version of its own."""

import json
from typing import Any

from orgmodel.diagnostic import Diagnostic, Severity, Span
from orgmodel.report.report import Report
from orgmodel.version import __version__

SHAPE = 1
"""Version of the shape; it grows when a program that reads it would have to change."""


def json_report(report: Report) -> str:
    """Write the report as JSON.

    The shape: `version` (of the shape), `orgmodel` (of the program), `summary` with `positions`,
    `files`, `errors`, `warnings`, `infos`, `waived`, `known` (from the baseline), `elsewhere`
    (not touched) and `failed`, and `diagnostics`: a list of `path`, `line`, `column`, `length`
    (from 1, null without a file), `code`, `name`, `severity`, `message`, `subject` (id or null),
    `replacement` (text or null) and `related` (a list of `path`, `line`, `column`, `length`,
    `message`); and `waived`, with --show-waived: the same with `accepted`, the words of the
    waiver. All keys are there always.
    """
    shape = {
        "version": SHAPE,
        "orgmodel": __version__,
        "summary": {
            "positions": report.positions(),
            "files": report.files(),
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "infos": report.count(Severity.INFO),
            "waived": report.waived(),
            "known": report.known(),
            "elsewhere": report.elsewhere(),
            "failed": report.failed(),
        },
        "diagnostics": [_plain(diagnostic) for diagnostic in report.diagnostics()],
        "waived": [
            {**_plain(diagnostic), "accepted": diagnostic.accepted}
            for diagnostic in report.accepted()
        ],
    }
    return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"


def _plain(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "path": diagnostic.path,
        **_place(diagnostic.span),
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "subject": diagnostic.subject,
        "replacement": diagnostic.replacement,
        "related": [
            {"path": related.path, **_place(related.span), "message": related.message}
            for related in diagnostic.related
        ],
    }


def _place(span: Span | None) -> dict[str, int | None]:
    if span is None:
        return {"line": None, "column": None, "length": None}
    return {"line": span.line, "column": span.column, "length": span.length}
