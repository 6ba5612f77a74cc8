"""Family 8, dates: intervals, terms, and lines that outlive them."""

import datetime as dt
from collections.abc import Iterator
from typing import TypeAlias

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.graph.references import Path
from orgmodel.model import Holder, PartialDate, Position
from orgmodel.rules.names import amount, named
from orgmodel.rules.occupancy import ROUNDING, filled_seats
from orgmodel.rules.over import ending
from orgmodel.rules.people import is_nobody, may_hold
from orgmodel.rules.rule import Finding, rule

Stretch: TypeAlias = tuple[dt.date, dt.date]
"""First and last day."""


@rule("OM801", "end-before-start", Severity.ERROR)
def end_before_start(graph: OrgGraph) -> Iterator[Finding]:
    """An interval ends before it begins.

    Why: one of the two dates is wrong. A partial date means the whole year or month, so `2026` to
    `2026-03` is no fault.

    Bad:
        positions:
          - id: head
            title: Head
            valid: {from: 2026-03, until: 2025}  # <- OM801

    Good:
        positions:
          - id: head
            title: Head
            valid: {from: 2026, until: 2026-03}

    Source: the practice of Popolo and other formats with intervals.
    """
    for position in graph.positions:
        for path, start, end in _intervals(position):
            if start is not None and end is not None and end.last_day < start.first_day:
                yield Finding(
                    position,
                    path,
                    f"{named(graph, position)} has an interval that ends with {end}, before it "
                    f"begins with {start}",
                )


@rule("OM802", "line-outside-validity", Severity.WARNING)
def line_outside_validity(graph: OrgGraph) -> Iterator[Finding]:
    """A position reports to one that is not valid all that time.

    Why: for a while the line leads to a position that does not exist yet, or no more. A manager
    whose validity is already over is OM205. Compared is only what both say: where a date is
    missing, nothing is said.

    Bad:
        positions:
          - {id: head, title: Head}
          - {id: task, title: Task, reports_to: head, valid: {from: 2026-03, until: 2026}}
          - id: clerk
            title: Clerk
            reports_to: task  # <- OM802
            valid: {from: 2026-01, until: 2026}

    Good:
        positions:
          - {id: head, title: Head}
          - {id: task, title: Task, reports_to: head, valid: {from: 2026-03, until: 2027}}
          - {id: clerk, title: Clerk, reports_to: task, valid: {from: 2026-03, until: 2026}}
          - {id: guest, title: Guest, reports_to: task}

    Source: SAP's check of relationships outside the validity of their objects.
    """
    command = graph.certain_command
    for place, above in enumerate(command.managers):
        position = graph.positions[place]
        if above < 0 or position.valid is None or graph.positions[above].valid is None:
            continue
        manager = graph.positions[above]
        when = _sticking_out(position, manager)
        if when and command.counted[place] and command.counted[above]:
            yield Finding(
                position,
                ("reports_to",),
                f"{named(graph, position)} reports to {named(graph, manager)}, which is not valid "
                f"all that time: {when}",
            )


@rule("OM803", "overlapping-holders", Severity.WARNING)
def overlapping_holders(graph: OrgGraph) -> Iterator[Finding]:
    """More holders than seats at one time, in the past or in the future.

    Why: one of the dates is wrong. Acting holders are not counted, shares add up, and a change in
    the middle of a month that is only named as a month is no overlap. Too many holders on the
    day that the file describes are OM501.

    Bad:
        as_of: 2026-01-01
        positions:
          - id: head
            title: Head
            holders:
              - {name: Ayu, since: 2020, until: 2024}
              - {name: Bima, since: 2023-05, until: 2025}  # <- OM803
              - {name: Citra, since: 2026}

    Good:
        as_of: 2026-01-01
        positions:
          - id: head
            title: Head
            holders:
              - {name: Ayu, since: 2020, until: 2023-05}
              - {name: Bima, since: 2023-05, until: 2025}
              - {name: Citra, since: 2026}

    Source: Popolo's memberships; UK ministers, who may overlap as persons but not in one seat.
    """
    for position in graph.positions:
        if len(position.holders) > position.count and not graph.is_over(position):
            place = _overlapping(position)
            if place is not None and filled_seats(graph, position) <= position.count + ROUNDING:
                yield Finding(
                    position,
                    ("holders", place),
                    f"{position.holders[place].name} holds {named(graph, position)} while others "
                    f"fill its {amount(position.count, 'seat')}",
                )


