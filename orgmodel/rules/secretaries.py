"""Family 4, roles: secretaries-general, secretaries and treasurers."""

from collections.abc import Iterator

from orgmodel.diagnostic import Severity
from orgmodel.graph import UNKNOWN, OrgGraph
from orgmodel.model import Body, Position
from orgmodel.rules.classes import class_of, has_role
from orgmodel.rules.duty_holders import duty_lines, known_duty
from orgmodel.rules.names import named, short
from orgmodel.rules.rule import Finding, rule

SECRETARIES = ("secretary", "executive-secretary", "personal-secretary", "senior-secretary")
TREASURERS = ("treasurer", "deputy-treasurer", "accountant")
KINDS_WITH_TREASURER = ("party", "union", "foundation", "association")
DECIDING = frozenset("RA")


@rule("OM402", "secretary-general-without-principal", Severity.ERROR)
def secretary_general_without_principal(graph: OrgGraph) -> Iterator[Finding]:
    """No way up leads from a secretary-general to a body or to a declared principal.

    Why: a secretary-general acts on behalf of somebody: the governing body of a union or an
    international organisation, the minister of a ministry. Supporting a body is not answering to
    it. Only the declared role counts.

    Bad:
        positions:
          - {id: head, title: Head of the Office, role: secretary-general}  # <- OM402
          - {id: clerk, title: Clerk, reports_to: head}

    Good:
        bodies:
          - {id: congress, name: Congress, role: governing-body}
        positions:
          - {id: head, title: Head of the Office, role: secretary-general, reports_to: congress}
          - {id: clerk, title: Clerk, reports_to: head}

    Source: the document on the role of a secretary-general: acting on behalf of the governing body.
    """
    for position in _secretaries_general(graph):
        if not _has_principal(graph, position):
            yield Finding(
                position,
                ("reports_to",) if position.reports_to else (),
                f"{named(graph, position)} is a secretary-general, and no way up leads to a body "
                "or a principal; let it report to the body on whose behalf it acts",
            )


@rule("OM403", "secretary-general-without-reports", Severity.WARNING)
def secretary_general_without_reports(graph: OrgGraph) -> Iterator[Finding]:
    """A secretary-general leads nobody.

    Why: a secretary-general manages staff and leads the management team. Where nobody reports to
    it, lines are missing, or the role is another one.

    Bad:
        bodies:
          - {id: congress, name: Congress}
        positions:
          - id: head  # <- OM403
            title: Head of the Office
            role: secretary-general
            reports_to: congress
          - {id: helper, title: Helper, supports: head}

    Good:
        bodies:
          - {id: congress, name: Congress}
        positions:
          - {id: head, title: Head of the Office, role: secretary-general, reports_to: congress}
          - {id: clerk, title: Clerk, reports_to: head}

    Source: both documents on secretaries-general: leads the management team, manages staff.
    """
    for position in _secretaries_general(graph):
        if not graph.span(position):
            yield Finding(
                position,
                (),
                f"{named(graph, position)} is a secretary-general, and nobody reports to it",
            )


@rule("OM404", "secretary-decides", Severity.ERROR)
def secretary_decides(graph: OrgGraph) -> Iterator[Finding]:
    """A secretary performs or answers for a decision.

    Why: a secretary takes no direct part in decisions; it gives information (C, I) and help (S).
    Meant are positions with a declared role of secretary, of class support, and duties that the
    catalogue knows as decisions. A secretary-general is no secretary.

    Bad:
        positions:
          - {id: head, title: Head, duties: {decide.operational: A}}
          - id: helper
            title: Helper
            role: secretary
            supports: head
            duties:
              decide.operational: RS  # <- OM404

    Good:
        positions:
          - {id: head, title: Head, duties: {decide.operational: AR}}
          - id: helper
            title: Helper
            role: secretary
            supports: head
            duties: {decide.operational: S}

    Source: the document on secretaries-general and secretaries: the secretary is not directly
        involved in decision-making.
    """
    for position, duty, letters in _of_secretaries(graph):
        known = known_duty(graph, duty)
        if known is not None and known.is_decision:
            yield Finding(
                position,
                ("duties", duty),
                f"{named(graph, position)} is a secretary and holds {letters} on the decision "
                f"{short(duty)}; a secretary helps (S) or informs (C, I)",
            )


