"""Faults accepted on purpose."""

import datetime as dt
from collections.abc import Iterator

from orgmodel.diagnostic import Mend
from orgmodel.model import Organisation, Thing, Waiver
from orgmodel.rules import Finding, FoundBy, Rule
from orgmodel.validating.plan import Plan


class Waivers:
    """Tells which findings a waiver accepts.

    Args:
        organisation: the organisation, with the waivers of its things and its own.
        plan: the rules that are known, and those that are run; waivers of others are neither used
            nor unused.
        today: the day on which the organisation is looked at.
    """

    def __init__(self, organisation: Organisation, plan: Plan, today: dt.date) -> None:
        self._organisation = organisation
        self._plan = plan
        self._today = today
        self._used: set[int] = set()

    def accept(self, rule: Rule, finding: Finding) -> Waiver | None:
        """Give the waiver of the subject or of the whole organisation that accepts a finding."""
        for waiver in (*finding.subject.waivers, *self._organisation.waivers):
            if waiver.rule in (rule.code, rule.name) and not self._is_over(waiver):
                self._used.add(id(waiver))
                return waiver
        return None

    def needless(self) -> Iterator[Finding]:
        """Go through the waivers that are over, or that accept nothing in this run."""
        for subject in (self._organisation, *self._organisation.things()):
            for place, waiver in enumerate(subject.waivers):
                finding = self._judged(subject, place, waiver)
                if finding is not None:
                    yield finding

    def _judged(self, subject: Thing | Organisation, place: int, waiver: Waiver) -> Finding | None:
        field = ("waivers", place)
        called = f"the waiver of {waiver.rule} for {_named(subject)}"
        if not self._is_known(waiver):
            return Finding(subject, field, f"{called} names a rule that does not exist")
        if self._is_over(waiver):
            said = f"{called} held until {waiver.until}; take it out or give it a later date"
        elif self._is_idle(waiver):
            said = f"{called} accepts nothing, since there is no such fault; take it out"
        else:
            return None
        return Finding(subject, field, said, mend=Mend(None))

    def _is_over(self, waiver: Waiver) -> bool:
        return waiver.until is not None and self._today > waiver.until.last_day

    def _is_idle(self, waiver: Waiver) -> bool:
        if id(waiver) in self._used:
            return False
        meant = (r for r in self._plan.rules if waiver.rule in (r.code, r.name))
        return any(rule.found_by is FoundBy.CHECK for rule in meant)

    def _is_known(self, waiver: Waiver) -> bool:
        return waiver.rule in self._plan.words


def worded(waiver: Waiver) -> str:
    """Say why, by whom and how long a fault is accepted."""
    authority = f", by {waiver.authority}" if waiver.authority else ""
    until = f", until {waiver.until}" if waiver.until else ""
    return f"{waiver.reason}{authority}{until}"


def _named(subject: Thing | Organisation) -> str:
    return "the whole organisation" if isinstance(subject, Organisation) else subject.id
