"""A report as a compiler writes it: where, what, and the line itself with the place underlined."""

from collections.abc import Iterator

from orgmodel.diagnostic import Diagnostic, Related, Severity, Span
from orgmodel.report.excerpt import excerpt
from orgmodel.report.report import Report
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
    return "\n".join([*parts, report.summary() + "\n"])


def _lines(diagnostic: Diagnostic, source: Source | None, coloured: bool) -> Iterator[str]:  # noqa: FBT001
    severity = styled(diagnostic.severity.value, COLOURS[diagnostic.severity], coloured)
    code = styled(f"{diagnostic.code} {diagnostic.name}", BOLD, coloured)
    place = styled(_place(diagnostic.path, diagnostic.span), BOLD, coloured)
    yield f"{place}: {severity}: {code}: {diagnostic.message}"
    if source is not None and diagnostic.span is not None:
        margin = len(str(diagnostic.span.line))
        line, underline = excerpt(source.lines.line(diagnostic.span.line), diagnostic.span)
        bar = styled("|", BLUE, coloured)
        number = styled(str(diagnostic.span.line), BLUE, coloured)
        yield f" {number} {bar} {line}"
        mark = styled(underline.lstrip(), COLOURS[diagnostic.severity], coloured)
        yield f" {' ' * margin} {bar} {underline[: -len(underline.lstrip())]}{mark}"
    yield from _related(diagnostic.related, coloured)


def _related(related: tuple[Related, ...], coloured: bool) -> Iterator[str]:  # noqa: FBT001
    for place in related[:MOST_RELATED]:
        where = styled(_place(place.path, place.span), DIM, coloured)
        yield f"   {where}: {place.message}"
    more = len(related) - MOST_RELATED
    if more > 0:
        yield f"   and {more:,} more"


def _place(path: str, span: Span | None) -> str:
    return path if span is None else f"{path}:{span.line}:{span.column}"
