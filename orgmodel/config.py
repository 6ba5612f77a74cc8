"""Which rules are checked, with which options."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

EVERYTHING = "ALL"


@dataclass(frozen=True, slots=True)
class Config:
    """Which rules are checked, and how.

    Args:
        select: codes, names, or starts of codes (`OM3` is a family); empty means the rules that
            are on by default. A rule that is off by default is checked when its own code or name
            is given, or `ALL`.
        ignore: the same, for what is not to be checked.
        options: options by code.
        severities: severities by code, where they are not the rule's own.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    severities: Mapping[str, str] = field(default_factory=dict)

    def checks(self, code: str, name: str, *, on: bool) -> bool:
        """Tell whether a rule is checked."""
        if any(_means(word, code, name) for word in self.ignore):
            return False
        if code in self.select or name in self.select or EVERYTHING in self.select:
            return True
        if not on:
            return False
        return not self.select or any(_means(word, code, name) for word in self.select)

    def words(self) -> tuple[str, ...]:
        """Give all words by which rules are chosen."""
        return (*self.select, *self.ignore)


def _means(word: str, code: str, name: str) -> bool:
    return word in (name, EVERYTHING) or code.startswith(word)
