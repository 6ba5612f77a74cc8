"""Dates that may be partial: a year, a month or a day, each meaning all of its days."""

import calendar
import datetime as dt
import re
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

MONTHS = range(1, 13)
WHOLE = len("2026-03-31")
SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class PartialDate(str):
    """A date as it was written: `2026`, `2026-03` or `2026-03-31`; it means the whole interval.

    Raises:
        ValueError: the text is no such date, or the day does not exist.
    """

    __slots__ = ()

    def __new__(cls, value: object) -> Self:
        """Take a text, a year as a number, or a date."""
        if isinstance(value, dt.datetime):
            value = value.date()
        text = value.isoformat() if isinstance(value, dt.date) else str(value)
        match = SHAPE.fullmatch(text)
        if match is None or not _exists(match):
            raise ValueError(
                f"is no date: {text[:40]!r}; write a year, a month or a day, as in 2026-03-31"
            )
        return super().__new__(cls, text)

    @property
    def first_day(self) -> dt.date:
        """The first day that is meant."""
        if len(self) == WHOLE:
            return dt.date.fromisoformat(self)
        year, month = self._year_and_month()
        return dt.date(year, month or 1, 1)

    @property
    def last_day(self) -> dt.date:
        """The last day that is meant."""
        if len(self) == WHOLE:
            return dt.date.fromisoformat(self)
        year, month = self._year_and_month()
        month = month or MONTHS[-1]
        return dt.date(year, month, calendar.monthrange(year, month)[1])

    def _year_and_month(self) -> tuple[int, int]:
        year, _, month = self.partition("-")
        return int(year), int(month or 0)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Tell pydantic to build the date by its constructor and to write it as text."""
        return core_schema.no_info_plain_validator_function(
            cls, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the date for editors."""
        return {
            "anyOf": [
                {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
                {"type": "integer", "minimum": 1, "maximum": 9999},
            ]
        }


def _exists(match: re.Match[str]) -> bool:
    year, month, day = (int(part or 1) for part in match.groups())
    return year > 0 and month in MONTHS and 1 <= day <= calendar.monthrange(year, month)[1]
