"""What a reader may ask about the frames of a chart: who stands outside them, and why."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from orgmodel.chart.framing.areas import Area
from orgmodel.chart.framing.placing import PlacedFrame
from orgmodel.chart.view import View
from orgmodel.chart.view.captions import tidy
from orgmodel.chart.words import word
from orgmodel.graph import OrgGraph
from orgmodel.model import Position

MOST_NAMED = 5
"""Of more units than these the others are counted."""
COMMA = ", "


def remarks_on(
    graph: OrgGraph, view: View, areas: Iterable[Area], frames: Sequence[PlacedFrame]
) -> list[str]:
    """Say which heads stand outside the frames of their units, and which units have none.

    Args:
        graph: the organisation.
        view: what is shown.
        areas: the units that might have got a frame.
        frames: the frames that there are.
    """
    language = view.language
    framed = {frame.area.id: frame.area for frame in frames}
    lists = (
        ("frames apart", list(_heads_outside(view, framed.values()))),
        ("frames none", [area.label for area in areas if area.id not in framed]),
        ("frames one", list(_units_of_one(graph, view))),
    )
    return [word(key, language, names=_listed(names, language)) for key, names in lists if names]


def _heads_outside(view: View, areas: Iterable[Area]) -> Iterator[str]:
    for area in areas:
        if area.apart is not None:
            yield f"{view.name(area.apart)} ({area.label})"


def _units_of_one(graph: OrgGraph, view: View) -> Iterator[str]:
    """Give the names of the units of which a single box is shown, and none of a unit inside."""
    things = (view.things[node] for node in view.order)
    own = Counter(each.unit for each in things if isinstance(each, Position))
    wide = {unit.parent for unit in graph.organisation.units if unit.id in own}
    for unit in graph.organisation.units:
        if own[unit.id] == 1 and unit.id not in wide:
            yield tidy(unit.label(view.language))


def _listed(names: Sequence[str], language: str) -> str:
    listed = COMMA.join(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return f"{listed} {word('others', language, count=more)}" if more > 0 else listed
