"""Family 4, roles: those that one person may not hold together."""

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
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
    """Go through the pairs of one person's seats that exclude each other, with the reason."""
    if len(seats) > 1:
        excluding = [*_known_pairs(graph), *declared]
        for first, second in itertools.combinations(seats, 2):
            reason = _clash(graph, first[0], second[0], excluding)
            if reason:
                yield first, second, reason


def _known_pairs(graph: OrgGraph) -> Iterator[Reason]:
    kind, language = graph.organisation.kind, graph.organisation.language
    for pair in incompatible():
        if (not pair.kinds or kind in pair.kinds) and _is_in_force(graph, pair):
            yield pair.roles, pair.reason(language).rstrip(".")


def _is_in_force(graph: OrgGraph, pair: Incompatible) -> bool:
    if pair.since is None:
        return True
    return graph.as_of is not None and dt.date.fromisoformat(pair.since) <= graph.as_of


def _clash(
    graph: OrgGraph,
    one: Position,
    other: Position,
    excluding: Sequence[Reason],
) -> str:
    roles, others = _roles(graph, one), _roles(graph, other)
    for (first, second), reason in excluding:
        if (first in roles and second in others) or (second in roles and first in others):
            return f"{first} and {second}: {reason}"
    return ""


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
