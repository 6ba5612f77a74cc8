"""Ids: what they stand for, which are shared, and loops told from the smallest one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from orgmodel.graph.command import NOBODY, Command
from orgmodel.model import Body, Organisation, Position, Thing, Unit

_Looped = TypeVar("_Looped", Position, Body, Unit)


def first_places(positions: Iterable[Position]) -> dict[str, int]:
    """Give for each id the place of the first position that has it."""
    places: dict[str, int] = {}
    for place, position in enumerate(positions):
        places.setdefault(position.id, place)
    return places


def shared_ids(organisation: Organisation) -> dict[str, tuple[Thing, ...]]:
    """Give the ids that several things have, with these things in the file's order."""
    names = [thing.id for thing in organisation.things()]
    if len(set(names)) == len(names):
        return {}
    things: dict[str, list[Thing]] = {}
    for thing in organisation.things():
        things.setdefault(thing.id, []).append(thing)
    return {name: tuple(of_it) for name, of_it in things.items() if len(of_it) > 1}


def loops(
    things: Sequence[_Looped], above: Mapping[str, str | None]
) -> tuple[tuple[_Looped, ...], ...]:
    """Give the loops of two or more things, each from its smallest id on, sorted by it.

    Args:
        things: the things.
        above: for each id the id above it.
    """
    places = {thing.id: place for place, thing in enumerate(things)}
    managers = [places.get(above[thing.id] or "", NOBODY) for thing in things]
    found = Command(managers, [True] * len(things)).cycles
    cycles = [from_smallest(tuple(things[place] for place in cycle)) for cycle in found]
    return tuple(sorted(cycles, key=lambda cycle: cycle[0].id))


def from_smallest(cycle: tuple[_Looped, ...]) -> tuple[_Looped, ...]:
    """Turn a loop so that it starts with its smallest id."""
    start = min(range(len(cycle)), key=lambda place: cycle[place].id)
    return cycle[start:] + cycle[:start]
