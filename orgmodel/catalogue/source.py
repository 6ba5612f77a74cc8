"""The sources: where the facts of the catalogue come from."""

import re
from functools import cache

from orgmodel.catalogue.data import in_language, read

STATEMENT = re.compile(r"([AB])(\d+)")
STATEMENT_WORDS = {"id": "pernyataan", "en": "statement"}


def source(key: str, language: str = "en") -> str:
    """Say what a source's key stands for; `A33` is statement 33 of document A.

    Args:
        key: the key.
        language: the language; English where there is no text in it.

    Raises:
        KeyError: there is no such source.
    """
    statement = STATEMENT.fullmatch(key)
    if statement is None:
        return _said(key, language)
    word = in_language(STATEMENT_WORDS, language)
    return f"{_said(statement[1], language)}, {word} {statement[2]}"


def _said(key: str, language: str) -> str:
    text = _sources()[key]
    return text if isinstance(text, str) else in_language(text, language)


@cache
def _sources() -> dict[str, str | dict[str, str]]:
    return dict(read("sources"))
