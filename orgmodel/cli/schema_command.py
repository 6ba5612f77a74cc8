"""`orgmodel schema`: the JSON Schema of the format."""

import click

from orgmodel.cli.common import write_out


@click.command("schema")
@click.option("--output", "-o", metavar="FILE", help="Write the schema to a file.")
def command(*, output: str | None) -> None:
    """Print the JSON Schema of the format, so that editors complete and check files.

    Name it in the first line of a YAML file:

    # yaml-language-server: $schema=orgmodel.schema.json
    """
    from orgmodel.exchange.schema import schema_text

    write_out(schema_text(), output)
