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
    inferred: bool = False
    """Whether no source writes the step down."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a ladder says in words."""

    labels: Mapping[str, str] = field(hash=False)
    """The words, in Indonesian (`id`) and English (`en`)."""
    sources: tuple[str, ...]
    """Where the fact comes from: keys for `source`."""

    def label(self, language: str) -> str:
        """Give the words in a language, in English where there are none."""
        return in_language(self.labels, language)


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
    across: bool
    """Whether its steps may also lead into another organisation."""
    depends: Remark | None
    """What the path depends on."""
    beyond: Remark | None
    """Where it may go on, where no role is named."""

    @property
    def roles(self) -> tuple[str, ...]:
        """The ids of its roles, from the bottom up."""
        return (self.steps[0].from_, *(step.to for step in self.steps))

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
        steps=tuple(_step(step) for step in table["steps"]),
        sources=tuple(table["sources"]),
        across=table["across"],
        depends=_remark(table.get("depends")),
        beyond=_remark(table.get("beyond")),
    )


def _step(table: Mapping[str, Any]) -> Step:
    return Step(
        from_=table["from"],
        to=table["to"],
        sources=tuple(table["sources"]),
        inferred=table.get("inferred", False),
    )


def _remark(table: Mapping[str, Any] | None) -> Remark | None:
    return None if table is None else Remark(fixed(table["label"]), tuple(table["sources"]))
