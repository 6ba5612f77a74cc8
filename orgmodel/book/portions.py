"""Dividing a row of boxes or branches into portions that fit on a page each."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, inf
from typing import TypeAlias

ROUNDING = 1e-6
Portion: TypeAlias = tuple[Sequence[int], bool]


def divide(
    nodes: Sequence[int],
    weights: Sequence[float],
    full: float,
    fits: Callable[[Sequence[int]], bool],
) -> Iterator[Portion]:
    """Divide nodes, in their order, into portions that are about as large.

    Args:
        nodes: what is divided.
        weights: the share of a page that each of them takes.
        full: more than this is never tried on a page.
        fits: tells whether nodes fit on a page.

    Yields:
        Each portion, and whether it fits; one that does not is a single node.
    """
    return _Divider(nodes, [0.0, *accumulate(weights)], full, fits).divide()


@dataclass(frozen=True, slots=True)
class _Divider:
    """Divides nodes.

    Args:
        nodes: what is divided.
        sums: what all nodes before each weigh together, and at last what all weigh.
        full: more than this is never tried on a page.
        fits: tells whether nodes fit on a page.
    """

    nodes: Sequence[int]
    sums: Sequence[float]
    full: float
    fits: Callable[[Sequence[int]], bool]

    def divide(self) -> Iterator[Portion]:
        start, pages = 0, inf
        while start < len(self.nodes):
            end = start if pages == inf else self._even(start, pages)
            if end == start or not self._fits(start, end):
                end = self._end(start)
                pages = self._pages(start, end)
                end = self._evened(start, end, pages)
            yield self.nodes[start : max(end, start + 1)], end > start
            start, pages = max(end, start + 1), max(1.0, pages - 1)

    def _end(self, start: int) -> int:
        """Find the end of the longest stretch that fits, or of one that saves as many pages."""
        most = max(start + 1, bisect_right(self.sums, self.sums[start] + self.full) - 1)
        least, over, tried = start, most + 1, most
        while self._pages(start, least) > self._pages(start, over - 1):
            if self._fits(start, tried):
                least = tried
            else:
                over = tried
            tried = (least + over) // 2
        return least

    def _evened(self, start: int, end: int, pages: float) -> int:
        """Shorten a stretch that fits so that all pages are about as full."""
        if end == start:
            return end
        even = min(end, self._even(start, pages))
        return even if self._fits(start, even) else end

    def _even(self, start: int, pages: float) -> int:
        """Find the end of the first of some pages that are about as full."""
        share = (self.sums[-1] - self.sums[start]) / pages
        return max(start + 1, bisect_right(self.sums, self.sums[start] + share + ROUNDING) - 1)

    def _pages(self, start: int, end: int) -> float:
        """Tell how many pages the rest takes if a page takes a stretch; endless if it is empty."""
        held = self.sums[end] - self.sums[start]
        return ceil((self.sums[-1] - self.sums[start]) / held - ROUNDING) if held > 0 else inf

    def _fits(self, start: int, end: int) -> bool:
        return self.fits(self.nodes[start:end])
