"""Holding together what reads as one: numbers, dates and signs with the words they belong to.

A number belongs to the word before it, as in "Direktorat II", or to the one after it where it comes
first or counts after a sign, as in "reports: 5 direct, 299 in all"; day, month and year belong
together; a sign that stands alone belongs to a word beside it.
"""

import re
from collections.abc import Collection, Sequence
from math import inf

from orgmodel.chart.metrics.pieces import MOST_REMEMBERED, Piece, Pieces

NUMBER = re.compile(
    r"[(#§№×]?(?:\d+(?:[.,:/–-]\d+)*[%°]?[A-Za-z]?|(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|[A-Z])[).,;:]*"
)
"""Counted in digits, in Roman numerals, or in single letters."""
COUNT = re.compile(r"\d+(?:[.,]\d+)*")
PAUSES = (":", ",", ";")
DAY = re.compile(r"[0-3]?\d\.?")
YEAR = re.compile(r"\d{4}[).,;:]*")
LONGEST_DAY = len("31.")
NONE = frozenset[int]()
JOINING = frozenset("&+@")
"""Signs that are read with the word after them; others are read with the one before."""


def clinging(words: Sequence[str]) -> frozenset[int]:
    """Tell which words belong to the ones before them, by their places in the text."""
    marked = [
        place
        for place, word in enumerate(words)
        if not (word.isalpha() and word[1:].islower())  # as most words are, at a glance
    ]
    if not marked:
        return NONE
    beside = {*marked, *(place + 1 for place in marked)}
    return frozenset(
        [place for place in beside if 0 < place < len(words) and _clings(words, place)]
    )


def held_together(pieces: Sequence[Piece], words: Collection[int], width: float) -> Sequence[Piece]:
    """Make one piece of those that belong together, unless it were wider than a line.

    Args:
        pieces: the pieces of a text; each that follows after a space begins a word.
        words: places of the words that belong to the ones before them.
        width: the most that a line may measure.
    """
    if not words:
        return pieces
    held: list[Piece] = []
    word = -1
    for piece in pieces:
        begins = piece.following != piece.text
        word += begins
        if begins and word in words and held[-1].width + piece.following_width <= width:
            held[-1] = _joined(held[-1], piece)
        else:
            held.append(piece)
    return held


class Held(dict[str, float]):
    """The widest part of texts in one font that holds a number or sign with its word.

    It is 0 for texts without such a part.
    """

    def __init__(self, pieces: Pieces) -> None:
        super().__init__()
        self.pieces = pieces

    def __missing__(self, text: str) -> float:
        if len(self) == MOST_REMEMBERED:
            self.clear()
        words = text.split()
        parts = held_together(self.pieces.of(words), clinging(words), inf)
        self[text] = max([part.width for part in parts if " " in part.text], default=0.0)
        return self[text]


def _joined(first: Piece, second: Piece) -> Piece:
    return Piece(
        first.text + second.following,
        first.width + second.following_width,
        first.following + second.following,
        first.following_width + second.following_width,
    )


def _is_number(word: str) -> bool:
    return word.isdecimal() or NUMBER.fullmatch(word) is not None


def _is_day(word: str) -> bool:
    return len(word) <= LONGEST_DAY and DAY.fullmatch(word) is not None


def _clings(words: Sequence[str], place: int) -> bool:
    word, before = words[place], words[place - 1]
    if _begins_date(words, place) or _counts(words, place):
        return False
    if _is_number(word) or _begins_date(words, place - 1) or before in JOINING:
        return True
    if (place == 1 and _is_number(before)) or _counts(words, place - 1):
        return True
    return word not in JOINING and not any(map(str.isalnum, word))


def _counts(words: Sequence[str], place: int) -> bool:
    """Tell whether a number after a colon or comma counts what is named after it."""
    if not 0 < place < len(words) - 1 or COUNT.fullmatch(words[place]) is None:
        return False
    before, after = words[place - 1], words[place + 1]
    return before.endswith(PAUSES) and not _is_number(before) and after[0].isalpha()


def _begins_date(words: Sequence[str], place: int) -> bool:
    """Tell whether a day, a month and a year follow each other from a place on."""
    if not _is_day(words[place]):
        return False
    month, year = (*words[place + 1 : place + 3], "", "")[:2]
    return month.isalpha() and YEAR.fullmatch(year) is not None
