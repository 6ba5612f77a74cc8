"""What a person lacks for a role."""

from dataclasses import dataclass

from orgmodel.catalogue.profile import Asked, asked_of
from orgmodel.catalogue.qualification import (
    EducationLevel,
    Requirement,
    education_level,
    education_levels,
)
from orgmodel.catalogue.role import Role, UnknownRoleError
from orgmodel.catalogue.vocabulary import Vocabulary
from orgmodel.catalogue.words import words


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person, as far as roles ask."""

    name: str
    """The name."""
    education: str | None = None
    """The level of education, by any of its names; none where it is not known."""
    fields: tuple[str, ...] = ()
    """Fields of study."""
    roles: tuple[str, ...] = ()
    """Roles held now or before, by any of their names."""
    experience: tuple[str, ...] = ()
    """Further experience, in the words of what is asked."""
    competencies: tuple[str, ...] = ()
    """What the person can do, in the words of what is asked."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What a person lacks for a role."""

    candidate: Candidate
    """The person."""
    role: Role
    """The role."""
    asked: Asked
    """What the role asks."""
    education: EducationLevel | None
    """The level of education that is missing; none where the person's suffices."""
    fields: tuple[Requirement, ...]
    """The fields of study of which one is asked for; none where one is there or none asked for."""
    experience: tuple[Requirement, ...]
    """The experience that is missing."""
    competencies: tuple[Requirement, ...]
    """The competencies that are missing."""

    @property
    def is_closed(self) -> bool:
        """Whether nothing is missing."""
        return not (self.education or self.fields or self.experience or self.competencies)


def gap(candidate: Candidate, name: str, vocabulary: Vocabulary | None = None) -> Gap | None:
    """Tell what a person lacks for a role; None where the sources ask nothing for the role.

    Args:
        candidate: the person.
        name: id, label or alias of the role, in Indonesian or English.
        vocabulary: the words of an organisation; by default those of the catalogue.

    What is not known of the person counts as missing.

    Raises:
        UnknownRoleError: no role has this name.
    """
    known = vocabulary or Vocabulary()
    role = known.role(name)
    asked = asked_of(role, known)
    return None if asked is None else _gap(candidate, role, asked, known)


def gaps(candidate: Candidate, vocabulary: Vocabulary | None = None) -> tuple[Gap, ...]:
    """Tell what a person lacks for each role for which the sources ask something."""
    known = vocabulary or Vocabulary()
    asking = ((role, asked_of(role, known)) for role in known.roles)
    return tuple(_gap(candidate, role, asked, known) for role, asked in asking if asked)


def _gap(candidate: Candidate, role: Role, asked: Asked, vocabulary: Vocabulary) -> Gap:
    wanted = asked.qualification
    held = _held_roles(candidate, vocabulary)
    return Gap(
        candidate=candidate,
        role=role,
        asked=asked,
        education=_missing_education(candidate, wanted.education),
        fields=() if _has_field(candidate, wanted.fields) else wanted.fields,
        experience=tuple(
            each
            for each in wanted.experience
            if not _named(each, candidate.experience) and not _proven(each, held)
        ),
        competencies=tuple(
            each for each in wanted.competencies if not _named(each, candidate.competencies)
        ),
    )


def _held_roles(candidate: Candidate, vocabulary: Vocabulary) -> list[Role]:
    held = []
    for name in candidate.roles:
        try:
            held.append(vocabulary.role(name))
        except UnknownRoleError:
            continue
    return held


def _missing_education(candidate: Candidate, wanted: str) -> EducationLevel | None:
    order = [level.id for level in education_levels()]
    has = education_level(candidate.education) if candidate.education else None
    if has is not None and order.index(has.id) >= order.index(wanted):
        return None
    return education_levels()[order.index(wanted)]


def _has_field(candidate: Candidate, wanted: tuple[Requirement, ...]) -> bool:
    return not wanted or any(_named(each, candidate.fields) for each in wanted)


def _named(wanted: Requirement, stated: tuple[str, ...]) -> bool:
    names = {words(name) for name in (wanted.id, *wanted.labels.values())}
    return any(words(each) in names for each in stated)


def _proven(wanted: Requirement, held: list[Role]) -> bool:
    if wanted.authority is not None:
        return any(role.authority >= wanted.authority for role in held)
    return any(role.class_ in wanted.classes for role in held)
