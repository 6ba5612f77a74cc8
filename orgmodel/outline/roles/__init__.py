"""Roles, duties and career paths of the catalogue, as pages and as plain data."""

from orgmodel.outline.roles.answers import (
    all_roles,
    compared_roles,
    gaps_for,
    gaps_of,
    one_role,
    paths_between,
)
from orgmodel.outline.roles.ladder_chart import all_paths_chart, paths_chart
from orgmodel.outline.roles.phrases import Phrases

__all__ = [
    "Phrases",
    "all_paths_chart",
    "all_roles",
    "compared_roles",
    "gaps_for",
    "gaps_of",
    "one_role",
    "paths_between",
    "paths_chart",
]
