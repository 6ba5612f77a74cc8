"""What a reader may ask about the frames of a chart: who stands outside them, and why."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from orgmodel.chart.framing.areas import Area
from orgmodel.chart.framing.placing import PlacedFrame
from orgmodel.chart.view import View
from orgmodel.chart.view.captions import tidy
from orgmodel.chart.words import word
from orgmodel.graph import OrgGraph
from orgmodel.model import Position

MOST_NAMED = 5
"""Of more units than these the others are counted."""
MOST_IN_LEGEND = 3
"""The same in the legend."""
COMMA = ", "


class Missed(NamedTuple):
    """What was left out.

    Args:
        deep: the names of the units left out because too many frames lie in theirs.
        unjoined: those who support several units and are not joined to all, with the others.
    """

    deep: Sequence[str] = ()
    unjoined: Sequence[str] = ()


def remarks_on(
    graph: OrgGraph,
    view: View,
    areas: Iterable[Area],
    frames: Sequence[PlacedFrame],
    missed: Missed,
) -> list[str]:
    """Say which heads stand outside the frames of their units, and which units have none.

    Args:
        graph: the organisation.
        view: what is shown.
        areas: the units that might have got a frame.
        frames: the frames that there are.
        missed: what else was left out.
    """
    lists = {
        "frames apart": _heads_outside(view, frames),
        "frames none": _unframed(areas, frames),
        "frames deep": missed.deep,
        "frames unjoined": missed.unjoined,
        "frames one": list(_units_of_one(graph, view)),
    }
    return _said(view, lists, MOST_NAMED)


def notes_on(
    view: View, areas: Iterable[Area], frames: Sequence[PlacedFrame], missed: Missed
) -> list[str]:
    """Say the same on the sheet itself, in few words, of what was left out against all wishes.

    Args:
        view: what is shown.
        areas: the units that might have got a frame.
        frames: the frames that there are.
        missed: what else was left out.
    """
    lists = {
        "frames legend apart": _heads_outside(view, frames),
        "frames legend none": [*_unframed(areas, frames), *missed.deep],
        "frames legend unjoined": missed.unjoined,
    }
    return _said(view, lists, MOST_IN_LEGEND)


def _said(view: View, lists: Mapping[str, Sequence[str]], most: int) -> list[str]:
    language = view.language
    return [
        word(key, language, names=_listed(names, most, language))
        for key, names in lists.items()
        if names
    ]


def _heads_outside(view: View, frames: Sequence[PlacedFrame]) -> list[str]:
    areas = [frame.area for frame in frames]
    apart = [(area.apart, area.label) for area in areas if area.apart is not None]
    return [f"{view.name(head)} ({label})" for head, label in apart]


def _unframed(areas: Iterable[Area], frames: Sequence[PlacedFrame]) -> list[str]:
    framed = {frame.area.id for frame in frames}
    return [area.label for area in areas if area.id not in framed]


def _units_of_one(graph: OrgGraph, view: View) -> Iterator[str]:
    """Give the names of the units of which a single box is shown, and none of a unit inside."""
    things = (view.things[node] for node in view.order)
    own = Counter(each.unit for each in things if isinstance(each, Position))
    wide = {unit.parent for unit in graph.organisation.units if unit.id in own}
    for unit in graph.organisation.units:
        if own[unit.id] == 1 and unit.id not in wide:
            yield tidy(unit.label(view.language))


def _listed(names: Sequence[str], most: int, language: str) -> str:
    listed = COMMA.join(names[:most])
    more = len(names) - most
    return f"{listed} {word('others', language, count=more)}" if more > 0 else listed
