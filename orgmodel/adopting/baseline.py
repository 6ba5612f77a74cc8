"""Faults that were there when the checks were adopted: only what is new counts."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from orgmodel.adopting.fingerprint import Known, fingerprint
from orgmodel.diagnostic import Diagnostic
from orgmodel.validating import Validation

SHAPE = 1
"""Version of the file."""
FIELDS = ("code", "subject", "field", "message")


class BaselineError(ValueError):
    """A file that is no baseline; the message says why."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The faults that were there.

    Args:
        counts: how often each fault was there.
    """

    counts: Counter[Known]

    @classmethod
    def of(cls, validations: Iterable[Validation]) -> Self:
        """Take the faults of some organisations as known."""
        faults = (each for validation in validations for each in validation.diagnostics)
        return cls(Counter(map(Known.of, faults)))

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a baseline.

        Raises:
            BaselineError: the text is none.
        """
        try:
            return cls(Counter(dict(map(_entry, _faults(text)))))
        except ValueError as error:
            raise BaselineError(f"this is no baseline: {_reason(error)}") from None

    def to_text(self) -> str:
        """Write the baseline as JSON, sorted, so that a change of it is easy to read."""
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
        left: Counter[str] = Counter()
        for known, count in self.counts.items():
            left[known.mark] += count
        kept = [_parted(validation, left) for validation in validations]
        return kept, left.total()


def _parted(validation: Validation, left: Counter[str]) -> Validation:
    """Part the faults into new ones and those that are left in the baseline; these are used up."""
    new: list[Diagnostic] = []
    known: list[Diagnostic] = []
    for diagnostic in validation.diagnostics:
        mark = fingerprint(diagnostic)
        if left[mark] > 0:
            left[mark] -= 1
            known.append(diagnostic)
        else:
            new.append(diagnostic)
    return replace(validation, diagnostics=tuple(new), known=tuple(known))


def _faults(text: str) -> list[Any]:
    data = json.loads(text)
    faults = data.get("faults") if isinstance(data, dict) else None
    if not isinstance(faults, list):
        raise ValueError("it holds no list of faults")  # noqa: TRY004  the file is wrong, not the type
    if data.get("version") != SHAPE:
        raise ValueError(f"version {data.get('version')} is unknown; {SHAPE} is known")
    return faults


def _entry(fault: Any) -> tuple[Known, int]:  # noqa: ANN401  plain data
    texts = [fault.get(name) if isinstance(fault, dict) else None for name in FIELDS]
    count = fault.get("count") if isinstance(fault, dict) else None
    if not isinstance(count, int) or not all(isinstance(text, str) for text in texts):
        raise ValueError(f"a fault has the texts {', '.join(FIELDS)} and a count")
    return Known(*map(str, texts)), count


def _reason(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON, from line {error.lineno} on"
    return str(error)
