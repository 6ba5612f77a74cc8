"""The library: load, ask, change, check and draw an organisation from Python."""

import datetime as dt
from os import PathLike, fspath
from typing import Any, Literal

from orgmodel import catalogue
from orgmodel.chart import Chart, Options, lay_out
from orgmodel.config import Config, read_config
from orgmodel.diagnostic import Diagnostic, Severity, Span
from orgmodel.drawing import FORMATS, DrawError, EngineName, Format
from orgmodel.drawing import draw as draw_chart
from orgmodel.exchange.native import to_text
from orgmodel.files import write as write_file
from orgmodel.graph import OrgGraph
from orgmodel.loading import Document, read, read_text
from orgmodel.model import (
    Body,
    EditError,
    Holder,
    Organisation,
    PartialDate,
    Position,
    Unit,
    Validity,
    Waiver,
)
from orgmodel.notebook import Picture, show
from orgmodel.page import render_page
from orgmodel.source import format_of
from orgmodel.validating import (
    Validation,
    known_rules,
    validate_configuration,
    validate_document,
    validate_organisation,
)

__all__ = [
    "Body",
    "Chart",
    "Config",
    "ConfigurationError",
    "Diagnostic",
    "DrawError",
    "EditError",
    "Holder",
    "Options",
    "OrgGraph",
    "Organisation",
    "OrganisationError",
    "PartialDate",
    "Picture",
    "Position",
    "Severity",
    "Span",
    "Unit",
    "Validity",
    "Waiver",
    "catalogue",
    "draw",
    "lay_out",
    "load",
    "load_config",
    "loads",
    "save",
    "show",
    "to_text",
    "validate",
]


class OrganisationError(ValueError):
    """A file holds no sound organisation.

    Args:
        diagnostics: everything that is wrong, sorted by place.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        self.diagnostics = diagnostics
        super().__init__("\n".join(_sentence(diagnostic) for diagnostic in diagnostics))


class ConfigurationError(ValueError):
    """A configuration has faults, or another package offers rules that cannot be used.

    Args:
        diagnostics: everything that is wrong, sorted by place.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        self.diagnostics = diagnostics
        super().__init__("\n".join(_sentence(diagnostic) for diagnostic in diagnostics))


def load(path: str | PathLike[str], *, check: bool = True) -> Organisation:
    """Load an organisation from a file and the files that it includes.

    Args:
        path: a YAML, JSON, TOML or CSV file; `-` is standard input.
        check: whether faults of the error severity are refused. Without it, whatever could be
            read is given, as long as the file holds an organisation at all.

    Raises:
        OrganisationError: the file has faults; the error carries all diagnostics.
        OSError: the file cannot be opened.
    """
    return _organisation(read(fspath(path)), check=check)


def loads(text: str, *, name: str = "<text>", check: bool = True) -> Organisation:
    """Load an organisation from a text.

    Args:
        text: YAML, or JSON if it begins with a brace; other formats by the ending of `name`.
        name: what diagnostics call the text.
        check: as for `load`.

    Raises:
        OrganisationError: the text has faults; the error carries all diagnostics.
    """
    return _organisation(read_text(text, name), check=check)


def load_config(path: str | PathLike[str] | None = None, *, profile: str | None = None) -> Config:
    """Load a configuration: which rules are checked, how, and with which house rules.

    Args:
        path: an orgmodel.toml, or a pyproject.toml with a table [tool.orgmodel]; None for a
            profile alone.
        profile: the profile to start from instead of the file's own: its name, or a TOML file.

    Raises:
        ConfigurationError: the configuration has faults; the error carries all diagnostics.
        OSError: the file cannot be opened.
        ValueError: there is no such profile.
    """
    reading = read_config(None if path is None else fspath(path), known_rules(), profile)
    found = validate_configuration([reading])
    if found is not None:
        raise ConfigurationError(found.diagnostics)
    return reading.config


def validate(
    organisation: str | PathLike[str] | Organisation,
    config: Config | None = None,
    *,
    as_of: dt.date | None = None,
) -> list[Diagnostic]:
    """Validate a file, or an organisation built in Python.

    Args:
        organisation: the file, or the organisation.
        config: which rules are checked, and how; by default those that are on.
        as_of: the day on which the organisation is looked at; by default its own.

    Gives all faults that no waiver accepts, sorted by place.

    Raises:
        OSError: the file cannot be opened.
        ValueError: the configuration names a rule or an option that does not exist.
    """
    return list(_validation(organisation, config, as_of).diagnostics)


def draw(
    organisation: Organisation,
    path: str | PathLike[str] | None = None,
    *,
    format: Format | Literal["html"] | None = None,  # noqa: A002  the word everybody looks for
    theme: str = "default",
    engine: EngineName = "auto",
    **options: Any,  # noqa: ANN401  the fields of Options
) -> bytes:
    """Draw the chart of an organisation.

    Args:
        organisation: the organisation; it may be broken.
        path: where to write the chart.
        format: svg, png, pdf, dot, json, or html for the interactive page; by default what the
            path's ending says, else svg.
        theme: name of a theme, or path of a TOML file with one.
        engine: which Graphviz draws: auto, embedded, system or pygraphviz.
        options: what is shown: the fields of `Options`.

    Gives the content of the file.

    Raises:
        ValueError: an option has a value that cannot be drawn.
        DrawError: something that is needed to draw is missing.
    """
    graph, chosen = OrgGraph(organisation), format or _format_of(path)
    if chosen == "html":
        content = render_page(graph, Options(**options), theme).encode()
    else:
        content = draw_chart(lay_out(graph, Options(**options)), chosen, theme=theme, engine=engine)
    if path is not None:
        write_file(content, fspath(path))
    return content


def save(organisation: Organisation, path: str | PathLike[str]) -> None:
    """Write an organisation as YAML, JSON or CSV, as the ending of the path says.

    Raises:
        KeyError: the ending is another one.
        OSError: the file cannot be written.
    """
    name = fspath(path)
    write_file(to_text(organisation, format_of(name, "")).encode(), name)


def _validation(
    organisation: str | PathLike[str] | Organisation,
    config: Config | None,
    as_of: dt.date | None,
) -> Validation:
    if isinstance(organisation, Organisation):
        return validate_organisation(organisation, config, as_of)
    return validate_document(read(fspath(organisation)), config, as_of)


def _organisation(document: Document, *, check: bool) -> Organisation:
    diagnostics = validate_document(document).diagnostics
    faulty = any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    if document.organisation is None or (check and faulty):
        raise OrganisationError(diagnostics)
    return document.organisation


def _format_of(path: str | PathLike[str] | None) -> Format | Literal["html"]:
    if path is None:
        return "svg"
    ending = fspath(path).rpartition(".")[2].lower()
    if ending == "html":
        return "html"
    for known in FORMATS:
        if ending == known:
            return known
    endings = ", ".join((*FORMATS, "html"))
    raise ValueError(f"{fspath(path)} ends in none of {endings}; say the format")


def _sentence(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    place = diagnostic.path if span is None else f"{diagnostic.path}:{span.line}:{span.column}"
    return f"{place}: {diagnostic.code} {diagnostic.name}: {diagnostic.message}"


def _as_svg(organisation: Organisation) -> str:
    return draw(organisation).decode()


def _drawn(chart: Chart) -> str:
    return draw_chart(chart, "svg").decode()


Organisation.display = staticmethod(_as_svg)
Chart.display = staticmethod(_drawn)
