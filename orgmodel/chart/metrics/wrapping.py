"""Breaking texts into balanced lines.

Lines end at spaces, after hyphens and slashes, and between the characters of scripts that are
written without spaces; only a word wider than the line is broken inside.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from orgmodel.chart.metrics.fonts import text_width

BREAK_AFTER = "-/‐–—"
THAI = range(0x0E01, 0x0E3B)
ELLIPSIS = "…"
MOST_WORDS_BALANCED = 40
SEARCH_STEPS = 7
PAIR = 2


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is never broken unless it is wider than a line."""

    text: str
    width: float
    space: bool


@dataclass(frozen=True, slots=True)
class WrappedLine:
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
    text = " ".join(text.split())
    whole = text_width(text, size, bold=bold)
    if whole <= width:
        return (WrappedLine(text, whole),) if text else ()
    space = text_width(" ", size, bold=bold)
    pieces = list(_fitting(_pieces(text, size, bold=bold), width, size, bold=bold))
    lines = _fill(pieces, width, space)
    if len(lines) > most:
        return _shortened([_joined(line, space) for line in lines[:most]], width, size, bold=bold)
    if len(lines) > 1 and len(pieces) <= MOST_WORDS_BALANCED:
        lines = _balanced(pieces, width, space, lines)
    return tuple([_joined(line, space) for line in lines])


def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """Measure the widest part of a text that is not broken if it can be helped."""
    return max((piece.width for piece in _pieces(text, size, bold=bold)), default=0.0)


def _pieces(text: str, size: float, *, bold: bool) -> list[_Piece]:
    return [piece for word in text.split() for piece in _word_pieces(word, size, bold=bold)]


@lru_cache(maxsize=16384)
def _word_pieces(word: str, size: float, *, bold: bool) -> tuple[_Piece, ...]:
    return tuple(
        _Piece(part, text_width(part, size, bold=bold), space=place == 0)
        for place, part in enumerate(_parts(word))
    )


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
    part, used = "", 0.0
    for character in piece.text:
        advance = text_width(character, size, bold=bold)
        if part and used + advance > room and not unicodedata.combining(character):
            text = part + hyphen
            yield _Piece(text, text_width(text, size, bold=bold), space=True)
            part, used = "", 0.0
        part += character
        used += advance
    yield _Piece(part, used, space=True)


def _has_thai(text: str) -> bool:
    return any(ord(character) in THAI for character in text)


def _fill(pieces: list[_Piece], width: float, space: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    used = 0.0
    for piece in pieces:
        gap = space if piece.space else 0.0
        if not lines or used + gap + piece.width > width:
            lines.append([])
            used, gap = 0.0, 0.0
        lines[-1].append(piece)
        used += gap + piece.width
    return lines


def _balanced(
    pieces: list[_Piece], width: float, space: float, lines: list[list[_Piece]]
) -> list[list[_Piece]]:
    if len(lines) == PAIR:
        return _halved(pieces, width, space, lines)
    total = sum(piece.width + space for piece in pieces)
    least, most = total / len(lines) - space, width
    for _ in range(SEARCH_STEPS):
        middle = (least + most) / 2
        tried = _fill(pieces, middle, space)
        if len(tried) > len(lines):
            least = middle
        else:
            most, lines = middle, tried
    return lines


def _halved(
    pieces: list[_Piece], width: float, space: float, lines: list[list[_Piece]]
) -> list[list[_Piece]]:
    """Find the two lines of which the longer one is shortest."""
    total = sum([piece.width + (space if piece.space else 0.0) for piece in pieces])
    best, least = len(lines[0]), width
    before = 0.0
    for place, piece in enumerate(pieces[:-1], 1):
        before += piece.width + (space if piece.space else 0.0)
        longer = max(before, total - before) - space
        if longer < least:
            best, least = place, longer
    return [pieces[:best], pieces[best:]]


def _joined(line: Sequence[_Piece], space: float) -> WrappedLine:
    first, *others = line
    text = first.text + "".join([" " + p.text if p.space else p.text for p in others])
    width = sum([piece.width for piece in line]) + space * sum([p.space for p in others])
    return WrappedLine(text, width)


def _shortened(
    lines: Sequence[WrappedLine], width: float, size: float, *, bold: bool
) -> tuple[WrappedLine, ...]:
    last = lines[-1].text
    while last and text_width(last + ELLIPSIS, size, bold=bold) > width:
        last = last[:-1]
    last = last.rstrip() + ELLIPSIS
    return (*lines[:-1], WrappedLine(last, text_width(last, size, bold=bold)))
