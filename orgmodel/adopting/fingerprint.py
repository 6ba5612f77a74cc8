"""What stays the same of a fault when lines move: its rule, its subject, its words."""

import hashlib
from collections.abc import Iterable, Iterator

from orgmodel.diagnostic import Diagnostic

THINGS = ("bodies", "units", "positions")


def field_of(diagnostic: Diagnostic) -> str:
    """Give the field that a fault is about, without the places of things in their lists."""
    address = diagnostic.address
    inner = address[2:] if address[:1] and address[0] in THINGS else address
    return ".".join(step for step in inner if isinstance(step, str))


def fingerprint(diagnostic: Diagnostic) -> str:
    """Give 32 hexadecimal digits that stay the same when lines move or files are renamed."""
    parts = (diagnostic.code, diagnostic.subject or "", field_of(diagnostic), diagnostic.message)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def numbered(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, str, int]]:
    """Go through faults with their fingerprints, each with how often it came up to there."""
    counts: dict[str, int] = {}
    for diagnostic in diagnostics:
        found = fingerprint(diagnostic)
        counts[found] = counts.get(found, 0) + 1
        yield diagnostic, found, counts[found]
