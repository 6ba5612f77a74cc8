"""Everything that a package can offer wrongly."""

from collections.abc import Iterator

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.rules import Finding, FoundBy, rule


def finds_nothing(_graph: OrgGraph) -> Iterator[Finding]:
    """A rule that finds nothing.

    Why: it is only there to be refused, or not, for its code, its name or its kind.

    Source: the tests of orgmodel.
    """
    yield from ()


def has_no_page(_graph: OrgGraph) -> Iterator[Finding]:
    """Say nothing of why, and nothing of where it comes from."""
    yield from ()


RULES = [
    rule("OM950", "own-code-of-orgmodel", Severity.ERROR)(finds_nothing),
    rule("BRK001", "reporting-cycle", Severity.ERROR)(finds_nothing),
    rule("BRK002", "Capital Letters", Severity.ERROR)(finds_nothing),
    rule("BRK003", "without-page", Severity.ERROR)(has_no_page),
    rule("BRK004", "found-by-nobody", Severity.ERROR, found_by=FoundBy.ENGINE)(finds_nothing),
    rule("BRK005", "sound", Severity.ERROR)(finds_nothing),
    rule("BRK005", "sound-again", Severity.ERROR)(finds_nothing),
    "no rule at all",
]
