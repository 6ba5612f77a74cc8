"""The pages of the rules are their tests: bad files have the faults they mark, good ones none."""

from dataclasses import dataclass

import pytest

from orgmodel.config import Config
from orgmodel.loading import read_text
from orgmodel.rules import ALL_RULES, FoundBy, Rule
from orgmodel.rules.docstring import Example
from orgmodel.validating import validate_document


@dataclass
class Case:
    rule: Rule
    example: Example

    def found(self):
        """Give code and line of what the default rules and this one find."""
        config = Config(options={self.rule.code: self.example.options})
        if not self.rule.on:
            defaults = tuple(rule.code for rule in ALL_RULES if rule.on)
            config = Config(select=(*defaults, self.rule.code), options=config.options)
        found = validate_document(read_text(self.example.text, "<example>"), config).diagnostics
        return sorted((each.code, each.span and each.span.line) for each in found)


def cases(kind: str):
    return [
        pytest.param(Case(rule, example), id=f"{rule.code}-{kind}-{number}")
        for rule in ALL_RULES
        for number, example in enumerate(getattr(rule.page, kind), 1)
    ]


@pytest.mark.parametrize("case", cases("bad"))
def test_a_bad_example_has_just_the_faults_it_marks(case):
    expected = sorted(case.example.marks)
    assert case.rule.code in {code for code, _ in expected}
    assert case.found() == expected


@pytest.mark.parametrize("case", cases("good"))
def test_a_good_example_has_no_fault(case):
    assert case.found() == []


# what compares with a former state cannot be shown in one file; it has tests of its own
IN_FILES = (FoundBy.CHECK, FoundBy.READING)
SHOWN = [r for r in ALL_RULES if r.found_by in IN_FILES and r.code != "OM605"]


@pytest.mark.parametrize("rule", SHOWN)
def test_every_rule_shows_a_bad_and_a_good_file(rule):
    assert rule.page.bad
    assert rule.page.good


@pytest.mark.parametrize("rule", ALL_RULES)
def test_every_rule_tells_why_and_where_it_comes_from(rule):
    page = rule.page
    assert page.summary.endswith(".")
    assert len(page.why.split()) > 10
    assert page.source.endswith(".")
    assert set(page.options) == {option.name for option in rule.options}
