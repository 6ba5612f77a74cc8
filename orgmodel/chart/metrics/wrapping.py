"""Breaking texts into balanced lines.

Lines end at spaces, after hyphens and slashes, and between the words of scripts that are written
without spaces; only a word wider than the line is broken inside, and a number is parted from its
word only where both fit no line.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from orgmodel.chart.metrics.balancing import Filler, WrappedLine
from orgmodel.chart.metrics.breaking import fitting
from orgmodel.chart.metrics.fonts import Font, font_of
from orgmodel.chart.metrics.holding import Held, clinging, held_together
from orgmodel.chart.metrics.pieces import Piece, Pieces
from orgmodel.chart.metrics.remembering import Remembered
from orgmodel.chart.metrics.syllables import SOFT_HYPHEN

ELLIPSIS = "…"
BROKEN = "- "
MOST_WORDS_BALANCED = 40


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
    return wrapper_of(size, bold=bold).wrap(text, width, most)


def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """Measure the widest part of a text that is not broken if it can be helped."""
    return wrapper_of(size, bold=bold).longest_word(text)


class Wrapper:
    """Breaks texts that are set in one font into lines; `wrap` says how."""

    def __init__(self, font: Font) -> None:
        self.font = font
        self.size = font.size
        self.pieces = Pieces(font)
        self.held = Held(self.pieces)
        self.remembered = defaultdict[tuple[float, int], Remembered](Remembered)

    def wrap(self, text: str, width: float, most: int) -> tuple[WrappedLine, ...]:
        """Break a text into lines of about the same width."""
        remembered = self.remembered[width, most]
        lines = remembered.lines_of(text)
        if lines is None:
            lines = self._broken(text, width, most)
            remembered.keep(text, lines)
        return lines

    def _broken(self, text: str, width: float, most: int) -> tuple[WrappedLine, ...]:
        words = text.split()
        whole = " ".join(words)
        whole_width = self.font.width(whole)
        if whole_width <= width:
            whole = _drawn(whole)
            return (WrappedLine(whole, whole_width),) if whole else ()
        pieces = self.pieces.of(words)
        if max([piece.width for piece in pieces]) > width:
            pieces = list(fitting(pieces, width, self.font))
        held = clinging(words)
        lines = self._lines(held_together(pieces, held, width), width, most)
        if held and len(lines) > most:
            lines = self._lines(pieces, width, most)
        if not whole.isascii():
            lines = [WrappedLine(_drawn(line.text), line.width) for line in lines]
        return tuple(lines) if len(lines) <= most else self._shortened(lines[:most], width)

    def longest_word(self, text: str) -> float:
        """Measure the widest part of a text that is not broken if it can be helped."""
        pieces = self.pieces.of(text.split())
        if SOFT_HYPHEN not in text:
            return max([piece.width for piece in pieces], default=0.0)
        parts = [
            part for piece in pieces for part in piece.text.replace(SOFT_HYPHEN, BROKEN).split()
        ]
        return max(map(self.font.width, parts))

    def longest_held(self, text: str) -> float:
        """Measure the widest part of a text that holds a number or sign with its word."""
        return self.held[text]

    def _lines(self, pieces: Sequence[Piece], width: float, most: int) -> list[WrappedLine]:
        filler = Filler(pieces)
        starts = filler.fill(width)
        if 1 < len(starts) <= most and len(pieces) <= MOST_WORDS_BALANCED:
            starts = filler.balance(width, starts)
        return filler.lines(starts)

    def _shortened(self, lines: Sequence[WrappedLine], width: float) -> tuple[WrappedLine, ...]:
        last = lines[-1].text
        while last and self.font.width(last + ELLIPSIS) > width:
            last = last[:-1]
        last = last.rstrip() + ELLIPSIS
        return (*lines[:-1], WrappedLine(last, self.font.width(last)))


@lru_cache(maxsize=64)
def wrapper_of(size: float, *, bold: bool) -> Wrapper:
    """Give what breaks texts of a size into lines.

    Args:
        size: height of the font in points.
        bold: whether it is set in bold.
    """
    return Wrapper(font_of(size, bold=bold))


def _drawn(text: str) -> str:
    """Give a text as it is drawn: without soft hyphens."""
    return text if text.isascii() else text.replace(SOFT_HYPHEN, "")
