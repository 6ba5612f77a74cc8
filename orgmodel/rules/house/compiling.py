"""Making rules out of what an organisation declares."""

from collections.abc import Callable, Iterator, Sequence

from orgmodel.config import Has, HouseRule, NoSharedHolder, Passes
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.rules.docstring import Page
from orgmodel.rules.house.duties import check_duties
from orgmodel.rules.house.has import check_has
from orgmodel.rules.house.passes import check_passes
from orgmodel.rules.house.separate import check_separate
from orgmodel.rules.house.wording import summary
from orgmodel.rules.rule import Finding, FoundBy, Rule

NO_REASON = "It is a rule of this organisation."


def compiled(house: Sequence[HouseRule]) -> tuple[Rule, ...]:
    """Give the rules that the engine runs; where a special rule holds, the general one does not."""
    return tuple(
        Rule(
            code=rule.code,
            name=rule.name,
            severity=rule.severity,
            on=True,
            found_by=FoundBy.CHECK,
            function=_check(rule, [each for each in house if each.instead_of == rule.code]),
            own_page=_page(rule),
        )
        for rule in house
    )


def _check(
    rule: HouseRule, special: Sequence[HouseRule]
) -> Callable[[OrgGraph], Iterator[Finding]]:
    def check(graph: OrgGraph) -> Iterator[Finding]:
        organisation = graph.organisation
        if _holds(rule, organisation) and not any(_holds(each, organisation) for each in special):
            yield from _findings(graph, rule)

    return check


def _holds(rule: HouseRule, organisation: Organisation) -> bool:
    """Tell whether a rule holds in an organisation, by its kind and name."""
    if rule.kinds and organisation.kind not in rule.kinds:
        return False
    name = organisation.name
    names = name.values() if isinstance(name, dict) else (name,)
    return not rule.organisations or any(each in rule.organisations for each in names)


def _findings(graph: OrgGraph, rule: HouseRule) -> Iterator[Finding]:
    statement = rule.statement
    if isinstance(statement, Has):
        return check_has(graph, rule, statement)
    if isinstance(statement, Passes):
        return check_passes(graph, rule, statement)
    if isinstance(statement, NoSharedHolder):
        return check_separate(graph, rule, statement)
    return check_duties(graph, rule, statement)


def _page(rule: HouseRule) -> Page:
    return Page(
        summary=summary(rule),
        why=rule.reason or _sentence(rule.message) or NO_REASON,
        bad=(),
        good=(),
        options={},
        source=rule.source or f"A rule of the house, declared in {rule.origin or 'Python'}.",
    )


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}." if text else ""
