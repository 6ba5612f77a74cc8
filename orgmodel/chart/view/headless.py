"""Where a unit without a head has its place: under whom those stand who support it."""

from collections.abc import Container, Iterator, Sequence

from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position, Unit

LEAST_SHARING = 2


class Headless:
    """Finds the highest place of units; each unit is looked through once.

    Args:
        graph: the organisation.
        shown: the ids of all that is shown.
        framed: whether units have frames, in which those who support them stand with their tops.
    """

    def __init__(self, graph: OrgGraph, shown: Container[str], *, framed: bool) -> None:
        self.graph = graph
        self.shown = shown
        self.framed = framed
        self._found: dict[str, str | None] = {}
        self._inside: dict[str, list[Unit]] = {}
        for unit in graph.organisation.units:
            self._inside.setdefault(unit.parent or "", []).append(unit)

    def place_of(self, unit: Unit) -> str | None:
        """Give the id of the topmost position of a unit, or of the manager that several share.

        Where these share no manager, or units have frames and one may hold them all, it is the
        first of them: nobody stands above a frame only because he supports its unit. None where the
        unit has no positions.
        """
        if unit.id not in self._found:
            self._found[unit.id] = self._place_of(unit)
        return self._found[unit.id]

    def shared_boss(self, names: Sequence[str]) -> str | None:
        """Give the id of the lowest position that is, or stands above, each of several."""
        found = [each for each in map(self.graph.find, names) if isinstance(each, Position)]
        if len(found) < len(names):
            return None
        return _lowest([[each, *self.graph.chain_of_command(each)] for each in found])

    def _place_of(self, unit: Unit) -> str | None:
        members = list(self._members(unit))
        names = {each.id for each in members}
        tops = [each for each in members if each.reports_to not in names]
        if len(tops) < LEAST_SHARING or (self.framed and self._are_mates(tops)):
            return self._first(unit, tops)
        return self._shared_manager(tops) or self._first(unit, tops)

    def _are_mates(self, tops: Sequence[Position]) -> bool:
        """Tell whether all stand under one manager, so that a frame may hold them."""
        return len({each.reports_to for each in tops}) == 1

    def _first(self, unit: Unit, tops: Sequence[Position]) -> str | None:
        """Give the first of some tops, of those in units inside the unit only where it has none."""
        own = [each for each in tops if each.unit == unit.id]
        return next((each.id for each in own or tops), None)

    def _members(self, unit: Unit) -> Iterator[Position]:
        """Go through those in a unit and the units inside it, but not those only attached."""
        for each in self._with_units_inside(unit):
            for position in self.graph.members(each):
                attached = position.reports_to is None and position.supports
                if position.id in self.shown and not attached:
                    yield position

    def _with_units_inside(self, unit: Unit) -> list[Unit]:
        units, met = [unit], {unit.id}
        for each in units:
            fresh = [inner for inner in self._inside.get(each.id, ()) if inner.id not in met]
            met.update(inner.id for inner in fresh)
            units.extend(fresh)
        return units

    def _shared_manager(self, tops: Sequence[Position]) -> str | None:
        return _lowest([self.graph.chain_of_command(top) for top in tops])


def _lowest(chains: Sequence[Sequence[Position | Body]]) -> str | None:
    """Give the id of the first position that is in all of some chains of command."""
    names = [[each.id for each in chain] for chain in chains]
    if not names:
        return None
    shared = set(names[0]).intersection(*names[1:])
    return next((each for each in names[0] if each in shared), None)
