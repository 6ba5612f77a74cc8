"""Files as a code host names them: from the top of the repository, with slashes."""

import os
from pathlib import Path, PurePath
from urllib.parse import quote

TOP = ".git"


def repository_of(folder: Path) -> Path | None:
    """Give the top folder of the repository that a folder is in; None where there is none."""
    absolute = folder.absolute()
    return next((each for each in (absolute, *absolute.parents) if (each / TOP).exists()), None)


def in_repository(path: str, repository: Path | None) -> str:
    """Name a file from the top of the repository; what is outside keeps its name."""
    if repository is None or path.startswith("<"):
        return PurePath(path).as_posix()
    relative = os.path.relpath(Path(path).absolute(), repository)
    outside = relative == os.pardir or relative.startswith(os.pardir + os.sep)
    return PurePath(path if outside else relative).as_posix()


def as_uri(path: str) -> str:
    """Write a relative path as a reference that a URI may hold."""
    return quote(path)
