"""Changes of a text, as data."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What is to stand in place of a part of a text.

    Args:
        start: offset of the first character that goes.
        end: offset behind the last character that goes.
        text: what comes there; empty where nothing does.
    """

    start: int
    end: int
    text: str


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Give the text with edits that do not touch each other."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])
