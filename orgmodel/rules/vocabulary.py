"""Family 4, the words for roles and duties: whether they are known, and usual."""

from collections.abc import Callable, Iterator
from typing import Annotated, TypeAlias

from pydantic import Field

from orgmodel.catalogue import Role, UnknownDutyError, UnknownRoleError, Vocabulary
from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.graph.references import Path
from orgmodel.model import Body, Position, RoleDeclaration
from orgmodel.rules.classes import role_of
from orgmodel.rules.names import listed, named, short
from orgmodel.rules.rule import Finding, rule

Words: TypeAlias = Annotated[tuple[str, ...], Field(strict=False)]
Use: TypeAlias = tuple[Position | Body, Path]


@rule("OM401", "unknown-role", Severity.ERROR)
def unknown_role(graph: OrgGraph, *, grades: Words = ()) -> Iterator[Finding]:
    """A role, duty or grade is neither in the catalogue nor declared.

    Why: rules test roles and duties, so a misspelt one is passed over in silence. Roles of your own
    are declared in the file or in the configuration, duties in the configuration. Grades are only
    judged where you declare which there are. Each unknown word is reported once; roles of units
    are free text.

    Bad:
        positions:
          - {id: head, title: Head, role: chiar}  # <- OM401
          - id: clerk
            title: Clerk
            reports_to: head
            supports: head
            duties: {record.keep: AS}  # <- OM401

    Bad, with grades = ["A", "B"]:
        positions:
          - {id: head, title: Head, grade: A}
          - {id: clerk, title: Clerk, reports_to: head, grade: C}  # <- OM401

    Good:
        roles:
          - {id: pilot, class: line, reason: we fly}
        positions:
          - {id: head, title: Head, role: chair, duties: {records.keep: A}}
          - {id: flyer, title: Flyer, role: pilot, reports_to: head, grade: C}

    Options:
        grades: all grades there are; empty means that grades are not judged.

    Source: the UK government's validator of organograms, which knows the list of grades; the
        catalogue of roles.
    """
    yield from _declared_like_nothing(graph)
    for name, uses in _uses(graph, _roles).items():
        hint = _role_hint(graph.vocabulary, name)
        if hint is not None and not graph.is_unread(name, "reason"):
            yield _unknown(graph, "role", name, uses, hint)
    for name, uses in _uses(graph, _duties).items():
        hint = _duty_hint(graph, name)
        if hint is not None:
            yield _unknown(graph, "duty", name, uses, hint)
    for name, uses in _uses(graph, _grades).items() if grades else ():
        if name not in grades:
            yield _unknown(graph, "grade", name, uses, f"; grades are {listed(grades)}")


@rule("OM410", "role-outside-its-kind", Severity.INFO)
def role_outside_its_kind(graph: OrgGraph) -> Iterator[Finding]:
    """A role is unusual in an organisation of this kind.

    Why: a director-general is at home in a ministry, a company secretary in a company. Elsewhere
    such a role may be meant, or the kind or the role may be wrong. Each role is reported once, and
    not with those that usually report to it; without a kind nothing is said.

    Bad:
        kind: party
        positions:
          - {id: head, title: Head, role: chair}
          - {id: purse, title: Purse, role: treasurer, reports_to: head}
          - {id: taxes, title: Taxes, role: director-general, reports_to: head}  # <- OM410

    Good:
        kind: ministry
        positions:
          - {id: head, title: Head, role: principal}
          - {id: taxes, title: Taxes, role: director-general, reports_to: head}

    Source: the catalogue of roles; the document on the role of a secretary-general, which names
        parties, unions and international organisations.
    """
    kind = graph.organisation.kind
    by_role = _uses(graph, _roles) if kind else {}
    unusual: dict[str, Role] = {}
    for name, uses in by_role.items():
        known = role_of(graph, uses[0][0])
        if known is not None and not known.is_usual_in(kind):
            unusual[name] = known
    unusual_ids = {known.id for known in unusual.values()}
    for name, known in unusual.items():
        if unusual_ids.isdisjoint(known.managers):
            uses = by_role[name]
            yield _finding(
                graph,
                uses,
                f"{_users(graph, uses)} {'have' if len(uses) > 1 else 'has'} the role "
                f"{short(name)}, which is unusual where the kind is {kind}; usual is "
                f"{listed(known.kinds)}",
            )


def _declared_like_nothing(graph: OrgGraph) -> Iterator[Finding]:
    for place, declared in enumerate(graph.organisation.roles):
        where: Path = ("roles", place, "like")
        if declared.like and graph.vocabulary.known_role(declared.like) is None:
            # its own names would be the nearest, and never what was meant
            hint = _role_hint(Vocabulary(), declared.like)
            yield Finding(
                graph.organisation,
                where,
                f"the role {short(declared.id)} is like {short(declared.like)}, which is not "
                f"known{hint}",
            )
        elif _says_nothing(graph, declared):
            yield Finding(
                graph.organisation,
                where,
                f"the role {short(declared.id)} says neither its class nor which role it is like",
            )


def _says_nothing(graph: OrgGraph, declared: RoleDeclaration) -> bool:
    if declared.class_ or declared.like or graph.is_unread(declared.id, "class"):
        return False
    return Vocabulary().known_role(declared.id) is None


def _uses(
    graph: OrgGraph, words: Callable[[OrgGraph], Iterator[tuple[str, Use]]]
) -> dict[str, list[Use]]:
    uses: dict[str, list[Use]] = {}
    for name, use in words(graph):
        uses.setdefault(name, []).append(use)
    return uses


def _roles(graph: OrgGraph) -> Iterator[tuple[str, Use]]:
    things: list[Position | Body] = [*graph.organisation.bodies, *graph.positions]
    return ((thing.role, (thing, ("role",))) for thing in things if thing.role is not None)


def _duties(graph: OrgGraph) -> Iterator[tuple[str, Use]]:
    for position in graph.positions:
        for name in position.duties:
            yield name, (position, ("duties", name))


def _grades(graph: OrgGraph) -> Iterator[tuple[str, Use]]:
    for position in graph.positions:
        if position.grade is not None:
            yield position.grade, (position, ("grade",))


def _role_hint(vocabulary: Vocabulary, name: str) -> str | None:
    """Say what may have been meant by a role; None where the role is known."""
    try:
        vocabulary.role(name)
    except UnknownRoleError as error:
        return f"; did you mean {error.suggestion}?" if error.suggestion else ""
    return None


def _duty_hint(graph: OrgGraph, name: str) -> str | None:
    """Say what may have been meant by a duty; None where the duty is known."""
    try:
        graph.vocabulary.duty(name)
    except UnknownDutyError as error:
        return f"; did you mean {error.suggestion}?" if error.suggestion else ""
    return None


def _unknown(graph: OrgGraph, what: str, name: str, uses: list[Use], hint: str) -> Finding:
    verb = "have" if len(uses) > 1 else "has"
    message = f"{_users(graph, uses)} {verb} the {what} {short(name)}, which is not known{hint}"
    return _finding(graph, uses, message)


def _users(graph: OrgGraph, uses: list[Use]) -> str:
    return listed(named(graph, thing) for thing, _ in uses)


def _finding(graph: OrgGraph, uses: list[Use], message: str) -> Finding:
    (first, path), *others = uses
    related = tuple((thing, way, f"{named(graph, thing)} has it too") for thing, way in others)
    return Finding(first, path, message, related=related)
