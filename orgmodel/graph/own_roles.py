"""The roles that an organisation declares in its own file, as words of the vocabulary."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from orgmodel.catalogue import Role, Vocabulary
from orgmodel.catalogue.role import names
from orgmodel.catalogue.words import words
from orgmodel.model import LocalText, RoleDeclaration

UNSAID = "line"
"""The class of a role that is like an unknown one."""
FUNCTIONAL = 2
"""The authority of a role of which nothing is said."""


def with_own_roles(vocabulary: Vocabulary, declared: Iterable[RoleDeclaration]) -> Vocabulary:
    """Give the vocabulary with the roles that an organisation declares."""
    known: dict[str, Role] = {}
    own: list[Role] = []
    for declaration in declared:
        meant = declaration.like or declaration.id
        own.append(_role(declaration, known.get(words(meant)) or vocabulary.known_role(meant)))
        known.update(dict.fromkeys(map(words, names(own[-1])), own[-1]))
    return replace(vocabulary, own_roles=(*vocabulary.own_roles, *own)) if own else vocabulary


def _role(declaration: RoleDeclaration, base: Role | None) -> Role:
    if base is None:
        return _new_role(declaration)
    is_other = declaration.id != base.id
    return replace(
        base,
        id=declaration.id,
        aliases=declaration.aliases if is_other else (*base.aliases, *declaration.aliases),
        kinds=(),
        base=base.id if is_other else base.base,
        reason=_reason(declaration),
        **_changed(declaration, is_other=is_other),
    )


def _changed(declaration: RoleDeclaration, *, is_other: bool) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    if declaration.class_:
        changed = {"class_": declaration.class_, "class_by_kind": {}}
    if declaration.label is not None or is_other:
        label = declaration.label or declaration.id
        changed |= {"labels": _labels(label), "labels_by_kind": {}}
    if declaration.authority is not None:
        changed["authority"] = declaration.authority
    return changed


def _new_role(declaration: RoleDeclaration) -> Role:
    return Role(
        id=declaration.id,
        labels=_labels(declaration.label or declaration.id),
        aliases=declaration.aliases,
        is_body=False,
        class_=declaration.class_ or UNSAID,
        class_by_kind={},
        authority=FUNCTIONAL if declaration.authority is None else declaration.authority,
        managers=(),
        principals=(),
        kinds=(),
        sources=(),
        notes={},
        reason=_reason(declaration),
    )


def _labels(label: LocalText) -> Mapping[str, str]:
    if isinstance(label, str):
        return {"en": label}
    return label if "en" in label else {**label, "en": next(iter(label.values()))}


def _reason(declaration: RoleDeclaration) -> str:
    source = declaration.source
    return f"{declaration.reason} ({source})" if source else declaration.reason
