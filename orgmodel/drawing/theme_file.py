"""Themes in TOML files: those that come with orgmodel, and those of one's own."""

import difflib
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from orgmodel.drawing.errors import DrawError
from orgmodel.drawing.theme import Theme
from orgmodel.drawing.theme_faults import faults_of
from orgmodel.source.fault import Unreadable
from orgmodel.source.toml_reader import read

DEFAULT_THEME = "default"
EXTENDS = "extends"
_FOLDER = Path(__file__).with_name("themes")


def theme_names() -> tuple[str, ...]:
    """Name the themes that come with orgmodel, in alphabetical order."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def read_theme(name_or_path: str | Path = DEFAULT_THEME) -> Theme:
    """Read a theme.

    Args:
        name_or_path: a name out of `theme_names()`, or a TOML file of one's own, which states what
            differs from the theme that its key `extends` names (without it: from the default).

    Raises:
        DrawError: there is no such theme, or the file is not a theme; each fault has a line.
    """
    path = _path(name_or_path)
    text = _text(path)
    table = _whole_table(path, text)
    try:
        return _adapter().validate_python(table)
    except ValidationError as error:
        faults = faults_of(error, text, path, EXTENDS)
        raise DrawError("\n".join(faults)) from error


@cache
def _adapter() -> TypeAdapter[Theme]:
    return TypeAdapter(Theme)


def _path(name_or_path: str | Path) -> Path:
    if str(name_or_path) in theme_names():
        return _FOLDER / f"{name_or_path}.toml"
    if str(name_or_path).endswith(".toml"):
        return Path(name_or_path)
    raise DrawError(_unknown_theme(str(name_or_path)))


def _unknown_theme(name: str) -> str:
    near = difflib.get_close_matches(name, theme_names(), n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return (
        f"There is no theme {name!r}; the themes are {', '.join(theme_names())}, "
        f"and files that end in .toml{hint or '.'}"
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise DrawError(f"The theme {path} cannot be read: {reason}.") from error
    except UnicodeDecodeError as error:
        raise DrawError(f"The theme {path} cannot be read: it is not text in UTF-8.") from error


def _whole_table(path: Path, text: str) -> dict[str, Any]:
    table = _table(path, text)
    if path.parent == _FOLDER and EXTENDS not in table:
        return table
    base = table.pop(EXTENDS, DEFAULT_THEME)
    if base not in theme_names():
        raise DrawError(f"The theme {path} extends {base!r}: {_unknown_theme(str(base))}")
    below = _path(base)
    return _merged(_whole_table(below, _text(below)), table)


def _table(path: Path, text: str) -> dict[str, Any]:
    try:
        table: dict[str, Any] = read(text)[0]
    except Unreadable as error:
        span, said = error.fault.span, error.fault.message
        raise DrawError(f"{path}:{span.line}:{span.column}: {said}") from error
    return table


def _merged(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Lay changes over a table, table by table; the depth is that of a theme."""
    merged = dict(base)
    for key, value in changes.items():
        inner = merged.get(key)
        if isinstance(inner, dict) and isinstance(value, dict):
            merged[key] = _merged(inner, value)
        else:
            merged[key] = value
    return merged
