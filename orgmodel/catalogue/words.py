"""Texts as they are compared: without case, accents or punctuation."""

import re
import unicodedata

NOT_A_WORD = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Fold case and accents: `Kepala Staf` and `KEPALA STAF` become `kepala staf`."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words(text: str) -> str:
    """Keep the words of a text, folded, with one space between: `Secretary-General` is two."""
    return NOT_A_WORD.sub(" ", plain(text)).strip()
