"""The duties: what an organisation must see done, and which roles usually hold it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Any

from orgmodel.catalogue.data import fixed, in_language, read
from orgmodel.catalogue.unknown import UnknownNameError


@dataclass(frozen=True, slots=True)
class Assignment:
    """How a role holds a duty."""

    role: str
    """The id of the role."""
    letters: str
    """Letters of RASCI: responsible, accountable, supporting, consulted, informed."""
    strength: str
    """How surely the sources say so: `is`, `usually` or `may`."""
    sources: tuple[str, ...]
    """Where the fact comes from: keys for `source`."""
    inferred: bool = False
    """Whether the sources say the thing, but not the letters."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of an organisation's work, to which several duties belong."""

    id: str
    """The id."""
    labels: Mapping[str, str] = field(hash=False)
    """The name in Indonesian (`id`) and English (`en`)."""
    sources: tuple[str, ...]
    """Where it comes from: keys for `source`."""

    def label(self, language: str) -> str:
        """Give the name in a language, in English where there is none."""
        return in_language(self.labels, language)


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that an organisation must see done."""

    id: str
    """The id that files write, for instance `finance.custody`."""
    labels: Mapping[str, str] = field(hash=False)
    """The name in Indonesian (`id`) and English (`en`)."""
    is_decision: bool
    """Whether to hold it is to decide."""
    is_purse: bool
    """Whether it is custody, bookkeeping or allocation of money."""
    kinds: tuple[str, ...]
    """Kinds of organisation that have it; none named means every kind."""
    holders: tuple[Assignment, ...]
    """The roles that usually hold it."""
    sources: tuple[str, ...]
    """Where the fact comes from: keys for `source`."""
    area: str | None = None
    """The id of the area that it belongs to; none for what an organisation declares itself."""
    authority: int = 0
    """The least authority of who can be accountable for it."""

    def is_usual_in(self, kind: str | None) -> bool:
        """Tell whether a kind of organisation usually has it; true where the kind is unknown."""
        return kind in (None, "other") or not self.kinds or kind in self.kinds

    def label(self, language: str) -> str:
        """Give the name in a language, in English where there is none."""
        return in_language(self.labels, language)


class UnknownDutyError(UnknownNameError):
    """No duty has this id."""

    what = "duty"


def duty(name: str) -> Duty:
    """Find a duty by its id.

    Raises:
        UnknownDutyError: no duty has this id.
    """
    found = _by_id().get(name)
    if found is None:
        near = get_close_matches(name, _by_id(), n=1, cutoff=0.75)
        raise UnknownDutyError(name, near[0] if near else None)
    return found


@cache
def duties() -> tuple[Duty, ...]:
    """Give all duties, in the order of the catalogue."""
    return tuple(_duty(id_, table) for id_, table in read("duties").items())


@cache
def areas() -> tuple[Area, ...]:
    """Give the areas of duties, in the order of the source's table."""
    return tuple(
        Area(id_, fixed(table["label"]), tuple(table["sources"]))
        for id_, table in read("areas").items()
    )


@cache
def _by_id() -> dict[str, Duty]:
    return {each.id: each for each in duties()}


def _duty(id_: str, table: Mapping[str, Any]) -> Duty:
    return Duty(
        id=id_,
        labels=fixed(table["label"]),
        is_decision=table.get("decision", False),
        is_purse=table.get("purse", False),
        kinds=tuple(table.get("kinds", ())),
        holders=tuple(_assignment(holder) for holder in table["holders"]),
        sources=tuple(table["sources"]),
        area=table["area"],
        authority=table.get("authority", 0),
    )


def _assignment(table: Mapping[str, Any]) -> Assignment:
    return Assignment(
        role=table["role"],
        letters=table["letters"],
        strength=table.get("strength", "usually"),
        sources=tuple(table["sources"]),
        inferred=table.get("inferred", False),
    )
