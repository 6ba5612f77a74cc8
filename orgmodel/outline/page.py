"""A page as it is before anything writes it: a title, and blocks of facts, tables and remarks."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Cell: TypeAlias = tuple[str, ...]
"""The lines of a cell."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]
    """Its cells, one for each column; of a heading only the first."""
    level: Literal["section", "group", "entry", "item"] = "entry"
    """A section and a group head the rows that follow them; an item is an entry of a group."""

    @property
    def is_heading(self) -> bool:
        """Whether it heads the rows that follow it."""
        return self.level in ("section", "group")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in columns."""

    columns: tuple[str, ...]
    """The heads of the columns."""
    rows: tuple[Row, ...]
    """The rows."""
    heading: str = ""
    """What stands above it; empty for nothing."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said, word by word."""

    facts: tuple[tuple[str, Cell], ...]
    """Each with its word and what is said."""
    heading: str = ""
    """What stands above them; empty for nothing."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """Sentences, each a paragraph."""

    texts: tuple[str, ...]
    """The sentences."""
    heading: str = ""
    """What stands above them; empty for nothing."""


Block: TypeAlias = Table | Facts | Remarks


@dataclass(frozen=True, slots=True)
class Page:
    """A page for a reader."""

    title: str
    """What it is about."""
    blocks: tuple[Block, ...]
    """What it says; blocks that say nothing are left out."""

    @property
    def saying(self) -> tuple[Block, ...]:
        """The blocks that say something."""
        return tuple(block for block in self.blocks if _said(block))


def _said(block: Block) -> bool:
    if isinstance(block, Table):
        return bool(block.rows)
    return bool(block.facts if isinstance(block, Facts) else block.texts)
