"""A report that counts: how often each rule was broken."""

from collections import Counter

from orgmodel.report.report import Report
from orgmodel.report.text import closing


def statistics(report: Report) -> str:
    """Write a line for each rule that was broken, the most frequent first, then the summary."""
    counts = Counter((d.severity.value, d.code, d.name) for d in report.diagnostics())
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0][1], entry[0][0]))
    widest = max((len(f"{count:,}") for count in counts.values()), default=0)
    rows = [
        f"{count:>{widest},}  {severity:<7}  {code} {name}"
        for (severity, code, name), count in ordered
    ]
    return "\n".join([*rows, *closing(report)]) + "\n"
