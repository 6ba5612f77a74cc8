"""`orgmodel serve`: the interactive page, drawn anew when the file is saved."""

from functools import partial
from typing import TYPE_CHECKING

import click

from orgmodel.cli.common import CannotRun, from_option, single_document
from orgmodel.cli.configuring import Configurations

if TYPE_CHECKING:
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
@click.option("--language", metavar="CODE", help="Language of titles and words, as id or en.")
@click.option("--theme", default="default", help="Name of a theme, or a TOML file with one.")
@from_option()
def command(
    *,
    files: tuple[str, ...],
    port: int,
    language: str | None,
    theme: str,
    input_format: str | None,
) -> None:
    """Show the page of an organisation in the browser, with what validate finds.

    The page is served on this machine only and is drawn anew whenever the file, or one that it
    includes, is saved. Ctrl-C ends it.
    """
    if "-" in files:
        raise CannotRun("serve watches a file, and standard input is none")
    server = _server(_kept(files, input_format, language, theme), port)
    try:
        click.echo(f"Serving {files[0]} at {server.address} (Ctrl-C ends)")
        server.run()
    except KeyboardInterrupt:
        click.echo()


def _kept(
    files: tuple[str, ...], input_format: str | None, language: str | None, theme: str
) -> "Kept":
    from orgmodel.chart import Options
    from orgmodel.drawing import DrawError
    from orgmodel.page.serving import Kept

    read = partial(_read, files, input_format)
    try:
        return Kept(read, _validate, Options(language=language), theme)
    except (DrawError, OSError, ValueError) as error:
        raise CannotRun(str(error)) from None


def _read(files: tuple[str, ...], input_format: str | None) -> "Document":
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
