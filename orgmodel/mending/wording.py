"""Writing a text as a value of a format, in the style of the value that stood there."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from orgmodel.source import yaml_reader
from orgmodel.source.fault import Unreadable

TOML_BARE = re.compile(r"[A-Za-z0-9_-]+")
Wording = Callable[[str, str], str | None]
"""Takes the value as it was written and the new text; gives None where it cannot be written."""


def in_yaml(written: str, text: str) -> str | None:
    """Write a text in YAML: without quotes, in single or in double ones, as before if possible."""
    styles = _yaml_styles(written, text)
    return next((style for style in styles if _yaml_means(style) == text), None)


def in_json(written: str, text: str) -> str | None:
    """Write a text in JSON; characters beyond ASCII are escaped where they were before."""
    return json.dumps(text, ensure_ascii="\\u" in written)


def in_toml(written: str, text: str) -> str | None:
    """Write a text in TOML, in the quotes that stood there."""
    literal = f"'{text}'"
    styles = [literal] if written.startswith("'") else []
    styles.append(json.dumps(text, ensure_ascii=False))
    return next((style for style in styles if _toml_means(style) == text), None)


def as_toml_key(written: str, text: str) -> str | None:
    """Write a text as a key of TOML, without quotes if there were none and none are needed."""
    if TOML_BARE.fullmatch(text) and not written.startswith(('"', "'")):
        return text
    return in_toml(written, text)


def in_cell(written: str, text: str, delimiter: str) -> str:
    """Write a text in a cell of CSV, in quotes if it had them or needs them."""
    needs = any(character in text for character in (delimiter, '"', "\n", "\r"))
    if not needs and not written.startswith('"'):
        return text
    return '"' + text.replace('"', '""') + '"'


WORDINGS: Mapping[str, Wording] = MappingProxyType(
    {"yaml": in_yaml, "json": in_json, "toml": in_toml}
)
"""What writes a value, by the format."""
KEY_WORDINGS: Mapping[str, Wording] = MappingProxyType({**WORDINGS, "toml": as_toml_key})
"""What writes a key, by the format."""


def _yaml_styles(written: str, text: str) -> Iterator[str]:
    single = "'" + text.replace("'", "''") + "'"
    double = json.dumps(text, ensure_ascii=False)
    quote = written[:1]
    if quote == '"':
        yield from (double, single)
    elif quote == "'":
        yield from (single, double)
    else:
        yield from (text, single, double)


def _yaml_means(written: str) -> object:
    try:
        data, faults = yaml_reader.read(f"[{written}\n]")
    except Unreadable:
        return None
    return data[0] if not faults and isinstance(data, list) and len(data) == 1 else None


def _toml_means(written: str) -> object:
    try:
        return tomllib.loads(f"value = {written}")["value"]
    except tomllib.TOMLDecodeError:
        return None
