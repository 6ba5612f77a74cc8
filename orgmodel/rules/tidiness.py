"""Family 9, hygiene: texts, ids, and what is not used."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator

from orgmodel.diagnostic import Mend, Severity
from orgmodel.graph import OrgGraph
from orgmodel.graph.references import Path
from orgmodel.model import LocalText, Position, Thing
from orgmodel.rules.names import kind_of, listed, named, short
from orgmodel.rules.people import is_nobody
from orgmodel.rules.rule import Finding, rule

BROKEN = "\ufffd"
SPACES = frozenset(" \t\n\r\u00a0\u2003\u3000")
QUOTES = "'\""


def as_pattern(text: str) -> str:
    """Take a text that is a regular expression.

    Raises:
        ValueError: it is none.
    """
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"is no regular expression: {error}") from None
    return text


@rule("OM901", "untidy-text", Severity.WARNING)
def untidy_text(graph: OrgGraph) -> Iterator[Finding]:
    """A title or name has stray spaces, broken characters or quotes, or a word for a vacancy.

    Why: `Vacant` is nobody's name: mark the position vacant. Quotes around a whole title, double
    spaces and the sign for a broken character come from spreadsheets and are drawn as they are.

    Bad:
        positions:
          - {id: head, title: "Head  of Office"}  # <- OM901
          - {id: clerk, title: "'Clerk'", reports_to: head}  # <- OM901
          - {id: guest, title: Guest, reports_to: head, holders: [KOSONG]}  # <- OM901

    Good:
        positions:
          - {id: head, title: Head of Office}
          - {id: clerk, title: Clerk of the 'Gazette', reports_to: head}
          - {id: guest, title: Guest, reports_to: head, status: vacant}

    Source: UK organograms with 239 quoted names; Indonesian lists with KOSONG as a name.
    """
    for thing in graph.organisation.things():
        for path, text in () if _is_clearly_tidy(thing) else _texts(thing):
            if _is_untidy(text):
                tidy = _tidied(text)
                yield Finding(
                    thing,
                    path,
                    f"{kind_of(thing)} {thing.id} has {_what_is_untidy(text)} in {text[:60]!r}",
                    replacement=None if not tidy or _is_untidy(tidy) else tidy,
                )
    for position in graph.positions:
        for number, holder in enumerate(position.holders):
            if is_nobody(holder.name):
                yield Finding(
                    position,
                    ("holders", number, "name"),
                    f"{named(graph, position)} has {short(holder.name)} as its holder, a word for "
                    "nobody; leave the holder out and mark the position vacant",
                    mend=Mend(None, safe=False, field=("holders", number)),
                )


@rule("OM902", "same-title-in-unit", Severity.INFO)
def same_title_in_unit(graph: OrgGraph) -> Iterator[Finding]:
    """Positions of one unit, one manager and one grade have the same title.

    Why: if they are alike, one position with a `count` says so in one line; if not, a word in the
    title tells them apart. Reported once for each title. Positions that name holders, seats or
    full-time equivalents are left alone.

    Bad:
        units:
          - {id: office, name: Office, head: head}
        positions:
          - {id: head, title: Head, unit: office}
          - {id: clerk-1, title: Clerk, unit: office, reports_to: head}
          - {id: clerk-2, title: Clerk, unit: office, reports_to: head}  # <- OM902

    Good:
        units:
          - {id: office, name: Office, head: head}
        positions:
          - {id: head, title: Head, unit: office}
          - {id: clerk, title: Clerk, unit: office, reports_to: head, count: 2}

    Source: Indian and Indonesian lists of posts, which repeat a line for each seat.
    """
    alike: dict[tuple[str | None, ...], list[Position]] = {}
    for position in graph.positions:
        if position.unit and position.title and not _is_told_apart(graph, position):
            title = position.label(graph.organisation.language)
            same = (position.unit, position.reports_to, title, position.grade, position.role)
            alike.setdefault(same, []).append(position)
    for positions in alike.values():
        if len(positions) > 1:
            yield _repeated(graph, positions)


@rule("OM903", "id-style", Severity.WARNING, on=False)
def id_style(
    graph: OrgGraph,
    *,
    pattern: Annotated[str, AfterValidator(as_pattern)] = "[a-z0-9]+(-[a-z0-9]+)*",
) -> Iterator[Finding]:
    """An id is not in the style of the house.

    Why: ids of one style are easy to guess and to type. Any text may be an id, so the rule is off
    until it is asked for.

    Bad:
        positions:
          - {id: Head_Office, title: Head}  # <- OM903

    Good, with pattern = "[A-Z]{2}[0-9]+":
        positions:
          - {id: HQ1, title: Head}

    Options:
        pattern: the regular expression that a whole id must match.

    Source: the practice of configuration files in version control.
    """
    style = re.compile(pattern)
    for thing in graph.organisation.things():
        if not style.fullmatch(thing.id):
            message = f"{kind_of(thing)} {short(thing.id)} has an id that does not match {pattern}"
            yield Finding(thing, (), message)


@rule("OM905", "unused-body-or-unit", Severity.INFO)
def unused_body_or_unit(graph: OrgGraph) -> Iterator[Finding]:
    """Nothing refers to a body, or nobody is in a unit.

    Why: a body that nobody answers to and a unit without positions are drawn nowhere. A line of
    any kind to a body is enough, or a member of it, and for a unit a position, a head or a unit
    inside it. Where the line of command is broken, nothing is said of bodies.

    Bad:
        bodies:
          - {id: board, name: Board}  # <- OM905
        units:
          - {id: office, name: Office}  # <- OM905
        positions:
          - {id: head, title: Head}

    Good:
        bodies:
          - {id: board, name: Board}
        units:
          - {id: office, name: Office, head: head}
        positions:
          - {id: head, title: Head, unit: office, reports_to: board}

    Source: the practice of configuration formats, which tell what is never used.
    """
    organisation = graph.organisation
    if not (organisation.bodies or organisation.units) or not graph.is_read_wholly:
        return
    used = set(_used(graph))
    is_whole = bool(graph.roots) and not graph.adrift and not graph.command_cycles
    for body in organisation.bodies if is_whole else ():
        if body.id not in used and body.id not in graph.shared_ids:
            said = f"nothing refers to body {named(graph, body)}"
            yield Finding(body, (), f"{said}; take it out, or say who reports to it")
    for unit in organisation.units:
        if unit.head is None and unit.id not in used and unit.id not in graph.shared_ids:
            said = f"nobody is in unit {named(graph, unit)}"
            yield Finding(unit, (), f"{said}; take it out, or say who is in it")


def _texts(thing: Thing) -> Iterator[tuple[Path, str]]:
    if isinstance(thing, Position):
        yield from _in_languages("title", thing.title)
        for number, holder in enumerate(thing.holders):
            yield ("holders", number, "name"), holder.name
    else:
        yield from _in_languages("name", thing.name)


def _in_languages(field: str, text: LocalText | None) -> Iterator[tuple[Path, str]]:
    if isinstance(text, str):
        yield (field,), text
    elif text is not None:
        for language, words in text.items():
            yield (field, language), words


def _is_clearly_tidy(thing: Thing) -> bool:
    """Tell quickly, for nearly all positions, that there is nothing to look at."""
    if not isinstance(thing, Position) or not isinstance(thing.title, str):
        return False
    return not _is_untidy(thing.title) and not any(_is_untidy(h.name) for h in thing.holders)


def _is_untidy(text: str) -> bool:
    has_spaces = text[0] in SPACES or text[-1] in SPACES or "  " in text
    return has_spaces or BROKEN in text or _is_quoted(text)


def _is_quoted(text: str) -> bool:
    return text[0] in QUOTES and text[0] == text[-1] and len(text) > 1


def _what_is_untidy(text: str) -> str:
    if BROKEN in text:
        return "a broken character"
    if text != text.strip() or "  " in text:
        return "stray spaces"
    return "quotes around the whole text"


def _tidied(text: str) -> str:
    tidy = " ".join(text.split())
    return tidy[1:-1].strip() if _is_quoted(tidy) else tidy


def _is_told_apart(graph: OrgGraph, position: Position) -> bool:
    has_number = position.count > 1 or position.fte is not None
    return has_number or bool(position.holders) or graph.is_over(position)


def _repeated(graph: OrgGraph, positions: list[Position]) -> Finding:
    first, second, *others = positions
    unit = graph.unit_of(first)
    where = f" of {named(graph, unit)}" if unit else ""
    names = listed(named(graph, position) for position in positions)
    return Finding(
        second,
        ("title",),
        f"{names}{where} have the same title and manager; write one position with count: "
        f"{len(positions)}, or tell them apart",
        related=tuple((other, ("title",), "the same title") for other in (first, *others)),
    )


def _used(graph: OrgGraph) -> Iterator[str]:
    for body in graph.organisation.bodies:
        yield body.reports_to or ""
        yield from (member.id or "" for member in body.members)
        if body.members:
            yield body.id
    for unit in graph.organisation.units:
        yield unit.parent or ""
    for position in graph.positions:
        yield position.unit or ""
        yield position.reports_to or ""
        yield from position.supports
        yield from position.dotted_line_to
        yield from position.coordinates_with
