"""Who holds which duty, in the file's order."""

from collections.abc import Iterator
from typing import TypeAlias

from orgmodel.catalogue import Duty, UnknownDutyError
from orgmodel.graph import OrgGraph
from orgmodel.model import Position

Held: TypeAlias = tuple[Position, str]
"""A position and the letters that it holds."""


def held_duties(graph: OrgGraph) -> dict[str, list[Held]]:
    """Give for each duty that the file names the positions that hold it, none that is over."""
    held: dict[str, list[Held]] = {}
    for position, name, letters in duty_lines(graph):
        held.setdefault(name, []).append((position, letters))
    return held


def duty_lines(graph: OrgGraph) -> Iterator[tuple[Position, str, str]]:
    """Go through all duties of all positions that are not over: position, duty, letters."""
    for position in graph.positions:
        if position.duties and not graph.is_over(position):
            for name, letters in position.duties.items():
                yield position, name, letters


def known_duty(graph: OrgGraph, name: str) -> Duty | None:
    """Give the duty as the vocabulary knows it; None where it does not."""
    try:
        return graph.vocabulary.duty(name)
    except UnknownDutyError:
        return None
