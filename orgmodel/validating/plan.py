"""Which rules are run, and how: the rules and the configuration put together."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from orgmodel.config import OFF, SEVERITIES, Config, KnownRules
from orgmodel.diagnostic import Severity
from orgmodel.rules import ALL_RULES, Rule, registered, rule_of
from orgmodel.rules.house import compiled
from orgmodel.rules.plugged import plugged
from orgmodel.source import Path

CRASHED = "OM999"


class Plan:
    """Which rules are run with which options, and how severe their findings are.

    Args:
        config: what was asked for.

    Attributes:
        words: all rules by code and by name, checked or not.
        rules: the rules that are run, in the order of their codes.

    Raises:
        ValueError: the configuration names a rule or an option that does not exist, or declares a
            rule whose code or name is taken.
    """

    def __init__(self, config: Config) -> None:
        others = plugged(ALL_RULES).rules
        known = registered((*ALL_RULES, *others, *compiled(config.house)))
        self.words = {word: rule for rule in known for word in (rule.code, rule.name)}
        _check(config, self.words)
        self.config = _by_code(config, self.words)
        self.rules = tuple(
            rule for rule in known if self.config.checks_somewhere(rule.code, rule.name, on=rule.on)
        )

    def options(self, rule: Rule) -> Mapping[str, Any]:
        """Give what is set for a rule."""
        return self.config.options.get(rule.code, {})

    def severity(self, rule: Rule, own: Severity | None) -> Severity:
        """Give the severity of a finding, which may have one of its own."""
        configured = self.config.severities.get(rule.code, OFF)
        return Severity(configured) if configured != OFF else own or rule.severity

    def counts(self, code: str, path: str) -> bool:
        """Tell whether a rule is checked in a file; that a rule failed is always told."""
        if not self.config.per_file or code == CRASHED:
            return True
        rule = self.words[code]
        return self.config.checks(rule.code, rule.name, on=rule.on, path=path)


def known_rules() -> KnownRules:
    """Give the rules that a configuration may speak of: orgmodel's and those of other packages."""
    rules = {rule.code: rule for rule in (*ALL_RULES, *plugged(ALL_RULES).rules)}

    def faults(code: str, options: Mapping[str, Any]) -> list[tuple[Path, str]]:
        if code in rules:
            return rules[code].option_faults(options)
        return [((option,), "a house rule has no options") for option in options]

    return KnownRules({code: rule.name for code, rule in rules.items()}, faults)


def _check(config: Config, known: Mapping[str, Rule]) -> None:
    for word in config.words():
        if word not in ("ALL", *known) and not any(code.startswith(word) for code in known):
            rule_of(word)
    for word, severity in config.severities.items():
        _found(word, known)
        if severity not in SEVERITIES:
            raise ValueError(f"the severity of {word} is one of {', '.join(SEVERITIES)}")
    for word, options in config.options.items():
        _found(word, known).validated(options)


def _by_code(config: Config, known: Mapping[str, Rule]) -> Config:
    """Give the configuration with codes where it names rules by their names."""
    return replace(
        config,
        options={_found(word, known).code: each for word, each in config.options.items()},
        severities={_found(word, known).code: each for word, each in config.severities.items()},
    )


def _found(word: str, known: Mapping[str, Rule]) -> Rule:
    return known.get(word) or rule_of(word)
