"""Widths of texts, by the advance widths of a typeface with the metrics of Arial."""

import json
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

THOUSANDTHS = 1000
FULL_WIDTH = 1000
UNKNOWN_WIDTH = 620
BOLD_EXTRA = 1.06
SCRIPT_WIDTHS = {"ARABIC": 560, "HEBREW": 600, "THAI": 600, "LAO": 600, "DEVANAGARI": 640}
NO_WIDTH = ("Mn", "Me", "Cf", "Cc")


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Measure a text set in one line.

    Args:
        text: the characters.
        size: height of the font in points.
        bold: whether it is set in bold.

    Returns:
        The width in points.
    """
    return font_of(size, bold=bold).width(text)


class Font:
    """A font in one size.

    Args:
        size: height of the font in points.
        bold: whether it is bold.
    """

    def __init__(self, size: float, *, bold: bool) -> None:
        self.size = size
        self._width_of = _width_of(bold=bold)
        self.space = self.width(" ")

    def width(self, text: str) -> float:
        """Measure a text set in one line."""
        return sum(map(self._width_of, text)) * self.size / THOUSANDTHS


@lru_cache(maxsize=64)
def font_of(size: float, *, bold: bool) -> Font:
    """Give the font of a size."""
    return Font(size, bold=bold)


class _Widths(dict[str, int]):
    """Widths of characters in thousandths of the font size; unknown ones are estimated."""

    def __init__(self, rows: list[str], extra: float) -> None:
        super().__init__()
        self._extra = extra
        for row in rows:
            first, *widths = row.split(" ")
            start = int(first, 16)
            self.update((chr(start + step), int(width)) for step, width in enumerate(widths))

    def __missing__(self, character: str) -> int:
        width = self._estimate(character)
        self[character] = width
        return width

    def _estimate(self, character: str) -> int:
        if unicodedata.category(character) in NO_WIDTH:
            return 0
        base = unicodedata.normalize("NFD", character)[0]
        if base != character and base in self:
            return self[base]
        if unicodedata.east_asian_width(character) in "WF":
            return FULL_WIDTH
        script = unicodedata.name(character, "").partition(" ")[0]
        return round(SCRIPT_WIDTHS.get(script, UNKNOWN_WIDTH) * self._extra)


@cache
def _width_of(*, bold: bool) -> Callable[[str], int]:
    rows = _table()["bold" if bold else "regular"]
    return _Widths(rows, BOLD_EXTRA if bold else 1).__getitem__


@cache
def _table() -> dict[str, list[str]]:
    text = (files(__package__) / "widths.json").read_text(encoding="utf-8")
    table: dict[str, list[str]] = json.loads(text)
    return table
