"""Family 6, shape: spans, levels and ratios, against limits that you set."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.rules.names import amount, listed, named
from orgmodel.rules.rule import Finding, rule

MOST_NAMED = 5


@rule("OM601", "wide-span", Severity.WARNING, on=False)
def wide_span(
    graph: OrgGraph, *, max_: Annotated[int, Field(ge=1)] | None = None
) -> Iterator[Finding]:
    """A manager has more direct reports than the limit.

    Why: a manager's hours are few; past some span the reports get no time. What is too wide differs
    from house to house, so the rule is off and has no limit until you set one. Support is never
    counted.

    Bad, with max = 1:
        positions:
          - {id: head, title: Head}  # <- OM601
          - {id: north, title: North, reports_to: head}
          - {id: south, title: South, reports_to: head}

    Good, with max = 2:
        positions:
          - {id: head, title: Head}
          - {id: north, title: North, reports_to: head}
          - {id: south, title: South, reports_to: head}
          - {id: helper, title: Helper, supports: head}

    Options:
        max: how many direct reports a manager may have; without it nothing is reported.

    Source: Graicunas and Urwick, for whom six were many; the Indonesian minister of finance has 22.
    """
    for place, reports in enumerate(graph.command.reports if max_ else ()):
        if max_ is not None and len(reports) > max_:
            position = graph.positions[place]
            message = (
                f"{len(reports)} positions report to {named(graph, position)}, "
                f"where at most {max_} may"
            )
            yield Finding(position, (), message)


@rule("OM602", "one-over-one", Severity.WARNING, on=False)
def one_over_one(graph: OrgGraph) -> Iterator[Finding]:
    """A manager has one direct report only.

    Why: a level for one person costs a step on every way up. It may be right for a deputy or a
    small office, so the rule is off until it is asked for. A report with several seats is not one.

    Bad:
        positions:
          - {id: head, title: Head}  # <- OM602
          - {id: north, title: North, reports_to: head}

    Good:
        positions:
          - {id: head, title: Head}
          - {id: north, title: North, reports_to: head, count: 3}

    Source: the practice of reviews of spans and layers; 17 % of the managers in UK organograms.
    """
    for place, reports in enumerate(graph.command.reports):
        if len(reports) == 1 and graph.positions[reports[0]].count == 1:
            position, report = graph.positions[place], graph.positions[reports[0]]
            message = f"only {named(graph, report)} reports to {named(graph, position)}"
            yield Finding(position, (), message)


@rule("OM603", "too-many-levels", Severity.WARNING, on=False)
def too_many_levels(graph: OrgGraph, *, max_: Annotated[int, Field(ge=1)] = 8) -> Iterator[Finding]:
    """The line of command has more levels than the limit.

    Why: every level is a step that a decision has to take. How many are too many differs, so the
    rule is off until it is asked for. A root stands on the first level.

    Bad, with max = 2:
        positions:
          - {id: head, title: Head}
          - {id: north, title: North, reports_to: head}
          - {id: clerk, title: Clerk, reports_to: north}  # <- OM603

    Good, with max = 3:
        positions:
          - {id: head, title: Head}
          - {id: north, title: North, reports_to: head}
          - {id: clerk, title: Clerk, reports_to: north}

    Options:
        max: how many levels there may be.

    Source: the practice of reviews of spans and layers.
    """
    command = graph.command
    deep = [
        graph.positions[place]
        for place, level in enumerate(command.levels)
        if level == max_ and command.counted[place]
    ]
    if deep:
        levels = 1 + max(level for level in command.levels if level is not None)
        first, *others = deep
        names = listed(named(graph, position) for position in deep)
        yield Finding(
            first,
            (),
            f"there are {levels} levels, where at most {max_} may be; the first too deep "
            f"{'are' if others else 'is'} {names}",
            related=tuple((each, (), f"{named(graph, each)} is too deep") for each in others),
        )


@rule("OM604", "manager-ratio", Severity.WARNING, on=False)
def manager_ratio(graph: OrgGraph, *, min_: Annotated[float, Field(gt=0)] = 4) -> Iterator[Finding]:
    """There are fewer others for each manager than the limit.

    Why: many managers over few others are costly. Counted are the seats in the line of command;
    support that is attached is left out. The rule is off until it is asked for.

    Bad, with min = 2:
        positions:  # one manager, one other
          - {id: head, title: Head}  # <- OM604
          - {id: north, title: North, reports_to: head}

    Good, with min = 2:
        positions:
          - {id: head, title: Head}
          - {id: north, title: North, reports_to: head, count: 2}

    Options:
        min: how many others there must be for each manager.

    Source: Texas and Iowa, whose law sets a ratio of managers to staff.
    """
    command = graph.command
    managers = others = 0
    for place, position in enumerate(graph.positions):
        if command.counted[place] and not graph.is_attached(position):
            managers += position.count if command.reports[place] else 0
            others += 0 if command.reports[place] else position.count
    if managers and others / managers < min_:
        yield Finding(
            graph.organisation,
            ("positions",),
            f"the line of command has {amount(managers, 'manager')} and {amount(others, 'other')}: "
            f"{others / managers:.2g} for each manager, where at least {min_:g} must be",
        )


@rule("OM605", "large-removal", Severity.WARNING, on=False)
def large_removal(
    graph: OrgGraph, *, max_: Annotated[float, Field(gt=0, le=1)] = 0.25
) -> Iterator[Finding]:
    """A change removes more of all positions than the limit.

    Why: a file that lost a third of its positions was more often cut short, or taken from the wrong
    folder, than reorganised in one stroke. The rule compares with the organisation as it was, so it
    speaks only where a change is looked at, as with `orgmodel validate --diff-only main`.

    Options:
        max: the share of the former positions that may be gone, from 0 to 1.

    Source: peribolos, which refuses changes that remove more than a quarter of an organisation.
    """
    before = graph.before.positions if graph.before is not None else ()
    present = {position.id for position in graph.positions} if before else set()
    gone = [position for position in before if position.id not in present]
    if len(gone) > max_ * len(before):
        message = (
            f"{len(gone)} of {amount(len(before), 'position')} are gone "
            f"({', '.join(position.id for position in gone[:MOST_NAMED])}"
            f"{' and more' if len(gone) > MOST_NAMED else ''}), at most {max_:.0%} may go at once"
        )
        yield Finding(graph.organisation, ("positions",), message)
