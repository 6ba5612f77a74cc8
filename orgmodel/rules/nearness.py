"""Which id was meant: the same but for a slip, or merely near."""

import bisect
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

DECIMALS = re.compile(r"(\d+)\.0+")
NO_DIGITS = re.compile(r"\D+")
WORD = re.compile(r"[^\W\d_]+")
ROMAN = re.compile(r"[ivxlc]+")
SHORTEST_WORD = 4
NEAR = 78
MOST_LIKE = 10


def key(name: str) -> str:
    """Give what stays the same when case, spaces, leading zeros or a trailing `.0` change."""
    folded = "".join(unicodedata.normalize("NFKC", name).casefold().split())
    decimals = DECIMALS.fullmatch(folded)
    if decimals:
        folded = decimals[1]
    return folded.lstrip("0") or "0" if folded.isdecimal() else folded


def is_slip(missing: str, known: str) -> bool:
    """Tell whether two ids differ by one typing slip.

    Other digits, single letters and Roman numerals number different things; they are no slips.
    """
    one, other = missing.casefold(), known.casefold()
    if OSA.distance(one, other, score_cutoff=1) != 1 or _digits(one) != _digits(other):
        return False
    return _differs_in_a_word(WORD.findall(one), WORD.findall(other))


def likest(missing: str, known: Sequence[str]) -> list[str]:
    """Give the texts that look most like a missing one, the nearest first.

    Those with other digits number other things.
    """
    found = process.extract(missing, known, scorer=fuzz.ratio, score_cutoff=NEAR, limit=MOST_LIKE)
    return [name for name, _, _ in found if _digits(name) == _digits(missing)]


class Slips:
    """The known ids, so ordered that those one slip away from a missing one are quickly found."""

    def __init__(self, known: Iterable[str]) -> None:
        names = sorted(known)
        self._keys: dict[str, list[str]] = {}
        for name in names:
            self._keys.setdefault(key(name), []).append(name)
        self._by_start = sorted((_start_key(name), name) for name in names)
        self._by_end = sorted((_end_key(name), name) for name in names)

    def of(self, missing: str) -> list[str]:
        """Give the ids that are the missing one but for a slip."""
        return self._keys.get(key(missing)) or self._slips(missing)

    def _slips(self, missing: str) -> list[str]:
        half = len(missing) // 2 - 1
        if half < 1:
            return []
        cut = len(missing.casefold()) - half
        close = {
            *_starting(self._by_start, _start_key(missing)[:-cut]),
            *_starting(self._by_end, _end_key(missing)[:-cut]),
        }
        return sorted(name for name in close if is_slip(missing, name))


def _start_key(name: str) -> str:
    folded = name.casefold()
    return f"{_digits(folded)} {folded}"


def _end_key(name: str) -> str:
    folded = name.casefold()
    return f"{_digits(folded)} {folded[::-1]}"


def _starting(entries: list[tuple[str, str]], start: str) -> Iterator[str]:
    """Go through the names whose key starts so; one slip leaves one half of an id as it was."""
    for place in range(bisect.bisect_left(entries, (start, "")), len(entries)):
        if not entries[place][0].startswith(start):
            return
        yield entries[place][1]


def _digits(text: str) -> str:
    return NO_DIGITS.sub("", text)


def _differs_in_a_word(words: list[str], others: list[str]) -> bool:
    if "".join(words) == "".join(others):
        return True
    pairs = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
    return len(words) == len(others) and all(
        min(len(a), len(b)) >= SHORTEST_WORD and not (ROMAN.fullmatch(a) and ROMAN.fullmatch(b))
        for a, b in pairs
    )
