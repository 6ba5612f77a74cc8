"""`orgmodel convert`: write an organisation in another format."""

import click

from orgmodel.cli.common import CannotRun, from_option, organisation_of, single_document, write_out

FORMATS = ("yaml", "json", "csv")


@click.command("convert")
@click.argument("files", nargs=-1, required=True)
@from_option()
@click.option("--to", "output_format", type=click.Choice(FORMATS), help="Format of the output.")
@click.option("--output", "-o", metavar="FILE", help="Where to write; its ending says the format.")
def command(
    *,
    files: tuple[str, ...],
    input_format: str | None,
    output_format: str | None,
    output: str | None,
) -> None:
    """Write an organisation as YAML, JSON or CSV.

    FILES is one organisation file, `-` for standard input, or with --from uk-organogram
    SENIOR.csv [JUNIOR.csv].
    """
    from orgmodel.exchange.native import to_text

    document = single_document(files, input_format)
    chosen = output_format or _format_of(output)
    write_out(to_text(organisation_of(document), chosen), output)
    for fault in document.faults:
        click.echo(f"{fault.path}:{fault.span.line}: left out: {fault.message}", err=True)


def _format_of(output: str | None) -> str:
    if output is None or output == "-":
        return "yaml"
    ending = output.rpartition(".")[2].lower().replace("yml", "yaml")
    if ending not in FORMATS:
        raise CannotRun(f"{output} ends in none of .yaml, .json, .csv; choose with --to")
    return ending
