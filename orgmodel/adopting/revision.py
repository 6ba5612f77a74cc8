"""An organisation as it stood in a revision of git."""

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from orgmodel.loading import Document, read, read_text
from orgmodel.source import FORMATS

ENDINGS = (*(f".{name}" for name in FORMATS), ".yml")


class RevisionError(ValueError):
    """Git, the repository or the revision is not there; the message says what."""


def read_at(path: str, revision: str, file_format: str | None = None) -> Document | None:
    """Read an organisation as it stood in a revision; None where the file was not there yet.

    Args:
        path: the file, as the user named it.
        revision: what git takes as a commit: a branch, a tag, `HEAD~3`.
        file_format: yaml, json, toml or csv; by default what the name's ending says.

    Raises:
        RevisionError: git, the repository or the revision is not there.
    """
    file = Path(path).resolve()
    top = _top(path, file.parent)
    _check_revision(top, revision)
    inside = file.relative_to(top).as_posix()
    content = _git(top, "cat-file", "blob", f"{revision}:{inside}")
    if content.returncode:
        return None
    document = read_text(content.stdout, path, file_format)
    data = document.sources[0].data
    if isinstance(data, dict) and data.get("include"):
        return _with_included(top, revision, inside, file_format)
    return document


def _with_included(top: Path, revision: str, inside: str, file_format: str | None) -> Document:
    """Read from a copy of all files of our formats, since patterns may name any of them."""
    listed = _git(top, "ls-tree", "-r", "-z", "--name-only", revision).stdout.decode().split("\0")
    names = [name for name in listed if name.endswith(ENDINGS)]
    archive = _git(top, "archive", "--format=tar", revision, "--", *_literal(names))
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
            files.extractall(folder, filter="data")
        return read(str(Path(folder, inside)), file_format)


def _literal(names: list[str]) -> list[str]:
    return [f":(literal){name}" for name in names]


def _top(path: str, folder: Path) -> Path:
    found = _git(folder, "rev-parse", "--show-toplevel")
    if found.returncode:
        raise RevisionError(f"{path} is in no git repository, so nothing tells what was touched")
    return Path(found.stdout.decode().strip()).resolve()


def _check_revision(top: Path, revision: str) -> None:
    wanted = f"{revision}^{{commit}}"
    if _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted).returncode:
        raise RevisionError(
            f"git knows no revision {revision} here; in CI, fetch it first (fetch-depth: 0)"
        )


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=False)  # noqa: S603  no shell
    except FileNotFoundError:
        raise RevisionError("git is not installed, and only git tells what was touched") from None
