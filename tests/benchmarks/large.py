"""Realistic organisations of any size, the same for the same seed."""

import json
import random
from collections.abc import Iterator
from typing import Any

GRADES = ("I.a", "II.a", "III.a", "IV.a")
SIZE_OF_UNIT = 25


def large_organisation(size: int, seed: int = 1) -> dict[str, Any]:
    """Make the plain data of an organisation.

    Args:
        size: number of positions.
        seed: what chance starts from.

    Spans go from 3 to 12 with most of them small; every twelfth position is a secretary who
    supports its manager; all have the fields that real files have.
    """
    units = [{"id": f"unit-{n}", "name": f"Unit {n}"} for n in range(size // SIZE_OF_UNIT + 1)]
    return {
        "orgmodel": 1,
        "name": f"Organisation of {size}",
        "language": "id",
        "as_of": "2026-01-01",
        "units": units,
        "positions": list(_positions(size, random.Random(seed))),
    }


def large_json(size: int, seed: int = 1) -> bytes:
    """Make the same as the bytes of a JSON file."""
    return json.dumps(large_organisation(size, seed), indent=1).encode()


def plain_dot(data: dict[str, Any]) -> str:
    """Write the same tree as anybody would write it for Graphviz's own layout."""
    lines = ["digraph {", "node [shape=box]"]
    for position in data["positions"]:
        name = position["id"]
        lines.append(f'"{name}" [label="{position["title"]}\\n{position["holders"][0]["name"]}"]')
        if "reports_to" in position:
            lines.append(f'"{position["reports_to"]}" -> "{name}"')
    return "\n".join([*lines, "}"])


def _positions(size: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    managers = _managers(size, chance)
    for number in range(size):
        position: dict[str, Any] = {
            "id": f"post-{number:07d}",
            "title": f"Kepala Subbagian Nomor {number}",
            "unit": f"unit-{number // SIZE_OF_UNIT}",
            "grade": GRADES[number % len(GRADES)],
            "location": "Jakarta",
            "fte": 1.0,
            "tags": ["tetap", "pusat"],
            "note": "Pasal 12 ayat (3) peraturan organisasi dan tata kerja",
            "attributes": {"cost_centre": f"CC{number % 99}"},
            "holders": [{"name": f"Pejabat Contoh {number}", "since": "2024-01-01"}],
        }
        if number:
            position["reports_to"] = f"post-{managers[number]:07d}"
        if number % 12 == 5:
            position["class"] = "support"
            position["supports"] = [position["reports_to"]]
        yield position


def _managers(size: int, chance: random.Random) -> list[int]:
    """Give each position its manager, so that no secretary commands anybody."""
    managers = [0]
    manager = 0
    while len(managers) < size:
        span = 3 + int(9 * chance.random() ** 2)
        managers.extend([manager] * min(span, size - len(managers)))
        manager = _next_manager(manager, len(managers), chance)
    return managers


def _next_manager(manager: int, hired: int, chance: random.Random) -> int:
    """Go on to the next who has reports: no secretary, and four of ten others have none."""
    following = manager + 1
    while following < hired - 1 and (following % 12 == 5 or chance.random() < 0.4):
        following += 1
    return following
