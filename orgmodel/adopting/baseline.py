"""Faults that were there when the checks were adopted: only what is new counts."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from orgmodel.adopting.fingerprint import field_of
from orgmodel.diagnostic import Diagnostic
from orgmodel.validating import Validation

SHAPE = 1
"""Version of the file."""
FIELDS = ("code", "subject", "field", "message")


class BaselineError(ValueError):
    """A file that is no baseline; the message says why."""


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A fault as a baseline keeps it, without its place.

    Args:
        code: the rule's code.
        subject: id of what it is about; empty for the whole organisation.
        field: the field that it is about.
        message: what is wrong.
    """

    code: str
    subject: str
    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The faults that were there, with how often each was.

    Args:
        counts: how often each fault was there.
    """

    counts: Counter[Known]

    @classmethod
    def of(cls, validations: Iterable[Validation]) -> Self:
        """Take the faults of some organisations as known."""
        return cls(
            Counter(_known(each) for validation in validations for each in validation.diagnostics)
        )

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a baseline.

        Raises:
            BaselineError: the text is none.
        """
        try:
            return cls(Counter({_entry(each): each["count"] for each in _faults(text)}))
        except (ValueError, KeyError, TypeError) as error:
            raise BaselineError(f"this is no baseline: {_reason(error)}") from None

    def to_text(self) -> str:
        """Write the baseline, sorted, a fault a line or two, so that it compares well."""
        faults = [
            {**{name: getattr(known, name) for name in FIELDS}, "count": count}
            for known, count in sorted(self.counts.items())
        ]
        return json.dumps({"version": SHAPE, "faults": faults}, ensure_ascii=False, indent=1) + "\n"

    def total(self) -> int:
        """Count the faults."""
        return self.counts.total()

    def without_known(self, validations: Sequence[Validation]) -> tuple[list[Validation], int]:
        """Set aside what is known; give the rest, and how many known faults are gone."""
        left = Counter(self.counts)
        kept: list[Validation] = []
        for validation in validations:
            new: list[Diagnostic] = []
            known: list[Diagnostic] = []
            for diagnostic in validation.diagnostics:
                fault = _known(diagnostic)
                (known if left[fault] > 0 else new).append(diagnostic)
                left[fault] -= 1
            kept.append(replace(validation, diagnostics=tuple(new), known=tuple(known)))
        return kept, sum(count for count in left.values() if count > 0)


def _known(diagnostic: Diagnostic) -> Known:
    return Known(
        diagnostic.code, diagnostic.subject or "", field_of(diagnostic), diagnostic.message
    )


def _faults(text: str) -> list[dict[str, Any]]:
    data = json.loads(text)
    if data["version"] != SHAPE:
        raise ValueError(f"version {data['version']} is unknown; {SHAPE} is known")
    faults: list[dict[str, Any]] = data["faults"]
    return faults


def _entry(fault: dict[str, Any]) -> Known:
    if not isinstance(fault["count"], int) or not all(isinstance(fault[f], str) for f in FIELDS):
        raise TypeError("a fault has four texts and a count")
    return Known(*(fault[name] for name in FIELDS))


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing"
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON, from line {error.lineno} on"
    return str(error)
