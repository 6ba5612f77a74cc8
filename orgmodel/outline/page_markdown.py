"""A page as Markdown."""

import re
from collections.abc import Iterator

from orgmodel.outline.page import Block, Cell, Facts, Page, Row, Table

MARKUP = re.compile(r"([\\`*_{}\[\]<>|#])")


def page_markdown(page: Page) -> str:
    """Write a page as Markdown; titles are texts in it and never markup."""
    lines = [f"# {escaped(page.title)}"]
    for block in page.saying:
        lines.append("")
        if block.heading:
            lines.extend([f"## {escaped(block.heading)}", ""])
        lines.extend(_lines(block))
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Write a text so that nothing in it is markup."""
    return MARKUP.sub(r"\\\1", " ".join(text.split()))


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Facts):
        yield from (f"- **{escaped(word)}**: {_cell(said, '; ')}" for word, said in block.facts)
    else:
        yield from (f"- {escaped(text)}" for text in block.texts)


def _table(table: Table) -> Iterator[str]:
    yield _row([escaped(column) for column in table.columns])
    yield _row(["---"] * len(table.columns))
    for row in table.rows:
        cells = [_cell(cell, "<br>") for cell in row.cells]
        yield _row(_head(row, table) if row.is_heading else cells)


def _head(row: Row, table: Table) -> list[str]:
    mark = "**" if row.level == "section" else "*"
    return [f"{mark}{_cell(row.cells[0], ' ')}{mark}", *[""] * (len(table.columns) - 1)]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell, between: str) -> str:
    return between.join(escaped(line) for line in cell)
