"""Breaking a word that is wider than the line: at its soft hyphens, else between syllables."""

import re
from itertools import accumulate

from orgmodel.chart.metrics.scripts import clusters_of

SOFT_HYPHEN = "\u00ad"
VOWELS = frozenset("aeiouyäöüåæøœáàâãéèêëíìîïóòôõúùûýıаеёиоуыэюяіїєαεηιουωάέήίόύώϊϋ")
SOUNDS = frozenset(("ch", "ck", "kh", "ng", "ny", "ph", "qu", "sch", "sh", "st", "sy", "th"))
"""Consonants that are one sound."""
GLIDES = frozenset("lr")
STOPS = frozenset("bcdfgkpt")
"""With one of the glides, these begin a syllable together, as pl and tr do."""
LONGEST_SOUND = 3
STOP_WITH_GLIDE = 2
LEAST_LETTERS = 2
"""So many letters stand before, between and after breaks."""
JOINT = re.compile(r"(?:(?<!f)ung|fung(?!si)|heit|keit|schaft)s(?=[aeiouäöü])")
"""The end of a part of a German compound, whose s belongs to no syllable that follows."""


def fragments_of(word: str) -> tuple[list[str], str]:
    """Divide a word into the smallest fragments that it may be broken into.

    Returns:
        The fragments, and what is written at the end of a line that breaks it.
    """
    if SOFT_HYPHEN in word:
        return [part for part in word.split(SOFT_HYPHEN) if part], "-"
    if word.lower() == word.upper():
        return clusters_of(word), ""
    return _syllables(word), "-"


def _syllables(word: str) -> list[str]:
    letters = clusters_of(word)
    starts = [0, *_starts(letters), len(letters)]
    ends = list(accumulate(starts[1:], max))
    return [
        "".join(letters[start:end])
        for start, end in zip(starts[:-1], ends, strict=True)
        if start < end
    ]


def _starts(letters: list[str]) -> list[int]:
    """Find where syllables begin: with the last consonant before a vowel."""
    starts = [0]
    joints = {match.end() for match in JOINT.finditer("".join(letters).lower())}
    for place in range(1, len(letters)):
        if not _is_vowel(letters[place]) or _is_vowel(letters[place - 1]):
            continue
        start = place if place in joints else place - _consonant_before(letters, place)
        has_vowel = any(_is_vowel(letter) for letter in letters[:start])
        if has_vowel and starts[-1] + LEAST_LETTERS <= start <= len(letters) - LEAST_LETTERS:
            starts.append(start)
    return starts[1:]


def _consonant_before(letters: list[str], place: int) -> int:
    """Tell of how many letters the consonant before a vowel is written."""
    for length in range(LONGEST_SOUND, 1, -1):
        letters_before = "".join(letters[max(0, place - length) : place]).lower()
        if letters_before in SOUNDS or _is_stop_with_glide(letters_before):
            return length
    return 1


def _is_stop_with_glide(letters: str) -> bool:
    return len(letters) == STOP_WITH_GLIDE and letters[0] in STOPS and letters[1] in GLIDES


def _is_vowel(letter: str) -> bool:
    return letter[0].lower() in VOWELS
