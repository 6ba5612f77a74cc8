"""Roles that one person may not hold at one time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from orgmodel.catalogue.data import fixed, in_language, read


@dataclass(frozen=True, slots=True)
class Incompatible:
    """A pair of roles that exclude each other."""

    roles: tuple[str, str]
    """The ids of the two roles; of a body's role, membership is meant."""
    kinds: tuple[str, ...]
    """Kinds of organisation where it holds; none named means every kind."""
    since: str | None
    """The first day on which it holds, as 2025-08-28; nothing where it always did."""
    strength: str
    """How surely the sources say so: `is`, `usually` or `may`."""
    reasons: Mapping[str, str] = field(hash=False)
    """Why, in Indonesian (`id`) and English (`en`)."""
    sources: tuple[str, ...]
    """Where the fact comes from: keys for `source`."""

    def reason(self, language: str) -> str:
        """Say why in a language, in English where there is none."""
        return in_language(self.reasons, language)


@cache
def incompatible() -> tuple[Incompatible, ...]:
    """Give all pairs, in the order of the catalogue."""
    return tuple(_pair(table) for table in read("incompatible")["pair"])


def _pair(table: Mapping[str, Any]) -> Incompatible:
    first, second = table["roles"]
    return Incompatible(
        roles=(first, second),
        kinds=tuple(table.get("kinds", ())),
        since=table.get("since"),
        strength=table["strength"],
        reasons=fixed(table["reason"]),
        sources=tuple(table["sources"]),
    )
