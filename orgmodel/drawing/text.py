"""Titles are data: the characters of a text, safe for DOT and for XML."""

import html
import re
from functools import lru_cache

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_FOREIGN_TO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_LIVE_IN_XML = re.compile("[&<>\"']")
_UNSAFE_IN_ID = re.compile(r"[^A-Za-z0-9.\-]")
_SPACE_IN_ID = f"_x{ord(' '):x}_"
_MOST_REMEMBERED = 20_000  # of the words that ids are made of


def printable(text: str) -> str:
    """Make a text fit for one line: control characters and line ends become a space."""
    if text.isprintable():
        return text
    return _FOREIGN_TO_XML.sub("\ufffd", _UNPRINTABLE.sub(" ", text))


def dot_label(text: str) -> str:
    r"""Quote a text as a DOT label in which no escape (`\N`) and no entity (`&amp;`) is live."""
    escaped = printable(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped.replace("&", "&amp;")}"'


def xml_text(text: str) -> str:
    """Escape a text for an XML element or a quoted attribute."""
    words = printable(text)
    return html.escape(words) if _LIVE_IN_XML.search(words) else words


@lru_cache(_MOST_REMEMBERED)
def xml_name(identifier: str) -> str:
    """Escape the id of a box for a quoted attribute; it comes again at each of its lines."""
    return xml_text(identifier)


def xml_id(prefix: str, identifier: str) -> str:
    """Make an id that is valid in XML and CSS and differs wherever the given ids differ.

    Latin letters, digits, `.` and `-` stay; `_` becomes `__`, anything else `_x` + its code + `_`.
    """
    return f"{prefix}-{_SPACE_IN_ID.join(map(_word_of_id, identifier.split(' ')))}"


@lru_cache(_MOST_REMEMBERED)
def _word_of_id(word: str) -> str:
    return _UNSAFE_IN_ID.sub(_escape_in_id, word)


def _escape_in_id(match: re.Match[str]) -> str:
    sign = match.group()
    return "__" if sign == "_" else f"_x{ord(sign):x}_"
