"""A senior post: one row, or the rows of a job share."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from orgmodel.exchange.sheet import Row, Sheet
from orgmodel.exchange.uk_organogram.words import Meaning, meaning_of_name, says_nothing

NAME = "name"
EMAIL = "contact e mail"
FTE = "fte"
NUMBER = re.compile(r"\d+(\.\d*)?|\.\d+")
SLACK = Decimal("0.01")
"""Each share of a seat is rounded to two decimals, so their sum may be that much too large."""


@dataclass(frozen=True)
class Post:
    """A senior post.

    Args:
        id: its reference, or an id made for people who hold no post.
        rows: the rows that say the same but for the holder; at least one.
        sheet: the table that they are in.
    """

    id: str
    rows: tuple[Row, ...]
    sheet: Sheet

    @property
    def first(self) -> Row:
        """The row that speaks for all of them."""
        return self.rows[0]

    @cached_property
    def status(self) -> str | None:
        """Abolished or vacant where all rows that count say so; None otherwise.

        A holder who is not disclosed is nevertheless there, so nothing is said of such a post.
        """
        meanings = {self._meaning(row) for row in self._live}
        return next((word for word in ("abolished", "vacant") if meanings == {word}), None)

    @cached_property
    def held(self) -> tuple[Row, ...]:
        """The rows that name a person."""
        return tuple(row for row in self.rows if self._meaning(row) == "holder")

    @property
    def holders(self) -> list[dict[str, Any]]:
        """The people who hold the post."""
        return [self._holder(row) for row in self.held]

    @cached_property
    def fte(self) -> str | float | None:
        """The FTE of all rows that count, or what is written instead of a number."""
        if len(self._parts) <= 1:
            return self._text(self._parts[0], FTE) if self._parts else None
        texts = [self._text(row, FTE) for row in self._parts]
        wrong = next((text for text in texts if not NUMBER.fullmatch(text)), None)
        return wrong or float(sum(map(Decimal, texts)))

    @property
    def fte_row(self) -> Row:
        """The row whose FTE is no number; the first with an FTE where there is none."""
        wrong = (row for row in self._parts if not NUMBER.fullmatch(self._text(row, FTE)))
        return next(wrong, (*self._parts, self.first)[0])

    @property
    def count(self) -> int:
        """The seats that a job share fills."""
        seats = Decimal(str(self.fte)) - SLACK if isinstance(self.fte, float) else 1
        return max(math.ceil(seats), 1)

    def saying(self, column: str) -> Sequence[Row]:
        """Give the rows whose cell in a column says something that no field repeats."""
        if column == NAME:
            repeated = ("holder", self.status)
            return [row for row in self.rows if self._meaning(row) not in repeated]
        if column == EMAIL:
            return [row for row in self.rows if row not in self.held or not self._email(row)]
        return self.rows

    @cached_property
    def _live(self) -> tuple[Row, ...]:
        live = tuple(row for row in self.rows if self._meaning(row) != "abolished")
        return live or self.rows

    @cached_property
    def _parts(self) -> tuple[Row, ...]:
        return tuple(row for row in self._live if not says_nothing(self._text(row, FTE)))

    def _holder(self, row: Row) -> dict[str, Any]:
        holder = {"name": self._text(row, NAME), "email": self._email(row)}
        share = self._text(row, FTE)
        if len(self._live) > 1 and NUMBER.fullmatch(share) and 0 < float(share) <= 1:
            holder["share"] = share
        return {key: value for key, value in holder.items() if value}

    def _email(self, row: Row) -> str:
        text = self._text(row, EMAIL)
        return text if "@" in text else ""

    def _meaning(self, row: Row) -> Meaning:
        return meaning_of_name(self._text(row, NAME))

    def _text(self, row: Row, column: str) -> str:
        return self.sheet.text(row, column)
