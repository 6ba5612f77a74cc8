"""Staff in the row of reports, where positions of one grade stand on one line."""

from collections.abc import Sequence
from dataclasses import replace

from orgmodel.chart.view.sides import Places
from orgmodel.model import Body, Position


def with_staff_on_lines(
    places: Places, things: Sequence[Body | Position], nodes: Sequence[int]
) -> Places:
    """Let staff stand in the row where all their peers have the grade of a report there.

    Who only supports stays beside the stem, whatever his grade: a row hangs on command.

    Args:
        places: who stands under each node, and where.
        things: the body or position of each node.
        nodes: the nodes that are shown.
    """
    children, staff = places.children.copy(), places.staff.copy()
    for head in nodes:
        if staff[head] and children[head]:
            moved = set(_moved(staff[head], children[head], places, things))
            children[head] = sorted([*children[head], *moved])
            staff[head] = [node for node in staff[head] if node not in moved]
    return replace(places, children=children, staff=staff)


def _moved(
    staff: Sequence[int],
    children: Sequence[int],
    places: Places,
    things: Sequence[Body | Position],
) -> list[int]:
    grades = {grade_of(things[node]) for node in children} - {None}
    peers: dict[int, list[int]] = {}
    for node in staff:
        peers.setdefault(places.peers[node], []).append(node)
    return [
        node
        for group in peers.values()
        if all(grade_of(things[each]) in grades for each in group)
        for node in group
    ]


def grade_of(thing: Body | Position) -> str | None:
    """Give the grade of a position; None for bodies."""
    return thing.grade if isinstance(thing, Position) else None
