"""Filling the height of a sheet that is wider than what stands on it asks for."""

from collections.abc import Sequence
from dataclasses import replace

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.fit import READABLE, Arrangement, Room, arrange, text_size
from orgmodel.chart.layout.lanes import NO_LANES
from orgmodel.chart.view import View

PART_FILLED = 0.6
"""The part of the spare height that rows are spread over; routed lines may need the rest."""
WORTH_FILLING = 90.0
"""Less spare height than this is left as it is."""


def fill_height(view: View, arrangement: Arrangement, rooms: Sequence[Room]) -> Arrangement:
    """Spread the rows over the first sheet on which the text can be read.

    Args:
        view: what is shown.
        arrangement: how it is arranged.
        rooms: the sheets, the wanted one first.
    """
    room = next((room for room in rooms if text_size(arrangement, room) >= READABLE), None)
    steps = max(arrangement.rows.levels.values(), default=0)
    if room is None or not steps or len(arrangement.shelves.shelves) > 1:
        return arrangement
    scale = min(arrangement.scale(room), room.largest_scale(arrangement.boxes.type_))
    spare = room.height / scale - arrangement.shelves.height
    if spare < WORTH_FILLING:
        return arrangement
    extra = min(gaps.LEVEL_GAP, spare * PART_FILLED / steps)
    spread = replace(arrangement, plan=replace(arrangement.plan, extra=extra))
    return arrange(view, spread, NO_LANES)
