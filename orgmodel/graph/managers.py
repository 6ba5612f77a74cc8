"""Whom each position reports to, by the places of positions in the file."""

from collections.abc import Container, Iterable, Mapping, Sequence

from orgmodel.graph.command import NOBODY, UNKNOWN
from orgmodel.model import Position


def manager_places(
    positions: Sequence[Position],
    place_of_id: Mapping[str, int],
    bodies: Container[str],
    unread: Iterable[str],
) -> list[int]:
    """Give for each position the place of its manager, `NOBODY`, or `UNKNOWN`.

    Args:
        positions: the positions, in the file's order.
        place_of_id: the place of each id in the file.
        bodies: the ids of bodies; who reports to one reports to nobody's job.
        unread: ids of positions whose manager could not be read.
    """
    stated = [position.reports_to for position in positions]
    places = [NOBODY if name is None else place_of_id.get(name, UNKNOWN) for name in stated]
    for place, name in enumerate(stated):
        if places[place] == UNKNOWN and name is not None and name in bodies:
            places[place] = NOBODY
    for name in unread:
        unreadable = place_of_id.get(name)
        if unreadable is not None and stated[unreadable] is None:
            places[unreadable] = UNKNOWN
    return places