@rule("OM405", "secretary-holds-purse", Severity.WARNING)
def secretary_holds_purse(graph: OrgGraph) -> Iterator[Finding]:
    """A secretary keeps the purse, keeps the books, or allocates money.

    Why: money is for a treasurer or an accountant; who writes the papers should not hold the cash.
    To prepare financial papers (finance.paperwork) a secretary may.

    Bad:
        positions:
          - {id: head, title: Head, duties: {finance.custody: A}}
          - id: helper
            title: Helper
            role: secretary
            supports: head
            duties: {finance.custody: RS}  # <- OM405

    Good:
        positions:
          - {id: head, title: Head, duties: {finance.custody: A, finance.paperwork: A}}
          - {id: purse, title: Purse, reports_to: head, duties: {finance.custody: R}}
          - id: helper
            title: Helper
            role: secretary
            supports: head
            duties: {finance.paperwork: RS}

    Source: the document on secretaries-general and secretaries: finance is for a treasurer or an
        accountant.
    """
    for position, duty, letters in _of_secretaries(graph):
        known = known_duty(graph, duty)
        if known is not None and known.is_purse:
            yield Finding(
                position,
                ("duties", duty),
                f"{named(graph, position)} is a secretary and holds {letters} on {short(duty)}; "
                "money is for a treasurer or an accountant",
            )


@rule("OM406", "no-treasurer", Severity.INFO)
def no_treasurer(graph: OrgGraph) -> Iterator[Finding]:
    """A party, union, foundation or association names no treasurer and no accountant.

    Why: somebody keeps the money of such an organisation. Silent where the file declares no roles
    at all, and where a position performs or answers for a duty of finance.

    Bad:
        kind: association  # <- OM406
        positions:
          - {id: chair, title: Head, role: chair}
          - {id: helper, title: Helper, role: secretary, supports: chair}

    Good:
        kind: association
        positions:
          - {id: chair, title: Head, role: chair}
          - {id: purse, title: Purse, role: treasurer, reports_to: chair}

    Source: the document on secretaries-general and secretaries: finance is for a treasurer or an
        accountant; Indonesian law on foundations, whose boards have a treasurer.
    """
    kind = graph.organisation.kind
    if kind in KINDS_WITH_TREASURER and _uses_roles(graph) and not _has_purse(graph):
        yield Finding(
            graph.organisation,
            ("kind",),
            f"no position of this {kind} is a treasurer or an accountant, and none holds a duty "
            "of finance",
        )


def _secretaries_general(graph: OrgGraph) -> Iterator[Position]:
    named_so = (p for p in graph.positions if p.role and has_role(graph, p, "secretary-general"))
    for position in named_so:
        if position.id not in graph.shared_ids and not graph.is_over(position):
            yield position


def _has_principal(graph: OrgGraph, position: Position) -> bool:
    command, place = graph.certain_command, graph.place(position)
    root = command.root(place)
    if root is None or command.managers[root] == UNKNOWN:
        return True
    return any(
        isinstance(above, Body) or has_role(graph, above, "principal", "chair")
        for above in graph.chain_of_command(position)
    )


def _of_secretaries(graph: OrgGraph) -> Iterator[tuple[Position, str, str]]:
    """Go through the duties that secretaries perform or answer for."""
    for position, duty, letters in duty_lines(graph):
        is_secretary = (
            has_role(graph, position, *SECRETARIES) and class_of(graph, position) == "support"
        )
        if is_secretary and DECIDING.intersection(letters):
            yield position, duty, letters


def _uses_roles(graph: OrgGraph) -> bool:
    return any(position.role is not None for position in graph.positions)


def _has_purse(graph: OrgGraph) -> bool:
    if any(
        position.role and has_role(graph, position, *TREASURERS) for position in graph.positions
    ):
        return True
    return any(
        (known := known_duty(graph, duty)) is not None
        and known.is_purse
        and DECIDING.intersection(letters)
        for _, duty, letters in duty_lines(graph)
    )
