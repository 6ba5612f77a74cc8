"""The class of a position: declared on it, or given by its declared role."""

from orgmodel.graph import OrgGraph
from orgmodel.model import Position


def class_of(graph: OrgGraph, position: Position) -> str | None:
    """Give the class; None where neither class nor role is declared, or the role is unknown."""
    if position.class_ is not None or position.role is None:
        return position.class_
    return graph.vocabulary.class_of(position.role, graph.organisation.kind)
