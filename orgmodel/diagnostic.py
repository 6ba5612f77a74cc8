"""One fault as users see it: where, what, how severe."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Address: TypeAlias = tuple[str | int, ...]
"""The way to a value through an organisation: `("positions", 3, "reports_to")`."""


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
class Mend:
    """What mends a fault, at its value and at the values of its related places.

    Args:
        text: what is to stand there; None takes the value out, with its key or from its list.
        safe: whether this is meant for sure; else a person should look at it.
        field: the way to what is mended, inside the subject, where that is not what is shown.
    """

    text: str | None
    safe: bool = True
    field: Address | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that belongs to a fault."""

    path: str
    span: Span
    message: str
    address: Address = ()


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
        address: the way to the value through the organisation; empty for a fault of reading.
        mend: what would mend it, where that is known.
        accepted: what the waiver says that accepts it; empty where none does.
    """

    path: str
    span: Span | None
    code: str
    name: str
    severity: Severity
    message: str
    subject: str | None = None
    related: tuple[Related, ...] = ()
    address: Address = ()
    mend: Mend | None = None
    accepted: str = ""

    @property
    def replacement(self) -> str | None:
        """The text that would mend the value at `span`, where it is known for sure."""
        return self.mend.text if self.mend is not None and self.mend.safe else None

    @property
    def sort_key(self) -> tuple[str, Span, str, str, str]:
        """What diagnostics are sorted by: file, place, code, message."""
        return (self.path, self.span or Span(0, 0), self.code, self.message, self.subject or "")
