"""The entry point: `orgmodel COMMAND`."""

import sys
from importlib import import_module

import click

from orgmodel.version import __version__

COMMANDS = {
    "validate": "Check organisation files and show every fault at its place.",
    "render": "Draw an organisation chart.",
    "serve": "Show the chart in the browser, drawn anew when the file is saved.",
    "tree": "Show the hierarchy in the terminal.",
    "show": "Show one position with its lines.",
    "convert": "Write an organisation in another format.",
    "roles": "Explain roles, compare them, and show the career paths between them.",
    "duties": "Show who holds which duty, and for which nobody answers.",
    "rule": "Explain a rule, or list all of them.",
    "schema": "Print the JSON Schema of the format, for editors.",
    "init": "Write a small organisation file to start from.",
}


class _Commands(click.Group):
    """Commands whose modules are loaded when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Name the commands in the order of a reader's way through them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"orgmodel.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 clean, 1 faults found, 2 could not run. `-` is standard input.",
)
@click.version_option(__version__, prog_name="orgmodel", message="%(prog)s %(version)s")
def group() -> None:
    """Organisation structure as code: validate it, draw it, ask it."""


def main() -> None:
    """Run the command line; what cannot be run is said in one sentence, exit status 2."""
    try:
        group()
    except BrokenPipeError:
        # the reader of our output has had enough; there is nobody left to tell
        sys.stderr.close()
        sys.exit(2)