@rule("OM804", "term-over", Severity.WARNING)
def term_over(graph: OrgGraph) -> Iterator[Finding]:
    """The last holder's term is over, or a temporary position is past its end.

    Why: on the day that the file describes nobody holds the position any more, and it is not
    marked vacant; or the position itself should be gone. Former holders beside a current one are
    history and no fault. A position that others still report to is OM205.

    Bad:
        as_of: 2026-06-01
        positions:
          - id: head
            title: Head
            holders:
              - {name: Ayu, until: 2025}
              - {name: Bima, since: 2026-01, until: 2026-03}  # <- OM804
          - {id: task, title: Task, reports_to: head, valid: {until: 2026-05}}  # <- OM804

    Good:
        as_of: 2026-06-01
        positions:
          - {id: head, title: Head, holders: [{name: Ayu, until: 2025}, {name: Bima}]}
          - id: desk
            title: Desk
            reports_to: head
            status: vacant
            holders: [{name: Citra, until: 2025}]
          - {id: task, title: Task, reports_to: head, valid: {until: 2026}}

    Source: Korean temporary organisations with a sunset; Indian records of current posts.
    """
    if graph.as_of is None:
        return
    for position in graph.positions:
        if position.valid is not None and position.status != "abolished":
            yield from _position_past_its_end(graph, position)
        if position.holders and position.status != "vacant" and not graph.is_over(position):
            yield from _terms_over(graph, position)


def _intervals(
    position: Position,
) -> Iterator[tuple[Path, PartialDate | None, PartialDate | None]]:
    if position.valid is not None:
        yield ("valid", "until"), position.valid.from_, position.valid.until
    for number, holder in enumerate(position.holders):
        yield ("holders", number, "until"), holder.since, holder.until


def _sticking_out(position: Position, manager: Position) -> str:
    own, above = position.valid, manager.valid
    if own is None or above is None:
        return ""
    if own.from_ and above.from_ and own.from_.last_day < above.from_.first_day:
        return f"it begins with {above.from_}, the report with {own.from_}"
    if own.until and above.until and own.until.first_day > above.until.last_day:
        return f"it ends with {above.until}, the report with {own.until}"
    return ""


def _overlapping(position: Position) -> int | None:
    """Give the first holder, by start, for whom there is surely no seat left."""
    stretches = [
        (stretch, number)
        for number, holder in enumerate(position.holders)
        if (stretch := _sure_stretch(holder)) is not None
    ]
    held: list[tuple[dt.date, float]] = []
    for (start, end), number in sorted(stretches):
        held = [(until, share) for until, share in held if until >= start]
        share = position.holders[number].share
        held.append((end, 1 if share is None else share))
        if sum(part for _, part in held) > position.count + ROUNDING:
            return number
    return None


def _sure_stretch(holder: Holder) -> Stretch | None:
    """Give the days on which somebody surely holds a seat, by any reading of the dates."""
    if holder.acting or is_nobody(holder.name) or holder.since is None:
        return None
    start = holder.since.last_day
    end = dt.date.max if holder.until is None else holder.until.first_day
    return (start, end) if start <= end else None


def _position_past_its_end(graph: OrgGraph, position: Position) -> Iterator[Finding]:
    is_relied_on = graph.direct_reports(position) or graph.supporters(position)
    if graph.is_over(position) and not is_relied_on:
        yield Finding(
            position,
            ("valid", "until"),
            f"{named(graph, position)} is a position {ending(position)}; mark it abolished or give "
            "it a later end",
        )


def _terms_over(graph: OrgGraph, position: Position) -> Iterator[Finding]:
    if any(holder.until is None for holder in position.holders):
        return
    ended = [(h.until.last_day, n) for n, h in enumerate(position.holders) if h.until is not None]
    is_held = any(may_hold(graph, holder) for holder in position.holders)
    if not is_held and not any(is_nobody(holder.name) for holder in position.holders):
        last = position.holders[max(ended)[1]]
        yield Finding(
            position,
            ("holders", max(ended)[1]),
            f"{last.name} held {named(graph, position)} until {last.until}, and nobody since; "
            "name a holder, or mark it vacant",
        )
