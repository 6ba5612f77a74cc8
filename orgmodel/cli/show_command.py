"""`orgmodel show`: one position with its lines."""

import click

from orgmodel.cli.common import CannotRun, documents, from_option, graph_of, write_out


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
        raise CannotRun(_unknown(position, [p.id for p in graph.positions], file)) from None
    write_out(text, None)


def _unknown(name: str, ids: list[str], file: str) -> str:
    from rapidfuzz import process

    near = process.extractOne(name, ids, score_cutoff=70)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"no position in {file} has the id {name}{hint}"
