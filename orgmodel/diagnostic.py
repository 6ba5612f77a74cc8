"""One fault as users see it: where, what, how severe."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How severe a fault is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a text.

    Args:
        line: number of the line, from 1.
        column: number of the character in the line, from 1.
        length: number of characters to underline, at least 1, all on this line.
    """

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that belongs to a fault."""

    path: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A fault with its place, as all reports show it.

    Args:
        path: the file, as the user named it; `<stdin>` for standard input.
        span: where in the file; None only where there is no text to point at, as for an
            organisation built in Python.
        code: the rule's code, for instance OM202.
        name: the rule's name, for instance reporting-cycle.
        severity: how severe it is.
        message: one sentence in the field's words.
        subject: id of the position, body or unit it is about; None for the whole organisation.
        related: other places that belong to it.
        replacement: the text that would mend the value at `span`, where it is known for sure.
    """

    path: str
    span: Span | None
    code: str
    name: str
    severity: Severity
    message: str
    subject: str | None = None
    related: tuple[Related, ...] = ()
    replacement: str | None = None

    @property
    def sort_key(self) -> tuple[str, Span, str, str, str]:
        """What diagnostics are sorted by: file, place, code, message."""
        return (self.path, self.span or Span(0, 0), self.code, self.message, self.subject or "")
