"""A report as a comment on a proposed change, for people who never saw the tool."""

import re
from collections.abc import Iterator

from orgmodel.diagnostic import Diagnostic, Severity
from orgmodel.report.report import Report, several
from orgmodel.rules import Rule

MARKER = "<!-- orgmodel -->"
"""The first line, by which the comment is found again when it is to be renewed."""
LONGEST = 60_000
"""Characters of a comment; code hosts take some 65,000."""
MOST = (40, 20, 10, 5, 1)
"""How many faults of one severity are listed: the first number with which the comment fits."""
LONGEST_MESSAGE = 1_000
GROUPS = {
    Severity.ERROR: "Must be mended",
    Severity.WARNING: "Should be looked at",
    Severity.INFO: "Good to know",
}
LIVE = re.compile(r"[\\*{}\[\]|~!]|(?<!\w)_|_(?!\w)")
LISTING = re.compile(r"^(\d*)([-+.)=])")
CODE = re.compile(r"`")
LINKING = re.compile(r"@|#|\$|://|(?<=www)\.", re.IGNORECASE)


def markdown(report: Report) -> str:
    """Write the verdict, the faults by how severe they are, and what their rules mean."""
    comments = (_comment(report, most) for most in MOST)
    return next((each for each in comments if len(each) <= LONGEST), _comment(report, 0))


def _comment(report: Report, most: int) -> str:
    parts = [
        MARKER,
        f"## Organisation check: {_verdict(report)}",
        " ".join(_escaped(said) for said in (report.summary(), *report.notes, *_stops(report))),
        *_groups(report, most),
        *_waived(report, most),
        *_explained(report.rules()),
    ]
    return "\n\n".join(parts) + "\n"


def _verdict(report: Report) -> str:
    if report.failed():
        failing = sum(report.fails(diagnostic.severity) for diagnostic in report.diagnostics())
        return f"{several(failing, 'fault')} to mend"
    return "passed, with remarks" if any(report.diagnostics()) else "passed"


def _stops(report: Report) -> Iterator[str]:
    if report.failed():
        which = "mended or looked at" if report.strict else "mended"
        yield f"What must be {which} stops this change; the rest is for your information."


def _groups(report: Report, most: int) -> Iterator[str]:
    for severity, title in GROUPS.items():
        group = [d for d in report.diagnostics() if d.severity is severity]
        if group:
            yield f"### {title} ({len(group):,})"
            yield from _by_rule(report, group[:most])
            if len(group) > most:
                yield f"And {len(group) - most:,} more, which the full report lists."


def _by_rule(report: Report, group: list[Diagnostic]) -> Iterator[str]:
    meanings = {rule.code: rule.page.summary for rule in report.rules()}
    for code in dict.fromkeys(diagnostic.code for diagnostic in group):
        same = [diagnostic for diagnostic in group if diagnostic.code == code]
        meaning = _prose(meanings.get(code, same[0].name))
        entries = (f"- {_entry(report, diagnostic)}" for diagnostic in same)
        yield "\n".join([f"**{meaning}** <sub>{code} {same[0].name}</sub>", "", *entries])


def _waived(report: Report, most: int) -> Iterator[str]:
    accepted = list(report.accepted())
    if accepted:
        yield f"### Accepted on purpose ({len(accepted):,})"
        yield "\n".join(
            f"- {_entry(report, each)}<br>Accepted: {_escaped(each.accepted)}"
            for each in accepted[:most]
        )


def _entry(report: Report, diagnostic: Diagnostic) -> str:
    place = _escaped(report.host_path(diagnostic.path))
    if diagnostic.span is not None:
        place = f"{place}, line {diagnostic.span.line}"
    message = diagnostic.message
    if len(message) > LONGEST_MESSAGE:
        message = f"{message[:LONGEST_MESSAGE]}…"
    end = "" if message.endswith(("?", ".", "…")) else "."
    return f"{_escaped(message)}{end}<br><sub>{place}</sub>"


def _explained(rules: tuple[Rule, ...]) -> Iterator[str]:
    if rules:
        pages = [f"**{rule.code} {rule.name}**: {_prose(rule.page.why)}" for rule in rules]
        inside = "\n\n".join(pages)
        yield f"<details><summary>Why these are faults</summary>\n\n{inside}\n\n</details>"


def _prose(text: str) -> str:
    """Take over what a rule's page says, with its marks for code."""
    return _guarded(" ".join(text.split()))


def _escaped(text: str) -> str:
    """Keep a text from doing anything: no markup, no link, no call to anybody."""
    return CODE.sub(r"\\`", _guarded(" ".join(text.split())))


def _guarded(line: str) -> str:
    safe = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return LINKING.sub(_apart, LISTING.sub(r"\1\\\2", LIVE.sub(r"\\\g<0>", safe)))


def _apart(match: re.Match[str]) -> str:
    first, rest = match[0][0], match[0][1:]
    return f"<span>{first}</span>{rest}"
