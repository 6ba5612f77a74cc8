"""The qualifications: what a role asks of its holder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

from orgmodel.catalogue.data import fixed, in_language, read
from orgmodel.catalogue.words import words


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that is asked for: a field of study, experience, a competency."""

    id: str
    """The id, for instance `strategy`."""
    labels: Mapping[str, str] = field(hash=False)
    """What it is, in Indonesian (`id`) and English (`en`)."""
    sources: tuple[str, ...]
    """Where the fact comes from: keys for `source`."""
    authority: int | None = None
    """Of experience: the authority that a role held before must have."""
    classes: tuple[str, ...] = ()
    """Of experience: the classes of which a role held before must be."""

    def label(self, language: str) -> str:
        """Say what it is in a language, in English where there is none."""
        return in_language(self.labels, language)


@dataclass(frozen=True, slots=True)
class EducationLevel:
    """A step of formal education."""

    id: str
    """The id, for instance `master`."""
    labels: Mapping[str, str] = field(hash=False)
    """The name in Indonesian (`id`) and English (`en`)."""
    aliases: tuple[str, ...]
    """Other names, in both languages."""

    def label(self, language: str) -> str:
        """Give the name in a language, in English where there is none."""
        return in_language(self.labels, language)


@dataclass(frozen=True, slots=True)
class Qualification:
    """What a role asks of its holder."""

    role: str
    """The id of the role."""
    education: str
    """The id of the lowest level of education that suffices."""
    education_sources: tuple[str, ...]
    """Where that comes from: keys for `source`."""
    fields: tuple[Requirement, ...]
    """Fields of study that suit; none named means any."""
    experience: tuple[Requirement, ...]
    """The experience that is asked for, in words."""
    competencies: tuple[Requirement, ...]
    """What the holder must be able to do."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The keys of all its sources."""
        asked = (*self.fields, *self.experience, *self.competencies)
        return (*self.education_sources, *(key for each in asked for key in each.sources))


@cache
def education_levels() -> tuple[EducationLevel, ...]:
    """Give the levels of education, lowest first."""
    return tuple(
        EducationLevel(level["id"], fixed(level["label"]), tuple(level["aliases"]))
        for level in read("qualifications")["levels"]
    )


def education_level(name: str) -> EducationLevel | None:
    """Find a level of education by its id, label or another name: `sarjana` is `bachelor`.

    None where no level has the name.
    """
    wanted = words(name)
    for level in education_levels():
        if wanted in {words(each) for each in (level.id, *level.labels.values(), *level.aliases)}:
            return level
    return None


@cache
def qualifications() -> Mapping[str, Qualification]:
    """Give what the sources ask, by the id of the role; roles that they leave out are absent."""
    tables = read("qualifications")["roles"]
    return MappingProxyType({role: _qualification(role, tables[role]) for role in tables})


def _qualification(role: str, table: Mapping[str, Any]) -> Qualification:
    return Qualification(
        role=role,
        education=table["education"],
        education_sources=tuple(table["education_sources"]),
        fields=_requirements(table["fields"]),
        experience=_requirements(table["experience"]),
        competencies=_requirements(table["competencies"]),
    )


def _requirements(tables: Sequence[Mapping[str, Any]]) -> tuple[Requirement, ...]:
    return tuple(
        Requirement(
            id=table["id"],
            labels=fixed(table["label"]),
            sources=tuple(table["sources"]),
            authority=table.get("authority"),
            classes=tuple(table.get("classes", ())),
        )
        for table in tables
    )
