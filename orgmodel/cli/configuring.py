"""The configurations that hold for the files of one run."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from orgmodel.cli.common import CannotRun, Decorator

if TYPE_CHECKING:
    import datetime as dt

    from orgmodel.config import Config, ConfigReading
    from orgmodel.loading import Document
    from orgmodel.model import Organisation
    from orgmodel.validating import Validation


def config_options() -> Decorator:
    """Offer the options by which a configuration is chosen."""

    def offer(command: Any) -> Any:  # noqa: ANN401  click's own decorators
        for option in (_AS_OF, _PROFILE, _CONFIG):
            command = option(command)
        return command

    return offer


@dataclass(frozen=True)
class Configurations:
    """The configurations of one run, each read once.

    Args:
        file: the configuration that was named; None to look for one beside and above each file.
        profile: the profile that was named, instead of what the configuration starts from.
        select: what is checked, instead of what the configuration says.
        ignore: what is not checked, beside what the configuration says.
        as_of: the day that was named.
    """

    file: str | None = None
    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    as_of: "dt.date | None" = None
    _readings: "dict[str | None, ConfigReading]" = field(default_factory=dict, init=False)

    def files(self, named: Sequence[str]) -> tuple[str, ...]:
        """Give the files that are checked: those named, else those of the configuration."""
        if named:
            return tuple(named)
        found = self.here().files
        if not found:
            raise CannotRun("name a file to check, or list `files` in orgmodel.toml")
        return found

    def here(self) -> "Config":
        """Give the configuration that holds in the working folder."""
        return self._reading(self._path_of(str(Path.cwd()))).config

    def validate(self, document: "Document", before: "Organisation | None" = None) -> "Validation":
        """Validate a document as the configuration that holds for its file says."""
        from orgmodel.validating import validate_document

        config = self._config_of(document.sources[0].name)
        try:
            day = self.as_of or _today(document)
            return validate_document(document, config, day, before)
        except ValueError as error:
            raise CannotRun(str(error)) from None

    def faults(self) -> "list[Validation]":
        """Give what is wrong with the configurations that were read."""
        from orgmodel.validating import validate_configuration

        found = validate_configuration(self._readings.values())
        return [found] if found is not None else []

    @property
    def strict(self) -> bool:
        """Whether a configuration that was read wants warnings to fail the run."""
        return any(reading.config.strict for reading in self._readings.values())

    def _config_of(self, name: str) -> "Config":
        config = self._reading(self._path_of(name)).config
        select = self.select or config.select
        per_file = config.per_file
        if self.select:
            per_file = tuple(replace(special, select=()) for special in per_file)
        ignore = (*config.ignore, *self.ignore)
        return replace(config, select=select, ignore=ignore, per_file=per_file)

    def _path_of(self, name: str) -> str | None:
        from orgmodel.config import find_config

        if self.file is not None:
            return self.file
        is_file = not name.startswith("<")
        return find_config(name if is_file else str(Path.cwd()))

    def _reading(self, path: str | None) -> "ConfigReading":
        if path not in self._readings:
            self._readings[path] = self._read(path)
        return self._readings[path]

    def _read(self, path: str | None) -> "ConfigReading":
        from orgmodel.config import read_config
        from orgmodel.validating import known_rules

        try:
            return read_config(path, known_rules(), self.profile)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise CannotRun(f"cannot open {error.filename}: {reason}") from None
        except ValueError as error:
            raise CannotRun(str(error)) from None


def _today(document: "Document") -> "dt.date | None":
    """Give today where the file names no day of its own."""
    import datetime as dt

    organisation = document.organisation
    if organisation is not None and organisation.as_of is not None:
        return None
    return dt.datetime.now(tz=dt.UTC).date()


def _as_day(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> "dt.date | None":
    if value is None:
        return None
    from orgmodel.model import PartialDate

    try:
        return PartialDate(value).last_day
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


_CONFIG = click.option(
    "--config",
    "config_file",
    metavar="FILE",
    help="The configuration; by default orgmodel.toml or pyproject.toml beside or above each file.",
)
_PROFILE = click.option(
    "--profile",
    metavar="NAME",
    help="The profile to start from: default, strict, draft, uk-organogram, spans-and-layers, "
    "or a TOML file.",
)
_AS_OF = click.option(
    "--as-of",
    metavar="DATE",
    callback=_as_day,
    help="Check the organisation as it stands on a day; by default the file's own, else today.",
)
