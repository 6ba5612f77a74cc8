"""Filling lines with the pieces of a text, and balancing them: all of about the same width.

Lines are told by where they start: the number of pieces before each.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from orgmodel.chart.metrics.pieces import Piece

Starts: TypeAlias = list[int]
SEARCH_STEPS = 7
PAIR = 2


class WrappedLine(NamedTuple):
    """A line of a text that was broken, and its width in points."""

    text: str
    width: float


class Filler:
    """Fills lines with the pieces of a text.

    Args:
        pieces: the pieces, one at least.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        _, self.widths, self.texts, self.following_widths = zip(*pieces, strict=True)

    def fill(self, width: float) -> Starts:
        """Fill one line after the other; a piece that is wider than the line stands alone."""
        starts, used = [0], self.widths[0]
        for place, following_width in enumerate(self.following_widths[1:], 1):
            used += following_width
            if used > width:
                starts.append(place)
                used = self.widths[place]
        return starts

    def balance(self, width: float, starts: Starts) -> Starts:
        """Balance lines that were filled.

        Args:
            width: the most that a line may measure.
            starts: where the lines start, two or more.
        """
        if len(starts) == PAIR:
            return [0, self._middle(width, starts[1])]
        total = sum(self.following_widths)
        space = self.following_widths[0] - self.widths[0]
        least, most = total / len(starts) - space, width
        for _ in range(SEARCH_STEPS):
            middle = (least + most) / 2
            tried = self.fill(middle)
            if len(tried) > len(starts):
                least = middle
            else:
                most, starts = middle, tried
        return starts

    def lines(self, starts: Starts) -> list[WrappedLine]:
        """Give the lines that start at some pieces."""
        texts, following_widths = self.texts, self.following_widths
        return [
            WrappedLine(
                "".join(texts[start:end]).lstrip(" "),
                sum(following_widths[start + 1 : end], self.widths[start]),
            )
            for start, end in pairwise([*starts, len(texts)])
        ]

    def _middle(self, width: float, start: int) -> int:
        """Find where the second of two lines starts so that the longer one is shortest."""
        widths, following_widths = self.widths, self.following_widths[1:]
        best, least = start, width
        before, after = widths[0], sum(following_widths)
        for place, following_width in enumerate(following_widths, 1):
            after -= following_width
            longer = max(before, after + widths[place])
            if longer < least:
                best, least = place, longer
            before += following_width
        return best
