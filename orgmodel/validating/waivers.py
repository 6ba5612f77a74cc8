"""Faults accepted on purpose."""

import datetime as dt

from orgmodel.model import Organisation, Waiver
from orgmodel.rules import Finding, Rule


class Waivers:
    """Tells which findings a waiver accepts, on the day that the organisation describes."""

    def __init__(self, organisation: Organisation) -> None:
        self._of_all = organisation.waivers
        self._today = (
            organisation.as_of.last_day
            if organisation.as_of is not None
            else dt.datetime.now(tz=dt.UTC).date()
        )

    def accept(self, rule: Rule, finding: Finding) -> bool:
        """Tell whether a waiver of the subject or of the whole organisation accepts a finding."""
        return any(self._holds(w, rule) for w in (*finding.subject.waivers, *self._of_all))

    def _holds(self, waiver: Waiver, rule: Rule) -> bool:
        if waiver.rule not in (rule.code, rule.name):
            return False
        return waiver.until is None or self._today <= waiver.until.last_day
