"""The sources: where the facts of the catalogue come from."""

import re
from functools import cache

from orgmodel.catalogue.data import read

STATEMENT = re.compile(r"([AB])(\d+)")


def source(key: str) -> str:
    """Say what a source's key stands for; `A33` is statement 33 of document A.

    Raises:
        KeyError: there is no such source.
    """
    statement = STATEMENT.fullmatch(key)
    if statement is None:
        return _sources()[key]
    return f"{_sources()[statement[1]]}, statement {statement[2]}"


@cache
def _sources() -> dict[str, str]:
    return dict(read("sources"))
