"""Family 3, support: whom a position helps, without authority and apart from command."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position
from orgmodel.rules.classes import class_of
from orgmodel.rules.names import amount, looped, named
from orgmodel.rules.rule import Finding, rule


@rule("OM301", "self-support", Severity.ERROR)
def self_support(graph: OrgGraph) -> Iterator[Finding]:
    """A position supports itself.

    Why: support is help for somebody else. A line to oneself says nothing and mostly stands where
    another id was meant.

    Bad:
        positions:
          - {id: director, title: Director}
          - id: office
            title: Office
            reports_to: director
            supports: [director, office]  # <- OM301

    Good:
        positions:
          - {id: director, title: Director}
          - {id: office, title: Office Head, reports_to: director, supports: director}

    Source: the document on secretaries-general and secretaries: a secretary supports an
        organisation or individuals.
    """
    for position, number, name in graph.support_lines:
        if name == position.id and _is_certain(graph, position):
            yield Finding(
                position,
                ("supports", number),
                f"{named(graph, position)} supports itself; name whom it helps",
            )


@rule("OM302", "support-cycle", Severity.ERROR)
def support_cycle(graph: OrgGraph) -> Iterator[Finding]:
    """Positions support each other in a loop.

    Why: support serves somebody who leads or works. Where two positions only help each other, or
    several in a ring, none of them serves anybody. Colleagues who work together coordinate:
    that is coordinates_with. Each knot is reported once, by its shortest loop.

    Bad:
        positions:
          - {id: director, title: Director}
          - {id: archive, title: Archivist, reports_to: director, supports: registry}  # <- OM302
          - {id: registry, title: Registrar, reports_to: director, supports: archive}

    Good:
        positions:
          - {id: director, title: Director}
          - {id: archive, title: Archivist, reports_to: director, supports: director}
          - {id: registry, title: Registrar, reports_to: director, coordinates_with: archive}

    Source: the document on secretaries-general and secretaries, in which support has a direction.
    """
    for cycle in graph.support_cycles:
        first, *others = cycle
        yield Finding(
            first,
            ("supports", first.supports.index(cycle[1].id)),
            f"{looped(graph, cycle)}: each supports the next, and so itself; "
            "coordinates_with says that they work together",
            related=tuple((other, (), f"{named(graph, other)} is in the loop") for other in others),
        )


@rule("OM303", "support-without-principal", Severity.WARNING)
def support_without_principal(graph: OrgGraph) -> Iterator[Finding]:
    """A position of class support supports nobody.

    Why: a support position exists for somebody: a position, a unit, a body or the whole
    organisation. Silent where it reports to another support position, whose work it shares.
    Class support must be declared, on the position or by its role; a title is never judged.

    Bad:
        positions:
          - {id: director, title: Director}
          - {id: helper, title: Helper, role: secretary, reports_to: director}  # <- OM303

    Good:
        positions:
          - {id: director, title: Director}
          - {id: helper, title: Helper, role: secretary, reports_to: director, supports: director}
          - {id: clerk, title: Clerk, class: support, reports_to: helper}

    Source: the document on secretaries-general and secretaries: the secretary generally holds a
        supporting role and gives administrative support to the secretary-general and management.
    """
    for position in graph.positions:
        if not position.supports and class_of(graph, position) == "support":
            manager = graph.manager(position)
            if _may_support_nobody(graph, position, manager):
                continue
            cure = f", perhaps its manager {named(graph, manager)}" if manager else ""
            yield Finding(
                position,
                (),
                f"{named(graph, position)} is a support position and supports nobody; "
                f"name whom it supports{cure}, or `organisation`",
            )


@rule("OM307", "supports-too-many", Severity.WARNING, on=False)
def supports_too_many(
    graph: OrgGraph, *, max_: Annotated[int, Field(ge=1)] = 4
) -> Iterator[Finding]:
    """One position supports more positions than the limit.

    Why: help that is promised to many reaches nobody. How many are too many differs from house
    to house, so the rule is off until it is asked for. Units, bodies and the whole organisation
    are not counted.

    Bad, with max = 1:
        positions:
          - {id: director, title: Director}
          - {id: sales, title: Head of Sales, reports_to: director}
          - id: pool
            title: Pool Secretary
            reports_to: director
            supports: [director, sales]  # <- OM307

    Good, with max = 2:
        positions:
          - {id: director, title: Director}
          - {id: sales, title: Head of Sales, reports_to: director}
          - {id: pool, title: Pool Secretary, reports_to: director, supports: [director, sales]}

    Options:
        max: how many positions one may support.

    Source: practice of secretarial pools; no figure is common to all.
    """
    for position in graph.positions:
        if len(position.supports) > max_ and not graph.is_over(position):
            supported = graph.supported(position)
            count = len({thing.id for thing in supported if isinstance(thing, Position)})
            if count > max_:
                yield Finding(
                    position,
                    ("supports",),
                    f"{named(graph, position)} supports {count} positions, where at most {max_} "
                    "may be",
                )


@rule("OM308", "supporter-in-command", Severity.WARNING, on=False)
def supporter_in_command(graph: OrgGraph) -> Iterator[Finding]:
    """A support position has line positions below it, at any depth.

    Why: where support is to stay out of command altogether, nothing of the line may hang below it,
    not even below other support. In many ministries advisers do lead, so the rule is off until
    it is asked for. Classes must be declared, on the position or by its role.

    Bad:
        positions:
          - {id: director, title: Director}
          - id: office  # <- OM308
            title: Office Head
            class: support
            reports_to: director
            supports: director
          - {id: registry, title: Registrar, class: staff, reports_to: office}
          - {id: analyst, title: Data Analyst, class: line, reports_to: registry}

    Good:
        positions:
          - {id: director, title: Director}
          - {id: office, title: Office, class: support, reports_to: director, supports: director}
          - {id: registry, title: Registrar, class: staff, reports_to: office}
          - {id: analyst, title: Data Analyst, class: line, reports_to: director}

    Source: Mooney and Reiley on line and staff; against it, the structures of Korean ministries,
        where over a thousand advisers lead others.
    """
    below = _line_positions_below(graph)
    for place, position in enumerate(graph.positions):
        if below[place] and class_of(graph, position) == "support" and not graph.is_over(position):
            yield Finding(
                position,
                (),
                f"{named(graph, position)} is a support position and has "
                f"{amount(below[place], 'line position')} below it",
            )


def _is_certain(graph: OrgGraph, position: Position) -> bool:
    return position.id not in graph.shared_ids and not graph.is_over(position)


def _may_support_nobody(
    graph: OrgGraph, position: Position, manager: Position | Body | None
) -> bool:
    if not _is_certain(graph, position) or position.reports_to in graph.shared_ids:
        return True
    if graph.is_unread(position, "supports"):
        return True
    return isinstance(manager, Position) and class_of(graph, manager) == "support"


def _line_positions_below(graph: OrgGraph) -> list[int]:
    command = graph.certain_command
    below = [0] * len(graph.positions)
    for place in reversed(command.downwards):
        manager = command.managers[place]
        if manager >= 0 and command.counted[place]:
            is_line = class_of(graph, graph.positions[place]) == "line"
            below[manager] += below[place] + is_line
    return below
