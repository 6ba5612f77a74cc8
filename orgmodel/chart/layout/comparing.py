"""What an arrangement was chosen from, so that the choice can be told with its reason."""

from collections.abc import Sequence
from dataclasses import replace

from orgmodel.chart.layout.fit import Arrangement, Rivals, Room, text_size
from orgmodel.chart.view import View


def with_rivals(
    view: View, chosen: Arrangement, tried: Sequence[tuple[Arrangement, Room]]
) -> Arrangement:
    """Note in an arrangement what the best one would be in which nothing hangs.

    Args:
        view: what is arranged.
        chosen: the arrangement.
        tried: all that were tried, each with the room that it would have; those in other types are
            counted and not compared.
    """
    in_rows = [
        (each, room)
        for each, room in tried
        if each.boxes.type_ == chosen.boxes.type_ and not hangs(view, each)
    ]
    if not in_rows:
        return replace(chosen, rivals=Rivals(len(tried)))
    best, room = max(in_rows, key=lambda rival: text_size(*rival))
    shape = best.shelves.width / max(best.shelves.height, 1.0)
    return replace(chosen, rivals=Rivals(len(tried), shape, text_size(best, room)))


def hangs(view: View, arrangement: Arrangement) -> bool:
    """Tell whether anybody hangs in a column who was not asked to, nor must for his frame."""
    names, children = view.layouts.names, view.places.children
    parted = arrangement.boxes.margins.parted
    return any(
        mode != "row" and bool(children[node]) and names[node] == "auto" and node not in parted
        for node, mode in arrangement.rows.modes.items()
    )
