"""The class of a position: its own, or its role's."""

from functools import cache

from orgmodel.catalogue import Role, UnknownRoleError, role
from orgmodel.model import Body, Position


def class_of(thing: Position | Body, kind: str | None) -> str | None:
    """Give the class of a position or body; None where neither it nor its role says one.

    Args:
        thing: the position or body.
        kind: the kind of organisation, since a role's class can differ by it.
    """
    if isinstance(thing, Body):
        return "governing"
    return thing.class_ or (_class_of_role(thing.role, kind) if thing.role else None)


@cache
def role_id(name: str | None) -> str | None:
    """Give the id of a role as the catalogue writes it; None where it knows none."""
    found = _role(name) if name else None
    return None if found is None else found.id


@cache
def _class_of_role(name: str, kind: str | None) -> str | None:
    found = _role(name)
    return None if found is None else found.class_in(kind)


@cache
def _role(name: str) -> Role | None:
    try:
        return role(name)
    except UnknownRoleError:
        return None
