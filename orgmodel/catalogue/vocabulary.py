"""The words that an organisation may use: those of the catalogue, and its own."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Protocol, TypeVar

from orgmodel.catalogue.duty import Duty, UnknownDutyError, duties
from orgmodel.catalogue.grade import Scale, scales
from orgmodel.catalogue.role import Role, UnknownRoleError, names, role, roles
from orgmodel.catalogue.words import words

NEAR = 0.75


@dataclass(frozen=True)
class Vocabulary:
    """Roles, duties and scales of grades: the catalogue's and what was declared.

    What is declared overrides what the catalogue has under the same id.

    Args:
        own_roles: declared roles.
        own_duties: declared duties.
        own_scales: declared scales of grades.
    """

    own_roles: tuple[Role, ...] = ()
    own_duties: tuple[Duty, ...] = ()
    own_scales: tuple[Scale, ...] = ()

    def role(self, name: str) -> Role:
        """Find a role by its id, label or alias, as `orgmodel.catalogue.role` does.

        Raises:
            UnknownRoleError: no role has this name.
        """
        own = self._roles.get(name) or self._roles.get(words(name))
        if own is not None:
            return own
        try:
            return role(name)
        except UnknownRoleError as error:
            near = get_close_matches(words(name), self._roles, n=1, cutoff=NEAR)
            suggestion = self._roles[near[0]].id if near else error.suggestion
            raise UnknownRoleError(name, suggestion) from None

    def known_role(self, name: str) -> Role | None:
        """Find a role as `role` does; None where no role has the name. Quick when asked again."""
        if name not in self._known:
            try:
                self._known[name] = self.role(name)
            except UnknownRoleError:
                self._known[name] = None
        return self._known[name]

    def class_of(self, name: str, kind: str | None, day: dt.date | None = None) -> str | None:
        """Give the class of a role in a kind of organisation; None where the role is unknown."""
        found = self.known_role(name)
        return None if found is None else found.class_in(kind, day)

    def duty(self, name: str) -> Duty:
        """Find a duty by its id.

        Raises:
            UnknownDutyError: no duty has this id.
        """
        found = self._duties.get(name)
        if found is None:
            near = get_close_matches(name, self._duties, n=1, cutoff=NEAR)
            raise UnknownDutyError(name, near[0] if near else None)
        return found

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """All roles: the catalogue's, then the declared ones."""
        return tuple(_by_id(roles(), self.own_roles).values())

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """All duties: the catalogue's, then the declared ones."""
        return tuple(self._duties.values())

    @cached_property
    def scales(self) -> tuple[Scale, ...]:
        """All scales of grades: the catalogue's, then the declared ones."""
        return tuple(_by_id(scales(), self.own_scales).values())

    @cached_property
    def _roles(self) -> Mapping[str, Role]:
        named = {words(name): each for each in self.own_roles for name in names(each)}
        return {**named, **{each.id: each for each in self.own_roles}}

    @cached_property
    def _known(self) -> dict[str, Role | None]:
        return {}

    @cached_property
    def _duties(self) -> Mapping[str, Duty]:
        return _by_id(duties(), self.own_duties)


class _Word(Protocol):
    @property
    def id(self) -> str: ...


_WordType = TypeVar("_WordType", bound=_Word)


def _by_id(known: Iterable[_WordType], own: Iterable[_WordType]) -> dict[str, _WordType]:
    return {each.id: each for each in (*known, *own)}
