"""How messages name things: by id and title, in the organisation's language."""

from collections.abc import Iterable, Sequence

from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Organisation, Position, Thing

LONGEST = 60
MOST = 5
MOST_STEPS = 12
"""How many steps of a loop a message shows."""


def named(graph: OrgGraph, thing: Thing | Organisation) -> str:
    """Give `id (Title)`, or the id alone where the title says no more."""
    language = graph.organisation.language
    if isinstance(thing, Organisation):
        return short(thing.label()) or "the organisation"
    title = short(thing.label(language))
    return thing.id if title == thing.id else f"{short(thing.id)} ({title})"


def kind_of(thing: Thing | Organisation) -> str:
    """Give what a thing is: a position, body, unit, or the organisation."""
    if isinstance(thing, Organisation):
        return "organisation"
    if isinstance(thing, Position):
        return "position"
    return "body" if isinstance(thing, Body) else "unit"


def listed(names: Iterable[str], *, last: str = "and") -> str:
    """Join names as a sentence does; those beyond the first few are counted."""
    texts = list(names)
    if len(texts) > MOST + 1:
        texts = [*texts[:MOST], f"{len(texts) - MOST} more"]
    *first, final = texts or [""]
    return f"{', '.join(first)} {last} {final}" if first else final


def looped(graph: OrgGraph, cycle: Sequence[Thing]) -> str:
    """Name the steps of a loop up to its start again; those beyond the first few are counted."""
    names = [named(graph, thing) for thing in (*cycle, cycle[0])]
    if len(names) > MOST_STEPS:
        left_out = len(names) - MOST_STEPS + 1
        names = [*names[: MOST_STEPS - 2], f"{left_out} more", names[-1]]
    return " → ".join(names)


def amount(count: int, noun: str) -> str:
    """Count things: `1 manager`, `2 managers`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def short(text: str) -> str:
    """Put a text on one line and cut what is too long for a message."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
