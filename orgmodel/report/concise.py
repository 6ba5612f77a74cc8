"""A report with one line for each fault."""

from orgmodel.report.report import Report
from orgmodel.report.text import accepted_line, closing, cures, headline


def concise(report: Report) -> str:
    """Write a line for each fault, then the summary."""
    lines = [headline(diagnostic, report.coloured) for diagnostic in report.diagnostics()]
    waived = [accepted_line(diagnostic) for diagnostic in report.accepted()]
    return "\n".join([*lines, *waived, *closing(report), *cures(report)]) + "\n"
