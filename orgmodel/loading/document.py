"""What was read: the organisation, its sources, and the way from a value back to its place."""

import os
from collections.abc import Iterable
from dataclasses import dataclass

from orgmodel.diagnostic import Span
from orgmodel.loading.kept import Kept
from orgmodel.loading.origins import Origins
from orgmodel.loading.pictured import picture_files
from orgmodel.model import Organisation
from orgmodel.source import Place, Source


@dataclass(frozen=True, slots=True)
class ReadingFault:
    """A fault met while reading, before any rule ran.

    Args:
        path: the file, as the user named it.
        span: where in the file.
        code: the code of the rule.
        message: one sentence.
        subject: id of the thing it is about, where there is one.
    """

    path: str
    span: Span
    code: str
    message: str
    subject: str | None = None


@dataclass(frozen=True)
class Document:
    """Files read into one organisation.

    Args:
        organisation: what could be read; None if the first file holds no organisation at all.
        sources: the files, the one that was named first.
        faults: what was met while reading.
        unread: id and field of values that could not be read, so that rules take no offence at
            their absence.
        origins: where the things come from.
        kept: places of values before faulty ones were left out.
    """

    organisation: Organisation | None
    sources: tuple[Source, ...]
    faults: tuple[ReadingFault, ...]
    unread: frozenset[tuple[str, str]]
    origins: Origins
    kept: Kept

    @property
    def folder(self) -> str:
        """The folder of the first file, where the paths of pictures start."""
        return folder_of(self.sources[0].name)

    @property
    def pictures(self) -> list[str]:
        """The files of the photos and icons that the organisation names."""
        return picture_files(self.organisation, self.folder) if self.organisation else []

    def locate(self, places: Iterable[Place]) -> dict[Place, tuple[Source, Span]]:
        """Find where values and keys of the organisation stand in the files.

        Args:
            places: ways through the organisation, as `("positions", 3, "reports_to")`.

        What is not in the files is left out.
        """
        wanted: dict[int, dict[Place, list[Place]]] = {}
        for place in places:
            number, path = self.origins.trace(self.kept.former(place.path))
            same = wanted.setdefault(number, {}).setdefault(Place(path, place.key), [])
            same.append(place)
        found: dict[Place, tuple[Source, Span]] = {}
        for number, inner in wanted.items():
            source = self.sources[number]
            for place, span in source.locate(inner).items():
                found.update(dict.fromkeys(inner[place], (source, span)))
        return found


def folder_of(name: str) -> str:
    """Give the folder of a file; the current one for a text that is in no file."""
    return os.path.dirname(name) or "."  # noqa: PTH120  `a/..` must stay as it is
