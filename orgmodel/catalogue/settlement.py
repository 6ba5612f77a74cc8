"""The settlements: where the sources contradict each other, and what the catalogue follows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from orgmodel.catalogue.data import fixed, in_language, read


@dataclass(frozen=True, slots=True)
class Settlement:
    """A contradiction between sources, and how the catalogue settles it."""

    id: str
    """The id, for instance `C1`."""
    roles: tuple[str, ...]
    """The ids of the roles that it is about."""
    subjects: Mapping[str, str] = field(hash=False)
    """What it is about, in Indonesian (`id`) and English (`en`)."""
    outcomes: Mapping[str, str] = field(hash=False)
    """What the catalogue follows, in both languages."""
    sources: tuple[str, ...]
    """The statements that clash: keys for `source`."""

    def subject(self, language: str) -> str:
        """Say what it is about in a language, in English where there is none."""
        return in_language(self.subjects, language)

    def outcome(self, language: str) -> str:
        """Say what the catalogue follows in a language, in English where there is none."""
        return in_language(self.outcomes, language)


@cache
def settlements() -> tuple[Settlement, ...]:
    """Give all settlements, in the order of the catalogue."""
    return tuple(_settlement(id_, table) for id_, table in read("settlements").items())


def _settlement(id_: str, table: Mapping[str, Any]) -> Settlement:
    return Settlement(
        id=id_,
        roles=tuple(table["roles"]),
        subjects=fixed(table["subject"]),
        outcomes=fixed(table["settled"]),
        sources=tuple(table["sources"]),
    )
