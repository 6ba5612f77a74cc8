"""What ids stand for: the first position of an id, and ids that several things have."""

from collections.abc import Iterable

from orgmodel.model import Organisation, Position, Thing


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
