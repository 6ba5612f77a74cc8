"""What a report is made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from orgmodel.diagnostic import Diagnostic, Severity
from orgmodel.source import Source
from orgmodel.validating import Validation


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one run over some files.

    Args:
        validations: one for each organisation, in the order of the files.
        coloured: whether a terminal shows it that knows colours.
    """

    validations: tuple[Validation, ...]
    coloured: bool = False

    def diagnostics(self) -> Iterator[Diagnostic]:
        """Go through all faults, organisation by organisation."""
        for validation in self.validations:
            yield from validation.diagnostics

    def count(self, severity: Severity) -> int:
        """Count the faults of a severity."""
        return sum(validation.count(severity) for validation in self.validations)

    def positions(self) -> int:
        """Count the positions that were looked at."""
        return sum(validation.positions for validation in self.validations)

    def files(self) -> int:
        """Count the files that were read."""
        return sum(len(validation.sources) for validation in self.validations)

    def waived(self) -> int:
        """Count the faults that a waiver accepts."""
        return sum(len(validation.waived) for validation in self.validations)

    def sources(self) -> dict[str, Source]:
        """Give the files by their names."""
        return {s.name: s for validation in self.validations for s in validation.sources}

    def summary(self) -> str:
        """Say in one sentence what was looked at and what was found."""
        looked = f"{_several(self.positions(), 'position')} in {_several(self.files(), 'file')}"
        counts = [(severity, self.count(severity)) for severity in Severity]
        found = [_several(count, WORDS[severity]) for severity, count in counts if count]
        waived = f" ({_several(self.waived(), 'fault')} waived)" if self.waived() else ""
        return f"Checked {looked}: {', '.join(found) or 'no faults'}{waived}."


WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}


def _several(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
