"""What stands on a day: positions, their holders and their states."""

import datetime as dt
from collections.abc import Sequence

from orgmodel.chart.options import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import Holder, Position

BY_HOLDERS = (None, "filled", "vacant")
"""States that follow from who holds the position."""


def day_of(graph: OrgGraph, options: Options) -> dt.date | None:
    """Give the day of which a chart tells: that of the options, else that of the organisation."""
    return options.date or graph.as_of


def stands(graph: OrgGraph, position: Position, options: Options) -> bool:
    """Tell whether a position is shown on the day of the chart.

    What begins later is shown only where the file calls it planned; what is abolished or over, only
    where it is asked for.
    """
    if not _has_begun(graph, position, options):
        return False
    return options.show_abolished or not is_over(graph, position, options)


def is_over(graph: OrgGraph, position: Position, options: Options) -> bool:
    """Tell whether a position is abolished, or its validity over, on the day of the chart.

    A day that is asked for, and lies within its validity, has also a position abolished by now.
    """
    if position.valid is None:
        return position.status == "abolished"
    if options.date is None:
        return graph.is_over(position)
    if position.valid.until is None:
        return position.status == "abolished"
    return position.valid.until.last_day < options.date


def current_holders(graph: OrgGraph, position: Position, options: Options) -> list[Holder]:
    """Give those who hold a position on the day of the chart; all holders where there is none."""
    date = day_of(graph, options)
    if date is None:
        return list(position.holders)
    return [holder for holder in position.holders if _is_current(holder, date)]


def state_of(
    graph: OrgGraph, position: Position, options: Options, holders: Sequence[Holder]
) -> str:
    """Give the state of a position on the day of the chart.

    It is what the file says, else vacant if all its holders left. Where a day is asked for, filled
    and vacant follow from the holders alone.

    Args:
        graph: the organisation.
        position: the position.
        options: the options of the chart.
        holders: those who hold the position on that day.
    """
    if is_over(graph, position, options):
        return "abolished"
    status, on_day = position.status, options.date is not None
    if on_day and holders and status in (*BY_HOLDERS, "abolished"):
        return "filled"
    if status is None or (on_day and status == "filled"):
        return "vacant" if position.holders and not holders else "filled"
    return "filled" if on_day and status == "abolished" else status


def said_state(position: Position, state: str) -> str:
    """Give the word for a state: what is past its validity ended, though nobody abolished it."""
    return "ended" if state == "abolished" != position.status else state


def _has_begun(graph: OrgGraph, position: Position, options: Options) -> bool:
    valid = position.valid
    if valid is None or valid.from_ is None or position.status == "planned":
        return True
    date = day_of(graph, options)
    return date is None or valid.from_.first_day <= date


def _is_current(holder: Holder, date: dt.date) -> bool:
    if holder.since is not None and date < holder.since.first_day:
        return False
    return holder.until is None or date <= holder.until.last_day
