"""What the data of a text must be after it was mended: only what was to change has changed."""

from collections.abc import Sequence
from typing import Any

from orgmodel.mending.editors import Change
from orgmodel.model.text import as_text
from orgmodel.source import Path


def is_as_expected(before: Any, after: Any, changes: Sequence[Change]) -> bool:  # noqa: ANN401
    """Tell whether data differs from what it was by exactly some changes.

    Args:
        before: the data as it was; it is changed here.
        after: the data of the mended text.
        changes: what was to change.
    """
    for change in changes:
        if change.key and change.text is not None:
            if not _rename(before, change.path, change.text):
                return False
        elif change.text is not None:
            _put(before, change.path, change.text)
    removals = [change.path for change in changes if change.text is None]
    for path in sorted(removals, key=_steps, reverse=True):
        _take_out(before, path)
    return _same(before, after)


def _steps(path: Path) -> list[tuple[bool, str, int]]:
    return [(isinstance(s, int), "" if isinstance(s, int) else s, _index(s)) for s in path]


def _index(step: str | int) -> int:
    return step if isinstance(step, int) else 0


def _put(data: Any, path: Path, text: str) -> None:  # noqa: ANN401  plain data
    holder = _value(data, path[:-1])
    if isinstance(holder, str):
        # a list of one value may be written as that value, a structure as the name of it
        _put(data, path[:-1], text)
    else:
        holder[path[-1]] = text


def _rename(data: Any, path: Path, text: str) -> bool:  # noqa: ANN401  plain data
    """Put another key in place of one, if it is not there yet; tell whether it was put there."""
    holder = _value(data, path[:-1])
    if text in holder:
        return False
    entries = [(text if key == path[-1] else key, value) for key, value in holder.items()]
    holder.clear()
    holder.update(entries)
    return True


def _take_out(data: Any, path: Path) -> None:  # noqa: ANN401  plain data
    holder = _value(data, path[:-1])
    if not isinstance(holder, str):
        del holder[path[-1]]
    if (not holder or isinstance(holder, str)) and len(path) > 1:
        _take_out(data, path[:-1])


def _value(data: Any, path: Path) -> Any:  # noqa: ANN401  plain data
    for step in path:
        if isinstance(data, str):
            break
        data = data[step]
    return data


def _same(one: Any, other: Any) -> bool:  # noqa: ANN401  plain data
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, str) and isinstance(other, int | float):
        return one == as_text(other)
    return type(one) is type(other) and one == other
