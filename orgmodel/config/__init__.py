"""What is checked and how: read from files and profiles, or built in Python.

The rules stand above this room. What a configuration says of them is checked against
`KnownRules`, which they fill.
"""

from orgmodel.config.config import OFF, Config, PerFile
from orgmodel.config.house import (
    Has,
    HeldBy,
    HouseRule,
    NoSharedHolder,
    Passes,
    Relation,
    Selection,
)

__all__ = [
    "OFF",
    "Config",
    "Has",
    "HeldBy",
    "HouseRule",
    "NoSharedHolder",
    "Passes",
    "PerFile",
    "Relation",
    "Selection",
]
