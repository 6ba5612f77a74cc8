"""The files that a file includes."""

from collections.abc import Sequence
from pathlib import Path as FilePath

from orgmodel.loading.document import ReadingFault
from orgmodel.source import Place, Source


def included_files(source: Source, known: Sequence[Source]) -> tuple[list[str], list[ReadingFault]]:
    """Give the names of the files that a file includes and that are not known yet.

    Patterns are relative to the file that states them; the files of one pattern come in the order
    of their names. A pattern that fits no file is a fault.
    """
    stated = source.data.get("include") or []
    patterns = stated if isinstance(stated, list) else [stated]
    seen = {FilePath(other.name).resolve() for other in known}
    found: list[str] = []
    faults: list[ReadingFault] = []
    for number, pattern in enumerate(patterns):
        files = _matches(FilePath(source.name).parent, pattern)
        if not files:
            faults.append(_no_file(source, number, pattern))
        for file in files:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                found.append(str(file))
    return found, faults


def _matches(folder: FilePath, pattern: object) -> list[FilePath]:
    if not isinstance(pattern, str) or not pattern:
        return []
    try:
        if FilePath(pattern).is_absolute():
            return [FilePath(pattern)] if FilePath(pattern).is_file() else []
        return sorted(file for file in folder.glob(pattern) if file.is_file())
    except (ValueError, OSError, NotImplementedError):
        return []


def _no_file(source: Source, number: int, pattern: object) -> ReadingFault:
    several = Place(("include", number))
    single = Place(("include",))
    found = source.locate([several, single])
    span = found.get(several) or found[single]
    return ReadingFault(source.name, span, "OM105", f"include {pattern} fits no file")
