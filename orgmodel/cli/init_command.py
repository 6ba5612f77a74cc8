"""`orgmodel init`: a small organisation file to start from."""

from importlib.resources import files
from pathlib import Path

import click

from orgmodel.cli.common import CannotRun, write_out


@click.command("init")
@click.argument("file", default="org.yaml")
@click.option("--language", type=click.Choice(["en", "id"]), default="en", help="Its language.")
def command(*, file: str, language: str) -> None:
    """Write a small, commented organisation file to start from.

    FILE is org.yaml if nothing else is said, `-` is standard output; a file that exists is never
    overwritten.
    """
    if file != "-" and Path(file).exists():
        raise CannotRun(f"{file} exists already")
    starter = files("orgmodel.cli").joinpath(f"starter-{language}.yaml")
    write_out(starter.read_bytes(), file)
    if file != "-":
        click.echo(f"Wrote {file}. What can be done with it:")
        click.echo(f"  orgmodel validate {file}")
        click.echo(f"  orgmodel render {file} -o chart.svg")
