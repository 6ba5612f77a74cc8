"""What is wrong with a theme file, in clear sentences: each fault at its line."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_type_hints

from pydantic import ValidationError

from orgmodel.drawing.theme import Theme
from orgmodel.source import Place
from orgmodel.source.toml_reader import locate

_UNKNOWN = "unexpected_keyword_argument"
_EXPECTED: Mapping[str, str] = {
    "float_type": "a number",
    "float_parsing": "a number",
    "greater_than": "more than {gt:g}",
    "less_than_equal": "{le:g} or less",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "literal_error": "{expected}",
    "tuple_type": "a list",
    "dataclass_type": "a table",
}
_COLOUR = "a colour as #1f3a5c"
_LONGEST = 40


def faults_of(error: ValidationError, text: str, path: Path, extends: str) -> Iterator[str]:
    """Put all that pydantic finds into sentences, in the order in which they stand in the file.

    Args:
        error: what pydantic found.
        text: the theme file.
        path: where it is.
        extends: the key that a file may have beside those of a theme.
    """
    details = error.errors()
    places = [Place(tuple(each["loc"]), key=each["type"] == _UNKNOWN) for each in details]
    spans = locate(text, places)
    said = []
    for detail, place in zip(details, places, strict=True):
        span = spans.get(place)
        where = (span.line, span.column) if span else (0, 0)
        at = f"{path}:{span.line}:{span.column}" if span else str(path)
        said.append((where, f"{at}: {_sentence(dict(detail), extends)}"))
    return (sentence for _, sentence in sorted(said))


def _sentence(detail: dict[str, Any], extends: str) -> str:
    way = ".".join(map(str, detail["loc"]))
    if detail["type"] == _UNKNOWN:
        *table, key = detail["loc"]
        known = [*_keys_of(table), *([] if table else [extends])]
        near = difflib.get_close_matches(str(key), known, n=1)
        hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(known)}"
        return f"a theme has no key `{way}`{hint}"
    if detail["type"] == "too_short":
        return f"`{way}` must have at least {detail['ctx']['min_length']} entries"
    return f"`{way}` must be {_expected(detail)}, not {_shown(detail['input'])}"


def _expected(detail: dict[str, Any]) -> str:
    if detail["type"].startswith("string"):
        may_be_none = "none" in str(detail.get("ctx", {})) or detail["loc"][-1] == "fill"
        return f"{_COLOUR}, or none" if may_be_none else _COLOUR
    said = _EXPECTED.get(detail["type"])
    return said.format(**detail.get("ctx", {})).replace("'", "") if said else detail["msg"].lower()


def _keys_of(way: list[Any]) -> list[str]:
    """Name the keys that a table of a theme can have."""
    type_: Any = Theme
    for step in way:
        type_ = get_type_hints(type_).get(str(step)) if is_dataclass(type_) else None
    return [field.name for field in fields(type_)] if is_dataclass(type_) else []


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    shown = f"`{value}`" if not isinstance(value, bool) else str(value).lower()
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…`"
