"""Which rules are checked: by select, ignore, severities and options together."""

import pytest

from orgmodel.config import Config


@pytest.mark.parametrize(
    ("config", "on", "off"),
    [
        (Config(), True, False),
        (Config(select=("ALL",)), True, True),
        (Config(select=("OM6",)), True, False),
        (Config(select=("OM2",)), False, False),
        (Config(select=("OM601",)), True, True),
        (Config(select=("wide-span",)), True, True),
        (Config(ignore=("OM6",)), False, False),
        (Config(ignore=("wide-span",)), False, False),
        (Config(ignore=("ALL",)), False, False),
        (Config(select=("OM601",), ignore=("OM6",)), False, False),
        (Config(severities={"OM601": "info"}), True, True),
        (Config(severities={"OM601": "off"}), False, False),
        (Config(severities={"OM601": "off"}, select=("ALL",)), False, False),
        (Config(severities={"OM601": "off"}, select=("OM601",)), True, True),
        (Config(severities={"OM601": "info"}, select=("OM2",)), False, False),
        (Config(options={"OM601": {"max": 3}}), True, True),
        (Config(options={"OM601": {"max": 3}}, select=("OM2",)), False, False),
        (Config(options={"OM601": {"max": 3}}, severities={"OM601": "off"}), False, False),
    ],
)
def test_a_rule_is_checked(config, on, off):
    assert config.checks("OM601", "wide-span", on=True) == on
    assert config.checks("OM601", "wide-span", on=False) == off
    assert config.checks_somewhere("OM601", "wide-span", on=True) == on
