"""Family 4, duties: who answers for them."""

from collections.abc import Iterator

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.model import Position
from orgmodel.rules.classes import class_of, has_role
from orgmodel.rules.duty_holders import duty_lines, held_duties, known_duty
from orgmodel.rules.names import listed, named, short
from orgmodel.rules.rule import Finding, rule

HELPS = "S"
ANSWERS = "A"


@rule("OM407", "two-accountable", Severity.ERROR)
def two_accountable(graph: OrgGraph) -> Iterator[Finding]:
    """Two positions answer for one duty.

    Why: where two answer, nobody does: each may think that the other will. Many may do the work
    (R) and help with it (S), but one position alone answers for it (A).

    Bad:
        positions:
          - {id: head, title: Head, duties: {records.keep: A}}
          - {id: clerk, title: Clerk, reports_to: head, duties: {records.keep: AR}}  # <- OM407

    Good:
        positions:
          - {id: head, title: Head, duties: {records.keep: A}}
          - {id: clerk, title: Clerk, reports_to: head, duties: {records.keep: R}}

    Source: the method of RACI and RASCI: exactly one A for each duty.
    """
    for duty, held in held_duties(graph).items():
        answering = [position for position, letters in held if ANSWERS in letters]
        if len(answering) > 1:
            first, second, *others = answering
            names = listed(named(graph, position) for position in answering)
            yield Finding(
                second,
                ("duties", duty),
                f"{names} are {'all' if others else 'both'} accountable for {short(duty)}; one "
                "answers (A), others perform (R)",
                related=tuple(
                    (other, ("duties", duty), f"{named(graph, other)} is accountable too")
                    for other in (first, *others)
                ),
            )


@rule("OM408", "nobody-accountable", Severity.WARNING)
def nobody_accountable(graph: OrgGraph) -> Iterator[Finding]:
    """Nobody answers for a duty that positions hold.

    Why: a duty that many help with and nobody answers for is nobody's. Bodies hold no duties in
    the file, so a duty for which a body usually answers (to approve policy, to oversee) is passed
    over where there is such a body.

    Bad:
        positions:
          - {id: head, title: Head}
          - {id: clerk, title: Clerk, reports_to: head, duties: {records.keep: R}}  # <- OM408

    Good:
        bodies:
          - {id: board, name: Board, role: governing-body}
        positions:
          - {id: head, title: Head, reports_to: board, duties: {records.keep: A, policy.approve: R}}
          - {id: clerk, title: Clerk, reports_to: head, duties: {records.keep: R}}

    Source: the method of RACI and RASCI: exactly one A for each duty.
    """
    for duty, held in held_duties(graph).items():
        if any(ANSWERS in letters for _, letters in held) or _is_of_a_body(graph, duty):
            continue
        first, *others = [position for position, _ in held]
        names = listed(named(graph, position) for position, _ in held)
        yield Finding(
            first,
            ("duties", duty),
            f"nobody is accountable for {short(duty)}, which {names} "
            f"{'hold' if others else 'holds'}; give one position the A",
            related=tuple(
                (other, ("duties", duty), f"{named(graph, other)} holds it") for other in others
            ),
        )


@rule("OM409", "support-letter-mismatch", Severity.WARNING)
def support_letter_mismatch(graph: OrgGraph) -> Iterator[Finding]:
    """A position helps with a duty and supports nobody, or supports somebody and helps with none.

    Why: the letter S and the support line say the same thing in two ways. Where a file uses both,
    they should agree. Silent for positions that hold no duties, and under another support
    position, whose work is shared.

    Bad:
        positions:
          - {id: head, title: Head, duties: {records.keep: AR, minutes.write: A}}
          - {id: clerk, title: Clerk, reports_to: head, duties: {records.keep: S}}  # <- OM409
          - id: helper
            title: Helper
            reports_to: head
            supports: head  # <- OM409
            duties: {minutes.write: R}

    Good:
        positions:
          - {id: head, title: Head, duties: {records.keep: AR}}
          - {id: clerk, title: Clerk, reports_to: head, supports: head, duties: {records.keep: S}}

    Source: RASCI, whose S helps the R with the work; the document on secretaries-general and
        secretaries.
    """
    for position in graph.positions:
        if not position.duties or graph.is_over(position):
            continue
        helps = next((duty for duty, held in position.duties.items() if HELPS in held), None)
        if helps and not position.supports and not _is_under_support(graph, position):
            yield Finding(
                position,
                ("duties", helps),
                f"{named(graph, position)} helps with {short(helps)} (S) and supports nobody; "
                "name whom it supports",
            )
        elif position.supports and not helps:
            yield Finding(
                position,
                ("supports",),
                f"{named(graph, position)} supports others and has an S in none of its duties; "
                "say with which duty it helps",
            )


@rule("OM412", "approves-own-policy", Severity.WARNING)
def approves_own_policy(graph: OrgGraph) -> Iterator[Finding]:
    """A position approves policy although there is a governing body.

    Why: the body decides, the officers carry out. A position below a declared governing body that
    answers for policy.approve gives itself its orders. Principals (a minister, a governor) and
    officers of class governing may.

    Bad:
        bodies:
          - {id: board, name: Board, role: governing-body}
        positions:
          - id: head
            title: Head
            reports_to: board
            duties: {policy.approve: A}  # <- OM412

    Good:
        bodies:
          - {id: board, name: Board, role: governing-body}
        positions:
          - {id: head, title: Head, reports_to: board, duties: {policy.implement: A}}

    Source: the document on the role of a secretary-general: the governing body makes policies and
        decisions, the secretary-general implements them.
    """
    bodies = [body for body in graph.organisation.bodies if has_role(graph, body, "governing-body")]
    for position, duty, letters in duty_lines(graph) if bodies else ():
        if duty == "policy.approve" and ANSWERS in letters and not _may_approve(graph, position):
            yield Finding(
                position,
                ("duties", duty),
                f"{named(graph, position)} answers for policy.approve, which is for "
                f"{named(graph, bodies[0])} to do",
            )


def _is_of_a_body(graph: OrgGraph, duty: str) -> bool:
    known = known_duty(graph, duty)
    if known is None or not graph.organisation.bodies:
        return False
    bodies = [each.role for each in known.holders if ANSWERS in each.letters]
    return any(graph.vocabulary.role(name).is_body for name in bodies)


def _is_under_support(graph: OrgGraph, position: Position) -> bool:
    manager = graph.manager(position)
    return isinstance(manager, Position) and class_of(graph, manager) == "support"


def _may_approve(graph: OrgGraph, position: Position) -> bool:
    return has_role(graph, position, "principal") or class_of(graph, position) == "governing"
