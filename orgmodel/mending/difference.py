"""The unified diff of a text before and after mending.

Mending changes few lines and adds none, so that the texts are walked side by side, and the standard
library compares what lies between; over a whole large file it would take minutes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
CONTEXT = 3
NO_NEWLINE = "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class Change:
    """Lines that differ: from a line up to before another, in the old text and in the new one."""

    old: int
    old_end: int
    new: int
    new_end: int


def difference(name: str, old: str, new: str) -> str:
    """Give the unified diff of two texts of a file; empty where they are the same."""
    before, after = LINE.findall(old), LINE.findall(new)
    hunks = "".join(_hunk(group, before, after) for group in _groups(_changes(before, after)))
    return f"--- {name}\n+++ {name}\n{hunks}" if hunks else ""


def _changes(before: list[str], after: list[str]) -> Iterator[Change]:
    old = new = 0
    while old < len(before) or new < len(after):
        if before[old : old + 1] == after[new : new + 1]:
            old, new = old + 1, new + 1
            continue
        lost, came = _until_same(before, after, old, new)
        yield from _inside(before, after, Change(old, old + lost, new, new + came))
        old, new = old + lost, new + came


def _inside(before: list[str], after: list[str], change: Change) -> Iterator[Change]:
    """Leave out the lines that are the same inside a change."""
    old, new = before[change.old : change.old_end], after[change.new : change.new_end]
    for tag, *bounds in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            start, end, new_start, new_end = bounds
            yield Change(
                change.old + start, change.old + end, change.new + new_start, change.new + new_end
            )


def _until_same(before: list[str], after: list[str], old: int, new: int) -> tuple[int, int]:
    """Give how many lines to pass over in each text until they go on alike."""
    rest = len(before) - old + len(after) - new
    for total in range(1, rest):
        for lost in range(min(total, len(before) - old) + 1):
            came = total - lost
            one = before[old + lost : old + lost + CONTEXT]
            if came <= len(after) - new and one == after[new + came : new + came + CONTEXT]:
                return lost, came
    return len(before) - old, len(after) - new


def _groups(changes: Iterator[Change]) -> Iterator[list[Change]]:
    """Gather changes so near to each other that the lines around them meet."""
    group: list[Change] = []
    for change in changes:
        if group and change.old - group[-1].old_end > 2 * CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _hunk(group: list[Change], before: list[str], after: list[str]) -> str:
    first, last = group[0], group[-1]
    lead = min(CONTEXT, first.old)
    tail = min(CONTEXT, len(before) - last.old_end)
    header = (
        f"@@ -{_range(first.old - lead, last.old_end + tail)} "
        f"+{_range(first.new - lead, last.new_end + tail)} @@\n"
    )
    parts = [header]
    at = first.old - lead
    for change in group:
        parts += _marked(" ", before[at : change.old])
        parts += _marked("-", before[change.old : change.old_end])
        parts += _marked("+", after[change.new : change.new_end])
        at = change.old_end
    return "".join([*parts, *_marked(" ", before[at : at + tail])])


def _range(start: int, end: int) -> str:
    """Write a range of lines as diffs do: an empty one by the line before it."""
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _marked(mark: str, lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield f"{mark}{line}" if line.endswith("\n") else f"{mark}{line}{NO_NEWLINE}"
