"""Family 7, units: what is inside what, and who heads it."""

from collections.abc import Iterator

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.model import Position, Unit
from orgmodel.rules.names import listed, looped, named
from orgmodel.rules.rule import Finding, rule


@rule("OM701", "unit-cycle", Severity.ERROR)
def unit_cycle(graph: OrgGraph) -> Iterator[Finding]:
    """Units lie inside each other, or a unit inside itself.

    Why: a unit is a part of a wider one, and the widest is a part of none. In a loop nothing
    contains anything. Each loop is reported once, from its smallest id.

    Bad:
        units:
          - {id: north, name: North, parent: south, head: head}  # <- OM701
          - {id: south, name: South, parent: north, head: head}
        positions:
          - {id: head, title: Head, unit: north}

    Good:
        units:
          - {id: north, name: North, parent: south, head: head}
          - {id: south, name: South, head: head}
        positions:
          - {id: head, title: Head, unit: north}

    Source: W3C Organization Ontology, where unitOf goes one way.
    """
    for cycle in graph.unit_cycles:
        if any(unit.id in graph.shared_ids for unit in cycle):
            continue
        first, *others = cycle
        yield Finding(
            first,
            ("parent",),
            f"{looped(graph, cycle)}: each is a part of the next, and so of itself",
            related=tuple((u, ("parent",), f"{named(graph, u)} is in the loop") for u in others),
        )


@rule("OM702", "headless-unit", Severity.INFO)
def headless_unit(graph: OrgGraph) -> Iterator[Finding]:
    """A unit has no head, or a head who is in another unit.

    Why: somebody answers for a unit, and mostly belongs to it, to a unit inside it, or to one that
    it lies in. Silent in files that name no heads at all; a unit that nobody is in is OM905.

    Bad:
        units:
          - {id: north, name: North}  # <- OM702
          - {id: south, name: South, head: clerk}  # <- OM702
        positions:
          - {id: head, title: Head, unit: south}
          - {id: clerk, title: Clerk, unit: north, reports_to: head}

    Good:
        units:
          - {id: all, name: All, head: head}
          - {id: north, name: North, parent: all, head: head}
          - {id: south, name: South, parent: all, head: clerk}
        positions:
          - {id: head, title: Head, unit: all}
          - {id: aide, title: Aide, unit: north, reports_to: head}
          - {id: clerk, title: Clerk, unit: south, reports_to: head}

    Source: SAP's and Odoo's checks of departments and managers; 3 of 7 in Odoo's own example.
    """
    units = graph.organisation.units
    wider = {unit.parent for unit in units}
    for unit in units if any(unit.head is not None for unit in units) else ():
        if unit.id in graph.shared_ids:
            continue
        if unit.head is None and (unit.id in wider or graph.members(unit)):
            message = f"{named(graph, unit)} has no head; name the position that heads it"
            yield Finding(unit, (), message)
        elif unit.head is not None and unit.head not in graph.shared_ids:
            head = graph.head(unit)
            own = graph.unit_of(head) if head else None
            if head is not None and own is not None and not _is_joined(graph, own, unit):
                yield Finding(
                    unit,
                    ("head",),
                    f"{named(graph, head)} heads {named(graph, unit)} and is in "
                    f"{named(graph, own)}, another unit",
                )


@rule("OM703", "two-units-one-head", Severity.WARNING)
def two_units_one_head(graph: OrgGraph) -> Iterator[Finding]:
    """One position heads two units that are not one inside the other.

    Why: two parts beside each other with one head are one part, or one of them has another head.
    Who heads a wider unit may head one inside it as well.

    Bad:
        units:
          - {id: north, name: North, head: head}
          - {id: south, name: South, head: head}  # <- OM703
        positions:
          - {id: head, title: Head}
          - {id: aide, title: Aide, unit: north, reports_to: head}
          - {id: clerk, title: Clerk, unit: south, reports_to: head}

    Good:
        units:
          - {id: all, name: All, head: head}
          - {id: south, name: South, parent: all, head: head}
        positions:
          - {id: head, title: Head, unit: all}
          - {id: clerk, title: Clerk, unit: south, reports_to: head}

    Source: the practice of organisation charts, where each box has its own head.
    """
    headed: dict[str, list[Unit]] = {}
    for unit in graph.organisation.units:
        if unit.head is not None and graph.head(unit) is not None:
            headed.setdefault(unit.head, []).append(unit)
    for name, units in headed.items():
        apart = [unit for unit in units[1:] if not _is_joined(graph, unit, units[0])]
        if apart and name not in graph.shared_ids:
            first, *others = apart
            names = listed(named(graph, unit) for unit in (units[0], *apart))
            yield Finding(
                first,
                ("head",),
                f"{named(graph, graph.position(name))} heads {names}, which lie side by side",
                related=tuple(
                    (unit, ("head",), f"heads {named(graph, unit)} too")
                    for unit in (units[0], *others)
                ),
            )


