"""Family 4, roles: those that one person may not hold together."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, TypeAlias

from pydantic import Field

from orgmodel.catalogue import Incompatible, incompatible
from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position
from orgmodel.rules.classes import class_of, role_names
from orgmodel.rules.names import named
from orgmodel.rules.people import Seat, several_seats
from orgmodel.rules.rule import Finding, rule

Pairs: TypeAlias = Annotated[tuple[tuple[str, str], ...], Field(strict=False)]
Reason: TypeAlias = tuple[tuple[str, str], str]
"""Two roles, and why they exclude each other."""
MEMBERS = ("governing", "control")


@rule("OM411", "incompatible-roles", Severity.ERROR)
def incompatible_roles(graph: OrgGraph, *, pairs: Pairs = ()) -> Iterator[Finding]:
    """One person holds two roles that exclude each other.

    Why: some roles watch over others, or the law forbids holding both: nobody sits in two organs
    of a foundation, no minister is a company director too. Who reports to a body and is of class
    governing or control counts as its member. People are told apart by name and e-mail address,
    on the day that the file describes.

    Bad:
        kind: foundation
        bodies:
          - {id: founders, name: Founders, role: governing-body}
          - {id: board, name: Board, role: executive-body, reports_to: founders}
        positions:
          - id: founder
            title: Founder
            class: governing
            reports_to: founders
            holders: [Ayu Cendana]
          - id: purse
            title: Purse
            role: treasurer
            reports_to: board
            holders: [Ayu Cendana]  # <- OM411

    Good:
        kind: foundation
        bodies:
          - {id: founders, name: Founders, role: governing-body}
          - {id: board, name: Board, role: executive-body, reports_to: founders}
        positions:
          - id: founder
            title: Founder
            class: governing
            reports_to: founders
            holders: [Ayu Cendana]
          - {id: purse, title: Purse, role: treasurer, reports_to: board, holders: [Sekar]}

    Options:
        pairs: further pairs of roles that exclude each other.

    Source: Indonesian law on foundations; the constitutional court's ruling 128/PUU-XXIII/2025 on
        ministers and their deputies.
    """
    declared = [((one, two), "they exclude each other") for one, two in pairs]
    for seats in several_seats(graph):
        for first, second, reason in clashes(graph, seats, declared):
            yield _two_roles(graph, first, second, reason)


def clashes(
    graph: OrgGraph, seats: Sequence[Seat], declared: Sequence[Reason] = ()
) -> Iterator[tuple[Seat, Seat, str]]:
    """Go through one person's seats that an earlier one excludes: this, the seat, the reason."""
    excluding = [*_known_pairs(graph), *declared]
    holds: dict[str, int] = {}
    for number, seat in enumerate(seats):
        roles = _roles(graph, seat[0])
        clash = min(_clashing(roles, holds, excluding), default=None)
        if clash is not None and seats[clash[0]][0] is not seat[0]:
            yield seats[clash[0]], seat, clash[1]
        for role in roles:
            holds.setdefault(role, number)


def _known_pairs(graph: OrgGraph) -> Iterator[Reason]:
    kind, language = graph.organisation.kind, graph.organisation.language
    for pair in incompatible():
        if (not pair.kinds or kind in pair.kinds) and _is_in_force(graph, pair):
            yield pair.roles, pair.reason(language).rstrip(".")


def _is_in_force(graph: OrgGraph, pair: Incompatible) -> bool:
    if pair.since is None:
        return True
    return graph.as_of is not None and dt.date.fromisoformat(pair.since) <= graph.as_of


def _clashing(
    roles: Sequence[str], holds: Mapping[str, int], excluding: Sequence[Reason]
) -> Iterator[tuple[int, str]]:
    """Go through what excludes some roles: the number of an earlier seat, and the reason."""
    for (first, second), reason in excluding:
        for role, other in ((first, second), (second, first)):
            if role in roles and other in holds:
                yield holds[other], f"{first} and {second}: {reason}"


def _roles(graph: OrgGraph, position: Position) -> list[str]:
    """Give the role of a position, and that of the body of which it is a member."""
    manager = graph.manager(position)
    is_member = isinstance(manager, Body) and class_of(graph, position) in MEMBERS
    body = manager if is_member and isinstance(manager, Body) else None
    things: list[Position | Body] = [position] if body is None else [position, body]
    return [name for thing in things for name in role_names(graph, thing)]


def _two_roles(graph: OrgGraph, first: Seat, second: Seat, reason: str) -> Finding:
    position, number = second
    name = position.holders[number].name
    return Finding(
        position,
        ("holders", number),
        f"{name} holds {named(graph, first[0])} and {named(graph, position)}; {reason}",
        related=((first[0], ("holders", first[1]), f"{name} holds {named(graph, first[0])}"),),
    )
