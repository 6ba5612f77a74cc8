"""The duties of a role: its own, and those of the role that it is a kind of."""

from collections.abc import Iterator
from dataclasses import dataclass

from orgmodel.catalogue.duty import Assignment, Duty
from orgmodel.catalogue.role import Role, UnknownRoleError
from orgmodel.catalogue.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Held:
    """A duty as a role holds it."""

    duty: Duty
    """The duty."""
    assignment: Assignment
    """How it is held."""
    inherited_from: str | None = None
    """The id of the role that the duty comes from; none where it is the role's own."""

    @property
    def letters(self) -> str:
        """The letters of RASCI."""
        return self.assignment.letters


def lineage(role: Role, vocabulary: Vocabulary) -> tuple[Role, ...]:
    """Give a role, the role that it is a kind of, and so on."""
    found = {role.id: role}
    base = role.base
    while base is not None and base not in found:
        try:
            found[base] = vocabulary.role(base)
        except UnknownRoleError:
            break
        base = found[base].base
    return tuple(found.values())


def duties_of(role: Role, vocabulary: Vocabulary) -> tuple[Held, ...]:
    """Give the duties of a role, in the order of the catalogue.

    What it says itself of a duty overrides what it inherits.
    """
    ancestry = lineage(role, vocabulary)
    return tuple(held for duty in vocabulary.duties for held in _held(duty, role, ancestry))


def _held(duty: Duty, role: Role, ancestry: tuple[Role, ...]) -> Iterator[Held]:
    letters = {assignment.role: assignment for assignment in duty.holders}
    for ancestor in ancestry:
        if ancestor.id in letters:
            inherited_from = None if ancestor.id == role.id else ancestor.id
            yield Held(duty, letters[ancestor.id], inherited_from)
            return
