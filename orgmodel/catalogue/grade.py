"""The scales of grades, by which a manager's and a report's grade can be compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from orgmodel.catalogue.data import fixed, in_language, read


@dataclass(frozen=True, slots=True)
class Scale:
    """Grades in their order."""

    id: str
    """The id, for instance `eselon`."""
    labels: Mapping[str, str] = field(hash=False)
    """The name in Indonesian (`id`) and English (`en`)."""
    grades: tuple[str, ...]
    """The grades as they are written, the highest first."""
    kinds: tuple[str, ...]
    """Kinds of organisation that use it; none named means every kind."""
    sources: tuple[str, ...]
    """Where the fact comes from: keys for `source`."""
    words: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What a grade of it is called, by language; empty where it is just a grade."""

    def label(self, language: str) -> str:
        """Give the name in a language, in English where there is none."""
        return in_language(self.labels, language)

    def word(self, language: str) -> str:
        """Say in a language what a grade of it is called; empty where it is just a grade."""
        return in_language(self.words, language) if self.words else ""

    def rank(self, grade: str) -> int | None:
        """Give the place of a grade, 0 for the highest; None where the scale does not have it."""
        return self.grades.index(grade) if grade in self.grades else None


@cache
def scales() -> tuple[Scale, ...]:
    """Give all scales, in the order of the catalogue."""
    return tuple(_scale(id_, table) for id_, table in read("grades").items())


def _scale(id_: str, table: Mapping[str, Any]) -> Scale:
    return Scale(
        id=id_,
        labels=fixed(table["label"]),
        grades=tuple(table["grades"]),
        kinds=tuple(table["kinds"]),
        sources=tuple(table["sources"]),
        words=fixed(table["word"]),
    )
