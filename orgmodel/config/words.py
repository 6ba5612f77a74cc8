"""An organisation's own roles, duties and grades, as a configuration declares them."""

from collections.abc import Mapping
from dataclasses import replace

from pydantic import ValidationError

from orgmodel.catalogue import Duty, Scale, UnknownRoleError, Vocabulary
from orgmodel.config.table import Table
from orgmodel.graph.own_roles import with_own_roles
from orgmodel.model import CLASSES, KINDS, RoleDeclaration

MOST_AUTHORITY = 5


def read_vocabulary(table: Table, base: Vocabulary) -> Vocabulary:
    """Read the words of an organisation; they stand beside those of the base."""
    declared = [
        role
        for name, entry in _entries(table, "roles", "role").items()
        if (role := _role(name, entry, base)) is not None
    ]
    duties = (_duty(name, entry) for name, entry in _entries(table, "duties", "duty").items())
    vocabulary = replace(
        with_own_roles(base, declared),
        own_duties=(*base.own_duties, *duties),
        own_scales=(*base.own_scales, *_scales(table)),
    )
    table.close()
    return vocabulary


def _entries(table: Table, key: str, what: str) -> dict[str, Table]:
    inner = table.table(key)
    if inner is None:
        return {}
    found = {name: inner.table(name, f"{what} {name}") for name in inner.names()}
    return {name: entry for name, entry in found.items() if entry is not None}


def _role(name: str, table: Table, vocabulary: Vocabulary) -> RoleDeclaration | None:
    before = table.fault_count
    stated = {
        "id": name,
        "label": _label(table),
        "aliases": table.texts("aliases"),
        "class": table.choice("class", CLASSES),
        "like": _like(table, vocabulary),
        "authority": _authority(table),
        "reason": table.needed("reason"),
        "source": table.text("source"),
    }
    if "class" not in table and "like" not in table:
        table.wrong((), f"{table.what} says neither its `class` nor the role that it is `like`")
    table.close()
    if table.fault_count > before:
        return None
    try:
        return RoleDeclaration.model_validate(stated)
    except ValidationError as error:
        for detail in error.errors():
            field = str(detail["loc"][0])
            said = detail["msg"].removeprefix("Value error, ")
            table.wrong(field, f"`{field}` of {table.what} {said}")
    return None


def _like(table: Table, vocabulary: Vocabulary) -> str | None:
    name = table.text("like")
    try:
        return None if name is None else vocabulary.role(name).id
    except UnknownRoleError as error:
        near = f"; did you mean {error.suggestion}?" if error.suggestion else ""
        table.wrong("like", f"`like` of {table.what} names no known role{near}")
    return None


def _label(table: Table) -> str | Mapping[str, str] | None:
    if not isinstance(table.any("label"), dict):
        return table.text("label")
    inner = table.table("label")
    return {key: inner.text(key) or "" for key in inner.names()} if inner else None


def _authority(table: Table) -> int | None:
    number = table.number("authority")
    if number is not None and number > MOST_AUTHORITY:
        table.wrong("authority", f"`authority` of {table.what} must be at most {MOST_AUTHORITY}")
    return number


def _duty(name: str, table: Table) -> Duty:
    label = _label(table) or name
    texts = {"en": label} if isinstance(label, str) else dict(label)
    duty = Duty(
        id=name,
        labels={"en": next(iter(texts.values()), name), **texts},
        is_decision=table.flag("decision"),
        is_purse=table.flag("purse"),
        kinds=table.choices("kinds", KINDS),
        holders=(),
        sources=(),
    )
    table.close()
    return duty


def _scales(table: Table) -> tuple[Scale, ...]:
    inner = table.table("grades")
    if inner is None:
        return ()
    return tuple(
        Scale(name, {"en": name, "id": name}, inner.texts(name), (), ()) for name in inner.names()
    )
