"""To which unit a box belongs: its own, or where it says none that of those it helps."""

from orgmodel.chart.view import View
from orgmodel.graph import OrgGraph
from orgmodel.model import Position, Unit


def unit_of(view: View, node: int) -> str | None:
    """Give the id of the unit that a box says it is in."""
    thing = view.things[node]
    return thing.unit if isinstance(thing, Position) else None


def units_of(graph: OrgGraph, view: View) -> dict[int, str]:
    """Give the id of the unit that each box belongs to, from the tops downwards.

    Who says no unit of his own, and helps nobody but the unit of the one he stands under, or those
    in it, belongs to that unit too. Who supports his unit, and stands under someone outside it,
    stands outside it as well, in the unit of that one if his own lies in it. From there he may be
    joined to its frame.
    """
    units: dict[int, str] = {}
    for node in view.order:
        unit = unit_of(view, node) or _helped(graph, view, node, units)
        if unit is not None and _helps_from_outside(graph, view, node, units):
            unit = _around(graph, units.get(view.above[node]), unit)
        if unit is not None:
            units[node] = unit
    return units


def _around(graph: OrgGraph, wide: str | None, unit: str) -> str | None:
    """Give a unit if another lies in it."""
    found = graph.find(wide) if wide is not None else None
    return wide if isinstance(found, Unit) and _is_inside(graph, unit, found) else None


def _helps_from_outside(graph: OrgGraph, view: View, node: int, units: dict[int, str]) -> bool:
    """Tell whether someone supports his own unit, but stands under nobody in it."""
    above = view.above[node]
    unit = view.helped.get((node, above))
    if unit is None or unit.id != unit_of(view, node):
        return False
    return not _is_inside(graph, units.get(above, ""), unit)


def _is_inside(graph: OrgGraph, unit: str, wide: Unit) -> bool:
    """Tell whether a unit is another, or is inside it."""
    found = graph.find(unit)
    return unit == wide.id or (isinstance(found, Unit) and wide in graph.units_above(found))


def _helped(graph: OrgGraph, view: View, node: int, units: dict[int, str]) -> str | None:
    """Give the unit of the one that a helper stands under, where he helps nobody outside it."""
    thing, host = view.things[node], view.above[node]
    unit = units.get(host)
    if unit is None or not isinstance(thing, Position) or not thing.supports:
        return None
    wide = view.helped.get((node, host))
    if wide is not None and graph.head(wide) is None and _is_inside(graph, unit, wide):
        return wide.id
    near = (_is_near(graph, name, view.things[host].id, unit) for name in thing.supports)
    return unit if all(near) else None


def _is_near(graph: OrgGraph, name: str, host: str, unit: str) -> bool:
    found = graph.find(name)
    if isinstance(found, Unit):
        wide = graph.find(unit)
        inside = isinstance(wide, Unit) and _is_inside(graph, found.id, wide)
        return inside or unit == found.id or host == found.head
    return isinstance(found, Position) and (host == found.id or unit == found.unit)
