"""Family 4, roles: lines of control, grades, and limits of number."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, PartialDate, Position
from orgmodel.rules.classes import class_of, has_role
from orgmodel.rules.names import listed, named
from orgmodel.rules.rule import Finding, rule

Grades: TypeAlias = Annotated[tuple[str, ...], Field(strict=False)]
FREE_MANAGERS = ("governing", "control")


class Limit(BaseModel):
    """A limit of number, with the source that sets it."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    role: str
    max: Annotated[int, Field(ge=0)]
    under: str | None = None
    source: str | None = None
    since: PartialDate | None = None

    @property
    def origin(self) -> str:
        """Where the limit comes from, in brackets; empty where it is not said."""
        parts = [self.source, f"since {self.since}" if self.since else None]
        said = ", ".join(part for part in parts if part)
        return f" ({said})" if said else ""


Rank: TypeAlias = tuple[str, int]
"""The scale of a grade and its place in it, 0 for the highest; other scales are not compared."""
Limits: TypeAlias = Annotated[tuple[Limit, ...], Field(strict=False)]


@rule("OM413", "control-on-one-leg", Severity.WARNING)
def control_on_one_leg(graph: OrgGraph) -> Iterator[Finding]:
    """A position of control has no line outside what it inspects.

    Why: who inspects must be able to report past the inspected. A control position below a manager
    of the line needs a second leg: a dotted line to a body, or to somebody outside that manager's
    branch. Enough is a manager that is a body, a minister or governor, of class governing or
    control, or at the very top with nothing above.

    Bad:
        bodies:
          - {id: board, name: Board}
        positions:
          - {id: head, title: Head, reports_to: board}
          - {id: audit, title: Audit, class: control, reports_to: head}  # <- OM413

    Good:
        bodies:
          - {id: board, name: Board}
        positions:
          - {id: head, title: Head, reports_to: board}
          - {id: audit, title: Audit, class: control, reports_to: head, dotted_line_to: board}
          - {id: auditor, title: Auditor, class: control, reports_to: audit}

    Source: standards of internal audit: functionally to the board, administratively to the head.
    """
    for position in graph.positions:
        if class_of(graph, position) != "control" or graph.is_over(position):
            continue
        manager = graph.manager(position)
        if isinstance(manager, Position) and not _stands_free(graph, position, manager):
            yield Finding(
                position,
                ("reports_to",),
                f"{named(graph, position)} inspects and has no line but that to "
                f"{named(graph, manager)}; give it a dotted line to a body or to somebody outside",
            )


@rule("OM414", "grade-inverted", Severity.WARNING)
def grade_inverted(graph: OrgGraph, *, grades: Grades = ()) -> Iterator[Finding]:
    """A manager's grade is below that of a direct report.

    Why: grades order who may lead whom. Compared are grades of one scale only: the scale of the
    catalogue for this kind of organisation, or the grades that you declare. Other grades are not
    judged. Each manager is reported once.

    Bad:
        kind: ministry
        positions:
          - {id: head, title: Head, role: principal}
          - {id: taxes, title: Taxes, reports_to: head, grade: II.a}
          - {id: clerk, title: Clerk, reports_to: taxes, grade: I.b}  # <- OM414

    Bad, with grades = ["A", "B"]:
        positions:
          - {id: head, title: Head, grade: B}
          - {id: clerk, title: Clerk, reports_to: head, grade: A}  # <- OM414

    Good:
        kind: ministry
        positions:
          - {id: head, title: Head, role: principal}
          - {id: taxes, title: Taxes, reports_to: head, grade: I.a}
          - {id: clerk, title: Clerk, reports_to: taxes, grade: I.a}
          - {id: guest, title: Guest, reports_to: clerk, grade: VIP}

    Options:
        grades: the grades, the highest first, where they are not those of the catalogue.

    Source: the eselon of Indonesian ministries; UK organograms, where 0.6 % of the lines do so.
    """
    ranks = _ranks(graph, grades)
    inverted: dict[int, list[Position]] = {}
    command = graph.certain_command
    for place, manager in enumerate(command.managers if ranks else ()):
        if manager >= 0 and command.counted[place]:
            position, above = graph.positions[place], graph.positions[manager]
            if _is_lower(ranks.get(above.grade or ""), ranks.get(position.grade or "")):
                inverted.setdefault(manager, []).append(position)
    for manager, reports in inverted.items():
        yield _inverted(graph, graph.positions[manager], reports)


