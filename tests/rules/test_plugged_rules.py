"""Rules of other packages: two packages stand beside the tests, a good one and a bad one."""

import sys
from pathlib import Path

import pytest

from orgmodel.config import Config, read_config
from orgmodel.loading import read_text
from orgmodel.rules import ALL_RULES, page, plugged
from orgmodel.validating import known_rules, validate_configuration, validate_document

PLUGINS = Path(__file__).parent.parent / "plugins"
LONG = "positions:\n  - {id: a, title: Director of Everything There Is}\n"


@pytest.fixture
def package(monkeypatch):
    """Give what installs one of the packages for the time of a test."""

    def install(name):
        monkeypatch.syspath_prepend(str(PLUGINS / name))
        plugged._offered.cache_clear()

    yield install
    monkeypatch.undo()
    plugged._offered.cache_clear()
    for module in ("acme_rules", "broken_rules"):
        sys.modules.pop(module, None)


def said(config=None):
    found = validate_document(read_text(LONG, "org.yaml"), config).diagnostics
    return [(each.code, each.span and each.span.line, each.message) for each in found]


def test_rules_of_another_package_are_run_like_our_own(package):
    assert said() == []
    package("good")
    assert said() == [("ACME001", 2, "Director of Everything There Is has 31 letters, not 20")]
    assert said(Config(ignore=("long-title",))) == []
    assert said(Config(options={"ACME001": {"max": 40}})) == []


def test_a_rule_of_another_package_is_configured_like_our_own(package, tmp_path):
    package("good")
    file = tmp_path / "orgmodel.toml"
    file.write_text('[rules.long-title]\nmax = 40\nmin = 3\n[severities]\nACME001 = "error"\n')
    reading = read_config(str(file), known_rules())
    assert [(f.span.line, f.message) for f in reading.faults] == [
        (3, "ACME001 long-title: min is unknown here; what can be set is max")
    ]
    assert reading.config.options == {"ACME001": {"max": 40}}
    assert reading.config.severities == {"ACME001": "error"}


def test_a_rule_that_fails_is_a_fault_of_its_own_and_the_others_go_on(package):
    package("good")
    assert said(Config(select=("ACME001", "ACME002"))) == [
        (
            "OM999",
            1,
            (
                "rule ACME002 crash failed with ZeroDivisionError: integer division or modulo by "
                "zero; this is a fault of the rule, not of the file"
            ),
        ),
        ("ACME001", 2, "Director of Everything There Is has 31 letters, not 20"),
    ]


def test_a_rule_of_another_package_has_a_page(package):
    package("good")
    first, _ = plugged.plugged(ALL_RULES).rules
    assert page(first).startswith(
        "# ACME001 long-title\n\nA title does not fit the door sign.\n\nFamily ACME, warning,"
    )


def test_what_cannot_be_used_is_said_in_a_sentence_each_and_the_rest_is_run(package):
    package("bad")
    offered = plugged.plugged(ALL_RULES)
    assert [rule.code for rule in offered.rules] == ["BRK005"]
    validation = validate_configuration(())
    assert validation is not None
    assert {(each.path, each.code, each.span) for each in validation.diagnostics} == {
        ("<package broken-rules>", "OM907", None)
    }
    without_page = "a rule's docstring tells what is found, why, and from which source"
    start = "entry point broken offers"
    assert [each.message for each in validation.diagnostics] == [
        f"{start} rule BRK001 reporting-cycle, but reporting-cycle is taken already",
        f"{start} rule BRK002 Capital Letters, but a name is small words joined by hyphens",
        f"{start} rule BRK003 without-page without a page: {without_page}",
        f"{start} rule BRK004 found-by-nobody, which has no check",
        f"{start} rule BRK005 sound-again, but BRK005 is taken already",
        (
            f"{start} rule OM950 own-code-of-orgmodel, but a code is capital letters and a "
            "number, and does not begin with OM"
        ),
        f"{start} str 'no rule at all', which is no rule",
        (
            "entry point lost (broken_rules_nowhere) cannot be loaded: ModuleNotFoundError: "
            "No module named 'broken_rules_nowhere'"
        ),
        (
            "entry point missing (broken_rules:nothing_of_that_name) cannot be loaded: "
            "AttributeError: module 'broken_rules' has no attribute 'nothing_of_that_name'"
        ),
    ]


def test_without_other_packages_nothing_is_wrong():
    assert validate_configuration(()) is None
