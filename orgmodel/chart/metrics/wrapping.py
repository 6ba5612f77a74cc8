"""Breaking texts into balanced lines.

Lines end at spaces, after hyphens and slashes, and between the characters of scripts that are
written without spaces; only a word wider than the line is broken inside.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from orgmodel.chart.metrics.fonts import text_width

BREAK_AFTER = "-/‐–—"
THAI = range(0x0E01, 0x0E3B)
ELLIPSIS = "…"
MOST_WORDS_BALANCED = 40
SEARCH_STEPS = 7
PAIR = 2
MOST_REMEMBERED = 20_000
"""So many words of one font are remembered with their widths."""


class _Piece(NamedTuple):
    """What is never broken unless it is wider than a line; and the same as it follows another."""

    text: str
    width: float
    following: str
    following_width: float


class WrappedLine(NamedTuple):
    """A line of a text that was broken, and its width in points."""

    text: str
    width: float


def wrap(
    text: str, width: float, size: float, *, bold: bool = False, most: int = 8
) -> tuple[WrappedLine, ...]:
    """Break a text into lines of about the same width.

    Args:
        text: the text; white space of any kind counts as one space.
        width: the most that a line may measure, in points.
        size: height of the font in points.
        bold: whether it is set in bold.
        most: the most lines; a longer text ends in an ellipsis.
    """
    words = text.split()
    whole = " ".join(words)
    whole_width = text_width(whole, size, bold=bold)
    if whole_width <= width:
        return (WrappedLine(whole, whole_width),) if whole else ()
    pieces = _pieces_in(size, bold=bold).of(words)
    if max([piece.width for piece in pieces]) > width:
        pieces = list(_fitting(pieces, width, size, bold=bold))
    lines = _fill(pieces, width)
    if len(lines) > most:
        return _shortened([_joined(line) for line in lines[:most]], width, size, bold=bold)
    if len(lines) > 1 and len(pieces) <= MOST_WORDS_BALANCED:
        lines = _balanced(pieces, width, lines)
    return tuple([_joined(line) for line in lines])


def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """Measure the widest part of a text that is not broken if it can be helped."""
    pieces = _pieces_in(size, bold=bold).of(text.split())
    return max([piece.width for piece in pieces], default=0.0)


class _Pieces(dict[str, tuple[_Piece, ...]]):
    """The pieces of words set in one font, each word measured when it is met first."""

    def __init__(self, size: float, *, bold: bool) -> None:
        super().__init__()
        self.size = size
        self.bold = bold
        self.space = text_width(" ", size, bold=bold)

    def of(self, words: Iterable[str]) -> list[_Piece]:
        return [piece for word in words for piece in self[word]]

    def __missing__(self, word: str) -> tuple[_Piece, ...]:
        if len(self) == MOST_REMEMBERED:
            self.clear()
        first, *others = _parts(word)
        pieces = [_after_space(first, self._width(first), self.space)]
        for other in others:
            width = self._width(other)
            pieces.append(_Piece(other, width, other, width))
        self[word] = tuple(pieces)
        return self[word]

    def _width(self, part: str) -> float:
        return text_width(part, self.size, bold=self.bold)


@lru_cache(maxsize=64)
def _pieces_in(size: float, *, bold: bool) -> _Pieces:
    return _Pieces(size, bold=bold)


def _parts(word: str) -> list[str]:
    if word.isascii() and not any(mark in word for mark in "-/"):
        return [word]
    parts = [""]
    for before, character in zip(" " + word, word, strict=False):
        if parts[-1] and _may_break(before, character):
            parts.append("")
        parts[-1] += character
    return parts


def _may_break(before: str, after: str) -> bool:
    if before in BREAK_AFTER:
        return after not in BREAK_AFTER
    if unicodedata.category(after)[0] in "MP" or unicodedata.category(before) in ("Ps", "Pi"):
        return False
    return _is_wide(before) or _is_wide(after)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _fitting(
    pieces: Iterable[_Piece], width: float, size: float, *, bold: bool
) -> Iterator[_Piece]:
    for piece in pieces:
        if piece.width <= width:
            yield piece
        else:
            yield from _broken(piece, width, size, bold=bold)


def _broken(piece: _Piece, width: float, size: float, *, bold: bool) -> Iterator[_Piece]:
    hyphen = "" if _has_thai(piece.text) else "-"
    room = width - text_width(hyphen, size, bold=bold)
    # parts of about one length: no last letter is left alone
    parts = max(1, ceil(piece.width / max(room - size / 2, 1.0)))
    room = min(room, piece.width / parts + size / 2)
    space = text_width(" ", size, bold=bold)
    part, used = "", 0.0
    for character in piece.text:
        advance = text_width(character, size, bold=bold)
        if part and used + advance > room and not unicodedata.combining(character):
            text = part + hyphen
            yield _after_space(text, text_width(text, size, bold=bold), space)
            part, used = "", 0.0
        part += character
        used += advance
    yield _after_space(part, used, space)


def _after_space(text: str, width: float, space: float) -> _Piece:
    return _Piece(text, width, f" {text}", space + width)


def _has_thai(text: str) -> bool:
    return any(ord(character) in THAI for character in text)


def _fill(pieces: list[_Piece], width: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    line: list[_Piece] = []
    used = 0.0
    for piece in pieces:
        if line and used + piece.following_width <= width:
            line.append(piece)
            used += piece.following_width
        else:
            line, used = [piece], piece.width
            lines.append(line)
    return lines


def _balanced(pieces: list[_Piece], width: float, lines: list[list[_Piece]]) -> list[list[_Piece]]:
    if len(lines) == PAIR:
        return _halved(pieces, width, lines)
    total = sum([piece.following_width for piece in pieces])
    space = pieces[0].following_width - pieces[0].width
    least, most = total / len(lines) - space, width
    for _ in range(SEARCH_STEPS):
        middle = (least + most) / 2
        tried = _fill(pieces, middle)
        if len(tried) > len(lines):
            least = middle
        else:
            most, lines = middle, tried
    return lines


def _halved(pieces: list[_Piece], width: float, lines: list[list[_Piece]]) -> list[list[_Piece]]:
    """Find the two lines of which the longer one is shortest."""
    total = sum([piece.following_width for piece in pieces[1:]], pieces[0].width)
    best, least = len(lines[0]), width
    before = pieces[0].width
    for place, piece in enumerate(pieces[1:], 1):
        after = total - before - piece.following_width + piece.width
        longer = max(before, after)
        if longer < least:
            best, least = place, longer
        before += piece.following_width
    return [pieces[:best], pieces[best:]]


def _joined(line: list[_Piece]) -> WrappedLine:
    first, *others = line
    if not others:
        return WrappedLine(first.text, first.width)
    text = "".join([first.text, *[piece.following for piece in others]])
    return WrappedLine(text, sum([piece.following_width for piece in others], first.width))


def _shortened(
    lines: Sequence[WrappedLine], width: float, size: float, *, bold: bool
) -> tuple[WrappedLine, ...]:
    last = lines[-1].text
    while last and text_width(last + ELLIPSIS, size, bold=bold) > width:
        last = last[:-1]
    last = last.rstrip() + ELLIPSIS
    return (*lines[:-1], WrappedLine(last, text_width(last, size, bold=bold)))
