"""Family 2, the line of command: other lines that repeat or contradict it."""

from collections.abc import Iterator

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph, Supported
from orgmodel.model import Body, Position
from orgmodel.rules.classes import class_of
from orgmodel.rules.names import named
from orgmodel.rules.rule import Finding, rule


@rule("OM206", "dotted-repeats-line", Severity.WARNING)
def dotted_repeats_line(graph: OrgGraph) -> Iterator[Finding]:
    """A dotted line leads to one's own manager, or to a manager further up.

    Why: a dotted line names a second, functional manager. Who stands above in the line of command
    anyway is no second one: the dotted line says nothing, or one of the two lines is wrong.
    Allowed is what audit needs: a dotted line past the manager to a body, and any dotted line
    upwards of a position of class control.

    Bad:
        positions:
          - {id: director, title: Director}
          - {id: operations, title: Head of Operations, reports_to: director}
          - id: quality
            title: Head of Quality
            reports_to: operations
            dotted_line_to: director  # <- OM206

    Good:
        bodies:
          - {id: board, name: Board}
        positions:
          - {id: director, title: Director, reports_to: board}
          - {id: operations, title: Head of Operations, reports_to: director}
          - {id: sales, title: Head of Sales, reports_to: director}
          - {id: quality, title: Head of Quality, reports_to: operations, dotted_line_to: sales}
          - {id: audit, title: Auditor, class: control, reports_to: director, dotted_line_to: board}

    Source: HR-XML and W3C Organization Ontology, which tell one line manager from all others;
        the audit exception from the rule that internal audit reports functionally to the board.
    """
    for place, position in enumerate(graph.positions):
        for number, name in enumerate(position.dotted_line_to):
            manager = graph.find(name)
            where = _repeated(graph, place, manager)
            if manager is not None and where:
                yield Finding(
                    position,
                    ("dotted_line_to", number),
                    f"{named(graph, position)} has a dotted line to {named(graph, manager)}, "
                    f"{where}; a dotted line is for a second manager outside this line",
                )


@rule("OM207", "coordination-in-line", Severity.WARNING)
def coordination_in_line(graph: OrgGraph) -> Iterator[Finding]:
    """A coordination line joins a manager and a direct report.

    Why: coordination is work between equals, with no accountability either way. Manager and
    direct report have accountability between them, so the second line contradicts the first.

    Bad:
        positions:
          - {id: director, title: Director}
          - id: service
            title: Head of Customer Service
            reports_to: director
            coordinates_with: director  # <- OM207

    Good:
        positions:
          - {id: director, title: Director}
          - {id: sales, title: Head of Sales, reports_to: director}
          - id: service
            title: Head of Customer Service
            reports_to: director
            coordinates_with: sales

    Source: Indonesian practice of garis koordinasi: same level or autonomous units, no
        accountability, communication both ways.
    """
    seen: set[tuple[str, str]] = set()
    for position in graph.positions:
        for number, name in enumerate(position.coordinates_with):
            pair = _line_between(graph, position, name)
            if pair is None or (pair[0].id, pair[1].id) in seen:
                continue
            seen.add((pair[0].id, pair[1].id))
            yield Finding(
                position,
                ("coordinates_with", number),
                f"{named(graph, pair[0])} and {named(graph, pair[1])} are direct report and "
                "manager; a coordination line between them contradicts the line of command",
            )


def _repeated(graph: OrgGraph, place: int, manager: Supported | None) -> str:
    """Tell in what way a dotted manager stands above the position anyway; empty if it does not."""
    position = graph.positions[place]
    if not isinstance(manager, Position | Body) or manager is position or graph.is_over(position):
        return ""
    if manager.id in graph.shared_ids:
        return ""
    if manager.id == position.reports_to:
        return "its own manager"
    if isinstance(manager, Body) or class_of(graph, position) == "control":
        return ""
    is_above = graph.certain_command.is_above(graph.place(manager), place)
    return "who stands above it in the line of command" if is_above else ""


def _line_between(
    graph: OrgGraph, position: Position, name: str
) -> tuple[Position, Position | Body] | None:
    """Give direct report and manager, where the two ends of a coordination line are that."""
    other = graph.find(name)
    if name in graph.shared_ids or position.id in graph.shared_ids or graph.is_over(position):
        return None
    if isinstance(other, Position | Body) and position.reports_to == name:
        return position, other
    if isinstance(other, Position) and other.reports_to == position.id:
        return other, position
    return None
