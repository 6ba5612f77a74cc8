"""Texts by language, and which languages there are."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from orgmodel.model import Organisation

Texts: TypeAlias = str | dict[str, str]
"""A text, or one for each language."""
SPOKEN = ("id", "en")
"""The languages of the page's own words."""


def languages_of(organisation: Organisation, wanted: str | None = None) -> list[str]:
    """Give the languages to choose from: those of the titles and of the page's words."""
    found = dict.fromkeys([organisation.language])
    for text in _texts(organisation):
        if isinstance(text, Mapping):
            found.update(dict.fromkeys(text))
    found.update(dict.fromkeys(SPOKEN))
    if wanted is not None:
        found[wanted] = None
    return list(found)


def by_language(languages: Sequence[str], said: Callable[[str], str]) -> Texts:
    """Give what is said in each language; one text where it is the same in all."""
    texts = {language: said(language) for language in languages}
    return texts if len(set(texts.values())) > 1 else next(iter(texts.values()))


def _texts(organisation: Organisation) -> Iterator[Texts | None]:
    yield organisation.name
    for named in (*organisation.bodies, *organisation.units):
        yield named.name
    for position in organisation.positions:
        yield position.title
