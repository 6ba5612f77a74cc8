"""The registry: nothing forgotten, nothing twice, every word found."""

import importlib
import pkgutil

import pytest

import orgmodel.rules
from orgmodel.diagnostic import Severity
from orgmodel.rules import ALL_RULES, Rule, registered, rule, rule_of


def rules_in_the_package():
    for module in pkgutil.walk_packages(orgmodel.rules.__path__, "orgmodel.rules."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Rule):
                yield value


def test_every_rule_of_the_package_is_registered():
    assert {each.code for each in rules_in_the_package()} == {each.code for each in ALL_RULES}


def test_rules_stand_in_the_order_of_their_codes():
    codes = [each.code for each in ALL_RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize(("code", "name"), [("OM201", "two"), ("OM202", "one")])
def test_two_rules_with_one_code_or_one_name_are_refused(code, name):
    one = rule("OM201", "one", Severity.ERROR)(lambda graph: iter([graph]))
    other = rule(code, name, Severity.ERROR)(lambda graph: iter([graph]))
    with pytest.raises(ValueError, match=r"^two rules are called (OM201|one)$"):
        registered([one, other])


@pytest.mark.parametrize("word", ["OM202", "om202", "reporting-cycle", "Reporting-Cycle"])
def test_a_rule_is_found_by_code_or_name(word):
    assert rule_of(word).code == "OM202"


@pytest.mark.parametrize(
    ("word", "message"),
    [
        (
            "reprting-cycle",
            "there is no rule 'reprting-cycle'; did you mean OM202 reporting-cycle?",
        ),
        ("zzz", "there is no rule 'zzz'; the table lists all of them"),
    ],
)
def test_a_wrong_word_is_answered_with_the_nearest_rule(word, message):
    with pytest.raises(ValueError, match=r"^there is no rule") as raised:
        rule_of(word)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"max": 0}, "max must be at least 1, not 0"),
        ({"max": "2"}, "max must be a whole number, not '2'"),
        ({"max": True}, "max must be a whole number, not True"),
        ({"maximum": 2}, "maximum is unknown here; what can be set is max"),
    ],
)
def test_a_wrong_option_is_refused_in_one_sentence(options, message):
    with pytest.raises(ValueError, match=r"^max") as raised:
        rule_of("OM204").validated(options)
    assert str(raised.value) == message


def test_a_rule_without_options_refuses_all():
    with pytest.raises(ValueError, match=r"^max is unknown here; nothing can be set$"):
        rule_of("OM201").validated({"max": 1})


def test_options_reach_the_check_under_their_own_names():
    assert rule_of("OM204").validated({"max": 3}) == {"max_": 3}
