"""The ladders: career paths as steps between roles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from orgmodel.catalogue.data import fixed, in_language, read


@dataclass(frozen=True, slots=True)
class Step:
    """A promotion from one role to the next."""

    from_: str
    """The id of the role that is left."""
    to: str
    """The id of the role that is reached."""
    sources: tuple[str, ...]
    """Where the fact comes from: keys for `source`."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """A career path."""

    id: str
    """The id."""
    labels: Mapping[str, str] = field(hash=False)
    """The name in Indonesian (`id`) and English (`en`)."""
    steps: tuple[Step, ...]
    """Its steps, from the bottom up."""
    sources: tuple[str, ...]
    """Where the fact comes from: keys for `source`."""

    def label(self, language: str) -> str:
        """Give the name in a language, in English where there is none."""
        return in_language(self.labels, language)


@cache
def ladders() -> tuple[Ladder, ...]:
    """Give all ladders, in the order of the catalogue."""
    return tuple(_ladder(id_, table) for id_, table in read("ladders").items())


def _ladder(id_: str, table: Mapping[str, Any]) -> Ladder:
    return Ladder(
        id=id_,
        labels=fixed(table["label"]),
        steps=tuple(
            Step(step["from"], step["to"], tuple(step["sources"])) for step in table["steps"]
        ),
        sources=tuple(table["sources"]),
    )
