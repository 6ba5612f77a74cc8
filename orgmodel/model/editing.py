"""Changing an organisation: a new valid one, or an error that names the fault."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from orgmodel.model.lines import lines_of
from orgmodel.model.position import Position
from orgmodel.model.structure import Body, Unit

if TYPE_CHECKING:
    from orgmodel.model.organisation import Organisation, Thing

    Edited = TypeVar("Edited", bound=Organisation)

LISTS: Mapping[type[Any], str] = {Body: "bodies", Unit: "units", Position: "positions"}
WHATS: Mapping[type[Any], str] = {Body: "body", Unit: "unit", Position: "position"}
WHOLE = "organisation"


class EditError(ValueError):
    """A change that would make the organisation invalid; it says why in one sentence."""


def add(organisation: "Edited", things: Iterable["Thing"]) -> "Edited":
    """Add things at the end of their lists."""
    added = list(things)
    known = {thing.id for thing in organisation.things()}
    for thing in added:
        if thing.id in known:
            raise EditError(f"there is already something with the id {thing.id}")
        known.add(thing.id)
    for thing in added:
        _check_lines(thing, known)
    lists = {
        name: (*getattr(organisation, name), *(t for t in added if isinstance(t, kind)))
        for kind, name in LISTS.items()
    }
    return organisation.model_copy(update=lists)


def change(organisation: "Edited", name: str, fields: Mapping[str, Any]) -> "Edited":
    """Change some fields of one thing."""
    if "id" in fields:
        raise EditError(f"the id of {name} is changed by rename")
    thing = _find(organisation, name)
    stated = {field: getattr(thing, field) for field in thing.model_fields_set}
    try:
        changed = type(thing)(**{**stated, **fields})
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        field = ".".join(map(str, fault["loc"]))
        raise EditError(f"`{field}` of {_named(thing)}: {fault['msg']}") from None
    _check_lines(changed, {other.id for other in organisation.things()})
    return _replaced(organisation, {name: changed})


def rename(organisation: "Edited", name: str, new: str) -> "Edited":
    """Give one thing another id, wherever it is referred to."""
    thing = _find(organisation, name)
    if any(other.id == new for other in organisation.things()):
        raise EditError(f"there is already something with the id {new}")
    changed: dict[str, Thing] = {}
    for other in organisation.things():
        fields = _renamed_lines(other, name, new)
        if other is thing:
            fields["id"] = new
        if fields:
            changed[other.id] = _with(other, fields)
    return _replaced(organisation, changed)


def remove(organisation: "Edited", names: Iterable[str]) -> "Edited":
    """Remove things that nothing refers to any more."""
    going = dict.fromkeys(names)
    for name in going:
        _find(organisation, name)
    for other in organisation.things():
        for field, _, target in lines_of(other.to_plain()):
            if target in going and other.id not in going:
                raise EditError(f"{_named(other)} still refers to {target} ({field})")
    lists = {
        name: tuple(thing for thing in getattr(organisation, name) if thing.id not in going)
        for name in LISTS.values()
    }
    return organisation.model_copy(update=lists)


def _find(organisation: "Organisation", name: str) -> "Thing":
    for thing in organisation.things():
        if thing.id == name:
            return thing
    raise EditError(f"nothing has the id {name}")


def _check_lines(thing: "Thing", known: set[str]) -> None:
    for field, _, target in lines_of(thing.to_plain()):
        if target not in known and target != WHOLE:
            raise EditError(f"`{field}` of {_named(thing)} names {target}, which does not exist")


def _renamed_lines(thing: "Thing", name: str, new: str) -> dict[str, Any]:
    plain = thing.to_plain()
    touched = {field for field, _, target in lines_of(plain) if target == name}
    return {
        field: new
        if isinstance(plain[field], str)
        else tuple(new if target == name else target for target in plain[field])
        for field in sorted(touched)
    }


def _with(thing: "Thing", fields: Mapping[str, Any]) -> "Thing":
    stated = {field: getattr(thing, field) for field in thing.model_fields_set}
    return type(thing)(**{**stated, **fields})


def _replaced(organisation: "Edited", changed: Mapping[str, "Thing"]) -> "Edited":
    lists = {
        name: tuple(changed.get(thing.id, thing) for thing in getattr(organisation, name))
        for name in LISTS.values()
    }
    return organisation.model_copy(update=lists)


def _named(thing: "Thing") -> str:
    return f"{WHATS[type(thing)]} {thing.id}"
