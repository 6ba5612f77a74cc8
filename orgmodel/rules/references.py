"""Family 1, ids and references: whether every id is one thing and every line leads to one."""

from collections import Counter
from collections.abc import Iterator, Sequence

from orgmodel.diagnostic import Mend, Severity
from orgmodel.graph import OrgGraph
from orgmodel.graph.references import Reference
from orgmodel.model import WHOLE_ORGANISATION, Body, Organisation, Thing, Unit
from orgmodel.rules.missing import Missing, Why, mending_id, missing
from orgmodel.rules.names import kind_of, listed, named, short
from orgmodel.rules.phrases import CURES, EXPECTED, VERBS
from orgmodel.rules.rule import Finding, rule
from orgmodel.rules.sentinels import is_sentinel


@rule("OM101", "duplicate-id", Severity.ERROR)
def duplicate_id(graph: OrgGraph) -> Iterator[Finding]:
    """One id stands for two things.

    Why: lines name things by their ids. Where two things have one id, nobody can tell to which of
    them a line leads, so who reports to whom is anybody's guess. Bodies, units and positions
    share one set of ids, in all files of the organisation.

    Bad:
        positions:
          - {id: head, title: Head}
          - {id: clerk, title: Archive clerk, reports_to: head}
          - {id: clerk, title: Mail clerk, reports_to: head}  # <- OM101

    Good:
        positions:
          - {id: head, title: Head}
          - {id: archive-clerk, title: Archive clerk, reports_to: head}
          - {id: mail-clerk, title: Mail clerk, reports_to: head}

    Source: the UK government's validator of organograms, which asks for one unique reference per
        post.
    """
    for name, things in graph.shared_ids.items():
        first, second, *others = things
        yield Finding(
            second,
            (),
            f"{short(name)} is the id of {_kinds(things)}, {_titles(graph, things)}; give each "
            "its own id",
            related=tuple((thing, (), "this has the id too") for thing in (first, *others)),
        )


@rule("OM102", "unknown-reference", Severity.ERROR)
def unknown_reference(graph: OrgGraph) -> Iterator[Finding]:
    """A line, unit, parent, head, member or layout names an id that nothing has.

    Why: a line to nowhere leaves a position hanging outside the organisation, with all who are
    below it. Each missing id is reported once, however many refer to it, and nothing else is
    said of those who hang on it.

    Bad:
        positions:
          - {id: director, title: Director}
          - {id: events, title: Head of Events, reports_to: communications}  # <- OM102
          - {id: writer, title: Copywriter, reports_to: communications}

    Good:
        positions:
          - {id: director, title: Director}
          - {id: communications, title: Head of Communications, reports_to: director}
          - {id: events, title: Head of Events, reports_to: communications}
          - {id: writer, title: Copywriter, reports_to: communications}

    Source: the UK government's validator of organograms; it repeats the fault for every
        position below, here it is said once.
    """
    for absent in missing(graph, Why.UNKNOWN):
        meant = listed((named(graph, thing) for thing in absent.meant), last="or")
        hint = f"; did you mean {meant}?" if meant else ""
        said = f"but nothing has this id{_others(graph, absent)}{hint}"
        guess = mending_id(graph, absent)
        mend = None if guess is None else Mend(guess, safe=False)
        yield _missing_finding(graph, absent, said, mend=mend)


@rule("OM103", "near-miss-reference", Severity.ERROR)
def near_miss_reference(graph: OrgGraph) -> Iterator[Finding]:
    """A reference differs from an existing id only by case, spaces, zeros or one typing slip.

    Why: spreadsheets turn `00009000` into `9000` or `9000.0`, and people type `Sekjen` for
    `sekjen`. The line leads nowhere, but what was meant is certain, so it can be mended at once.
    Another digit, letter or Roman numeral (`unit-a`, `unit-b`) is no slip: it may mean another
    position.

    Bad:
        positions:
          - {id: '00009000', title: Director}
          - {id: head-of-infrastructure, title: Head, reports_to: 9000}  # <- OM103
          - {id: engineer, title: Engineer, reports_to: head-of-infrastucture}  # <- OM103

    Good:
        positions:
          - {id: '00009000', title: Director}
          - {id: head-of-infrastructure, title: Head, reports_to: '00009000'}
          - {id: engineer, title: Engineer, reports_to: head-of-infrastructure}

    Source: UK organograms of 2011 to 2013, in which 216 of 226 dangling references had merely
        lost their leading zeros.
    """
    for absent in missing(graph, Why.SLIP):
        meant = absent.meant[0]
        said = f"but nothing has this id{_others(graph, absent)}; {named(graph, meant)} is meant"
        yield _missing_finding(graph, absent, said, replacement=mending_id(graph, absent))


