"""Writing a file so that a failed run never leaves half of one where a good one stood."""

import os
import tempfile
from pathlib import Path


def write(data: bytes, path: str | Path) -> None:
    """Write bytes to a file: beside it first, then renamed, so that it is always whole.

    Raises:
        OSError: the folder is not there or may not be written to; the old file is as it was.
    """
    target = Path(path)
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        _take_over_mode(Path(beside), target)
        Path(beside).replace(target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _take_over_mode(new: Path, old: Path) -> None:
    """Give the new file the rights of the old one, or those that any new file would get."""
    if old.exists():
        new.chmod(old.stat().st_mode)
        return
    mask = os.umask(0)
    os.umask(mask)
    new.chmod(0o666 & ~mask)
