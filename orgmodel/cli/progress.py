"""What a long command is doing, told on the terminal for as long as it does it."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from threading import Event, Thread
from time import monotonic
from typing import Protocol, TextIO

AFTER = 1.0
"""A command that takes fewer seconds than this says nothing."""
EVERY = 0.2
WIDTH = 20
"""Characters of the bar."""
_MOVING = 4
_STARTED = monotonic()


class Tell(Protocol):
    """Says something else from then on."""

    def __call__(self, what: str, share: float | None = None) -> None:
        """Say what is being done, and which share of it is done, from 0 to 1, if it is known."""


@contextmanager
def doing(what: str) -> Iterator[Tell]:
    """Tell on standard error what is being done, once the command has taken a second.

    A bar stands beside it: it fills up where it is known how much there is to do, and moves to and
    fro where it is not.

    The line is gone when it is done. Nothing is told where nobody watches: on a pipe, in a file,
    in CI, on a terminal that cannot go back in its line.

    Args:
        what: what is being done, as `Laying out the chart`.

    Yields:
        What says something else from then on, as the next page.
    """
    if not _is_watched(sys.stderr):
        yield _say_nothing
        return
    line = _Line(what, sys.stderr)
    line.start()
    try:
        yield line.change
    finally:
        line.stop()


class _Line(Thread):
    """The last line of the terminal, written by a thread of its own."""

    def __init__(self, what: str, stream: TextIO) -> None:
        super().__init__(daemon=True)
        self.what = what
        self.share: float | None = None
        self.stream = stream
        self.begun = monotonic()
        self.finished = Event()
        self.width = 0

    def change(self, what: str, share: float | None = None) -> None:
        self.what, self.share = what, share

    def run(self) -> None:
        wait = max(0.0, _STARTED + AFTER - self.begun)
        for step in count():
            if self.finished.wait(wait):
                return
            bar = _moving_bar(step) if self.share is None else _filling_bar(self.share)
            self._write(f"{bar} {self.what} ... {monotonic() - self.begun:.0f} s")
            wait = EVERY

    def stop(self) -> None:
        self.finished.set()
        self.join()
        self._write("")

    def _write(self, text: str) -> None:
        """Write over what was written before, and go back to the start of the line."""
        text = text[: shutil.get_terminal_size().columns - 1]
        if self.width or text:
            self.stream.write(f"{text:<{self.width}}\r")
            self.stream.flush()
        self.width = len(text)


def _filling_bar(share: float) -> str:
    filled = round(WIDTH * min(max(share, 0.0), 1.0))
    return f"[{'#' * filled}{'-' * (WIDTH - filled)}]"


def _moving_bar(step: int) -> str:
    way = WIDTH - _MOVING
    before = way - abs(way - step % (2 * way))
    return f"[{'-' * before}{'#' * _MOVING}{'-' * (way - before)}]"


def _is_watched(stream: TextIO) -> bool:
    in_ci = os.environ.get("CI", "").lower() not in ("", "0", "false")
    return stream.isatty() and not in_ci and os.environ.get("TERM") != "dumb"


def _say_nothing(what: str, share: float | None = None) -> None:
    """Take the words, and keep them."""
