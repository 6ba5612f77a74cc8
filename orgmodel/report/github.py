"""A report as annotations of GitHub's workflow commands."""

from orgmodel.diagnostic import Diagnostic, Severity
from orgmodel.report.report import Report
from orgmodel.report.text import closing

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(report: Report) -> str:
    """Write an annotation for each fault, then the summary."""
    lines = [_annotation(report, diagnostic) for diagnostic in report.diagnostics()]
    return "\n".join([*lines, *closing(report)]) + "\n"


def _annotation(report: Report, diagnostic: Diagnostic) -> str:
    properties = {"file": report.host_path(diagnostic.path)}
    span = diagnostic.span
    if span is not None:
        properties["line"] = str(span.line)
        properties["col"] = str(span.column)
        properties["endColumn"] = str(span.column + span.length)
    properties["title"] = f"{diagnostic.code} {diagnostic.name}"
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{LEVELS[diagnostic.severity]} {said}::{_data(diagnostic.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
