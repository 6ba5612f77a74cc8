"""The class of a position: its own, or its role's."""

from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position


def class_of(graph: OrgGraph, thing: Position | Body) -> str | None:
    """Give the class of a position or body; None where neither it nor its role says one."""
    if isinstance(thing, Body):
        return "governing"
    if thing.class_ is not None or thing.role is None:
        return thing.class_
    return graph.vocabulary.class_of(thing.role, graph.organisation.kind, graph.as_of)


def has_role(graph: OrgGraph, position: Position, names: frozenset[str]) -> bool:
    """Tell whether a position has one of some roles, or a role that is like one of them."""
    found = graph.vocabulary.known_role(position.role) if position.role else None
    return found is not None and not names.isdisjoint((found.id, found.base))
