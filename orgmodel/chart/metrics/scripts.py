"""Where lines may end within what stands between two spaces.

Lines end after hyphens and slashes; in Thai and Chinese, which are written without spaces, between
the words that a learned model finds; in Japanese between the characters that may begin a line.
Korean is broken at its spaces alone.
"""

import unicodedata
from collections.abc import Container
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budoux import Parser

BREAK_AFTER = "-/‐–—"
THAI = range(0x0E01, 0x0E5C)
HIRAGANA = frozenset(map(chr, range(0x3041, 0x30A0)))
KATAKANA = frozenset(map(chr, (*range(0x30A1, 0x30FB), *range(0x30FC, 0x3100))))
HANGUL = (range(0x1100, 0x1200), range(0x3130, 0x3190), range(0xAC00, 0xD7A4))
CHINESE = {"gb2312": "simplified_chinese", "big5": "traditional_chinese"}
"""What can be written in these is Chinese, or reads as well when it is broken like it."""
NEVER_FIRST = frozenset("ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーゝゞヽヾ々〻\u200d")
"""Letters that may not begin a line; punctuation that closes may not either."""
NEVER_FIRST_IN_THAI = frozenset("\u0e30\u0e32\u0e33\u0e45\u0e46\u0e2f\u0eb0\u0eb2\u0eb3\u0ec6")
"""Vowels and signs that follow a consonant."""
NEVER_LAST_IN_THAI = frozenset("เแโใไ\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
"""Vowels that stand before their consonant."""
BOTH = 2


def parts_of(word: str) -> list[str]:
    """Divide what has no space in it into the parts between which a line may end."""
    if word.isascii() and "-" not in word and "/" not in word:
        return [word]
    parts = [""]
    learned = _learned(word)
    for place, (before, character) in enumerate(zip(" " + word, word, strict=False)):
        if parts[-1] and _may_break(before, character, place, learned):
            parts.append("")
        parts[-1] += character
    return parts


def clusters_of(text: str) -> list[str]:
    """Divide a text into what is never parted: letters with all that clings to them."""
    clusters: list[str] = []
    for character in text:
        if clusters and not (_may_be_first(character) and _may_be_last(clusters[-1][-1])):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _may_break(before: str, after: str, place: int, learned: Container[int] | None) -> bool:
    if before in BREAK_AFTER:
        return after not in BREAK_AFTER
    if not (_may_be_first(after) and _may_be_last(before)):
        return False
    if not (_is_spaceless(before) or _is_spaceless(after)):
        return False
    thai = _is_thai(before) + _is_thai(after)
    if learned is not None and (thai == BOTH or (not thai and (before + after).isalpha())):
        return place in learned
    return not _clings(before, after)


def _may_be_first(character: str) -> bool:
    if character in NEVER_FIRST or character in NEVER_FIRST_IN_THAI:
        return False
    category = unicodedata.category(character)
    return category in ("Ps", "Pi") or category[0] not in "MP"


def _may_be_last(character: str) -> bool:
    return character not in NEVER_LAST_IN_THAI and unicodedata.category(character) not in (
        "Ps",
        "Pi",
    )


def _clings(before: str, after: str) -> bool:
    """Tell whether both belong to one word of Korean or Japanese."""
    katakana = before in KATAKANA and after in KATAKANA
    return after in HIRAGANA or katakana or (_is_hangul(before) and _is_hangul(after))


def _is_spaceless(character: str) -> bool:
    return _is_thai(character) or unicodedata.east_asian_width(character) in "WF"


def _is_thai(character: str) -> bool:
    return ord(character) in THAI


def _is_hangul(character: str) -> bool:
    return any(ord(character) in letters for letters in HANGUL)


def _learned(word: str) -> Container[int] | None:
    """Give where the words of Thai or Chinese begin; None for other languages."""
    language = _language(word)
    if language is None:
        return None
    starts, place = set(), 0
    for part in _parser(language).parse(word):
        starts.add(place)
        place += len(part)
    return starts


def _language(word: str) -> str | None:
    if any(_is_thai(character) for character in word):
        return "thai"
    letters = "".join(character for character in word if _is_spaceless(character))
    if not letters or any(map(_is_korean_or_japanese, letters)):
        return None
    return next((name for code, name in CHINESE.items() if _can_be_written(letters, code)), None)


def _is_korean_or_japanese(character: str) -> bool:
    return character in HIRAGANA or character in KATAKANA or _is_hangul(character)


def _can_be_written(letters: str, code: str) -> bool:
    return letters.encode(code, errors="ignore").decode(code) == letters


@cache
def _parser(language: str) -> "Parser":
    import budoux  # noqa: PLC0415  only these languages need it

    load = {
        "thai": budoux.load_default_thai_parser,
        "simplified_chinese": budoux.load_default_simplified_chinese_parser,
        "traditional_chinese": budoux.load_default_traditional_chinese_parser,
    }
    return load[language]()
