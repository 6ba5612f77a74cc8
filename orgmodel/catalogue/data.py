"""The files of the catalogue, read as plain tables."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

LANGUAGES = ("id", "en")


def read(name: str) -> dict[str, Any]:
    """Read one of the catalogue's files, named without its ending."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def fixed(table: Mapping[str, str] | None = None) -> Mapping[str, str]:
    """Give a table that nobody can change; empty for nothing."""
    return MappingProxyType(dict(table or {}))


def in_language(texts: Mapping[str, str], language: str) -> str:
    """Give the text in a language such as `id` or `id-ID`, else in English."""
    return texts.get(language.partition("-")[0], texts["en"])
