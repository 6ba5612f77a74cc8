"""The class of a position: declared on it, or given by its declared role."""

import functools

from orgmodel.catalogue import UnknownRoleError, role
from orgmodel.graph import OrgGraph
from orgmodel.model import Position


def class_of(graph: OrgGraph, position: Position) -> str | None:
    """Give the class; None where neither class nor role is declared, or the role is unknown."""
    if position.class_ is not None or position.role is None:
        return position.class_
    return _class_of_role(position.role, graph.organisation.kind)


@functools.cache
def _class_of_role(name: str, kind: str | None) -> str | None:
    try:
        return role(name).class_in(kind)
    except UnknownRoleError:
        return None
