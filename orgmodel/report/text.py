"""A report as a compiler writes it: where, what, and the line itself with the place underlined."""

from collections.abc import Iterator

from orgmodel.diagnostic import Diagnostic, Related, Severity, Span
from orgmodel.report.excerpt import excerpt
from orgmodel.report.report import Report, several
from orgmodel.report.style import BLUE, BOLD, CYAN, DIM, RED, YELLOW, styled
from orgmodel.source import Source

COLOURS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.INFO: CYAN}
MOST_RELATED = 5


def text(report: Report) -> str:
    """Write the report for people."""
    sources = report.sources()
    parts = [
        "\n".join(_lines(diagnostic, sources.get(diagnostic.path), report.coloured)) + "\n"
        for diagnostic in report.diagnostics()
    ]
    waived = [accepted_line(diagnostic) for diagnostic in report.accepted()]
    parts.extend(["\n".join(waived) + "\n"] if waived else [])
    return "\n".join([*parts, "\n".join([*closing(report), *cures(report)]) + "\n"])


def headline(diagnostic: Diagnostic, coloured: bool) -> str:  # noqa: FBT001
    """Give the line of a fault: where, how severe, which rule, what."""
    severity = styled(diagnostic.severity.value, COLOURS[diagnostic.severity], coloured)
    code = styled(f"{diagnostic.code} {diagnostic.name}", BOLD, coloured)
    place = styled(where(diagnostic.path, diagnostic.span), BOLD, coloured)
    return f"{place}: {severity}: {code}: {diagnostic.message}"


def accepted_line(diagnostic: Diagnostic) -> str:
    """Give the line of a fault that a waiver accepts."""
    place = where(diagnostic.path, diagnostic.span)
    said = f"{diagnostic.code} {diagnostic.name}: {diagnostic.message}"
    return f"{place}: waived: {said} ({diagnostic.accepted})"


def closing(report: Report) -> list[str]:
    """Give what stands at the end: the summary and the notes."""
    return [report.summary(), *report.notes]


def cures(report: Report) -> list[str]:
    """Say what can be mended at once, if anything can."""
    return [f"--fix mends {several(report.mendable(), 'fault')}."] if report.mendable() else []


def where(path: str, span: Span | None) -> str:
    """Give a place as compilers write it."""
    return path if span is None else f"{path}:{span.line}:{span.column}"


def _lines(diagnostic: Diagnostic, source: Source | None, coloured: bool) -> Iterator[str]:  # noqa: FBT001
    yield headline(diagnostic, coloured)
    if source is not None and source.text and diagnostic.span is not None:
        yield from _excerpt(diagnostic, diagnostic.span, source, coloured)
    yield from _related(diagnostic.related, coloured)


def _excerpt(
    diagnostic: Diagnostic,
    span: Span,
    source: Source,
    coloured: bool,  # noqa: FBT001
) -> Iterator[str]:
    margin = len(str(span.line))
    line, underline = excerpt(source.lines.line(span.line), span)
    bar = styled("|", BLUE, coloured)
    number = styled(str(span.line), BLUE, coloured)
    yield f" {number} {bar} {line}"
    mark = styled(underline.lstrip(), COLOURS[diagnostic.severity], coloured)
    yield f" {' ' * margin} {bar} {underline[: -len(underline.lstrip())]}{mark}"


def _related(related: tuple[Related, ...], coloured: bool) -> Iterator[str]:  # noqa: FBT001
    for place in related[:MOST_RELATED]:
        shown = styled(where(place.path, place.span), DIM, coloured)
        yield f"   {shown}: {place.message}"
    more = len(related) - MOST_RELATED
    if more > 0:
        yield f"   and {more:,} more"
