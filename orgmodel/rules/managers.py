"""Family 2, the line of command: managers that are gone, or that may not command."""

from collections.abc import Iterator, Sequence

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position
from orgmodel.rules.classes import class_of
from orgmodel.rules.names import listed, named
from orgmodel.rules.over import ending
from orgmodel.rules.rule import Finding, rule


@rule("OM205", "reports-to-abolished", Severity.ERROR)
def reports_to_abolished(graph: OrgGraph) -> Iterator[Finding]:
    """The manager is abolished, or its validity is over.

    Why: a position that is gone leads nobody. Those who reported to it hang in the air until
    somebody says who leads them now. An abolished manager is reported once, however many reports
    it still has; reports that are abolished themselves are history and no fault.

    Bad:
        as_of: 2026-01-01
        positions:
          - {id: director, title: Director}
          - {id: sales, title: Sales Director, reports_to: director, status: abolished}
          - {id: export, title: Head of Export, reports_to: sales}  # <- OM205
          - {id: project, title: Project Lead, reports_to: director, valid: {until: 2025}}
          - {id: tester, title: Tester, reports_to: project}  # <- OM205

    Good:
        as_of: 2026-01-01
        positions:
          - {id: director, title: Director}
          - {id: sales, title: Sales Director, reports_to: director, status: abolished}
          - {id: export, title: Head of Export, reports_to: director}
          - {id: project, title: Project Lead, reports_to: director, valid: {until: 2026}}
          - {id: tester, title: Tester, reports_to: project}

    Source: the UK government's validator of organograms, for posts marked Eliminated.
    """
    for manager, reports in _left_behind(graph):
        first, *others = reports
        yield Finding(
            first,
            ("reports_to",),
            f"{_who_reports(graph, reports)} to {named(graph, manager)}, {ending(manager)}"
            f"{_way_out(graph, manager)}",
            related=tuple(
                (report, ("reports_to",), f"{named(graph, report)} reports to it too")
                for report in others
            ),
        )


@rule("OM208", "line-under-support", Severity.WARNING)
def line_under_support(graph: OrgGraph) -> Iterator[Finding]:
    """A line position reports to a support position.

    Why: support helps and gives no orders to those who do the organisation's work. Support may
    lead support (an office manager leads secretaries), but the line answers to the line. Classes
    are those that are declared, on the position or by its role; a title is never judged.

    Bad:
        positions:
          - {id: director, title: Director}
          - {id: office, title: Office, class: support, reports_to: director, supports: director}
          - {id: analyst, title: Data Analyst, class: line, reports_to: office}  # <- OM208

    Good:
        positions:
          - {id: director, title: Director}
          - {id: office, title: Office, class: support, reports_to: director, supports: director}
          - {id: clerk, title: Clerk, class: support, reports_to: office}
          - {id: analyst, title: Data Analyst, class: line, reports_to: director}

    Source: Mooney and Reiley, for whom the line commands and staff serves; ISCO-08 group 334, whose
        secretaries supervise other clerks.
    """
    for place, manager in enumerate(graph.certain_command.managers):
        if manager < 0:
            continue
        report, above = graph.positions[place], graph.positions[manager]
        if class_of(graph, above) == "support" and class_of(graph, report) == "line":
            yield from _under_support(graph, report, above)


def _left_behind(graph: OrgGraph) -> Iterator[tuple[Position, list[Position]]]:
    """Go through the managers that are over, each with its reports that are not."""
    left: dict[int, list[Position]] = {}
    counted = graph.certain_command.counted
    for place, manager in enumerate(graph.certain_command.managers):
        if manager >= 0 and counted[place] and not counted[manager]:
            left.setdefault(manager, []).append(graph.positions[place])
    for manager, reports in left.items():
        yield graph.positions[manager], reports


def _who_reports(graph: OrgGraph, reports: Sequence[Position]) -> str:
    names = listed(named(graph, report) for report in reports)
    return f"{names} {'reports' if len(reports) == 1 else 'report'}"


def _way_out(graph: OrgGraph, manager: Position) -> str:
    for above in graph.chain_of_command(manager):
        if isinstance(above, Body) or not graph.is_over(above):
            return f"; the next manager above is {named(graph, above)}"
    return ""


def _under_support(graph: OrgGraph, report: Position, above: Position) -> Iterator[Finding]:
    if graph.is_over(report) or graph.is_over(above):
        return
    yield Finding(
        report,
        ("reports_to",),
        f"{named(graph, report)} is a line position and reports to {named(graph, above)}, a "
        "support position; support helps and does not command the line",
    )
