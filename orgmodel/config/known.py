"""What a configuration may speak of: the rules, which stand above it and fill this in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from orgmodel.config.config import EVERYTHING
from orgmodel.config.near import hint
from orgmodel.source import Path


@dataclass(frozen=True, slots=True)
class KnownRules:
    """The rules by their codes and names.

    Args:
        names: the name of each code.
        option_faults: tells by code what is wrong with options: the way to each wrong value, and
            a sentence.
    """

    names: Mapping[str, str]
    option_faults: Callable[[str, Mapping[str, Any]], list[tuple[Path, str]]]

    def code(self, word: str) -> str | None:
        """Give the code of a rule that is named by code or name, in capitals or not."""
        if word.upper() in self.names:
            return word.upper()
        codes = (code for code, name in self.names.items() if name == word.lower())
        return next(codes, None)

    def chosen(self, word: str) -> str | None:
        """Give what a word chooses: a code, the start of codes, or ALL; None for nothing."""
        code = self.code(word)
        if code is not None:
            return code
        start = word.upper()
        known = start == EVERYTHING or any(each.startswith(start) for each in self.names)
        return start if known else None

    def hint(self, word: str) -> str:
        """Say which rule may have been meant."""
        return hint(word, (*self.names.values(), *self.names))

    def with_rules(self, names: Iterable[tuple[str, str]]) -> "KnownRules":
        """Give these rules and some more, by code and name."""
        return KnownRules({**self.names, **dict(names)}, self.option_faults)
