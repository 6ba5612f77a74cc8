"""`orgmodel duties`: who holds which duty."""

import click

from orgmodel.cli.common import (
    CannotRun,
    from_option,
    graph_of,
    single_document,
    unknown_id,
    write_out,
)
from orgmodel.cli.pages import LANGUAGES, output_option, terminal_width

FORMS = ("text", "markdown", "csv", "html", "json")
FORMS_OF_ONE = ("text", "markdown")


@click.command("duties")
@click.argument("file")
@click.option("--of", "name", metavar="ID", help="Only the duties of a position, body or unit.")
@from_option()
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of the page: English or Indonesian; by default the organisation's.",
)
@click.option(
    "--format", "form", type=click.Choice(FORMS), default="text", help="Form of the page."
)
@output_option()
def command(
    *,
    file: str,
    name: str | None,
    input_format: str | None,
    language: str | None,
    form: str,
    output: str | None,
) -> None:
    """Show who holds which duty, for which nobody answers, and for which several do.

    Letters: R does the work, A answers for it, S helps, C is asked, I is told.
    """
    from orgmodel.outline.duties import duties, duties_of_one

    graph = graph_of(single_document([file], input_format))
    if name is None:
        write_out(duties(graph, form, terminal_width(), language), output)
        return
    if form not in FORMS_OF_ONE:
        raise CannotRun(f"--of has the forms {' and '.join(FORMS_OF_ONE)}, not {form}")
    try:
        written = duties_of_one(graph, name, form, terminal_width(), language)
    except KeyError:
        ids = [thing.id for thing in graph.organisation.things()]
        raise unknown_id(name, ids, file) from None
    write_out(written, output)
