"""Plain data to the model: every fault of shape, and what is left without the faulty values."""

from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from orgmodel.loading.kept import Kept
from orgmodel.loading.wording import Wrong, say
from orgmodel.model import Organisation
from orgmodel.model.text import UNTIDY_EDGE
from orgmodel.source import Path, Place, collector_at_rest

THINGS = ("bodies", "units", "positions")
WITH_ID = (*THINGS, "roles")
UNKNOWN = "extra_forbidden"
ATTEMPTS = 5
"""Leaving out a faulty value can bring a fault to light that it hid, but not without end."""


@dataclass(slots=True)
class Shaped:
    """What became of the data.

    Args:
        organisation: the organisation without what was faulty.
        wrongs: the faults, each with its place in the data as it was read.
        kept: the former places of what stayed.
        unread: id and field of values that had to be left out.
    """

    organisation: Organisation
    wrongs: list[tuple[Place, Wrong]] = field(default_factory=list)
    kept: Kept = field(default_factory=Kept)
    unread: set[tuple[str, str]] = field(default_factory=set)


def shape(data: dict[str, Any]) -> Shaped:
    """Validate the data; what is faulty is noted and left out, and the rest validated."""
    shaped = Shaped(Organisation())
    for _ in range(ATTEMPTS):
        try:
            with collector_at_rest():
                shaped.organisation = Organisation.model_validate(data)
        except ValidationError as error:
            _leave_out(error, data, shaped)
        else:
            break
    return shaped


def _leave_out(error: ValidationError, data: dict[str, Any], shaped: Shaped) -> None:
    faulty: dict[Path, None] = {}
    for detail in error.errors(include_url=False):
        path = _within(data, detail["loc"])
        if _says_nothing(detail, path):
            faulty[path] = None
            continue
        wrong = say(detail, path, data)
        shaped.wrongs.append((Place(shaped.kept.former(path), key=wrong.at_key), wrong))
        if wrong.whole and _tidy_id(path, data):
            continue
        # a thing without what it must have is left out whole, else only the faulty value is
        faulty[path[:-1] if wrong.whole else path] = None
        _note_unread(path, wrong, data, shaped)
    lists: dict[Path, set[int]] = {}
    for path in faulty:
        holder = _value(data, path[:-1])
        if isinstance(holder, dict):
            holder.pop(path[-1], None)
        elif isinstance(holder, list) and isinstance(path[-1], int):
            lists.setdefault(path[:-1], set()).add(path[-1])
    for path in sorted(lists, key=len, reverse=True):
        values = _value(data, path)
        staying = shaped.kept.drop(path, lists[path], len(values))
        values[:] = [values[place] for place in staying]


def _says_nothing(detail: ErrorDetails, path: Path) -> bool:
    """Tell whether a key stands there without a value, which is the same as no key."""
    named = bool(path) and isinstance(path[-1], str)
    return detail["input"] is None and named and detail["type"] not in ("missing", UNKNOWN)


def _within(data: Any, location: tuple[str | int, ...]) -> Path:  # noqa: ANN401  plain data
    """Cut a location back to what is in the data, or to a key that is missing there."""
    path: Path = ()
    value = data
    for step in location:
        if isinstance(value, dict) and isinstance(step, str):
            path = (*path, step)
            if step not in value:
                break
            value = value[step]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            path = (*path, step)
            value = value[step]
        else:
            break
    return path


def _value(data: Any, path: Path) -> Any:  # noqa: ANN401  plain data
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _tidy_id(path: Path, data: dict[str, Any]) -> bool:
    """Mend an id that is only untidy, so that those who refer to it do not suffer."""
    thing = _value(data, path[:-1])
    written = thing.get(path[-1]) if isinstance(thing, dict) else None
    if not isinstance(written, str):
        return False
    tidy = written.strip()
    if not tidy or UNTIDY_EDGE.search(tidy):
        return False
    thing[path[-1]] = tidy
    return True


def _note_unread(path: Path, wrong: Wrong, data: dict[str, Any], shaped: Shaped) -> None:
    thing = _value(data, path[:2]) if path and path[0] in WITH_ID else None
    name = thing.get("id") if isinstance(thing, dict) else None
    if name is not None and len(path) > len(("positions", 0)):
        shaped.unread.add((str(name), wrong.meant or str(path[2])))
