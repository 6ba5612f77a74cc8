"""Did you mean: the known word that is nearest to a wrong one."""

from collections.abc import Iterable

NEAR = 70
"""How alike two words must be, of 100, to be taken for each other."""


def hint(word: str, known: Iterable[str]) -> str:
    """Give `; did you mean ...?`, or nothing where no known word is near."""
    from rapidfuzz import process  # noqa: PLC0415  only a wrong word needs it
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415

    plain = word.lower().replace("-", "_").replace(" ", "_")
    texts = {each.lower().replace("-", "_"): each for each in known}
    found = process.extractOne(plain, texts.keys(), scorer=ratio, score_cutoff=NEAR)
    return f"; did you mean {texts[found[0]]}?" if found else ""
