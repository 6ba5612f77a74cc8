"""The roles: what kind of position something is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Any

from orgmodel.catalogue.data import LANGUAGES, fixed, in_language, read
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

    def label(self, language: str) -> str:
        """Give the name in a language, in English where there is none."""
        return in_language(self.labels, language)

    def note(self, language: str) -> str:
        """Give the note in a language; empty where there is none."""
        return in_language(self.notes, language) if self.notes else ""

    def class_in(self, kind: str | None) -> str:
        """Give the class that it has in a kind of organisation."""
        return self.class_by_kind.get(kind or "", self.class_)

    def is_usual_in(self, kind: str | None) -> bool:
        """Tell whether a kind of organisation usually has it; true where the kind is unknown."""
        return kind in (None, "other") or not self.kinds or kind in self.kinds


class UnknownRoleError(KeyError):
    """No role has this name."""

    def __init__(self, name: str, suggestion: str | None) -> None:
        super().__init__(name)
        self.name = name
        """The name that was asked for."""
        self.suggestion = suggestion
        """The id of the role whose name is nearest, if one is near."""

    def __str__(self) -> str:
        hint = f'; did you mean "{self.suggestion}"?' if self.suggestion else ""
        return f'the catalogue has no role "{self.name}"{hint}'


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
    return {
        words(name): each
        for each in roles()
        for name in (each.id, *each.labels.values(), *each.aliases)
    }


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
    )
