"""Which rules are checked, how, and with which words of the organisation's own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from orgmodel.catalogue import Vocabulary
from orgmodel.config.house import HouseRule
from orgmodel.config.patterns import Pattern

EVERYTHING = "ALL"
OFF = "off"
SEVERITIES = ("error", "warning", "info", OFF)


@dataclass(frozen=True, slots=True)
class PerFile:
    """What differs in some files.

    Args:
        pattern: which files.
        select: what is checked in them instead; empty for no difference.
        ignore: what is not checked in them.
    """

    pattern: Pattern
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """Which rules are checked, and how.

    Args:
        select: codes, names, or starts of codes (`OM3` is a family); empty means the rules that
            are on by default. A rule that is off by default is checked when its own code or name
            is given, or `ALL`, or when it has options or a severity here.
        ignore: the same, for what is not to be checked.
        options: options by code.
        severities: severities by code, where they are not the rule's own; `off` switches off
            what is not selected by its own code or name.
        per_file: what differs in some files.
        vocabulary: roles, duties and grades beside those of the catalogue.
        house: the rules of the house.
        files: the files that are checked where none are named.
        strict: whether warnings are to fail a run as errors do.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    severities: Mapping[str, str] = field(default_factory=dict)
    per_file: tuple[PerFile, ...] = ()
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    house: tuple[HouseRule, ...] = ()
    files: tuple[str, ...] = ()
    strict: bool = False

    def checks(self, code: str, name: str, *, on: bool, path: str | None = None) -> bool:
        """Tell whether a rule is checked; with a path, in this file."""
        select = self.select
        for special in self._of(path):
            select = special.select or select
            if any(_means(word, code, name) for word in special.ignore):
                return False
        return self._checks(select, code, name, on=on)

    def checks_somewhere(self, code: str, name: str, *, on: bool) -> bool:
        """Tell whether a rule is checked in any file at all."""
        selects = (self.select, *(special.select for special in self.per_file if special.select))
        return any(self._checks(select, code, name, on=on) for select in selects)

    def words(self) -> tuple[str, ...]:
        """Give all words by which rules are chosen."""
        special = (word for each in self.per_file for word in (*each.select, *each.ignore))
        return (*self.select, *self.ignore, *special)

    def _checks(self, select: tuple[str, ...], code: str, name: str, *, on: bool) -> bool:
        if any(_means(word, code, name) for word in self.ignore):
            return False
        if code in select or name in select:
            return True
        severity = self.severities.get(code)
        if severity == OFF:
            return False
        if EVERYTHING in select:
            return True
        is_on = on or severity is not None or code in self.options
        return is_on and (not select or any(_means(word, code, name) for word in select))

    def _of(self, path: str | None) -> Iterator[PerFile]:
        if path is not None:
            yield from (special for special in self.per_file if special.pattern.matches(path))


def _means(word: str, code: str, name: str) -> bool:
    return word in (name, EVERYTHING) or code.startswith(word)
