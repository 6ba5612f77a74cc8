"""What varies of a role: what holds of it for a time, and how it gets its holder."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from orgmodel.catalogue.data import fixed, in_language

USUALLY = "usually"


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds of a role for a time, where the law changed."""

    since: dt.date | None
    """The first day on which it holds; nothing where it always did."""
    until: dt.date | None
    """The last day on which it holds; nothing where it still does."""
    class_: str
    """The class that the role has in that time."""
    authority: int
    """How far it may decide in that time."""
    managers: tuple[str, ...]
    """Roles to which it usually reports in that time; none named where no role is known."""
    notes: Mapping[str, str] = field(hash=False)
    """What a reader should know, in Indonesian (`id`) and English (`en`)."""
    sources: tuple[str, ...]
    """Where the facts come from: keys for `source`."""

    def holds_on(self, day: dt.date) -> bool:
        """Tell whether it holds on a day."""
        return (self.since or day) <= day <= (self.until or day)

    def note(self, language: str) -> str:
        """Give the note in a language, in English where there is none."""
        return in_language(self.notes, language)


@dataclass(frozen=True, slots=True)
class Filling:
    """How a role gets its holder."""

    way: str
    """By `appointment`, `election` or `rotation`."""
    strength: str
    """How surely the sources say so: `is`, `usually` or `may`."""
    kinds: tuple[str, ...]
    """Kinds of organisation where it is so; none named means every kind."""
    sources: tuple[str, ...]
    """Where the fact comes from: keys for `source`."""


def filling(table: Mapping[str, Any]) -> Filling:
    """Build a way of filling from its table."""
    return Filling(
        way=table["way"],
        strength=table.get("strength", USUALLY),
        kinds=tuple(table.get("kinds", ())),
        sources=tuple(table["sources"]),
    )


def standing(table: Mapping[str, Any]) -> Standing:
    """Build a standing from its table."""
    return Standing(
        since=_day(table.get("since")),
        until=_day(table.get("until")),
        class_=table["class"],
        authority=table["authority"],
        managers=tuple(table["managers"]),
        notes=fixed(table["note"]),
        sources=tuple(table["sources"]),
    )


def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)
