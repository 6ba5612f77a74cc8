"""Who holds what on the organisation's day."""

import calendar
import datetime as dt
import weakref
from collections.abc import Iterator
from typing import TypeAlias

from orgmodel.graph import OrgGraph
from orgmodel.model import Holder, Position

Person: TypeAlias = tuple[str, str]
"""What tells people apart: name and address."""
Seat: TypeAlias = tuple[Position, int]
"""A position and the place of a holder in its list."""
NOBODY_WORDS = frozenset(
    ("vacant", "vacancy", "kosong", "lowong", "n.n.", "n.n", "nn", "n/a", "tbd", "tba", "none")
)


def person(holder: Holder) -> Person:
    """Give what tells the holder apart from other people."""
    return (holder.name.casefold(), (holder.email or "").casefold())


def is_nobody(name: str) -> bool:
    """Tell whether a holder's name is a word for a vacancy."""
    return name.strip(" '\"()[]-").casefold() in NOBODY_WORDS


def surely_holds(graph: OrgGraph, holder: Holder) -> bool:
    """Tell whether a holder is in place on the organisation's day, by any reading of the dates."""
    day = graph.as_of
    if is_nobody(holder.name):
        return False
    if day is None:
        return holder.until is None
    has_begun = holder.since is None or holder.since.last_day <= day
    return has_begun and (holder.until is None or day <= holder.until.first_day)


def may_hold(graph: OrgGraph, holder: Holder) -> bool:
    """Tell whether a holder is in place on the organisation's day, by some reading of the dates."""
    day = graph.as_of
    if is_nobody(holder.name):
        return False
    if day is None:
        return True
    has_begun = holder.since is None or holder.since.first_day <= day
    return has_begun and (holder.until is None or day <= holder.until.last_day)


def several_seats(graph: OrgGraph) -> tuple[tuple[Seat, ...], ...]:
    """Give the seats of everybody who surely has several on the organisation's day, acting or not.

    They stand in the file's order, of people and of seats.
    """
    if graph not in _SEVERAL:
        _SEVERAL[graph] = tuple(_several_seats(graph))
    return _SEVERAL[graph]


_SEVERAL: weakref.WeakKeyDictionary[OrgGraph, tuple[tuple[Seat, ...], ...]] = (
    weakref.WeakKeyDictionary()
)


def _several_seats(graph: OrgGraph) -> Iterator[tuple[Seat, ...]]:
    first: dict[Person, Seat] = {}
    several: dict[Person, list[Seat]] = {}
    for position, number, holder in holdings(graph):
        someone, seat = person(holder), (position, number)
        earlier = first.setdefault(someone, seat)
        if earlier is not seat:
            several.setdefault(someone, [earlier]).append(seat)
    for seats in several.values():
        sure = tuple(
            (position, number)
            for position, number in seats
            if surely_holds(graph, position.holders[number])
        )
        if len(sure) > 1:
            yield sure


def holdings(graph: OrgGraph) -> Iterator[tuple[Position, int, Holder]]:
    """Go through all holders of positions that are not over: position, place, holder."""
    for position in graph.positions:
        if position.holders and not graph.is_over(position):
            for number, holder in enumerate(position.holders):
                yield position, number, holder


def months_later(day: dt.date, months: int) -> dt.date:
    """Give the same day some months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
