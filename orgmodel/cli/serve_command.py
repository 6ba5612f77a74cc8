"""`orgmodel serve`: the interactive page, drawn anew when the file is saved."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from orgmodel.cli.arranging import arrangement, arranging_options
from orgmodel.cli.common import CannotRun, from_option, graph_of, single_document
from orgmodel.cli.configuring import Configurations
from orgmodel.cli.viewing import (
    check_options,
    chosen_options,
    pictures_option,
    troubles_of,
    view_options,
)

if TYPE_CHECKING:
    from orgmodel.chart import Options
    from orgmodel.loading import Document
    from orgmodel.page.serving import Kept, PageServer
    from orgmodel.validating import Validation

PORT = 8000


@click.command("serve")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    help="Where it is served; 0 takes any port that is free.",
)
@view_options()
@arranging_options()
@pictures_option()
@click.option("--no-holders", is_flag=True, help="Leave out who holds the positions.")
@click.option("--theme", default="default", help="Name of a theme, or a TOML file with one.")
@from_option()
def command(
    *,
    files: tuple[str, ...],
    port: int,
    theme: str,
    input_format: str | None,
    no_holders: bool,
    **shown: Any,  # noqa: ANN401  the fields of Options under their own names
) -> None:
    """Show the page of an organisation in the browser, with what validate finds.

    The page is served on this machine only and is drawn anew whenever the file, one that it
    includes, one of its pictures, its orgmodel.toml or its theme is saved. While the file cannot
    be read the last good chart stays. Texts of a theme of one's own that are hard to read are told.
    Ctrl-C ends it.
    """
    if "-" in files:
        raise CannotRun("serve watches a file, and standard input is none")
    options = chosen_options(show_holders=not no_holders, **arrangement(**shown))
    server = _server(_kept(files, input_format, options, theme), port)
    try:
        click.echo(f"Serving {files[0]} at {server.address} (Ctrl-C ends)")
        server.run()
    except KeyboardInterrupt:
        click.echo()


def _kept(
    files: tuple[str, ...], input_format: str | None, options: "Options", theme: str
) -> "Kept":
    from orgmodel.drawing import DrawError
    from orgmodel.page.serving import Kept

    read = partial(_read, files, input_format, _Theme(theme))
    try:
        first = read()
        options = replace(options, folder=first.folder)
        if first.organisation is not None:
            check_options(graph_of(first), options, files[0])
        return Kept(read, _validate, options, theme, partial(_beside, theme))
    except (DrawError, OSError, ValueError) as error:
        raise CannotRun(str(error)) from None


class _Theme:
    """The theme as it is now; says which of its texts are hard to read, each once."""

    def __init__(self, theme: str) -> None:
        self.theme = theme
        self.said: list[str] = []

    def read(self) -> None:
        try:
            troubles = troubles_of(self.theme)
        except CannotRun:
            return  # whoever draws with the theme says why it cannot be used
        for sentence in troubles:
            if sentence not in self.said:
                click.echo(sentence, err=True)
        self.said = troubles


def _beside(theme: str, document: "Document") -> list[str]:
    """Name the files beside those of the organisation that the page depends on."""
    from orgmodel.config import find_config

    config = find_config(document.sources[0].name)
    own_theme = [theme] if theme.endswith(".toml") else []
    return [*([] if config is None else [config]), *own_theme]


def _read(files: tuple[str, ...], input_format: str | None, theme: _Theme) -> "Document":
    theme.read()
    try:
        return single_document(files, input_format)
    except CannotRun as error:
        # while the page is served, a file that is gone for a moment is looked for again
        raise OSError(str(error)) from None


def _validate(document: "Document") -> "Validation":
    try:
        return Configurations().validate(document)
    except CannotRun as error:
        raise ValueError(str(error)) from None


def _server(kept: "Kept", port: int) -> "PageServer":
    from orgmodel.page.serving import PageServer

    try:
        return PageServer(kept, port)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotRun(f"cannot serve on port {port}: {reason}; choose --port") from None
