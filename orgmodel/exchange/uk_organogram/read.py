"""Reading an organogram: the senior file, and perhaps the junior one."""

import sys
from pathlib import Path as FilePath

from orgmodel.exchange.sheet import Sheet
from orgmodel.exchange.uk_organogram.department import Department
from orgmodel.exchange.uk_organogram.junior import Juniors
from orgmodel.exchange.uk_organogram.senior import Seniors
from orgmodel.load import STDIN, Document, assemble
from orgmodel.source import Source, collector_at_rest, decode
from orgmodel.source.fault import Unreadable


def read_uk_organogram(senior: str, junior: str | None = None) -> Document:
    """Read the organogram of a department of the UK government straight from its CSV files.

    Senior posts are positions by their references; a row of the junior file is a position with
    the tag `group`. All faults have their places in the CSV files.

    Args:
        senior: the file of senior posts, as the user named it; `-` is standard input.
        junior: the file of junior posts, as the user named it.

    Raises:
        OSError: a file cannot be opened.
    """
    department = Department()
    with collector_at_rest():
        sources = [_source(senior, Seniors, department)]
        if junior is not None:
            sources.append(_source(junior, Juniors, department))
        return assemble(sources)


def _source(path: str, table: type[Seniors | Juniors], department: Department) -> Source:
    name, content = _opened(path)
    text = ""
    try:
        text = decode(content)
        posts = table(Sheet(text), department)
    except Unreadable as stop:
        return Source(name, text, None, (stop.fault,))
    faults = tuple(posts.sheet.faults)
    return Source(name, text, posts.data(), faults, posts.sheet.finder(posts.cell))


def _opened(path: str) -> tuple[str, bytes]:
    if path == STDIN:
        return "<stdin>", sys.stdin.buffer.read()
    return path, FilePath(path).read_bytes()
