"""The pieces of texts: what is never broken unless it is wider than a line."""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from orgmodel.chart.metrics.fonts import Font
from orgmodel.chart.metrics.scripts import parts_of

MOST_REMEMBERED = 20_000
"""So many words of one font are remembered with their widths."""


class Piece(NamedTuple):
    """A piece of a text as it begins a line, and as it follows another; widths are points."""

    text: str
    width: float
    following: str
    following_width: float


class Pieces(dict[str, tuple[Piece, ...]]):
    """The pieces of words set in one font, each word measured when it is met first."""

    def __init__(self, font: Font) -> None:
        super().__init__()
        self.font = font

    def of(self, words: Iterable[str]) -> list[Piece]:
        """Give the pieces of words that stand side by side."""
        return list(chain.from_iterable(map(self.__getitem__, words)))

    def __missing__(self, word: str) -> tuple[Piece, ...]:
        if len(self) == MOST_REMEMBERED:
            self.clear()
        font = self.font
        first, *others = parts_of(word)
        begin = piece_after(first, font.width(first), font.space)
        pieces = (begin, *[piece_after(other, font.width(other), 0.0) for other in others])
        self[word] = pieces
        return pieces


def piece_after(text: str, width: float, space: float) -> Piece:
    """Make a piece that follows others after a space; its width is 0 where there is none."""
    return Piece(text, width, f" {text}" if space else text, space + width)
