"""Texts in columns of a terminal: measured, wrapped, aligned."""

import unicodedata
from collections.abc import Iterator, Sequence

GAP = "  "
NARROWEST = 6
"""Columns of a terminal below which no column of a table shrinks."""
BESIDE = 0.34
"""The part of the width that the first column takes at most."""


def width_of(text: str) -> int:
    """Count the columns of a terminal that a text takes; wide characters take two."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines of at most a width, between words where that is possible."""
    lines = [""]
    for word in text.split():
        room = width - width_of(lines[-1]) - 1
        if lines[-1] and width_of(word) <= room:
            lines[-1] += f" {word}"
            continue
        pieces = list(_pieces(word, width))
        lines[-1:] = [*(line for line in lines[-1:] if line), *pieces]
    return lines


def padded(text: str, width: int) -> str:
    """Fill a text with blanks up to a width."""
    return text + " " * (width - width_of(text))


def column_widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Share a width among columns: as wide as their texts, the first at most a third of all.

    Args:
        rows: the texts in the columns.
        width: columns of the terminal for all of them, gaps included.
    """
    wanted = [max(map(width_of, column)) for column in zip(*rows, strict=True)]
    room = width - len(GAP) * (len(wanted) - 1)
    if sum(wanted) <= room:
        return wanted
    first = min(wanted[0], max(NARROWEST, int(room * BESIDE)))
    return [first, *_shared(wanted[1:], room - first)]


def aligned(cells: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    """Write the cells of one row side by side, each wrapped in its column."""
    columns = [
        [line for text in cell for line in wrapped(text, width)]
        for cell, width in zip(cells, widths, strict=True)
    ]
    for number in range(max(map(len, columns), default=0)):
        parts = (column[number] if number < len(column) else "" for column in columns)
        filled = (padded(part, width) for part, width in zip(parts, widths, strict=True))
        yield GAP.join(filled).rstrip()


def _shared(wanted: Sequence[int], room: int) -> list[int]:
    """Give narrow columns what they want and share what is left among the wide ones."""
    given = dict.fromkeys(range(len(wanted)), 0)
    waiting = sorted(given, key=lambda place: wanted[place])
    for served, place in enumerate(waiting):
        share = room // (len(waiting) - served)
        given[place] = min(wanted[place], max(NARROWEST, share))
        room -= given[place]
    return list(given.values())


def _pieces(word: str, width: int) -> Iterator[str]:
    piece = ""
    for character in word:
        if piece and width_of(piece + character) > width:
            yield piece
            piece = ""
        piece += character
    yield piece


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
