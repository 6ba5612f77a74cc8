"""A report as SARIF 2.1.0, which code hosts take for their lists of alerts."""

import json
import re
from collections.abc import Mapping
from typing import Any

from orgmodel.adopting import numbered
from orgmodel.diagnostic import Diagnostic, Severity, Span
from orgmodel.mending import Edit, Proposal, proposals
from orgmodel.report.paths import as_uri
from orgmodel.report.report import Report
from orgmodel.rules import Rule, page
from orgmodel.source import Source
from orgmodel.version import __version__

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
LINK = re.compile(r"\[([^\[\]]*)\]\(")
BASE = "%SRCROOT%"
Object = dict[str, Any]


def sarif(report: Report) -> str:
    """Write one run: the broken rules with their pages, and a result for each fault.

    Columns count characters; files are named from the top of the repository. Fingerprints stay
    the same when lines move.
    """
    rules = report.rules()
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(rules)},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {
                    BASE: {"description": {"text": "The top folder of the repository."}}
                },
                "invocations": [{"executionSuccessful": True}],
                "results": _results(report, {rule.code: n for n, rule in enumerate(rules)}),
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver(rules: tuple[Rule, ...]) -> Object:
    return {
        "name": "orgmodel",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: Rule) -> Object:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.page.summary},
        "fullDescription": {"text": " ".join(rule.page.why.split())},
        "help": {"text": page(rule), "markdown": page(rule)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _results(report: Report, numbers: Mapping[str, int]) -> list[Object]:
    fixes = {
        id(diagnostic): _fix(report, diagnostic, proposal)
        for validation in report.validations
        for diagnostic, proposal in proposals(validation)
    }
    found = [*report.diagnostics(), *report.accepted()]
    return [
        _result(report, diagnostic, f"{mark}:{number}")
        | ({"ruleIndex": numbers[diagnostic.code]} if diagnostic.code in numbers else {})
        | ({"fixes": [fixes[id(diagnostic)]]} if id(diagnostic) in fixes else {})
        for diagnostic, mark, number in numbered(found)
    ]


def _result(report: Report, diagnostic: Diagnostic, mark: str) -> Object:
    result: Object = {
        "ruleId": diagnostic.code,
        "level": LEVELS[diagnostic.severity],
        "message": {"text": _without_links(diagnostic.message)},
        "locations": [_location(report, diagnostic)],
        # the name under which code hosts look for what stays the same
        "partialFingerprints": {"primaryLocationLineHash": mark},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(report, related.path, related.span),
                "message": {"text": _without_links(related.message)},
            }
            for number, related in enumerate(diagnostic.related)
        ]
    if diagnostic.accepted:
        accepted = {"kind": "inSource", "justification": diagnostic.accepted}
        result["suppressions"] = [accepted]
    return result


def _without_links(text: str) -> str:
    """Escape what SARIF would take for a link in a message."""
    return LINK.sub(r"\\[\1\\](", text)


def _location(report: Report, diagnostic: Diagnostic) -> Object:
    location: Object = {"physicalLocation": _physical(report, diagnostic.path, diagnostic.span)}
    if diagnostic.subject is not None:
        name = diagnostic.subject
        location["logicalLocations"] = [{"name": name, "fullyQualifiedName": name}]
    return location


def _physical(report: Report, path: str, span: Span | None) -> Object:
    physical: Object = {"artifactLocation": _artifact(report, path)}
    if span is not None:
        physical["region"] = {
            "startLine": span.line,
            "startColumn": span.column,
            "endColumn": span.column + span.length,
        }
    return physical


def _artifact(report: Report, path: str) -> Object:
    return {"uri": as_uri(report.host_path(path)), "uriBaseId": BASE}


def _fix(report: Report, diagnostic: Diagnostic, proposal: Proposal) -> Object:
    safe = diagnostic.mend is not None and diagnostic.mend.safe
    return {
        "description": {"text": "Mend it." if safe else "Mend it, if this is what was meant."},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(report, source.name),
                "replacements": [_replacement(source, edit) for edit in edits],
            }
            for source, edits in proposal
        ],
    }


def _replacement(source: Source, edit: Edit) -> Object:
    start = source.lines.span(edit.start, edit.start)
    end = source.lines.span(edit.end, edit.end)
    region = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }
    replacement: Object = {"deletedRegion": region}
    if edit.text:
        replacement["insertedContent"] = {"text": edit.text}
    return replacement
