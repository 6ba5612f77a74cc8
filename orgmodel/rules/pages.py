"""The rules as pages and as a table, for people and for programs."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from orgmodel.rules.docstring import Example
from orgmodel.rules.rule import FoundBy, Rule

HEADINGS = ("code", "name", "severity", "default", "finds")
FOUND_BY = {
    FoundBy.READING: "It is found while the files are read.",
    FoundBy.CONFIGURATION: "It is found while the configuration is read, before any rule is run.",
    FoundBy.GATHERING: "It is found while the rules of other packages are gathered.",
    FoundBy.ENGINE: "It is found while the rules are run.",
}


def page(rule: Rule) -> str:
    """Give the page of a rule, as text that is Markdown too."""
    parts = [
        f"# {rule.code} {rule.name}",
        rule.page.summary,
        _standing(rule),
        f"## Why\n\n{rule.page.why}",
        *(_example("Bad", example) for example in rule.page.bad),
        *(_example("Good", example) for example in rule.page.good),
        *_options(rule),
        f"## Source\n\n{rule.page.source}",
    ]
    return "\n\n".join(parts) + "\n"


def table_text(rules: Iterable[Rule]) -> str:
    """Give the table of rules for a terminal."""
    rows = [HEADINGS, *(_row(rule) for rule in rules)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS) - 1)]
    lines = (
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    )
    return "\n".join(lines) + "\n"


def table_markdown(rules: Iterable[Rule]) -> str:
    """Give the table of rules in Markdown."""
    rows = [HEADINGS, ("---",) * len(HEADINGS), *(_row(rule) for rule in rules)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def table_json(rules: Iterable[Rule]) -> str:
    """Give all that is known of the rules in JSON."""
    data = {"version": 1, "rules": [_plain(rule) for rule in rules]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _row(rule: Rule) -> tuple[str, ...]:
    return (rule.code, rule.name, rule.severity.value, _default(rule), rule.page.summary)


def _default(rule: Rule) -> str:
    return "on" if rule.on else "off"


def _standing(rule: Rule) -> str:
    family = f"Family {rule.family}, {rule.severity.value}, {_default(rule)} by default."
    return " ".join(filter(None, (family, FOUND_BY.get(rule.found_by))))


def _example(heading: str, example: Example) -> str:
    settings = f", with {_settings(example.options)}" if example.options else ""
    return f"## {heading}{settings}\n\n```yaml\n{example.text}```"


def _settings(options: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} = {json.dumps(value)}" for name, value in options.items())


def _options(rule: Rule) -> Iterator[str]:
    if rule.options:
        lines = [
            f"- `{option.name}` ({option.kind}, {json.dumps(option.default)} by default): "
            f"{rule.page.options[option.name]}"
            for option in rule.options
        ]
        yield "\n".join(["## Options\n", *lines])


def _plain(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "on": rule.on,
        "found_by": rule.found_by.value,
        "summary": rule.page.summary,
        "why": rule.page.why,
        "bad": [_plain_example(example) for example in rule.page.bad],
        "good": [_plain_example(example) for example in rule.page.good],
        "options": [
            {
                "name": option.name,
                "kind": option.kind,
                "default": option.default,
                "meaning": rule.page.options[option.name],
            }
            for option in rule.options
        ],
        "source": rule.page.source,
    }


def _plain_example(example: Example) -> dict[str, Any]:
    return {"text": example.text, "options": dict(example.options)}
