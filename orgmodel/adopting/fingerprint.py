"""What stays the same of a fault when lines move: its rule, its subject, its words."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from orgmodel.diagnostic import Diagnostic

THINGS = ("bodies", "units", "positions")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A fault without its place.

    Args:
        code: the rule's code.
        subject: id of what it is about; empty for the whole organisation, and where several
            things share the fault, since which of them comes first depends on their lines.
        field: the field that it is about; empty as the subject is.
        message: what is wrong.
    """

    code: str
    subject: str
    field: str
    message: str

    @classmethod
    def of(cls, diagnostic: Diagnostic) -> Self:
        """Take from a fault what stays the same when lines move."""
        if diagnostic.related:
            return cls(diagnostic.code, "", "", diagnostic.message)
        subject = diagnostic.subject or ""
        return cls(diagnostic.code, subject, _field(diagnostic), diagnostic.message)

    @property
    def mark(self) -> str:
        """32 hexadecimal digits that are the same in whatever order the message names things."""
        words = sorted(WORD.findall(self.message))
        parts = "\0".join((self.code, self.subject, self.field, *words))
        return hashlib.sha256(parts.encode()).hexdigest()[:32]


def fingerprint(diagnostic: Diagnostic) -> str:
    """Give 32 hexadecimal digits that stay the same when lines move or files are renamed."""
    return Known.of(diagnostic).mark


def numbered(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, str, int]]:
    """Go through faults with their fingerprints, each with how often it came up to there."""
    counts: dict[str, int] = {}
    for diagnostic in diagnostics:
        found = fingerprint(diagnostic)
        counts[found] = counts.get(found, 0) + 1
        yield diagnostic, found, counts[found]


def _field(diagnostic: Diagnostic) -> str:
    """Give the field that a fault is about, without the places of things in their lists."""
    address = diagnostic.address
    inner = address[2:] if address and address[0] in THINGS else address
    return ".".join(step for step in inner if isinstance(step, str))
