"""A report as GitLab's code quality takes it."""

import json
from typing import Any

from orgmodel.adopting import numbered
from orgmodel.diagnostic import Diagnostic, Severity
from orgmodel.report.report import Report

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(report: Report) -> str:
    """Write a list of issues; their fingerprints stay the same when lines move."""
    issues = [
        _issue(report, diagnostic, f"{found}-{number}")
        for diagnostic, found, number in numbered(report.diagnostics())
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(report: Report, diagnostic: Diagnostic, unique: str) -> dict[str, Any]:
    return {
        "type": "issue",
        "check_name": f"{diagnostic.code} {diagnostic.name}",
        "description": diagnostic.message,
        "severity": SEVERITIES[diagnostic.severity],
        "fingerprint": unique,
        "location": {
            "path": report.host_path(diagnostic.path),
            "lines": {"begin": diagnostic.span.line if diagnostic.span else 1},
        },
    }
