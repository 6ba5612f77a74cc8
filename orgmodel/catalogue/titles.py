"""Guessing a role from a title: only for a hint, never for a check.

A wrong guess is worse than none. A title is matched from its first word; the longest known
beginning wins, and in English nothing but a complement (`of`, `for`, `to` ...) may follow.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from orgmodel.catalogue.data import read
from orgmodel.catalogue.words import plain

UNKNOWN = "unknown"
TOKEN = re.compile(r"\w+|(?<=\s)-(?=\s)|[^\w\s.\-]")
ACTING = ("plt", "plh", "pj", "pjs", "acting", "interim")


def guess(title: str, kind: str | None) -> str | None:
    """Guess the id of the role that a title names, in a kind of organisation.

    `Sekretaris Direktorat Jenderal Pajak` in a ministry is a `dg-secretary`; a bare `Sekretaris`
    may be anything and stays unknown (None), and so does every title that is not certain.
    """
    tokens = _without_acting(TOKEN.findall(plain(title)))
    lexicon = _lexicon(kind)
    if not tokens or tokens[0] not in lexicon.starts:
        return None
    for length in range(min(len(tokens), lexicon.longest), 0, -1):
        entry = lexicon.entries.get(" ".join(tokens[:length]))
        if entry is not None:
            rest = tokens[length:]
            return entry.role if entry.role != UNKNOWN and entry.allows(rest) else None
    return None


@dataclass(frozen=True, slots=True)
class _Entry:
    role: str
    only: frozenset[str] | None
    never: frozenset[str]

    def allows(self, rest: list[str]) -> bool:
        """Tell whether the rest of a title leaves the meaning of its beginning."""
        if not rest:
            return True
        return rest[0] not in self.never if self.only is None else rest[0] in self.only


@dataclass(frozen=True, slots=True)
class _Lexicon:
    entries: Mapping[str, _Entry]
    longest: int
    starts: frozenset[str]


def _without_acting(tokens: list[str]) -> list[str]:
    return tokens[1:] if tokens and tokens[0] in ACTING else tokens


@cache
def _lexicon(kind: str | None) -> _Lexicon:
    entries: dict[str, _Entry] = {}
    for table in _data()["lexicon"]:
        if kind in table.get("kinds", (kind,)):
            entries.update(_entries(table))
    phrases = [phrase.split() for phrase in entries]
    starts = frozenset(phrase[0] for phrase in phrases)
    return _Lexicon(entries, max(len(phrase) for phrase in phrases), starts)


def _entries(table: Mapping[str, Any]) -> dict[str, _Entry]:
    rest = _data()["rest"][table["rest"]]
    only = frozenset(rest["only"]) if "only" in rest else None
    never = frozenset(rest.get("never", ()))
    return {phrase: _Entry(role, only, never) for phrase, role in table["titles"].items()}


@cache
def _data() -> dict[str, Any]:
    return read("titles")
