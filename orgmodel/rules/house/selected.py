"""Which things of an organisation a selection means."""

from functools import cached_property

from orgmodel.config import Selection
from orgmodel.graph import OrgGraph, Supported
from orgmodel.model import Body, Organisation, Position, Unit
from orgmodel.rules.classes import class_of, role_names


class Selected:
    """Tells which positions, bodies and units of an organisation a selection means.

    Args:
        graph: the organisation.
        selection: what is meant; an empty one means everything.
    """

    def __init__(self, graph: OrgGraph, selection: Selection) -> None:
        self._graph = graph
        self._selection = selection

    @cached_property
    def positions(self) -> list[bool]:
        """For each position, by its place in the file, whether it is meant."""
        return [self.means(position) for position in self._graph.positions]

    def means(self, thing: Supported) -> bool:
        """Tell whether a thing is meant."""
        if self._is_open:
            return True
        if isinstance(thing, Organisation):
            return False
        wanted = self._selection
        if wanted.id and thing.id not in wanted.id:
            return False
        if wanted.role and not self._has_role(thing):
            return False
        if wanted.tag and not any(tag in wanted.tag for tag in thing.tags):
            return False
        return self._has_class(thing) and self._lies_right(thing)

    @cached_property
    def _is_open(self) -> bool:
        return self._selection == Selection()

    def _has_class(self, thing: Position | Body | Unit) -> bool:
        wanted = self._selection.class_
        if not wanted:
            return True
        if isinstance(thing, Position):
            return class_of(self._graph, thing) in wanted
        kind = self._graph.organisation.kind
        return (
            thing.role is not None and self._graph.vocabulary.class_of(thing.role, kind) in wanted
        )

    def _lies_right(self, thing: Position | Body | Unit) -> bool:
        """Tell whether unit, grade and status are right; bodies have none of them."""
        wanted = self._selection
        if isinstance(thing, Position):
            return (
                (not wanted.unit or thing.unit in self._units)
                and (not wanted.grade or thing.grade in wanted.grade)
                and (not wanted.status or thing.status in wanted.status)
            )
        is_inside = not wanted.unit or (isinstance(thing, Unit) and thing.id in self._units)
        return is_inside and not wanted.grade and not wanted.status

    def _has_role(self, thing: Position | Body | Unit) -> bool:
        """Tell whether a thing has a role that is meant, or one that is like it."""
        if isinstance(thing, Unit):
            return thing.role in self._selection.role
        return any(name in self._selection.role for name in role_names(self._graph, thing))

    @cached_property
    def _units(self) -> frozenset[str]:
        """The units that are named, and all units inside them."""
        inside: dict[str, list[str]] = {}
        for unit in self._graph.organisation.units:
            if unit.parent is not None:
                inside.setdefault(unit.parent, []).append(unit.id)
        found = dict.fromkeys(self._selection.unit)
        waiting = list(found)
        for name in waiting:
            new = [each for each in inside.get(name, ()) if each not in found]
            found.update(dict.fromkeys(new))
            waiting.extend(new)
        return frozenset(found)
