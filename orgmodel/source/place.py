"""Places in a text: by offset, by line and column, by path in the data."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from orgmodel.diagnostic import Span

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value through mappings and lists: `("positions", 3, "reports_to")`."""
BLOCK = 1 << 14
"""Characters between two counts of lines."""
Shape: TypeAlias = dict[str, Literal["list", "structure"]]
"""Which columns of a flat table hold lists or structures rather than single texts."""


@dataclass(frozen=True, slots=True)
class Place:
    """A value, or with `key` the key that it stands under."""

    path: Path
    key: bool = False


class Lines:
    """Turns offsets of a text into spans.

    The ends of lines are counted block by block, so that a few places in a long text cost little.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def span(self, start: int, end: int) -> Span:
        """Give the span from an offset up to another, cut at the end of the line."""
        text = self.text
        block = start // BLOCK
        line = self._ends_before[block] + text.count("\n", block * BLOCK, start)
        column = start - (text.rfind("\n", 0, start) + 1)
        line_end = text.find("\n", start)
        stop = min(end, len(text) if line_end < 0 else line_end)
        length = len(text[start:stop].rstrip())
        return Span(line + 1, column + 1, max(length, 1))

    def line(self, number: int) -> str:
        """Give a line by its number, from 1, without its end; empty beyond the last."""
        try:
            start = self.start(number)
        except IndexError:
            return ""
        end = self.text.find("\n", start)
        return self.text[start : len(self.text) if end < 0 else end].rstrip("\r")

    def start(self, number: int) -> int:
        """Give the offset at which a line begins, by its number, from 1.

        Raises:
            IndexError: there is no such line.
        """
        if number < 1:
            raise IndexError(number)
        before = number - 1
        block = max(bisect_left(self._ends_before, before) - 1, 0)
        at = block * BLOCK
        for _ in range(before - self._ends_before[block]):
            at = self.text.find("\n", at) + 1
            if at == 0:
                raise IndexError(number)
        return at

    @cached_property
    def _ends_before(self) -> list[int]:
        """How many lines end before each block."""
        counts = [0]
        for start in range(0, len(self.text), BLOCK):
            counts.append(counts[-1] + self.text.count("\n", start, start + BLOCK))
        return counts


class Wanted:
    """The places looked for, as a tree, so that a reader can pass over all others.

    `below` maps a key or index to the tree under it; `here` and `key` are the places that end
    here.
    """

    __slots__ = ("below", "here", "key")

    def __init__(self) -> None:
        self.below: dict[str | int, Wanted] = {}
        self.here: Place | None = None
        self.key: Place | None = None

    @classmethod
    def of(cls, places: Iterable[Place]) -> "Wanted":
        """Build the tree of some places."""
        root = cls()
        for place in places:
            node = root
            for step in place.path:
                node = node.below.setdefault(step, cls())
            if place.key:
                node.key = place
            else:
                node.here = place
        return root
