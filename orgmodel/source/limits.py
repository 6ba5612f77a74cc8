"""How much a file may ask of the machine."""

DEEPEST = 100
"""Levels of nesting."""
MOST_BY_ALIAS = 1_000_000
"""Values that YAML aliases may repeat."""


def too_deep() -> str:
    """Say that the nesting is too deep."""
    return f"the file is nested more than {DEEPEST} levels deep"
