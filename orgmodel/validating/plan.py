"""Which rules are run, and how: the rules and the configuration put together."""

from collections.abc import Mapping
from typing import Any

from orgmodel.config import OFF, Config, KnownRules
from orgmodel.diagnostic import Severity
from orgmodel.rules import ALL_RULES, Rule, registered, rule_of
from orgmodel.rules.house import compiled
from orgmodel.rules.plugged import plugged


class Plan:
    """Which rules are run with which options, and how severe their findings are.

    Args:
        config: what was asked for; options and severities are given by code.

    Attributes:
        words: all rules by code and by name, checked or not.
        rules: the rules that are run, in the order of their codes.

    Raises:
        ValueError: the configuration names a rule or an option that does not exist, or declares a
            rule whose code or name is taken.
    """

    def __init__(self, config: Config) -> None:
        self.config = config
        others = plugged(ALL_RULES).rules
        known = registered((*ALL_RULES, *others, *compiled(config.house)))
        _check_words(config, known)
        self.words = {word: rule for rule in known for word in (rule.code, rule.name)}
        self.rules = tuple(
            rule for rule in known if config.checks_somewhere(rule.code, rule.name, on=rule.on)
        )

    def options(self, rule: Rule) -> Mapping[str, Any]:
        """Give what is set for a rule."""
        return self.config.options.get(rule.code, {})

    def severity(self, rule: Rule, own: Severity | None) -> Severity:
        """Give the severity of a finding, which may have one of its own."""
        configured = self.config.severities.get(rule.code, OFF)
        return Severity(configured) if configured != OFF else own or rule.severity

    def counts(self, code: str, path: str) -> bool:
        """Tell whether a rule is checked in a file."""
        if not self.config.per_file:
            return True
        rule = self.words[code]
        return self.config.checks(rule.code, rule.name, on=rule.on, path=path)


def known_rules() -> KnownRules:
    """Give the rules that a configuration may speak of: orgmodel's and those of other packages."""
    rules = {rule.code: rule for rule in (*ALL_RULES, *plugged(ALL_RULES).rules)}

    def check_option(code: str, option: str, value: Any) -> str | None:  # noqa: ANN401
        if code not in rules:
            return "a house rule has no options"
        try:
            rules[code].validated({option: value})
        except ValueError as error:
            return str(error)
        return None

    return KnownRules({code: rule.name for code, rule in rules.items()}, check_option)


def _check_words(config: Config, known: tuple[Rule, ...]) -> None:
    by_word = {word: rule for rule in known for word in (rule.code, rule.name)}
    for word in config.words():
        if word not in ("ALL", *by_word) and not any(r.code.startswith(word) for r in known):
            rule_of(word)
    for word in config.severities:
        if word not in by_word:
            rule_of(word)
    for word, options in config.options.items():
        (by_word.get(word) or rule_of(word)).validated(options)
