"""`orgmodel rule`: explain a rule, or list all of them."""

from typing import TYPE_CHECKING

import click

from orgmodel.cli.common import CannotRun, write_out
from orgmodel.cli.configuring import Configurations

if TYPE_CHECKING:
    from orgmodel.rules import Rule

TABLES = ("text", "json", "markdown")
HOUSE_RULES = "house-rules"
CONFIGURATION = "configuration"


@click.command("rule")
@click.argument("code", required=False)
@click.option("--all", "every", is_flag=True, help="List all rules.")
@click.option(
    "--format",
    "table_format",
    type=click.Choice(TABLES),
    help="With --all: how the rules are listed.",
)
@click.option("--config", "config_file", metavar="FILE", help="The configuration with your rules.")
def command(
    *, code: str | None, every: bool, table_format: str | None, config_file: str | None
) -> None:
    """Explain a rule, by its code (OM202) or its name (reporting-cycle).

    `orgmodel rule configuration` tells what can be configured, `orgmodel rule house-rules` how you
    declare rules of your own, without Python. Rules that the configuration declares and rules of
    other packages are explained and listed too.
    """
    from orgmodel.rules import TABLES as WRITERS
    from orgmodel.rules import page

    if table_format is not None and not every:
        raise CannotRun("--format needs --all")
    if every:
        write_out(WRITERS[table_format or "text"](_rules(config_file)), None)
    elif code is None:
        raise CannotRun("name a rule, for instance OM202, or ask for --all")
    else:
        write_out(_guide(code.lower()) or page(_rule(code, config_file)), None)


def _guide(word: str) -> str | None:
    """Give the guide that a word asks for."""
    from orgmodel.config.guide import guide as of_configuration
    from orgmodel.rules.house import guide as of_house_rules

    guides = {HOUSE_RULES: of_house_rules, CONFIGURATION: of_configuration}
    return guides[word]() if word in guides else None


def _rules(config_file: str | None) -> "tuple[Rule, ...]":
    """Give the rules of orgmodel, of other packages and of the configuration."""
    from orgmodel.validating import Plan

    config = Configurations(config_file).here()
    return tuple({rule.code: rule for rule in Plan(config).words.values()}.values())


def _rule(word: str, config_file: str | None) -> "Rule":
    from orgmodel.rules import rule_of

    try:
        return rule_of(word)
    except ValueError as error:
        own = {name: rule for rule in _rules(config_file) for name in (rule.code, rule.name)}
        found = own.get(word.upper()) or own.get(word.lower())
        if found is None:
            raise CannotRun(str(error)) from None
        return found
