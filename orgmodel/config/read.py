"""Reading a configuration with everything it extends; faults are noted, the rest holds."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from orgmodel.config.config import Config
from orgmodel.config.known import KnownRules
from orgmodel.config.layer import read_layer
from orgmodel.config.near import hint
from orgmodel.config.patterns import shown_path
from orgmodel.config.profiles import PROFILES, is_path, profile_text
from orgmodel.config.table import ConfigFault, Notes, Table, shown
from orgmodel.source import Path, Source, parse

TOOL: Path = ("tool", "orgmodel")
SHARED = "pyproject.toml"
WHOLE = "the configuration"


@dataclass(frozen=True, slots=True)
class ConfigReading:
    """What was read of a configuration.

    Args:
        config: what holds; faulty parts are left out.
        faults: what is wrong, sorted by file and place.
        sources: the files, the one that was asked for first.
    """

    config: Config
    faults: tuple[ConfigFault, ...] = ()
    sources: tuple[Source, ...] = ()


def read_config(path: str | None, known: KnownRules, profile: str | None = None) -> ConfigReading:
    """Read a configuration file.

    Args:
        path: an orgmodel.toml or pyproject.toml; None for no file, so that only a profile holds.
        known: the rules that it may speak of.
        profile: the profile to start from instead of the file's own: a name, or a file.

    Raises:
        OSError: the file cannot be opened.
        ValueError: there is no such profile.
    """
    if profile is not None and not is_path(profile) and profile not in PROFILES:
        cure = hint(profile, PROFILES) or f"; there are {', '.join(PROFILES)}"
        raise ValueError(f"there is no profile {profile!r}{cure}")
    reader = _Reader(known)
    base = Config() if profile is None else reader.base(profile, FilePath.cwd(), Config())
    config = base if path is None else reader.file(path, base, own_profile=profile is None)
    faults = sorted(reader.faults, key=lambda fault: (fault.path, fault.span, fault.message))
    return ConfigReading(config, tuple(faults), tuple(reader.sources))


class _Reader:
    """Reads one configuration and, before it, all that it extends."""

    def __init__(self, known: KnownRules) -> None:
        self.faults: list[ConfigFault] = []
        self.sources: list[Source] = []
        self._known = known
        self._under_way: list[str] = []

    def base(self, word: str, folder: FilePath, base: Config) -> Config:
        """Read what is extended: a profile by its name, or a file named from a folder."""
        if is_path(word):
            return self.file(shown_path(str(folder / word)), base)
        return self._source(parse(f"{word}.toml", profile_text(word)), folder, base)

    def file(self, path: str, base: Config, *, own_profile: bool = True) -> Config:
        """Read a file upon a base."""
        content = FilePath(path).read_bytes()
        self._under_way.append(os.path.realpath(path))
        # an empty file says nothing, which a comment says too
        source = parse(path, content if content.strip() else b"#", "toml")
        folder = FilePath(path).absolute().parent
        config = self._source(source, folder, base, own_profile=own_profile)
        self._under_way.pop()
        return config

    def _source(
        self, source: Source, folder: FilePath, base: Config, *, own_profile: bool = True
    ) -> Config:
        self.sources.append(source)
        self.faults.extend(ConfigFault(source.name, f.span, f.message) for f in source.faults)
        data, path = _own_part(source)
        if data is None:
            return base
        notes = Notes(source)
        table = Table(data, path, notes, WHOLE)
        for key, word in _extended(table, own_profile=own_profile):
            base = self._extended(table, (key, word), folder, base)
        config = read_layer(table, folder, base, self._known)
        self.faults.extend(notes.faults())
        return config

    def _extended(
        self, table: Table, named: tuple[str, str], folder: FilePath, base: Config
    ) -> Config:
        """Put what a configuration names upon the base; where that cannot be, note why."""
        key, word = named
        reason = self._hindrance(word, folder)
        if reason is None:
            try:
                return self.base(word, folder, base)
            except OSError as error:
                reason = f"which cannot be opened: {(error.strerror or str(error)).lower()}"
        table.wrong(table.item(key, word), f"`{key}` names {shown(word)}, {reason}")
        return base

    def _hindrance(self, word: str, folder: FilePath) -> str | None:
        if is_path(word):
            itself = os.path.realpath(folder / word) in self._under_way
            return "which itself extends this file" if itself else None
        if word in PROFILES:
            return None
        there = f"; there are {', '.join(PROFILES)}, and files that end in .toml"
        return f"which is no profile{hint(word, PROFILES) or there}"


def _extended(table: Table, *, own_profile: bool) -> Iterator[tuple[str, str]]:
    """Go through what a configuration is built upon: the key that names it, and the name."""
    profile = table.text("profile")
    if profile is not None and own_profile:
        yield "profile", profile
    for word in table.texts("extend"):
        yield "extend", word


def _own_part(source: Source) -> tuple[Mapping[str, Any] | None, Path]:
    """Give the part of a file that is ours, and the way to it."""
    data = source.data
    if not isinstance(data, dict):
        return None, ()
    tool = data.get("tool")
    ours = tool.get("orgmodel") if isinstance(tool, dict) else None
    if isinstance(ours, dict):
        return ours, TOOL
    return (None, ()) if FilePath(source.name).name == SHARED else (data, ())
