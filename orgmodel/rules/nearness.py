"""Which id was meant: the same but for a slip, or merely near."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from orgmodel.model import Thing

DECIMALS = re.compile(r"(\d+)\.0+")
NO_DIGITS = re.compile(r"\D+")
WORD = re.compile(r"[^\W\d_]+")
ROMAN = re.compile(r"[ivxlc]+")
SHORTEST_WORD = 4
NEAR = 78
MOST_LIKE = 10


def key(name: str) -> str:
    """Give what stays the same when case, spaces, leading zeros or a trailing `.0` change."""
    folded = name.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKC", folded)
    folded = "".join(folded.split())
    if not folded[:1].isdecimal():
        return folded
    decimals = DECIMALS.fullmatch(folded)
    number = decimals[1] if decimals else folded
    return number.lstrip("0") or "0" if number.isdecimal() else folded


def is_slip(missing: str, known: str) -> bool:
    """Tell whether two ids differ by one typing slip.

    Other digits, single letters and Roman numerals number different things; they are no slips.
    """
    one, other = missing.casefold(), known.casefold()
    if OSA.distance(one, other, score_cutoff=1) != 1 or _digits(one) != _digits(other):
        return False
    return _differs_in_a_word(WORD.findall(one), WORD.findall(other))


def likest(missing: str, known: Sequence[str]) -> list[int]:
    """Give the places of the texts that look most like a missing one, the nearest first.

    Those with other digits number other things.
    """
    found = process.extract(missing, known, scorer=fuzz.ratio, score_cutoff=NEAR, limit=MOST_LIKE)
    return [place for text, _, place in found if _digits(text) == _digits(missing)]


class Slips:
    """Things so laid out by their ids that those one slip away are quickly found."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._alike: dict[tuple[str, int], dict[str, Thing]] = {}
        for thing in things:
            folded = thing.id.casefold()
            self._alike.setdefault((_digits(folded), len(folded)), {}).setdefault(thing.id, thing)

    def of(self, missing: str) -> list[Thing]:
        """Give the things whose id is the missing one but for a slip, sorted by their ids."""
        folded = missing.casefold()
        close = {
            name: thing
            for length in range(len(folded) - 1, len(folded) + 2)
            for name, thing in self._alike.get((_digits(folded), length), {}).items()
            if is_slip(missing, name)
        }
        return [close[name] for name in sorted(close)]


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
