"""The roles: what kind of position something is."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Any

from orgmodel.catalogue.data import LANGUAGES, fixed, in_language, read
from orgmodel.catalogue.standing import USUALLY, Filling, Standing, filling, standing
from orgmodel.catalogue.unknown import UnknownNameError
from orgmodel.catalogue.words import words


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of position or body, as the catalogue knows it."""

    id: str
    """The id that files write, for instance `secretary-general`."""
    labels: Mapping[str, str] = field(hash=False)
    """The name in Indonesian (`id`) and English (`en`)."""
    aliases: tuple[str, ...]
    """Other names, in both languages."""
    is_body: bool
    """Whether bodies have it, and not positions."""
    class_: str
    """Governing, line, staff, support or control, where the kind says nothing else."""
    class_by_kind: Mapping[str, str] = field(hash=False)
    """The class in kinds of organisation where it differs."""
    authority: int
    """How far it may decide, from 5 (constitutes) to 0 (assists)."""
    managers: tuple[str, ...]
    """Roles to which it usually reports."""
    principals: tuple[str, ...]
    """Whom it usually supports: roles, or any position, unit, body, or the organisation."""
    kinds: tuple[str, ...]
    """Kinds of organisation where it is usual; none named means every kind."""
    sources: tuple[str, ...]
    """Where the facts come from: keys for `source`."""
    notes: Mapping[str, str] = field(hash=False)
    """What a reader should know, in both languages; empty where there is nothing."""
    base: str | None = None
    """The id of the role whose duties and qualifications it has too."""
    archetypes: Mapping[str, str] = field(default_factory=fixed, hash=False)
    """What it is in two words, in both languages; empty where the sources do not say."""
    labels_by_kind: Mapping[str, Mapping[str, str]] = field(default_factory=dict, hash=False)
    """What it is called in kinds of organisation where the name differs."""
    strengths: Mapping[str, str] = field(default_factory=fixed, hash=False)
    """How surely the sources say its `class`, `managers` and `principals`, where not `usually`."""
    filled_by: tuple[Filling, ...] = ()
    """How it gets its holder."""
    dated: tuple[Standing, ...] = ()
    """What holds for a time, where the law changed, the oldest first."""
    reason: str = ""
    """Why an organisation declares it; empty for the catalogue's own."""

    def label(self, language: str, kind: str | None = None) -> str:
        """Give the name in a language, in English where there is none.

        Args:
            language: the language.
            kind: the kind of organisation, where it is to be called as they call it there.
        """
        return in_language(self.labels_by_kind.get(kind or "", self.labels), language)

    def archetype(self, language: str) -> str:
        """Say in two words what it is; empty where the sources do not say."""
        return in_language(self.archetypes, language) if self.archetypes else ""

    def strength(self, fact: str) -> str:
        """Tell how surely the sources say its `class`, `managers` or `principals`."""
        return self.strengths.get(fact, USUALLY)

    def note(self, language: str) -> str:
        """Give the note in a language; empty where there is none."""
        return in_language(self.notes, language) if self.notes else ""

    def class_in(self, kind: str | None, day: dt.date | None = None) -> str:
        """Give the class that it has in a kind of organisation, on a day where one is given."""
        standing = self.standing(day) if day else None
        class_ = standing.class_ if standing else self.class_
        return self.class_by_kind.get(kind or "", class_)

    def standing(self, day: dt.date) -> Standing | None:
        """Give what holds on a day, where the law changed; None where it did not."""
        return next((each for each in self.dated if each.holds_on(day)), None)

    def is_usual_in(self, kind: str | None) -> bool:
        """Tell whether a kind of organisation usually has it; true where the kind is unknown."""
        return kind in (None, "other") or not self.kinds or kind in self.kinds


class UnknownRoleError(UnknownNameError):
    """No role has this name."""

    what = "role"


def role(name: str) -> Role:
    """Find a role by its id, label or alias, in Indonesian or English.

    Case, accents and hyphens do not matter: `sekjen` is `secretary-general`.

    Raises:
        UnknownRoleError: no role has this name.
    """
    found = _by_id().get(name) or _by_name().get(words(name))
    if found is None:
        raise UnknownRoleError(name, _nearest(name))
    return found


@cache
def roles() -> tuple[Role, ...]:
    """Give all roles, in the order of the catalogue."""
    return tuple(_role(id_, table) for id_, table in read("roles").items())


@cache
def _by_id() -> dict[str, Role]:
    return {each.id: each for each in roles()}


@cache
def _by_name() -> dict[str, Role]:
    return {words(name): each for each in roles() for name in names(each)}


def names(role: Role) -> tuple[str, ...]:
    """Give all names by which a role is found: id, labels and aliases."""
    by_kind = (name for labels in role.labels_by_kind.values() for name in labels.values())
    return (role.id, *role.labels.values(), *by_kind, *role.aliases)


def _nearest(name: str) -> str | None:
    near = get_close_matches(words(name), _by_name(), n=1, cutoff=0.75)
    return _by_name()[near[0]].id if near else None


def _role(id_: str, table: Mapping[str, Any]) -> Role:
    aliases = table.get("aliases", {})
    return Role(
        id=id_,
        labels=fixed(table["label"]),
        aliases=tuple(name for language in LANGUAGES for name in aliases.get(language, ())),
        is_body=table.get("of") == "body",
        class_=table["class"],
        class_by_kind=fixed(table.get("class_by_kind")),
        authority=table["authority"],
        managers=tuple(table.get("managers", ())),
        principals=tuple(table.get("principals", ())),
        kinds=tuple(table.get("kinds", ())),
        sources=tuple(table["sources"]),
        notes=fixed(table.get("note")),
        base=table.get("base"),
        archetypes=fixed(table.get("archetype")),
        labels_by_kind=MappingProxyType(
            {kind: fixed(labels) for kind, labels in table.get("label_by_kind", {}).items()}
        ),
        strengths=fixed(table.get("strength")),
        filled_by=tuple(filling(each) for each in table.get("filled_by", ())),
        dated=tuple(standing(each) for each in table.get("dated", ())),
    )
