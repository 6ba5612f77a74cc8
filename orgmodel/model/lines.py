"""The fields by which one thing refers to another."""

from collections.abc import Iterator
from typing import Any, Final

LINES: Final = (
    "reports_to",
    "supports",
    "dotted_line_to",
    "deputises_for",
    "coordinates_with",
)
"""The lines between positions, in the order in which readers meet them."""
REFERENCES: Final = (*LINES, "unit", "parent", "head", "members")
"""All fields that hold ids of other things."""
SEVERAL: Final = frozenset((*LINES[1:], "members"))
"""The references that may be several."""


def lines_of(plain: dict[str, Any]) -> Iterator[tuple[str, int, str]]:
    """Go through the references of a plain thing: field, place in its list, id referred to.

    Members of a body that are not in the file have no id and are passed over.
    """
    for field in REFERENCES:
        value = plain.get(field)
        if isinstance(value, str):
            yield field, 0, value
        else:
            for place, name in enumerate(value or ()):
                if isinstance(name, str):
                    yield field, place, name


def outside_members(plain: dict[str, Any]) -> list[tuple[int, dict[str, Any]]]:
    """Give the members of a plain body that have no id, with their places in the list."""
    members = enumerate(plain.get("members", ()))
    return [(place, member) for place, member in members if not isinstance(member, str)]


def without_lines(plain: dict[str, Any]) -> dict[str, Any]:
    """Give a plain thing without its id and references."""
    return {key: value for key, value in plain.items() if key not in REFERENCES and key != "id"}
