"""Family 5, occupancy: whether seats, status and holders agree."""

from collections.abc import Iterator

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph, Sitting, members_of
from orgmodel.model import Position
from orgmodel.rules.names import amount, listed, named
from orgmodel.rules.people import may_hold, surely_holds
from orgmodel.rules.rule import Finding, rule

ROUNDING = 1e-6


@rule("OM501", "over-filled", Severity.ERROR)
def over_filled(graph: OrgGraph) -> Iterator[Finding]:
    """A position has more holders than seats.

    Why: one seat is for one person, or for several who share it. Shares add up; a holder without a
    share fills a whole seat. Who only acts is not counted, nor who may have gone or not yet come
    on the day that the file describes.

    Bad:
        as_of: 2026-06-01
        positions:
          - id: head
            title: Head
            holders:  # the first two share the seat
              - {name: Ayu, share: 0.5}  # <- OM501
              - {name: Bima, share: 0.5}
              - {name: Citra, since: 2026-01}

    Good:
        as_of: 2026-06-01
        positions:
          - id: head
            title: Head
            holders:
              - {name: Ayu, share: 0.5}
              - {name: Bima, share: 0.5}
              - {name: Citra, until: 2025}
              - {name: Damar, acting: plh, until: 2026-06-30}

    Source: the UK government's validator of organograms and its job shares; Indian records with
        two current holders of one post.
    """
    for position in graph.positions:
        if len(position.holders) > position.count and _is_known(graph, position):
            filled = filled_seats(graph, position)
            if filled > position.count + ROUNDING:
                yield Finding(
                    position,
                    ("holders",),
                    f"{named(graph, position)} has {amount(position.count, 'seat')}, and its "
                    f"holders fill {filled:g}; say who has left, or raise count",
                )


@rule("OM502", "vacant-with-holder", Severity.ERROR)
def vacant_with_holder(graph: OrgGraph) -> Iterator[Finding]:
    """A position is marked vacant and has a current holder.

    Why: one of the two is out of date. Somebody who only acts may well be in a vacant position.

    Bad:
        positions:
          - id: head
            title: Head
            status: vacant  # <- OM502
            holders: [Ayu]

    Good:
        positions:
          - id: head
            title: Head
            status: vacant
            holders: [{name: Ayu, acting: plt, since: 2026-01, until: 2026-03}]

    Source: Indian public records, where it happens.
    """
    for position in graph.positions:
        if position.status == "vacant" and position.holders:
            current = [
                holder.name
                for holder in position.holders
                if not holder.acting and surely_holds(graph, holder)
            ]
            if current:
                yield Finding(
                    position,
                    ("status",),
                    f"{named(graph, position)} is marked vacant and is held by {listed(current)}",
                )


@rule("OM503", "filled-without-holder", Severity.WARNING)
def filled_without_holder(graph: OrgGraph) -> Iterator[Finding]:
    """A position is marked filled and names no holder.

    Why: where a file names holders, a filled position without one is incomplete or is vacant.
    Silent in files that name no holders at all: they describe positions, not people.

    Bad:
        positions:
          - {id: head, title: Head, holders: [Ayu]}
          - id: clerk
            title: Clerk
            reports_to: head
            status: filled  # <- OM503

    Good:
        positions:
          - {id: head, title: Head, status: filled, holders: [Ayu]}
          - {id: clerk, title: Clerk, reports_to: head, status: vacant}

    Source: Indian public records, with 361 such posts.
    """
    if not any(position.holders for position in graph.positions):
        return
    for position in graph.positions:
        is_said = position.status == "filled" and not position.holders
        if is_said and not graph.is_over(position) and not graph.is_unread(position, "holders"):
            yield Finding(
                position,
                ("status",),
                f"{named(graph, position)} is marked filled and names no holder; name one, or "
                "mark it vacant",
            )


@rule("OM504", "vacant-manager", Severity.WARNING)
def vacant_manager(graph: OrgGraph) -> Iterator[Finding]:
    """A vacant position leads others, and nobody acts or deputises.

    Why: those below have nobody to decide for them. An acting holder or a deputy closes the gap.

    Bad:
        positions:
          - {id: head, title: Head}
          - id: sales
            title: Sales
            reports_to: head
            status: vacant  # <- OM504
          - {id: clerk, title: Clerk, reports_to: sales}

    Good:
        positions:
          - {id: head, title: Head}
          - {id: sales, title: Sales, reports_to: head, status: vacant}
          - {id: clerk, title: Clerk, reports_to: sales, deputises_for: sales}

    Source: rule books of unions, which name a deputy for each officer; 52 cases in UK organograms.
    """
    for position in graph.positions:
        if position.status == "vacant" and not _is_stood_in_for(graph, position):
            reports = graph.direct_reports(position)
            if reports:
                names = listed(named(graph, report) for report in reports)
                yield Finding(
                    position,
                    ("status",),
                    f"{named(graph, position)} is vacant and leads {names}; nobody acts or "
                    "deputises for it",
                )


