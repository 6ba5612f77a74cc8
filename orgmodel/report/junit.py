"""A report as JUnit's XML, which nearly every CI system shows."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from orgmodel.diagnostic import Diagnostic
from orgmodel.report.report import Report
from orgmodel.report.text import where
from orgmodel.validating import BUILT, Validation

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
WHITESPACE = "\t\n\r"
FIRST_PRINTABLE = " "
NO_XML = ("\ufffe", "\uffff")


def junit(report: Report) -> str:
    """Write a suite for each organisation and a case for each fault.

    Faults that fail the run are failures; others are cases that pass and say what was found. An
    organisation without faults is one case that passes.
    """
    lines = [line for validation in report.validations for line in _suite(report, validation)]
    counts = _counts(report, list(report.diagnostics()), report.validations)
    return "\n".join([HEAD, f"<testsuites {counts}>", *lines, "</testsuites>"]) + "\n"


def _suite(report: Report, validation: Validation) -> Iterator[str]:
    name = report.host_path(validation.sources[0].name) if validation.sources else BUILT
    counts = _counts(report, validation.diagnostics, (validation,))
    yield f"  <testsuite name={_attribute(name)} {counts}>"
    if not validation.diagnostics:
        yield f'    <testcase classname={_attribute(name)} name="no faults"/>'
    for diagnostic in validation.diagnostics:
        yield from _case(report, diagnostic)
    yield "  </testsuite>"


def _case(report: Report, diagnostic: Diagnostic) -> Iterator[str]:
    path = report.host_path(diagnostic.path)
    place = where(path, diagnostic.span)
    called = f"{diagnostic.code} {diagnostic.name} at {place}"
    said = f"{place}: {diagnostic.severity.value}: {diagnostic.message}"
    yield f"    <testcase classname={_attribute(path)} name={_attribute(called)}>"
    if report.fails(diagnostic.severity):
        message = _attribute(diagnostic.message)
        yield f'      <failure type="{diagnostic.severity.value}" message={message}>'
        yield f"{_text(said)}</failure>"
    else:
        yield f"      <system-out>{_text(said)}</system-out>"
    yield "    </testcase>"


def _counts(
    report: Report,
    diagnostics: list[Diagnostic] | tuple[Diagnostic, ...],
    validations: tuple[Validation, ...],
) -> str:
    clean = sum(not validation.diagnostics for validation in validations)
    failures = sum(report.fails(diagnostic.severity) for diagnostic in diagnostics)
    return f'tests="{len(diagnostics) + clean}" failures="{failures}" errors="0"'


def _attribute(text: str) -> str:
    return quoteattr(_plain(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _text(text: str) -> str:
    return escape(_plain(text))


def _plain(text: str) -> str:
    """Leave out the characters that XML cannot hold at all."""
    return "".join("\N{REPLACEMENT CHARACTER}" if _is_no_xml(c) else c for c in text)


def _is_no_xml(character: str) -> bool:
    control = character < FIRST_PRINTABLE and character not in WHITESPACE
    return control or character in NO_XML or "\ud800" <= character <= "\udfff"
