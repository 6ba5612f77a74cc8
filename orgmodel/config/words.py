"""An organisation's own roles, duties and grades, as a configuration declares them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from orgmodel.catalogue import Duty, Role, Scale, UnknownRoleError, Vocabulary
from orgmodel.config.table import Table
from orgmodel.model import CLASSES, KINDS

KINDS_OF_THING = ("position", "body")
MOST_AUTHORITY = 5
PLAIN = Role(
    id="",
    labels={},
    aliases=(),
    is_body=False,
    class_="line",
    class_by_kind={},
    authority=2,
    managers=(),
    principals=(),
    kinds=(),
    sources=(),
    notes={},
)
"""What holds of a declared role where nothing is said."""


def read_vocabulary(table: Table, base: Vocabulary) -> Vocabulary:
    """Read the words of an organisation; they stand beside those of the base."""
    roles = _entries(table, "roles", "role")
    duties = _entries(table, "duties", "duty")
    vocabulary = Vocabulary(
        own_roles=(*base.own_roles, *(_role(name, entry, base) for name, entry in roles.items())),
        own_duties=(*base.own_duties, *(_duty(name, entry) for name, entry in duties.items())),
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


def _role(name: str, table: Table, vocabulary: Vocabulary) -> Role:
    like = _like(name, table, vocabulary)
    changed: dict[str, Any] = {"id": name, "aliases": table.texts("aliases")}
    labels = _labels(table)
    if labels or not like.labels:
        changed["labels"] = labels or {"en": name, "id": name}
    if "class" in table:
        changed["class_"] = table.choice("class", CLASSES) or like.class_
        changed["class_by_kind"] = {}
    if "of" in table:
        changed["is_body"] = table.choice("of", KINDS_OF_THING) == "body"
    if "authority" in table:
        changed["authority"] = _authority(table, like)
    if "kinds" in table:
        changed["kinds"] = table.choices("kinds", KINDS)
    changed["reason"] = table.text("reason") or ""
    table.close()
    return replace(like, **changed)


def _like(name: str, table: Table, vocabulary: Vocabulary) -> Role:
    """Give the role that it resembles: the one it names, or the one that it overrides."""
    wanted = table.text("like")
    try:
        return vocabulary.role(wanted or name)
    except UnknownRoleError as error:
        if wanted is not None:
            near = f"; did you mean {error.suggestion}?" if error.suggestion else ""
            table.wrong("like", f"`like` of {table.what} names no known role{near}")
        elif "class" not in table:
            table.missing("class")
        return PLAIN


def _labels(table: Table) -> Mapping[str, str]:
    if isinstance(table.any("label"), dict):
        inner = table.table("label")
        texts = {key: inner.text(key) or "" for key in inner.names()} if inner else {}
        return {"en": next(iter(texts.values())), **texts} if texts else {}
    text = table.text("label")
    return {"en": text, "id": text} if text else {}


def _authority(table: Table, like: Role) -> int:
    number = table.number("authority")
    if number is not None and number > MOST_AUTHORITY:
        table.wrong("authority", f"`authority` of {table.what} must be at most {MOST_AUTHORITY}")
    return like.authority if number is None else min(number, MOST_AUTHORITY)


def _duty(name: str, table: Table) -> Duty:
    duty = Duty(
        id=name,
        labels=_labels(table) or {"en": name, "id": name},
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
        Scale(name, {"en": name, "id": name}, inner.texts(name), KINDS, ())
        for name in inner.names()
    )
