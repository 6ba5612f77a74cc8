"""Who sits in which body. Sitting in a body is no line of command."""

from typing import TypeAlias

from orgmodel.graph.graph import OrgGraph
from orgmodel.model import Body, Member, Position

Sitting: TypeAlias = Position | Body | Member
"""Who sits in a body: a position, another body, or a member that is not in the file."""


def members_of(graph: OrgGraph, body: str | Body) -> tuple[Sitting, ...]:
    """Give who sits in a body, each once, in the file's order, as far as it is known.

    Raises:
        KeyError: no body has the id.
    """
    found: dict[int, Sitting] = {}
    for member in graph.body(body).members:
        thing = member if member.id is None else graph.find(member.id)
        if isinstance(thing, Sitting):
            found.setdefault(id(thing), thing)
    return tuple(found.values())


def bodies_by_member(graph: OrgGraph) -> dict[str, tuple[Body, ...]]:
    """Give for each id that sits in bodies these bodies, in the file's order."""
    found: dict[str, dict[str, Body]] = {}
    for body in graph.organisation.bodies:
        for member in body.members:
            if member.id is not None:
                found.setdefault(member.id, {}).setdefault(body.id, body)
    return {name: tuple(bodies.values()) for name, bodies in found.items()}
