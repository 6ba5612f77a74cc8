"""Family 3, support: who is supported, and whether that can be."""

from collections.abc import Iterator

from orgmodel.diagnostic import Severity
from orgmodel.graph import UNKNOWN, OrgGraph
from orgmodel.model import Position
from orgmodel.rules.names import listed, named
from orgmodel.rules.over import ending
from orgmodel.rules.rule import Finding, rule


@rule("OM304", "supports-own-subordinate", Severity.WARNING)
def supports_own_subordinate(graph: OrgGraph) -> Iterator[Finding]:
    """A position supports somebody who stands below it in the line of command.

    Why: a manager who helps a subordinate is still the manager. The two lines contradict each
    other: one says that the position commands, the other that it serves without authority.

    Bad:
        positions:
          - {id: director, title: Director}
          - id: warehouse
            title: Head of Warehouse
            reports_to: director
            supports: clerk  # <- OM304
          - {id: clerk, title: Warehouse Clerk, reports_to: warehouse}

    Good:
        positions:
          - {id: director, title: Director}
          - {id: warehouse, title: Head of Warehouse, reports_to: director}
          - {id: clerk, title: Warehouse Clerk, reports_to: warehouse}
          - {id: helper, title: Helper, reports_to: director, supports: warehouse}

    Source: Mooney and Reiley, for whom command and service are two different relations.
    """
    for position, number, supported in _supported_positions(graph):
        if _commands(graph, position, supported):
            yield Finding(
                position,
                ("supports", number),
                f"{named(graph, position)} supports {named(graph, supported)}, its own "
                "subordinate; who commands does not support",
            )


@rule("OM305", "supports-abolished", Severity.ERROR)
def supports_abolished(graph: OrgGraph) -> Iterator[Finding]:
    """The supported position is abolished or its validity is over; vacant is only worth a note.

    Why: help for a position that is gone reaches nobody. While a position is vacant, its support
    has little to do, which is no fault: it is said as information. Each supported position is
    reported once, however many support it.

    Bad:
        positions:
          - {id: director, title: Director}
          - {id: sales, title: Sales Director, reports_to: director, status: abolished}
          - {id: helper, title: Helper, reports_to: director, supports: sales}  # <- OM305
          - {id: export, title: Head of Export, reports_to: director, status: vacant}
          - {id: driver, title: Driver, reports_to: director, supports: export}  # <- OM305

    Good:
        positions:
          - {id: director, title: Director}
          - {id: sales, title: Sales Director, reports_to: director, status: abolished}
          - {id: helper, title: Helper, reports_to: director, supports: director}

    Source: the UK government's validator of organograms, for posts marked Eliminated and Vacant.
    """
    lines: dict[int, list[tuple[Position, int]]] = {}
    gone: dict[int, Position] = {}
    for position, number, supported in _supported_positions(graph):
        if supported.status == "vacant" or graph.is_over(supported):
            gone.setdefault(id(supported), supported)
            lines.setdefault(id(supported), []).append((position, number))
    for key, supported in gone.items():
        yield _gone(graph, supported, lines[key])


@rule("OM306", "support-from-afar", Severity.INFO)
def support_from_afar(graph: OrgGraph) -> Iterator[Finding]:
    """A position supports somebody in another part of the organisation.

    Why: support mostly stands near: it helps its manager, one above or beside the manager, or
    somebody in the same branch or unit. A line across the organisation may be right (somebody is
    lent), or a mixed-up id. A branch is what hangs below one direct report of the root. Silent
    for positions that report to nobody and hang on what they support.

    Bad:
        positions:
          - {id: director, title: Director}
          - {id: finance, title: Head of Finance, reports_to: director}
          - {id: operations, title: Head of Operations, reports_to: director}
          - {id: warehouse, title: Head of Warehouse, reports_to: operations}
          - {id: helper, title: Helper, reports_to: finance, supports: warehouse}  # <- OM306

    Good:
        positions:
          - {id: director, title: Director}
          - {id: finance, title: Head of Finance, reports_to: director}
          - {id: operations, title: Head of Operations, reports_to: director}
          - {id: warehouse, title: Head of Warehouse, reports_to: operations}
          - {id: helper, title: Helper, reports_to: finance, supports: [finance, operations]}
          - {id: driver, title: Driver, supports: warehouse}

    Source: the document on secretaries-general and secretaries, whose secretary helps the
        secretary-general and the management team; rule books of Korean ministries.
    """
    for position, number, supported in _supported_positions(graph):
        if not _is_near(graph, position, supported):
            manager = graph.manager(position)
            home = f", though it reports to {named(graph, manager)}" if manager else ""
            yield Finding(
                position,
                ("supports", number),
                f"{named(graph, position)} supports {named(graph, supported)} in another part of "
                f"the organisation{home}",
            )


def _supported_positions(graph: OrgGraph) -> Iterator[tuple[Position, int, Position]]:
    """Go through the lines of support between two positions that are surely meant."""
    for position, number, name in graph.support_lines:
        supported = graph.find(name)
        if not isinstance(supported, Position) or supported.id == position.id:
            continue
        if name not in graph.shared_ids and not graph.is_over(position):
            yield position, number, supported


def _commands(graph: OrgGraph, position: Position, supported: Position) -> bool:
    place = graph.place(position)
    return bool(graph.certain_command.reports[place]) and graph.certain_command.is_above(
        place, graph.place(supported)
    )


def _gone(graph: OrgGraph, supported: Position, lines: list[tuple[Position, int]]) -> Finding:
    (first, number), *others = lines
    names = listed(named(graph, position) for position, _ in lines)
    verb = "supports" if not others else "support"
    is_over = graph.is_over(supported)
    end = f"{ending(supported)}; name whom to support now" if is_over else "which is vacant"
    return Finding(
        first,
        ("supports", number),
        f"{names} {verb} {named(graph, supported)}, {end}",
        severity=None if is_over else Severity.INFO,
        related=tuple(
            (other, ("supports", place), f"{named(graph, other)} supports it too")
            for other, place in others
        ),
    )


def _is_near(graph: OrgGraph, position: Position, supported: Position) -> bool:
    if position.reports_to is None or graph.is_over(supported):
        return True
    if position.reports_to in (supported.reports_to, supported.id):
        return True
    return _is_near_in_command(graph, position, supported) or _is_near_in_units(
        graph, position, supported
    )


def _is_near_in_command(graph: OrgGraph, position: Position, supported: Position) -> bool:
    command, place, other = graph.certain_command, graph.place(position), graph.place(supported)
    root, other_root = command.root(place), command.root(other)
    if _is_adrift(graph, root) or other_root is None or _is_adrift(graph, other_root):
        return True
    manager = graph.manager(position)
    if not isinstance(manager, Position):
        return graph.positions[other_root].reports_to == position.reports_to
    return (
        command.branches[place] == command.branches[other]
        or _are_peers(manager, supported)
        or command.is_above(other, place)
        or command.is_above(graph.place(manager), other)
    )


def _is_adrift(graph: OrgGraph, root: int | None) -> bool:
    return root is None or graph.certain_command.managers[root] == UNKNOWN


def _are_peers(one: Position, other: Position) -> bool:
    return one.reports_to is not None and one.reports_to == other.reports_to


def _is_near_in_units(graph: OrgGraph, position: Position, supported: Position) -> bool:
    unit, other = graph.unit_of(position), graph.unit_of(supported)
    if unit is None or other is None:
        return False
    return unit is other or other in graph.units_above(unit) or unit in graph.units_above(other)
