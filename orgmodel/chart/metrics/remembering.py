"""Remembering where texts were broken, so that those alike are broken once.

Posts of an organisation often bear the same title, or titles that differ in their number only. All
digits are of the same width; which of them a number is made of matters only where it may be a day.
"""

from collections.abc import Sequence
from typing import TypeAlias

from orgmodel.chart.metrics.balancing import WrappedLine
from orgmodel.chart.metrics.pieces import MOST_REMEMBERED

ALIKE = bytes.maketrans(b"12356789", b"00044444")
"""A day begins with a digit from 0 to 3, and no other."""
Parts: TypeAlias = tuple[tuple[slice, float], ...]


class Remembered(dict[bytes, Parts]):
    """Where texts were broken, by the bytes of the text in which like digits are made one."""

    def lines_of(self, text: str) -> tuple[WrappedLine, ...] | None:
        """Give the lines of a text like one that was broken before; None where there was none."""
        parts = self.get(_made_alike(text))
        if parts is None:
            return None
        return tuple([WrappedLine(text[part], width) for part, width in parts])

    def keep(self, text: str, lines: Sequence[WrappedLine]) -> None:
        """Remember the lines of a text, unless they say more or less than the text."""
        parts = _parts_of(text, lines)
        if parts is None:
            return
        if len(self) == MOST_REMEMBERED:
            self.clear()
        self[_made_alike(text)] = parts


def _made_alike(text: str) -> bytes:
    return text.encode(errors="surrogatepass").translate(ALIKE)


def _parts_of(text: str, lines: Sequence[WrappedLine]) -> Parts | None:
    parts, end = [], 0
    for line, width in lines:
        start = end + text.startswith(" ", end)
        end = start + len(line)
        if text[start:end] != line:
            return None
        parts.append((slice(start, end), width))
    return tuple(parts) if end == len(text) else None
