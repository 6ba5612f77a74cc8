"""What stands in place of a name, a unit or a reference in organograms."""

from typing import Literal, TypeAlias

QUOTES = "'\"\u2018\u2019\u201c\u201d"
TOP = "xx"
NOTHING = frozenset(("", "n/a", "n/d", "na", "nd"))
VACANT = frozenset(("vacant", "vacancy"))
ABOLISHED = frozenset(("eliminated",))

Meaning: TypeAlias = Literal["holder", "vacant", "abolished", "undisclosed"]


def meaning_of_name(name: str) -> Meaning:
    """Tell what a name says: a person, or a word for none."""
    word = _word(name)
    if word in VACANT:
        return "vacant"
    if word in ABOLISHED:
        return "abolished"
    return "undisclosed" if word in NOTHING else "holder"


def says_nothing(text: str) -> bool:
    """Tell whether a cell is empty, not applicable or not disclosed."""
    return _word(text) in NOTHING


def is_top(reference: str) -> bool:
    """Tell whether a reference marks a post that reports to nobody."""
    return reference.strip().casefold() == TOP


def _word(text: str) -> str:
    return text.strip().strip(QUOTES).strip().casefold()
