"""What is checked and how: read from files and profiles, or built in Python.

The rules stand above this room. What a configuration says of them is checked against
`KnownRules`, which they fill.
"""

from orgmodel.config.config import OFF, SEVERITIES, Config, PerFile
from orgmodel.config.find import find_config
from orgmodel.config.house import (
    Has,
    HeldBy,
    HouseRule,
    NoSharedHolder,
    Passes,
    Relation,
    Selection,
)
from orgmodel.config.known import KnownRules
from orgmodel.config.profiles import PROFILES
from orgmodel.config.read import ConfigReading, read_config
from orgmodel.config.table import ConfigFault

__all__ = [
    "OFF",
    "PROFILES",
    "SEVERITIES",
    "Config",
    "ConfigFault",
    "ConfigReading",
    "Has",
    "HeldBy",
    "HouseRule",
    "KnownRules",
    "NoSharedHolder",
    "Passes",
    "PerFile",
    "Relation",
    "Selection",
    "find_config",
    "read_config",
]