@rule("OM415", "over-the-limit", Severity.WARNING)
def over_the_limit(graph: OrgGraph, *, limits: Limits = ()) -> Iterator[Finding]:
    """There are more positions of a role than a declared limit allows.

    Why: law and statutes say how many there may be: at most five bureaus under a
    secretary-general, four deputies. Limits are data with their source and date. A limit under
    one position overrides a limit under a role, and that one overrides a limit for the whole
    organisation.

    Bad, with limits = [{role = "director", under = "director-general", max = 1}]:
        positions:
          - {id: head, title: Head, role: director-general}
          - {id: north, title: North, role: director, reports_to: head}
          - {id: south, title: South, role: director, reports_to: head}  # <- OM415

    Good, with limits = [{role="director", max=1}, {role="director", under="head", max=2}]:
        positions:
          - {id: head, title: Head, role: director-general}
          - {id: north, title: North, role: director, reports_to: head}
          - {id: south, title: South, role: director, reports_to: head}

    Options:
        limits: each with role, max, and perhaps under (a role, or the id of a position), source
            and since.

    Source: Indonesian regulations on ministries, where a special number overrides the general one.
    """
    for manager, limit, positions in _limited(graph, limits):
        seats = sum(position.count for position in positions)
        if seats > limit.max:
            last, *others = positions[::-1]
            where = f" under {named(graph, manager)}" if manager else ""
            yield Finding(
                last,
                ("role",),
                f"{seats} positions have the role {limit.role}{where}, where at most {limit.max} "
                f"may{limit.origin}",
                related=tuple((each, ("role",), f"{named(graph, each)} is one") for each in others),
            )


def _stands_free(graph: OrgGraph, position: Position, manager: Position) -> bool:
    if manager.id in graph.shared_ids or position.dotted_line_to:
        return True
    if has_role(graph, manager, "principal") or class_of(graph, manager) in FREE_MANAGERS:
        return True
    return graph.manager(manager) is None


def _ranks(graph: OrgGraph, grades: Sequence[str]) -> Mapping[str, Rank]:
    if grades:
        return {grade: ("", rank) for rank, grade in enumerate(grades)}
    kind = graph.organisation.kind
    return {
        grade: (scale.id, rank)
        for scale in graph.vocabulary.scales
        if not scale.kinds or kind in scale.kinds
        for rank, grade in enumerate(scale.grades)
    }


def _is_lower(manager: Rank | None, report: Rank | None) -> bool:
    if manager is None or report is None or manager[0] != report[0]:
        return False
    return manager[1] > report[1]


def _inverted(graph: OrgGraph, manager: Position, reports: list[Position]) -> Finding:
    first, *others = reports
    names = listed(f"{named(graph, report)} of grade {report.grade}" for report in reports)
    return Finding(
        first,
        ("grade",),
        f"{names} {'report' if others else 'reports'} to {named(graph, manager)} of grade "
        f"{manager.grade}, which is lower",
        related=(
            (manager, ("grade",), f"{named(graph, manager)} is the manager"),
            *((other, ("grade",), f"{named(graph, other)} is higher too") for other in others),
        ),
    )


def _limited(
    graph: OrgGraph, limits: Sequence[Limit]
) -> Iterator[tuple[Position | Body | None, Limit, list[Position]]]:
    """Go through what is counted together: under whom, the limit that holds, the positions."""
    for name in dict.fromkeys(limit.role for limit in limits):
        of_role = [limit for limit in limits if limit.role == name]
        positions = [
            p for p in graph.positions if has_role(graph, p, name) and not graph.is_over(p)
        ]
        groups: dict[str, list[Position]] = {}
        for position in positions:
            groups.setdefault(position.reports_to or "", []).append(position)
        rest: list[Position] = []
        for members in groups.values():
            manager = graph.manager(members[0])
            special = _special(graph, of_role, manager)
            if special is None:
                rest.extend(members)
            else:
                yield manager, special, members
        general = next((limit for limit in of_role if limit.under is None), None)
        if general is not None and rest:
            yield None, general, rest


def _special(
    graph: OrgGraph, limits: Sequence[Limit], manager: Position | Body | None
) -> Limit | None:
    """Give the limit that holds under a manager: that of the position before that of its role."""
    if manager is None:
        return None
    by_id = (limit for limit in limits if limit.under == manager.id)
    by_role = (limit for limit in limits if limit.under and has_role(graph, manager, limit.under))
    return next(by_id, None) or next(by_role, None)
