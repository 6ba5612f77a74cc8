"""Finding the configuration of a file: in its folder, or in the nearest one above."""

import tomllib
from pathlib import Path

from orgmodel.config.patterns import shown_path

OWN = "orgmodel.toml"
SHARED = "pyproject.toml"
REPOSITORY = ".git"
WORD = "tool.orgmodel"


def find_config(start: str) -> str | None:
    """Give the configuration that holds for a file or folder; None where there is none.

    Looked for are orgmodel.toml, and pyproject.toml with a table [tool.orgmodel], upward to the
    root of the repository or of the file system.
    """
    begin = Path(start).absolute()
    for folder in (begin, *begin.parents):
        if (folder / OWN).is_file():
            return shown_path(str(folder / OWN))
        if _speaks_of_us(folder / SHARED):
            return shown_path(str(folder / SHARED))
        if (folder / REPOSITORY).exists():
            break
    return None


def _speaks_of_us(file: Path) -> bool:
    """Tell whether a pyproject.toml has our table, or is too broken to tell but names it."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    if "orgmodel" not in text:
        return False
    try:
        return "orgmodel" in tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError:
        return WORD in text