@rule("OM505", "vacancy-chain", Severity.WARNING)
def vacancy_chain(graph: OrgGraph) -> Iterator[Finding]:
    """A vacant position reports to a vacant one.

    Why: one vacancy can be bridged; where manager and report are both missing, a whole part of the
    organisation stands still. Each vacant manager is reported once.

    Bad:
        positions:
          - {id: head, title: Head}
          - {id: deputy, title: Deputy, reports_to: head, deputises_for: sales}
          - {id: sales, title: Sales, reports_to: head, status: vacant}
          - id: export
            title: Export
            reports_to: sales
            status: vacant  # <- OM505

    Good:
        positions:
          - {id: head, title: Head}
          - {id: sales, title: Sales, reports_to: head}
          - {id: export, title: Export, reports_to: sales, status: vacant}

    Source: UK organograms, with 14 cases.
    """
    for position in graph.positions:
        if position.status == "vacant" and position.id not in graph.shared_ids:
            below = [each for each in graph.direct_reports(position) if each.status == "vacant"]
            if below:
                yield _chain(graph, position, below)


@rule("OM509", "more-members-than-seats", Severity.ERROR)
def more_members_than_seats(graph: OrgGraph) -> Iterator[Finding]:
    """A body has more members than seats.

    Why: either a seat was added and not counted, or somebody who left the body still stands in
    it. A position counts as one member, however many seats it has itself, since one of its holders
    may sit for all. Who is abolished or over is not counted, nor is anything said of bodies that
    do not say how many seats they have.

    Bad:
        bodies:
          - id: board
            name: Board
            seats: 2
            members: [chair, treasurer, {organisation: Contoh Library}]  # <- OM509
        positions:
          - {id: chair, title: Chair, role: chair, reports_to: board}
          - {id: treasurer, title: Treasurer, role: treasurer, reports_to: board}

    Good:
        bodies:
          - id: board
            name: Board
            seats: 3
            members: [chair, treasurer]
        positions:
          - {id: chair, title: Chair, role: chair, reports_to: board}
          - {id: treasurer, title: Treasurer, role: treasurer, reports_to: board}

    Source: the statutes of foundations and unions, which say how many members each organ has.
    """
    for body in graph.organisation.bodies:
        members = [each for each in members_of(graph, body) if not _is_over(graph, each)]
        if body.seats is not None and len(members) > body.seats:
            yield Finding(
                body,
                ("members",),
                f"{named(graph, body)} has {amount(len(members), 'member')} for "
                f"{amount(body.seats, 'seat')}",
                related=((body, ("seats",), "the seats"),),
            )


def filled_seats(graph: OrgGraph, position: Position) -> float:
    """Add up the seats that are surely held, acting holders left out."""
    current = (each for each in position.holders if not each.acting and surely_holds(graph, each))
    return sum(1 if holder.share is None else holder.share for holder in current)


def _is_over(graph: OrgGraph, member: Sitting) -> bool:
    return isinstance(member, Position) and graph.is_over(member)


def _is_known(graph: OrgGraph, position: Position) -> bool:
    unread = any(graph.is_unread(position, field) for field in ("holders", "fte", "count"))
    return not unread and not graph.is_over(position)


def _is_stood_in_for(graph: OrgGraph, position: Position) -> bool:
    if position.id in graph.shared_ids:
        return True
    if any(may_hold(graph, holder) for holder in position.holders):
        return True
    return any(
        deputy.status != "vacant" and not graph.is_over(deputy)
        for deputy in graph.deputies(position)
    )


def _chain(graph: OrgGraph, manager: Position, below: list[Position]) -> Finding:
    first, *others = below
    names = listed(named(graph, each) for each in below)
    return Finding(
        first,
        ("status",),
        f"{names} {'are' if others else 'is'} vacant and {'report' if others else 'reports'} to "
        f"{named(graph, manager)}, which is vacant too",
        related=(
            (manager, ("status",), f"{named(graph, manager)} is vacant"),
            *((other, ("status",), f"{named(graph, other)} is vacant") for other in others),
        ),
    )
