"""Edits of several files that can be made at once, since none touches another."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from orgmodel.mending.edit import Edit
from orgmodel.mending.editors import Change, Editor
from orgmodel.source import Path


class Batch:
    """Gathers changes.

    Args:
        editors: the editors of the files; None for those that cannot be edited.
    """

    def __init__(self, editors: Sequence[Editor | None]) -> None:
        self._editors = editors
        self._edits: dict[int, list[Edit]] = {}
        self._changes: dict[int, list[Change]] = {}
        self._thinned: set[tuple[int, Path]] = set()

    def take(self, changes: Mapping[int, Sequence[Change]]) -> bool:
        """Take the changes of one fault, all or none; tell whether they were taken."""
        found: list[tuple[int, Change, list[Edit]]] = []
        for number, change in _flat(changes):
            edits = self._edits_of(number, change)
            if edits is None:
                return False
            found.append((number, change, edits))
        for number, change, edits in found:
            self._keep(number, change, edits)
        return bool(found)

    def files(self) -> Iterator[tuple[int, tuple[list[Edit], list[Change]]]]:
        """Go through the files that change: number, edits, changes."""
        for number, edits in self._edits.items():
            yield number, (edits, self._changes[number])

    def _edits_of(self, number: int, change: Change) -> list[Edit] | None:
        editor = self._editors[number]
        if editor is None or (change.text is None and (number, change.path[:-1]) in self._thinned):
            return None
        edits = editor.edits(change)
        free = edits is not None and all(self._is_free(number, edit) for edit in edits)
        return edits if free else None

    def _is_free(self, number: int, edit: Edit) -> bool:
        taken = self._edits.get(number, [])
        place = bisect_left(taken, edit)
        neighbours = taken[max(place - 1, 0) : place + 1]
        return all(edit.end < other.start or other.end < edit.start for other in neighbours)

    def _keep(self, number: int, change: Change, edits: list[Edit]) -> None:
        taken = self._edits.setdefault(number, [])
        for edit in edits:
            place = bisect_left(taken, edit)
            if taken[place : place + 1] != [edit]:
                taken.insert(place, edit)
        self._changes.setdefault(number, []).append(change)
        if change.text is None:
            self._thinned.add((number, change.path[:-1]))


def _flat(changes: Mapping[int, Sequence[Change]]) -> Iterator[tuple[int, Change]]:
    for number, each in changes.items():
        for change in each:
            yield number, change
