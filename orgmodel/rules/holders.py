"""Family 5, holders: people in several positions, and acting ones."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.model import Holder, Position
from orgmodel.rules.incompatible import clashes
from orgmodel.rules.names import listed, named
from orgmodel.rules.people import (
    Seat,
    holdings,
    may_hold,
    months_later,
    several_seats,
    surely_holds,
)
from orgmodel.rules.rule import Finding, rule


@rule("OM506", "several-positions", Severity.INFO)
def several_positions(graph: OrgGraph) -> Iterator[Finding]:
    """One person holds several positions at once, and not merely acting.

    Why: it may be right (a general secretary who is treasurer too) or a name that was not taken
    out. People are told apart by name and e-mail address, on the day that the file describes.
    Where one position is the manager of the other, that is OM507; roles that exclude each other
    are OM411.

    Bad:
        positions:
          - {id: head, title: Head, holders: [Ayu]}
          - {id: north, title: North, reports_to: head, holders: [Bima]}
          - id: south
            title: South
            reports_to: head
            holders: [Bima]  # <- OM506

    Good:
        positions:
          - {id: head, title: Head, holders: [Ayu]}
          - {id: north, title: North, reports_to: head, holders: [Bima]}
          - id: south
            title: South
            reports_to: head
            holders: [{name: Bima, acting: plt, since: 2026-01, until: 2026-03}]

    Source: Indonesian practice of rangkap jabatan; public records of Katingan.
    """
    for seats in several_seats(graph):
        own = _own(seats)
        is_said = any(_in_line(graph, own)) or any(clashes(graph, seats))
        if len({id(position) for position, _ in own}) > 1 and not is_said:
            first, second, *others = own
            names = listed(named(graph, position) for position, _ in own)
            yield Finding(
                second[0],
                ("holders", second[1]),
                f"{_name(second)} holds {names} at once",
                related=tuple(
                    (position, ("holders", number), f"holds {named(graph, position)}")
                    for position, number in (first, *others)
                ),
            )


@rule("OM507", "commands-oneself", Severity.WARNING)
def commands_oneself(graph: OrgGraph) -> Iterator[Finding]:
    """One person stands at both ends of a line of command.

    Why: nobody is their own manager. Who stands in for the own manager is acting, and is written
    so.

    Bad:
        positions:
          - {id: head, title: Head, holders: [Ayu]}
          - id: sales
            title: Sales
            reports_to: head
            holders: [Ayu]  # <- OM507

    Good:
        positions:
          - {id: head, title: Head, holders: [{name: Ayu, acting: plt, until: 2026-03}]}
          - {id: sales, title: Sales, reports_to: head, holders: [Ayu]}

    Source: Indonesian party structures, where a chair is the chair of a department as well.
    """
    for seats in several_seats(graph):
        for below, above in _in_line(graph, _own(seats)):
            position, number = below
            yield Finding(
                position,
                ("holders", number),
                f"{_name(below)} holds {named(graph, position)} and its manager "
                f"{named(graph, above[0])}; mark the one that is only acting",
                related=((above[0], ("holders", above[1]), "the manager's holder"),),
            )


@rule("OM508", "acting-too-long", Severity.WARNING)
def acting_too_long(graph: OrgGraph, *, plt: Annotated[int, Field(ge=1)] = 6) -> Iterator[Finding]:
    """Somebody acts without any date, past the limit, or beside somebody who acts.

    Why: acting is for a time, so it has a start or an end. Indonesian rules give a Plt. three
    months and three more. Of two who act at once in one seat, one acts for the other and has
    nobody's mandate.

    Bad:
        as_of: 2026-06-01
        positions:
          - id: head
            title: Head
            holders:
              - {name: Ayu, acting: true}  # <- OM508
          - id: sales
            title: Sales
            reports_to: head
            holders:
              - {name: Bima, acting: plt, since: 2026-01-01, until: 2026-12-31}  # <- OM508

    Good:
        as_of: 2026-06-01
        positions:
          - id: head
            title: Head
            holders:
              - {name: Ayu, acting: plt, since: 2026-01-01, until: 2026-06-30}

    Options:
        plt: how many months a Plt. may act.

    Source: circulars of the Indonesian state personnel agency of 2019 and 2021 on Plh. and Plt.
    """
    acting_in: dict[int, Holder] = {}
    for position, number, holder in holdings(graph):
        if not holder.acting or not may_hold(graph, holder):
            continue
        fault = _fault(holder, plt, graph.as_of)
        before = acting_in.setdefault(id(position), holder)
        if not fault and before is not holder and position.count == 1:
            both_now = surely_holds(graph, before) and surely_holds(graph, holder)
            fault = f"while {before.name} is acting too" if both_now else ""
        if fault:
            yield Finding(
                position,
                ("holders", number),
                f"{holder.name} acts in {named(graph, position)} {fault}",
            )


def _own(seats: Sequence[Seat]) -> list[Seat]:
    """Leave out the positions in which somebody only acts."""
    return [(position, number) for position, number in seats if not position.holders[number].acting]


def _in_line(graph: OrgGraph, seats: Sequence[Seat]) -> Iterator[tuple[Seat, Seat]]:
    """Go through the pairs of direct report and manager."""
    managers = {position.id: (position, number) for position, number in seats}
    for position, number in seats if len(managers) > 1 else ():
        above = managers.get(position.reports_to or "")
        if above is not None and above[0] is not position and _is_sure(graph, position):
            yield (position, number), above


def _name(seat: Seat) -> str:
    return seat[0].holders[seat[1]].name


def _is_sure(graph: OrgGraph, position: Position) -> bool:
    return position.id not in graph.shared_ids and position.reports_to not in graph.shared_ids


def _fault(holder: Holder, limit: int, day: dt.date | None) -> str:
    """Say what is wrong with the time for which somebody acts; empty where nothing is."""
    if holder.until is None and holder.since is None:
        return "without any date; say since when and until when"
    end = day if holder.until is None else holder.until.first_day
    if holder.acting != "plt" or holder.since is None or end is None:
        return ""
    is_longer = end > months_later(holder.since.last_day, limit)
    return f"for more than {limit} months, the limit of a Plt." if is_longer else ""
