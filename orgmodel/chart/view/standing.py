"""What stands on a day: positions, their holders and their states."""

import datetime as dt
from collections.abc import Sequence

from orgmodel.chart.options import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import Holder, Position

BY_HOLDERS = (None, "filled", "vacant")
"""States that follow from who holds the position."""


def stands(graph: OrgGraph, position: Position, options: Options) -> bool:
    """Tell whether a position is shown, and counted, on the day of the options.

    Where they name no day, that of the organisation decides which positions are over, and those
    to come are shown. A day within its validity shows also a position that is abolished by now.
    """
    if options.show_abolished:
        return True
    if options.date is None:
        return not graph.is_over(position)
    valid = position.valid
    begun = valid is None or valid.from_ is None or valid.from_.first_day <= options.date
    if valid is None or valid.until is None:
        return begun and position.status != "abolished"
    return begun and options.date <= valid.until.last_day


def is_current(holder: Holder, date: dt.date | None) -> bool:
    """Tell whether a holder is in the position on a day; without a day all holders count."""
    if date is None:
        return True
    since = holder.since.first_day if holder.since else date
    until = holder.until.last_day if holder.until else date
    return since <= date <= until


def state_of(position: Position, holders: Sequence[Holder], *, on_day: bool = False) -> str:
    """Give the state of a position: what the file says, else vacant if all its holders left.

    Args:
        position: the position.
        holders: those who hold it.
        on_day: whether a day is asked for, so that filled and vacant follow from the holders.
    """
    status = position.status
    if on_day and holders and status in (*BY_HOLDERS, "abolished"):
        return "filled"
    if status is None or (on_day and status == "filled"):
        return "vacant" if position.holders and not holders else "filled"
    return "filled" if on_day and status == "abolished" else status
