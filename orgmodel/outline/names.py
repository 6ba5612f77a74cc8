"""How things are named in texts: title, id, holders."""

from orgmodel.chart.words import word
from orgmodel.graph import Supported
from orgmodel.model import Holder, Organisation, Position


def named(thing: Supported, language: str) -> str:
    """Give title or name with the id: `Sekretaris Jenderal [sekjen]`."""
    if isinstance(thing, Organisation):
        return thing.label(language) or "organisation"
    label = thing.label(language)
    return label if label == thing.id else f"{label} [{thing.id}]"


def held(position: Position, language: str) -> str:
    """Say who holds the position; empty where nothing is said of it."""
    if position.holders:
        return ", ".join(holder_named(holder, language) for holder in position.holders)
    return state_said(position, language)


def state_said(position: Position, language: str) -> str:
    """Say that a position is vacant, planned, frozen or abolished; else nothing."""
    shown = position.status not in (None, "filled")
    return word(str(position.status), language) if shown else ""


def holder_named(holder: Holder, language: str) -> str:
    """Give the holder's name, with the mark of an acting one."""
    if holder.acting is False:
        return holder.name
    mark = "acting" if holder.acting is True else holder.acting
    return f"{word(mark, language)} {holder.name}"
