"""A line of a file with a place in it underlined, cut to what fits a screen."""

import unicodedata

from orgmodel.diagnostic import Span

WIDEST = 100
BEFORE = 40
CUT = "..."


def excerpt(line: str, span: Span) -> tuple[str, str]:
    """Give the line, or the part of it round the span, and the carets that underline the span."""
    start = span.column - 1
    end = start + span.length
    cut_left = max(0, start - BEFORE) if len(line) > WIDEST else 0
    cut_right = min(len(line), cut_left + WIDEST)
    left = CUT if cut_left else ""
    right = CUT if cut_right < len(line) else ""
    shown = left + _plain(line[cut_left:cut_right]) + right
    blank = " " * _width(left + _plain(line[cut_left:start]))
    carets = "^" * max(_width(_plain(line[start : min(end, cut_right)])), 1)
    return shown, blank + carets


def _plain(text: str) -> str:
    """Put one blank for every character that would move or colour what follows it."""
    return "".join(" " if unicodedata.category(c) in ("Cc", "Cf") else c for c in text)


def _width(text: str) -> int:
    """Count the columns that a terminal needs."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
