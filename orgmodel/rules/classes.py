"""Roles and classes, as they are declared: a title says nothing here."""

from orgmodel.catalogue import Role
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position


def role_of(graph: OrgGraph, thing: Position | Body) -> Role | None:
    """Give the declared role; None where none is declared or the vocabulary does not know it."""
    return None if thing.role is None else graph.vocabulary.known_role(thing.role)


def has_role(graph: OrgGraph, thing: object, *names: str) -> bool:
    """Tell whether a position or body has one of some roles, or a role that is like one."""
    if not isinstance(thing, Position | Body) or thing.role is None:
        return False
    return thing.role in names or not set(role_names(graph, thing)).isdisjoint(names)


def role_names(graph: OrgGraph, thing: Position | Body) -> tuple[str, ...]:
    """Give the id of the declared role, and of the role that it is like; empty without a role."""
    known = role_of(graph, thing)
    if known is None:
        return (thing.role,) if thing.role else ()
    return (known.id, known.base) if known.base else (known.id,)


def class_of(graph: OrgGraph, position: Position) -> str | None:
    """Give the class; None where neither class nor role is declared, or the role is unknown."""
    if position.class_ is not None or position.role is None:
        return position.class_
    return graph.vocabulary.class_of(position.role, graph.organisation.kind, graph.as_of)
