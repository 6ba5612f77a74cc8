"""What validating found."""

from collections.abc import Iterable
from dataclasses import dataclass

from orgmodel.diagnostic import Diagnostic, Severity
from orgmodel.loading import Document
from orgmodel.rules import Rule
from orgmodel.source import Source

SAID_OF_A_PLACE = ("OM104", "OM105")
"""Codes of which one place needs one sentence only, though a whole column or an alias has it."""


@dataclass(frozen=True)
class Validation:
    """What validating found.

    Args:
        diagnostics: the faults, sorted by file, place and code.
        waived: the faults that a waiver accepts.
        sources: the files, for showing the lines.
        positions: how many positions were looked at.
        known: the faults that a baseline knows already.
        elsewhere: the faults of what was not touched, where only what was touched counts.
        rules: the rules that were run.
        document: what was read; None for an organisation built in Python.
    """

    diagnostics: tuple[Diagnostic, ...]
    waived: tuple[Diagnostic, ...] = ()
    sources: tuple[Source, ...] = ()
    positions: int = 0
    known: tuple[Diagnostic, ...] = ()
    elsewhere: tuple[Diagnostic, ...] = ()
    rules: tuple[Rule, ...] = ()
    document: Document | None = None

    def count(self, severity: Severity) -> int:
        """Count the faults of a severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort, and of one fault said twice of one place keep one."""
    unique: dict[object, Diagnostic] = {}
    for diagnostic in sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key):
        once = diagnostic.code in SAID_OF_A_PLACE and diagnostic.span is not None
        said = diagnostic.code if once else (diagnostic.message, diagnostic.subject)
        unique.setdefault((diagnostic.path, diagnostic.span, said), diagnostic)
    return tuple(unique.values())
