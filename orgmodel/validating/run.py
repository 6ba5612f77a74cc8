"""Running the rules: a finding gets its code, its severity and its place."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from orgmodel.config import Config
from orgmodel.diagnostic import Diagnostic, Mend
from orgmodel.graph import OrgGraph
from orgmodel.loading import Document, read_text
from orgmodel.model import Organisation, Waiver
from orgmodel.rules import Finding, FoundBy, Rule, rule_of
from orgmodel.source import collector_at_rest
from orgmodel.validating.places import Places
from orgmodel.validating.plan import CRASHED, Plan
from orgmodel.validating.validation import Validation, in_order
from orgmodel.validating.waivers import Waivers, worded

NEEDLESS_WAIVER = "OM904"


def validate_text(text: str, name: str = "<text>") -> list[Diagnostic]:
    """Validate an organisation given as text, with the rules that are on by default."""
    return list(validate_document(read_text(text, name)).diagnostics)


def validate_organisation(
    organisation: Organisation, config: Config | None = None, as_of: dt.date | None = None
) -> Validation:
    """Validate an organisation built in Python; its diagnostics have no place in a file.

    Args:
        organisation: the organisation.
        config: which rules are checked, and how.
        as_of: the day on which it is looked at; by default its own.

    Raises:
        ValueError: the configuration names a rule or an option that does not exist.
    """
    return _Run(None, config or Config(), as_of).validation(organisation)


def validate_document(
    document: Document,
    config: Config | None = None,
    as_of: dt.date | None = None,
    before: Organisation | None = None,
) -> Validation:
    """Validate what was read.

    Args:
        document: what was read.
        config: which rules are checked, and how.
        as_of: the day on which it is looked at; by default the file's own.
        before: the organisation as it was, for the rules that look at changes.

    Raises:
        ValueError: the configuration names a rule or an option that does not exist.
    """
    run = _Run(document, config or Config(), as_of, before)
    return run.validation(document.organisation)


class _Run:
    """One run of the rules."""

    def __init__(
        self,
        document: Document | None,
        config: Config,
        as_of: dt.date | None,
        before: Organisation | None = None,
    ) -> None:
        self._document = document
        self._plan = Plan(config)
        self._rules = self._plan.rules
        self._as_of = as_of
        self._before = before

    def validation(self, organisation: Organisation | None) -> Validation:
        """Run everything; where nothing could be read, there is nothing to run rules on."""
        with collector_at_rest():
            return self._validation(organisation)

    def _validation(self, organisation: Organisation | None) -> Validation:
        faults = list(self._reading_faults())
        sources = self._document.sources if self._document else ()
        if organisation is None:
            return Validation(
                in_order(faults), sources=sources, rules=self._rules, document=self._document
            )
        found = list(self._judged(organisation))
        places = Places(self._document, organisation, [finding for _, finding, _ in found])
        waived: list[Diagnostic] = []
        for rule, finding, waiver in found:
            diagnostic = self._diagnostic(rule, finding, places)
            if not self._plan.counts(diagnostic.code, diagnostic.path):
                continue
            if waiver is None:
                faults.append(diagnostic)
            else:
                waived.append(replace(diagnostic, accepted=worded(waiver)))
        return Validation(
            diagnostics=in_order(faults),
            waived=in_order(waived),
            sources=sources,
            positions=len(organisation.positions),
            rules=self._rules,
            document=self._document,
        )

    def _judged(self, organisation: Organisation) -> Iterator[tuple[Rule, Finding, Waiver | None]]:
        """Go through the findings with their waivers, then through the needless waivers."""
        said = organisation.as_of
        as_of = self._as_of or (said.last_day if said is not None else None)
        waivers = Waivers(organisation, self._plan, as_of or dt.datetime.now(tz=dt.UTC).date())
        for rule, finding in self._findings(organisation):
            yield rule, finding, waivers.accept(rule, finding)
        for rule in self._rules:
            if rule.code == NEEDLESS_WAIVER:
                for finding in waivers.needless():
                    yield rule, finding, None

    def _reading_faults(self) -> Iterator[Diagnostic]:
        for fault in self._document.faults if self._document else ():
            rule = rule_of(fault.code)
            if self._is_told(rule, fault.path):
                yield Diagnostic(
                    path=fault.path,
                    span=fault.span,
                    code=rule.code,
                    name=rule.name,
                    severity=self._plan.severity(rule, None),
                    message=fault.message,
                    subject=fault.subject,
                )

    def _is_told(self, rule: Rule, path: str) -> bool:
        """Tell whether a fault of reading counts; what nobody could read is never called clean."""
        if self._document is not None and self._document.organisation is None:
            return True
        return rule in self._rules and self._plan.counts(rule.code, path)

    def _findings(self, organisation: Organisation) -> Iterator[tuple[Rule, Finding]]:
        unread = self._document.unread if self._document else ()
        vocabulary = self._plan.config.vocabulary
        graph = OrgGraph(
            organisation, unread, as_of=self._as_of, vocabulary=vocabulary, before=self._before
        )
        for rule in self._rules:
            if rule.found_by is FoundBy.CHECK:
                yield from self._run(rule, graph)

    def _run(self, rule: Rule, graph: OrgGraph) -> list[tuple[Rule, Finding]]:
        try:
            return [(rule, found) for found in rule.findings(graph, self._plan.options(rule))]
        except Exception as error:  # noqa: BLE001  the other rules must go on
            crashed = rule_of(CRASHED)
            whose = "orgmodel" if rule.code.startswith("OM") else "the rule"
            message = (
                f"rule {rule.code} {rule.name} failed with {type(error).__name__}: {error}; "
                f"this is a fault of {whose}, not of the file"
            )
            return [(crashed, Finding(graph.organisation, (), message))]

    def _diagnostic(self, rule: Rule, finding: Finding, places: Places) -> Diagnostic:
        path, span = places.of(finding.subject, finding.field)
        subject = finding.subject
        return Diagnostic(
            path=path,
            span=span,
            code=rule.code,
            name=rule.name,
            severity=self._plan.severity(rule, finding.severity),
            message=finding.message,
            subject=None if isinstance(subject, Organisation) else subject.id,
            related=places.related(finding),
            address=places.address(subject, finding.field),
            mend=_mend(finding),
        )


def _mend(finding: Finding) -> Mend | None:
    if finding.replacement is not None:
        return Mend(finding.replacement)
    return finding.mend
