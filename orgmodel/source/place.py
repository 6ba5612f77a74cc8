"""Places in a text: by offset, by line and column, by path in the data."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from orgmodel.diagnostic import Span

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value through mappings and lists: `("positions", 3, "reports_to")`."""
Shape: TypeAlias = dict[str, Literal["list", "structure"]]
"""Which columns of a flat table hold lists or structures rather than single texts."""


@dataclass(frozen=True, slots=True)
class Place:
    """A value, or with `key` the key that it stands under."""

    path: Path
    key: bool = False


class Lines:
    """Turns offsets of a text into spans."""

    def __init__(self, text: str) -> None:
        self.text = text

    def span(self, start: int, end: int) -> Span:
        """Give the span from an offset up to another, cut at the end of the line."""
        line = bisect_right(self._starts, start) - 1
        column = start - self._starts[line]
        following = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.text) + 1
        stop = min(end, following - 1)
        length = len(self.text[start:stop].rstrip())
        return Span(line + 1, column + 1, max(length, 1))

    def line(self, number: int) -> str:
        """Give a line by its number, from 1, without its end; empty beyond the last."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def start(self, number: int) -> int:
        """Give the offset at which a line begins."""
        return self._starts[number - 1]

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        end = self.text.find("\n")
        while end >= 0:
            starts.append(end + 1)
            end = self.text.find("\n", end + 1)
        return starts


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
