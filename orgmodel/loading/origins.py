"""From which file each thing of an organisation comes."""

from bisect import bisect_right
from dataclasses import dataclass

from orgmodel.source import Path


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of things in a list of the organisation that come from one file.

    Args:
        start: place of the first of them in the organisation's list.
        source: number of the file.
    """

    start: int
    source: int


class Origins:
    """Where the things of an organisation come from, list by list."""

    def __init__(self) -> None:
        self._segments: dict[str, list[Segment]] = {}

    def add(self, name: str, start: int, source: int) -> None:
        """Note that a list goes on with the things of another file."""
        self._segments.setdefault(name, []).append(Segment(start, source))

    def trace(self, path: Path) -> tuple[int, Path]:
        """Give the file, and the path in it, that a value of the organisation comes from."""
        place = path[1] if len(path) > 1 else None
        segments = self._segments.get(str(path[0])) if isinstance(place, int) else None
        if not segments or not isinstance(place, int):
            return 0, path
        number = bisect_right(segments, place, key=lambda segment: segment.start) - 1
        segment = segments[number]
        return segment.source, (path[0], place - segment.start, *path[2:])
