"""The table of contents: what is on which page."""

from collections.abc import Iterator, Sequence

from orgmodel.book.book import Entry
from orgmodel.book.material import Material
from orgmodel.book.references import References
from orgmodel.book.sheet import Sheet


def entries_of(
    material: Material, sheets: Sequence[Sheet], references: References, first: int
) -> list[Entry]:
    """Write the table of contents; what branches off a page is indented under it.

    Args:
        material: what the book is made of.
        sheets: its sheets.
        references: how they hang together.
        first: the page of the first sheet.
    """
    return list(_entries(material, sheets, references, first))


def _entries(
    material: Material, sheets: Sequence[Sheet], references: References, first: int
) -> Iterator[Entry]:
    levels: list[int] = []
    for number, sheet in enumerate(sheets):
        own = [_level(levels, references, number, top) for top in sheet.tops]
        levels.append(max(own, default=0))
        for name, level in zip(material.names(sheet), own, strict=False):
            yield Entry(level, name, first + number)


def _level(levels: Sequence[int], references: References, number: int, top: int) -> int:
    back = references.back.get((number, top))
    if back is None:
        return 0
    return levels[back.sheet] + (back.way == "comes from")
