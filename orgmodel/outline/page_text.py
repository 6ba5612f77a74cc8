"""A page as text for a terminal."""

from collections.abc import Iterator

from orgmodel.outline.columns import aligned, column_widths, width_of, wrapped
from orgmodel.outline.page import Block, Facts, Page, Remarks, Row, Table

INDENT = "  "
RULE = "─"


def page_text(page: Page, width: int) -> str:
    """Write a page as text.

    Args:
        page: the page.
        width: columns of the terminal.
    """
    lines = [*wrapped(page.title, width), RULE * min(width, width_of(page.title))]
    for block in page.saying:
        lines.append("")
        if block.heading:
            lines.extend(wrapped(block.heading, width))
        lines.extend(_lines(block, width))
    return "\n".join(lines) + "\n"


def _lines(block: Block, width: int) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block, width)
    elif isinstance(block, Facts):
        yield from _facts(block, width)
    else:
        yield from _remarks(block, width)


def _facts(block: Facts, width: int) -> Iterator[str]:
    rows = [(word, entry) for word, said in block.facts for entry in said]
    indent = INDENT if block.heading else ""
    widths = column_widths(rows, width - len(indent))
    for word, said in block.facts:
        yield from (indent + line for line in aligned(((word,), said), widths))


def _remarks(block: Remarks, width: int) -> Iterator[str]:
    indent = INDENT if block.heading else ""
    for text in block.texts:
        first, *others = wrapped(text, width - 2 * len(indent))
        yield indent + first
        yield from (2 * indent + line for line in others)


def _table(table: Table, width: int) -> Iterator[str]:
    rows = [_widest_lines(row) for row in table.rows if not row.is_heading]
    widths = column_widths([table.columns, *rows], width)
    yield from aligned([(column,) for column in table.columns], widths)
    yield INDENT.join(RULE * width for width in widths)
    for number, row in enumerate(table.rows):
        if row.is_heading:
            yield from _heading(row, width, first=number == 0)
        elif row.level == "item":
            inner = aligned(row.cells, [widths[0] - len(INDENT), *widths[1:]])
            yield from (INDENT + line for line in inner)
        else:
            yield from aligned(row.cells, widths)


def _heading(row: Row, width: int, *, first: bool) -> Iterator[str]:
    text = " ".join(row.cells[0])
    if row.level == "section":
        if not first:
            yield ""
        text = text.upper()
    yield from wrapped(text, width)


def _widest_lines(row: Row) -> list[str]:
    first, *others = (max(cell, key=width_of, default="") for cell in row.cells)
    return [INDENT + first if row.level == "item" else first, *others]