@rule("OM704", "manager-outside-unit", Severity.INFO)
def manager_outside_unit(graph: OrgGraph) -> Iterator[Finding]:
    """The manager is neither in the unit, nor its head, nor in a unit above.

    Why: a line of command mostly stays inside a unit or leads to the one above. A line to the side
    may be right, or a mixed-up id or unit. Silent where the unit declares neither head nor
    parent, and for the head of a unit that lies in no other. Positions of one unit that report to
    one manager are reported together.

    Bad:
        units:
          - {id: north, name: North, head: head}
          - {id: south, name: South, head: chief}
        positions:
          - {id: head, title: Head, unit: north}
          - {id: chief, title: Chief, unit: south, reports_to: head}
          - {id: clerk, title: Clerk, unit: south, reports_to: head}  # <- OM704

    Good:
        units:
          - {id: north, name: North, head: head}
          - {id: south, name: South, head: chief, parent: north}
        positions:
          - {id: head, title: Head, unit: north}
          - {id: chief, title: Chief, unit: south, reports_to: head}
          - {id: clerk, title: Clerk, unit: south, reports_to: head}

    Source: SAP's check of units that deviate; 8 of 20 in Odoo's example.
    """
    command = graph.certain_command
    groups: dict[tuple[str, int], list[Position]] = {}
    bound = {unit.id for unit in graph.organisation.units if unit.parent or unit.head}
    for place, above in enumerate(command.managers if bound else ()):
        position = graph.positions[place]
        if above >= 0 and position.unit in bound and command.counted[place]:
            groups.setdefault((position.unit or "", above), []).append(position)
    for (name, above), positions in groups.items():
        unit, manager = graph.unit(name), graph.positions[above]
        if manager.unit != name and not _is_in_reach(graph, unit, manager):
            outside = [p for p in positions if unit.parent is not None or unit.head != p.id]
            if outside:
                yield _outside(graph, outside, manager)


def _is_joined(graph: OrgGraph, one: Unit, other: Unit) -> bool:
    """Tell whether two units are one, or one lies inside the other."""
    return one is other or one in graph.units_above(other) or other in graph.units_above(one)


def _is_in_reach(graph: OrgGraph, unit: Unit, manager: Position) -> bool:
    """Tell whether a manager is in a unit or in one above, heads one, or whether nobody can say."""
    other = graph.unit_of(manager)
    if other is None or unit.id in graph.shared_ids or other.id in graph.shared_ids:
        return True
    above = (unit, *graph.units_above(unit))
    if any(each is looped for cycle in graph.unit_cycles for looped in cycle for each in above):
        return True
    return any(each is other or each.head == manager.id for each in above)


def _outside(graph: OrgGraph, positions: list[Position], manager: Position) -> Finding:
    first, *others = positions
    unit, other = graph.unit_of(first), graph.unit_of(manager)
    names = listed(named(graph, position) for position in positions)
    home = f" in {named(graph, unit)}" if unit else ""
    where = f" in {named(graph, other)}" if other else ""
    return Finding(
        first,
        ("reports_to",),
        f"{names}{home} {'report' if others else 'reports'} to {named(graph, manager)}{where}, "
        "which is neither this unit nor above it",
        related=tuple(
            (each, ("reports_to",), f"{named(graph, each)} reports to it too") for each in others
        ),
    )
