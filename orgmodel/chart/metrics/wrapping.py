"""Breaking texts into balanced lines.

Lines end at spaces, after hyphens and slashes, and between the words of scripts that are written
without spaces; only a word wider than the line is broken inside.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from orgmodel.chart.metrics.fonts import text_width
from orgmodel.chart.metrics.scripts import clusters_of, parts_of
from orgmodel.chart.metrics.syllables import SOFT_HYPHEN, fragments_of

ELLIPSIS = "…"
BROKEN = "- "
TIE = "\u00a0"
"""A space at which no line ends, drawn as any other."""
_TIED_WORDS = re.compile(rf"[\S{TIE}]+")
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
        text: the text; white space of any kind counts as one space, save a tie between words.
        width: the most that a line may measure, in points.
        size: height of the font in points.
        bold: whether it is set in bold.
        most: the most lines; a longer text ends in an ellipsis.
    """
    words = _words(text)
    whole = " ".join(words)
    whole_width = text_width(whole, size, bold=bold)
    if whole_width <= width:
        whole = _drawn(whole)
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
    pieces = _pieces_in(size, bold=bold).of(_words(text))
    if SOFT_HYPHEN not in text:
        return max([piece.width for piece in pieces], default=0.0)
    parts = [part for piece in pieces for part in piece.text.replace(SOFT_HYPHEN, BROKEN).split()]
    return max(text_width(part, size, bold=bold) for part in parts)


def _words(text: str) -> list[str]:
    return _TIED_WORDS.findall(text) if TIE in text else text.split()


def _drawn(text: str) -> str:
    return text if text.isascii() else text.replace(SOFT_HYPHEN, "").replace(TIE, " ")


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
        first, *others = parts_of(word)
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


def _fitting(
    pieces: Iterable[_Piece], width: float, size: float, *, bold: bool
) -> Iterator[_Piece]:
    for piece in pieces:
        if piece.width <= width:
            yield piece
        else:
            yield from _broken(piece, width, size, bold=bold)


def _broken(piece: _Piece, width: float, size: float, *, bold: bool) -> Iterator[_Piece]:
    """Break a piece into as few parts as can be, of about one length."""
    space = piece.following_width - piece.width
    for number, (part, hyphen) in enumerate(_broken_parts(piece.text, width, size, bold=bold)):
        text = part + hyphen
        text_wide = text_width(text, size, bold=bold)
        yield _after_space(text, text_wide, 0.0 if number else space)


def _broken_parts(text: str, width: float, size: float, *, bold: bool) -> Iterator[tuple[str, str]]:
    fragments, hyphen = fragments_of(text)
    room = width - text_width(hyphen, size, bold=bold)
    pieces = [
        _after_space(part, text_width(part, size, bold=bold), 0.0)
        for fragment in fragments
        for part in _small(fragment, room, size, bold=bold)
    ]
    lines = _fill(pieces, room)
    if len(lines) > 1:
        lines = _evened(pieces, _balanced(pieces, room, lines))
    for line in lines:
        yield "".join([piece.text for piece in line]), "" if line is lines[-1] else hyphen


def _evened(pieces: list[_Piece], lines: list[list[_Piece]]) -> list[list[_Piece]]:
    """Let the first line be the short one rather than the last, where that is less short."""
    widest = max(map(_width_of, lines))
    others = [line[::-1] for line in _fill(pieces[::-1], widest)][::-1]
    return max(lines, others, key=lambda each: min(map(_width_of, each)))


def _width_of(line: list[_Piece]) -> float:
    return sum([piece.width for piece in line])


def _small(fragment: str, room: float, size: float, *, bold: bool) -> list[str]:
    """Divide a fragment that is wider than the line itself."""
    if text_width(fragment, size, bold=bold) <= room:
        return [fragment]
    smaller, _ = fragments_of(fragment)
    return smaller if len(smaller) > 1 else clusters_of(fragment)


def _after_space(text: str, width: float, space: float) -> _Piece:
    return _Piece(text, width, f" {text}" if space else text, space + width)


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
        return WrappedLine(_drawn(first.text), first.width)
    text = "".join([first.text, *[piece.following for piece in others]])
    return WrappedLine(_drawn(text), sum([piece.following_width for piece in others], first.width))


def _shortened(
    lines: Sequence[WrappedLine], width: float, size: float, *, bold: bool
) -> tuple[WrappedLine, ...]:
    last = lines[-1].text
    while last and text_width(last + ELLIPSIS, size, bold=bold) > width:
        last = last[:-1]
    last = last.rstrip() + ELLIPSIS
    return (*lines[:-1], WrappedLine(last, text_width(last, size, bold=bold)))
