"""What a report is made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from orgmodel.diagnostic import Diagnostic, Severity
from orgmodel.report.paths import in_repository
from orgmodel.rules import Rule
from orgmodel.source import Source
from orgmodel.validating import Validation


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one run over some files.

    Args:
        validations: one for each organisation, in the order of the files.
        coloured: whether a terminal shows it that knows colours.
        strict: whether warnings fail the run too.
        shows_waived: whether faults that a waiver accepts are listed.
        repository: the top folder of the repository, from which code hosts name files.
        notes: sentences about the run for people, below the summary.
    """

    validations: tuple[Validation, ...]
    coloured: bool = False
    strict: bool = False
    shows_waived: bool = False
    repository: Path | None = None
    notes: tuple[str, ...] = ()

    def diagnostics(self) -> Iterator[Diagnostic]:
        """Go through all faults, organisation by organisation."""
        for validation in self.validations:
            yield from validation.diagnostics

    def accepted(self) -> Iterator[Diagnostic]:
        """Go through the faults that a waiver accepts, if they are to be shown."""
        for validation in self.validations:
            yield from validation.waived if self.shows_waived else ()

    def fails(self, severity: Severity) -> bool:
        """Tell whether faults of a severity fail the run."""
        return severity is Severity.ERROR or (self.strict and severity is Severity.WARNING)

    def failed(self) -> bool:
        """Tell whether the run fails."""
        return any(self.fails(diagnostic.severity) for diagnostic in self.diagnostics())

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

    def known(self) -> int:
        """Count the faults that the baseline knows."""
        return sum(len(validation.known) for validation in self.validations)

    def elsewhere(self) -> int:
        """Count the faults of what was not touched."""
        return sum(len(validation.elsewhere) for validation in self.validations)

    def mendable(self) -> int:
        """Count the faults that can be mended for sure, in files that can be written."""
        return sum(
            diagnostic.mend is not None and diagnostic.mend.safe
            for validation in self.validations
            if validation.sources and all(map(_is_writable, validation.sources))
            for diagnostic in validation.diagnostics
        )

    def sources(self) -> dict[str, Source]:
        """Give the files by their names."""
        return {s.name: s for validation in self.validations for s in validation.sources}

    def rules(self) -> tuple[Rule, ...]:
        """Give the rules of which faults are reported, by their codes."""
        broken = {diagnostic.code for diagnostic in (*self.diagnostics(), *self.accepted())}
        run = {rule.code: rule for validation in self.validations for rule in validation.rules}
        return tuple(run[code] for code in sorted(broken) if code in run)

    def host_path(self, path: str) -> str:
        """Name a file as a code host does, from the top of the repository."""
        return in_repository(path, self.repository)

    def summary(self) -> str:
        """Say in one sentence what was looked at and what was found."""
        looked = f"{several(self.positions(), 'position')} in {several(self.files(), 'file')}"
        counts = [(severity, self.count(severity)) for severity in Severity]
        found = [several(count, WORDS[severity]) for severity, count in counts if count]
        return f"Checked {looked}: {', '.join(found) or 'no faults'}{self._set_aside()}."

    def _set_aside(self) -> str:
        counts = (
            (self.waived(), "waived"),
            (self.known(), "known from the baseline"),
            (self.elsewhere(), "elsewhere"),
        )
        said = [f"{several(count, 'fault')} {why}" for count, why in counts if count]
        return f" ({', '.join(said)})" if said else ""


WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}


def _is_writable(source: Source) -> bool:
    return source.file_format is not None and not source.name.startswith("<")


def several(count: int, word: str) -> str:
    """Give a number with its word, in the plural unless it is one."""
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