@rule("OM107", "wrong-kind-reference", Severity.ERROR)
def wrong_kind_reference(graph: OrgGraph) -> Iterator[Finding]:
    """A line, unit, parent, head, member or layout names a thing of the wrong kind.

    Why: a unit gives no orders; its head does. A body heads no unit; a position does. A body does
    not sit in itself. The id exists, but what it stands for cannot be what the line needs.

    Bad:
        units:
          - {id: finance, name: Finance, head: treasurer}
        positions:
          - {id: treasurer, title: Treasurer, role: treasurer, unit: finance}
          - {id: clerk, title: Clerk, unit: finance, reports_to: finance}  # <- OM107

    Good:
        units:
          - {id: finance, name: Finance, head: treasurer}
        positions:
          - {id: treasurer, title: Treasurer, role: treasurer, unit: finance}
          - {id: clerk, title: Clerk, unit: finance, reports_to: treasurer}

    Source: W3C Organization Ontology, in which posts report to posts and units have heads.
    """
    for reference in graph.misleading_references:
        found = graph.find(reference.name)
        if found is not None and reference.name not in graph.shared_ids:
            yield Finding(
                reference.thing,
                reference.path,
                f"{_said(graph, reference)}, the {_described(graph, found)}; "
                f"{_expected(reference)}{_head_hint(graph, reference, found)}",
            )


@rule("OM108", "sentinel-id", Severity.WARNING)
def sentinel_id(graph: OrgGraph) -> Iterator[Finding]:
    """An id or a reference is a word that usually means that there is none.

    Why: `XX`, `null` and `N/A` get into files from spreadsheets and databases, where they stand
    for nobody. As an id such a word is probably an accident; as a reference it leads nowhere.
    A position at the top simply has no reports_to. `organisation` means the whole organisation.

    Bad:
        positions:
          - {id: director, title: Director, reports_to: XX}  # <- OM108
          - {id: N/A, title: Technician, reports_to: director}  # <- OM108

    Good:
        positions:
          - {id: director, title: Director}
          - {id: technician, title: Technician, reports_to: director}

    Source: UK organograms, where XX marks the top post; Northwind, where NULL does.
    """
    for thing in graph.organisation.things():
        if is_sentinel(thing.id) or thing.id == WHOLE_ORGANISATION:
            yield Finding(
                thing, (), f"{_described(graph, thing)} has {_odd_word(thing.id)} as its id"
            )
    for absent in missing(graph, Why.SENTINEL):
        cure = CURES[absent.references[0].field]
        said = f"a word for nobody, not an id{_others(graph, absent)}; {cure}"
        yield _missing_finding(graph, absent, said)


def _kinds(things: Sequence[Thing]) -> str:
    counts = Counter(kind_of(thing) for thing in things)
    return listed(
        f"a {kind}" if count == 1 else f"{count} {kind.replace('body', 'bodie')}s"
        for kind, count in counts.items()
    )


def _titles(graph: OrgGraph, things: Sequence[Thing]) -> str:
    language = graph.organisation.language
    return listed(dict.fromkeys(short(thing.label(language)) for thing in things))


def _missing_finding(
    graph: OrgGraph,
    absent: Missing,
    said: str,
    *,
    replacement: str | None = None,
    mend: Mend | None = None,
) -> Finding:
    first, *others = absent.references
    related = tuple((other.thing, other.path, _said(graph, other)) for other in others)
    message = f"{_said(graph, first)}, {said}"
    return Finding(
        first.thing, first.path, message, related=related, replacement=replacement, mend=mend
    )


def _said(graph: OrgGraph, reference: Reference) -> str:
    verb = VERBS[reference.field]
    return f"{_speaker(graph, reference.thing)} {verb} {short(reference.name)}"


def _speaker(graph: OrgGraph, thing: Thing | Organisation) -> str:
    """Name what refers to something; of the whole organisation only its chart does."""
    return "the chart" if isinstance(thing, Organisation) else named(graph, thing)


def _others(graph: OrgGraph, absent: Missing) -> str:
    first, *others = absent.references
    things = _different([other.thing for other in others if other.thing is not first.thing])
    if not things:
        return ""
    names = listed(_speaker(graph, thing) for thing in things)
    return f" ({names} {'names' if len(things) == 1 else 'name'} it too)"


def _different(things: Sequence[Thing | Organisation]) -> list[Thing | Organisation]:
    return list({id(thing): thing for thing in things}.values())


def _described(graph: OrgGraph, thing: Thing | Organisation) -> str:
    if isinstance(thing, Organisation):
        return "whole organisation"
    return f"{kind_of(thing)} {named(graph, thing)}"


def _expected(reference: Reference) -> str:
    if isinstance(reference.thing, Body) and reference.field == "reports_to":
        return "a body answers to another body"
    return EXPECTED[reference.field]


def _head_hint(graph: OrgGraph, reference: Reference, found: Thing | Organisation) -> str:
    if not isinstance(found, Unit) or reference.field == "parent":
        return ""
    head = graph.head(found)
    if head is None or head is reference.thing:
        return ""
    return f"; did you mean its head, {named(graph, head)}?"


def _odd_word(name: str) -> str:
    if name == WHOLE_ORGANISATION:
        return "the word for the whole organisation"
    return "a word for nobody"
