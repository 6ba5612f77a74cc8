"""`orgmodel tree`: the hierarchy in the terminal."""

import click

from orgmodel.cli.common import from_option, graph_of, single_document, write_out


@click.command("tree")
@click.argument("files", nargs=-1, required=True)
@from_option()
@click.option("--depth", type=click.IntRange(min=0), help="Levels below the top that are shown.")
@click.option("--language", metavar="CODE", help="Language of the titles, as id or en.")
@click.option(
    "--level",
    type=click.Choice(["roles", "names"]),
    default="names",
    show_default=True,
    help="What is told of people: nothing, or who holds a position.",
)
def command(
    *,
    files: tuple[str, ...],
    input_format: str | None,
    depth: int | None,
    language: str | None,
    level: str,
) -> None:
    """Show the hierarchy of an organisation in the terminal.

    Solid stems are lines of command, dotted ones are support.
    """
    from orgmodel.outline import tree

    document = single_document(files, input_format)
    named = level == "names"
    write_out(tree(graph_of(document), depth=depth, language=language, names=named), None)
