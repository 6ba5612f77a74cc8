"""The photos and icons that an organisation names: whether they can be drawn, and where from."""

from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from typing import Any

from orgmodel.loading.wording import KINDS_OF_THING, SHOWN
from orgmodel.model import Organisation, Position
from orgmodel.pictures import ADDRESS, PictureError, read_picture
from orgmodel.source import Path


def picture_faults(organisation: Organisation, folder: str) -> Iterator[tuple[Path, str, str]]:
    """Find the pictures that cannot be drawn.

    Args:
        organisation: what was read.
        folder: where the paths of its pictures start.

    Yields:
        The way to the path, the id of the thing that names it, and a sentence.
    """
    known: dict[str, str] = {}
    for path, name, written in _named(organisation):
        if written not in known:
            known[written] = _fault(folder, written)
        if known[written]:
            owner = f"{KINDS_OF_THING[str(path[0])]} {name[:SHOWN]}"
            yield (
                path,
                name,
                f"`{path[-1]}` of {owner} is {written[:SHOWN]}, which {known[written]}",
            )


def picture_files(organisation: Organisation, folder: str) -> list[str]:
    """Name the files of its pictures, each once, whether they are there or not.

    Args:
        organisation: what was read.
        folder: where the paths of its pictures start.
    """
    written = dict.fromkeys(path for _, _, path in _named(organisation))
    return [str(FilePath(folder, path)) for path in written if not ADDRESS.match(path)]


def moved(things: Iterable[Any], folder: str) -> None:
    """Let the paths of pictures in plain things of a file start at another folder.

    Args:
        things: the things, as they were read; they may have any shape.
        folder: the folder of the file, as it is called from the other folder.
    """
    for thing in things:
        if isinstance(thing, dict):
            _move(thing, "icon", folder)
            holders = thing.get("holders")
            for holder in holders if isinstance(holders, list) else ():
                if isinstance(holder, dict):
                    _move(holder, "photo", folder)


def _named(organisation: Organisation) -> Iterator[tuple[Path, str, str]]:
    for kind in KINDS_OF_THING:
        for place, thing in enumerate(getattr(organisation, kind)):
            if thing.icon is not None:
                yield (kind, place, "icon"), thing.id, thing.icon
            for number, holder in enumerate(thing.holders if isinstance(thing, Position) else ()):
                if holder.photo is not None:
                    yield (kind, place, "holders", number, "photo"), thing.id, holder.photo


def _fault(folder: str, written: str) -> str:
    try:
        read_picture(folder, written)
    except PictureError as error:
        return str(error)
    return ""


def _move(thing: dict[str, Any], field: str, folder: str) -> None:
    written = thing.get(field)
    if isinstance(written, str) and written and not ADDRESS.match(written):
        thing[field] = FilePath(folder, written).as_posix()
