"""A table of a configuration, read key by key; what is wrong with it is noted at its place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from orgmodel.config.near import hint
from orgmodel.diagnostic import Span
from orgmodel.source import Path, Place, Source

SHOWN = 60


@dataclass(frozen=True, slots=True)
class ConfigFault:
    """A fault of a configuration.

    Args:
        path: the file, as it is shown to users.
        span: where in the file.
        message: one sentence.
    """

    path: str
    span: Span
    message: str


@dataclass(slots=True)
class Notes:
    """The faults of one file, as long as their places are not looked up yet."""

    source: Source
    wrongs: list[tuple[Place, str]] = field(default_factory=list)

    def faults(self) -> Iterator[ConfigFault]:
        """Give the faults with their places; what is absent is shown at what holds it."""
        ways = [_ways(place) for place, _ in self.wrongs]
        found = self.source.locate(way for some in ways for way in some)
        for some, (_, message) in zip(ways, self.wrongs, strict=True):
            span = next((found[way] for way in some if way in found), Span(1, 1))
            yield ConfigFault(self.source.name, span, message)


class Table:
    """A table, read key by key.

    Args:
        data: what it holds.
        path: the way to it in the file.
        notes: where faults are noted.
        what: how messages call it.

    A key that was never asked for is unknown; `close` says so.
    """

    def __init__(self, data: Mapping[str, Any], path: Path, notes: Notes, what: str) -> None:
        self.path = path
        self.what = what
        self._data = data
        self._notes = notes
        self._asked: dict[str, None] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def text(self, key: str) -> str | None:
        """Give a text; None where it is absent or wrong."""
        value = self._value(key)
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        self.wrong(key, f"`{key}` of {self.what} must be a text, not {shown(value)}")
        return None

    def needed(self, key: str) -> str:
        """Give a text that must be there; empty where it is not."""
        if key not in self._data:
            self._asked[key] = None
            self.missing(key)
        return self.text(key) or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts, or a single text as a list of one."""
        value = self._value(key)
        if value is None:
            return ()
        values = value if isinstance(value, list) else [value]
        if all(isinstance(each, str) and each.strip() for each in values):
            return tuple(values)
        self.wrong(key, f"`{key}` of {self.what} must be a text or a list of texts")
        return ()

    def number(self, key: str, least: int = 0) -> int | None:
        """Give a whole number; None where it is absent or wrong."""
        value = self._value(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and value >= least:
            return value
        must = f"must be a whole number, at least {least}"
        self.wrong(key, f"`{key}` of {self.what} {must}, not {shown(value)}")
        return None

    def flag(self, key: str) -> bool:
        """Give true or false; false where it is absent or wrong."""
        value = self._value(key)
        if value is None or isinstance(value, bool):
            return bool(value)
        self.wrong(key, f"`{key}` of {self.what} must be true or false, not {shown(value)}")
        return False

    def choices(self, key: str, known: Sequence[str]) -> tuple[str, ...]:
        """Give the texts of a list that are known words; the others are noted."""
        return tuple(each for each in self.texts(key) if self.is_known(key, each, known))

    def choice(self, key: str, known: Sequence[str]) -> str | None:
        """Give a text that is a known word."""
        value = self.text(key)
        return value if value is not None and self.is_known(key, value, known) else None

    def is_known(self, key: str, word: str, known: Sequence[str]) -> bool:
        """Tell whether a word is known, and note it where it is not."""
        if word not in known:
            words = f"{', '.join(known[:-1])} or {known[-1]}"
            message = f"`{key}` of {self.what} must be {words}, not {shown(word)}"
            self.wrong(self.item(key, word), f"{message}{hint(word, known)}")
        return word in known

    def item(self, key: str, word: str) -> Path:
        """Give the way to a word in a list, or to the single word that stands for a list."""
        value = self._data.get(key)
        return (key, value.index(word)) if isinstance(value, list) else (key,)

    def know(self, *keys: str) -> None:
        """Take some keys for known, whether they are read or not."""
        self._asked.update(dict.fromkeys(keys))

    @property
    def file(self) -> str:
        """The file that it stands in."""
        return self._notes.source.name

    @property
    def fault_count(self) -> int:
        """How many faults are noted of the whole file so far."""
        return len(self._notes.wrongs)

    def any(self, key: str) -> Any:  # noqa: ANN401  plain data
        """Give a value of any kind."""
        return self._value(key)

    def names(self) -> tuple[str, ...]:
        """Give all keys, which are free ones."""
        self._asked.update(dict.fromkeys(self._data))
        return tuple(self._data)

    def table(self, key: str, what: str | None = None) -> "Table | None":
        """Give a table inside; None where it is absent or something else."""
        value = self._value(key)
        if value is None:
            return None
        if isinstance(value, dict):
            return Table(value, (*self.path, key), self._notes, what or f"`{key}`")
        self.wrong(key, f"`{key}` of {self.what} must be a table, not {shown(value)}")
        return None

    def tables(self, key: str, what: str) -> Iterator["Table"]:
        """Go through a list of tables."""
        value = self._value(key)
        entries = [] if value is None else value
        if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
            self.wrong(key, f"`{key}` of {self.what} must be a list of tables: write [[...{key}]]")
            return
        for number, entry in enumerate(entries):
            yield Table(entry, (*self.path, key, number), self._notes, what)

    def entry(self, key: str, number: int, data: Mapping[str, Any]) -> "Table":
        """Give a table in a list."""
        return Table(data, (*self.path, key, number), self._notes, f"an entry of `{key}`")

    def missing(self, key: str) -> None:
        """Note that a key must be there."""
        self.wrong((), f"{self.what} has no `{key}`")

    def wrong(self, inner: str | Path, message: str, *, key: bool = False) -> None:
        """Note a fault of a value inside, or of the table itself where the way is empty."""
        way = (inner,) if isinstance(inner, str) else inner
        self._notes.wrongs.append((Place((*self.path, *way), key=key), message))

    def close(self) -> None:
        """Note the keys that nobody asked for."""
        for key in self._data:
            if key not in self._asked:
                said = f"{self.what} has a key {key[:SHOWN]}, which is unknown"
                self.wrong(key, f"{said}{hint(key, self._asked)}", key=True)

    def _value(self, key: str) -> Any:  # noqa: ANN401  plain data
        self._asked[key] = None
        return self._data.get(key)


def shown(value: object) -> str:
    """Give a value as a message shows it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return repr(value[:SHOWN])
    if isinstance(value, Mapping):
        return "a table"
    return "a list" if isinstance(value, list) else str(value)[:SHOWN]


def _ways(place: Place) -> tuple[Place, ...]:
    path = place.path
    shorter: Iterable[int] = range(len(path), -1, -1)
    return (place, *(Place(path[:end]) for end in shorter))
