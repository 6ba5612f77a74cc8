"""`orgmodel rule`: explain a rule, or list all of them."""

import click

from orgmodel.cli.common import CannotRun, write_out


@click.command("rule")
@click.argument("code", required=False)
@click.option("--all", "every", is_flag=True, help="List all rules.")
def command(*, code: str | None, every: bool) -> None:
    """Explain a rule, by its code (OM202) or its name (reporting-cycle)."""
    from orgmodel.rules import page, rule_of, table

    if every:
        write_out(table(), None)
        return
    if code is None:
        raise CannotRun("name a rule, for instance OM202, or ask for --all")
    try:
        found = rule_of(code)
    except ValueError as error:
        raise CannotRun(str(error)) from None
    write_out(page(found), None)
