"""The page of a file as it is now, renewed when the file or one that it names is saved."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeAlias

from orgmodel.chart import Options
from orgmodel.diagnostic import Diagnostic
from orgmodel.drawing import DrawError
from orgmodel.graph import OrgGraph
from orgmodel.loading import Document
from orgmodel.model import Organisation
from orgmodel.page.content import Content, build_content
from orgmodel.page.document import as_inert_json, page_of
from orgmodel.validating import Validation

Stamps: TypeAlias = dict[str, tuple[int, int] | None]


class Kept:
    """The page of an organisation, always as its files are.

    Args:
        read: reads the organisation.
        validate: validates what was read.
        options: what is shown.
        theme: name or file of the theme on a light ground.
        beside: names the files that are watched beside those of the organisation.

    Raises:
        OSError: the file cannot be opened.
        ValueError: it cannot be validated.
        KeyError: the root of the options is no position or body.
        DrawError: there is no such theme.
    """

    def __init__(
        self,
        read: Callable[[], Document],
        validate: Callable[[Document], Validation],
        options: Options,
        theme: str = "default",
        beside: Callable[[Document], Iterable[str]] = lambda _: (),
    ) -> None:
        self._read = read
        self._validate = validate
        self._options = options
        self._theme = theme
        self._beside = beside
        self._changed = threading.Condition()
        self.version = 0
        """How many times the page was renewed."""
        document = read()
        self._stamps = self._stamps_of(document, {})
        self._content = self._content_of(document) or self._empty()
        self._live = self._live_of(document)

    def page(self) -> str:
        """Give the whole page."""
        with self._changed:
            return page_of(self._content, self._now())

    def data(self) -> str:
        """Give what the page takes in place of its data."""
        with self._changed:
            return as_inert_json({**self._content.to_plain(), "live": self._now()})

    def renew(self) -> bool:
        """Read the files again if one of them was saved; tells whether that was so.

        What cannot be read or shown any more leaves the last good chart, and says so.
        """
        stamps = {name: _stamp(name) for name in self._stamps}
        if stamps == self._stamps:
            return False
        try:
            document = self._read()
            live = self._live_of(document)
            content = self._content_of(document)
            stamps = self._stamps_of(document, stamps)
        except (OSError, ValueError, KeyError, DrawError) as error:
            content = None
            live = {**self._live, "fresh": False, "trouble": _sentence(error)}
        with self._changed:
            self._stamps = stamps
            self._content = content or self._content
            self._live = live
            self.version += 1
            self._changed.notify_all()
        return True

    def wait(self, version: int, seconds: float) -> int:
        """Wait until the page is newer than a version, or for some time; give its version."""
        with self._changed:
            self._changed.wait_for(lambda: self.version != version, seconds)
            return self.version

    def _content_of(self, document: Document) -> Content | None:
        """Give what the page shows; None where the file holds no organisation now."""
        if document.organisation is None:
            return None
        graph = OrgGraph(document.organisation, document.unread)
        return build_content(graph, self._options, self._theme)

    def _stamps_of(self, document: Document, known: Stamps) -> Stamps:
        """Give the stamps of the files and of their folders, in which files may come and go.

        Those `known` were taken before the files were read, so that what is saved meanwhile is
        seen at the next look.
        """
        names = [source.name for source in document.sources]
        watched = [*names, *document.pictures, *self._beside(document)]
        return {
            name: known[name] if name in known else _stamp(name)
            for name in (*watched, *_folders(watched))
        }

    def _now(self) -> dict[str, Any]:
        return {**self._live, "version": self.version}

    def _empty(self) -> Content:
        return build_content(OrgGraph(Organisation()), Options(), self._theme)

    def _live_of(self, document: Document) -> dict[str, Any]:
        found = self._validate(document).diagnostics
        return {"findings": list(map(_plain, found)), "fresh": document.organisation is not None}


def _plain(diagnostic: Diagnostic) -> dict[str, Any]:
    span = diagnostic.span
    place = diagnostic.path if span is None else f"{diagnostic.path}:{span.line}:{span.column}"
    return {
        "severity": diagnostic.severity.value,
        "place": place,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "message": diagnostic.message,
        "subject": diagnostic.subject,
    }


def _sentence(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"there is no position or body {error.args[0]} any more"
    return str(error)


def _folders(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(str(Path(name).parent) for name in names))


def _stamp(name: str) -> tuple[int, int] | None:
    try:
        status = Path(name).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
