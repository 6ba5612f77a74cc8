"""`orgmodel show`: one position with its lines."""

import click

from orgmodel.cli.common import documents, from_option, graph_of, unknown_id, write_out


@click.command("show")
@click.argument("file")
@click.argument("position")
@from_option()
@click.option("--language", metavar="CODE", help="Language of titles and words, as id or en.")
def command(*, file: str, position: str, input_format: str | None, language: str | None) -> None:
    """Show one position: manager, chain to the top, direct reports, support, holders.

    POSITION is its id.
    """
    from orgmodel.outline import card

    graph = graph_of(documents([file], input_format)[0])
    try:
        text = card(graph, position, language)
    except KeyError:
        raise unknown_id(position, (p.id for p in graph.positions), file) from None
    write_out(text, None)
