"""Questions about an organisation, in the field's words.

Every question has an answer on a broken organisation too: a cycle never hangs one, a reference
that names nothing leads nowhere.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from orgmodel.catalogue import Vocabulary
from orgmodel.graph.command import NOBODY, UNKNOWN, Command
from orgmodel.graph.ids import first_places, from_smallest, loops, shared_ids
from orgmodel.graph.knots import without_loose_ends
from orgmodel.graph.managers import manager_places
from orgmodel.graph.own_roles import with_own_roles
from orgmodel.graph.references import Reference, misleading
from orgmodel.model import WHOLE_ORGANISATION, Body, Organisation, Position, Thing, Unit

if TYPE_CHECKING:
    import networkx as nx

Supported: TypeAlias = Position | Body | Unit | Organisation
"""What a position can support."""


class OrgGraph:
    """An organisation with its lines resolved.

    Args:
        organisation: the organisation; it may be broken.
        unread: pairs of an id and a field whose value could not be read, so that a position whose
            `reports_to` is damaged is not taken for a root.
        as_of: the day of which is asked; by default the one that the file describes.
        vocabulary: the roles, duties and grades that are known; by default those of the catalogue.
        before: the organisation as it was, where a change is looked at.

    Positions are named by their id or by the position itself. A question about an id that no
    position has raises a `KeyError`.
    """

    def __init__(
        self,
        organisation: Organisation,
        unread: Iterable[tuple[str, str]] = (),
        *,
        as_of: dt.date | None = None,
        vocabulary: Vocabulary | None = None,
        before: Organisation | None = None,
    ) -> None:
        self.organisation = organisation
        self.before = before
        self.vocabulary = with_own_roles(vocabulary or Vocabulary(), organisation.roles)
        self._as_of = as_of
        self.positions = organisation.positions
        self._unread = frozenset(unread)
        self._place_of_id = first_places(organisation.positions)
        self._bodies = {body.id: body for body in reversed(organisation.bodies)}
        self._units = {unit.id: unit for unit in reversed(organisation.units)}

    # What a reference names

    def find(self, reference: str) -> Supported | None:
        """Give what an id names: a position, body, unit or the organisation; None for nothing."""
        place = self._place_of_id.get(reference)
        if place is not None:
            return self.positions[place]
        found = self._bodies.get(reference) or self._units.get(reference)
        if found is None and reference == WHOLE_ORGANISATION:
            return self.organisation
        return found

    def position(self, reference: str | Position) -> Position:
        """Give the position of an id."""
        return self.positions[self._place(reference)]

    def place(self, reference: str | Position) -> int:
        """Give the place of a position in the file, by which `command` knows it."""
        return self._place(reference)

    def unit(self, reference: str | Unit) -> Unit:
        """Give the unit of an id."""
        return reference if isinstance(reference, Unit) else self._units[reference]

    def body(self, reference: str | Body) -> Body:
        """Give the body of an id."""
        return reference if isinstance(reference, Body) else self._bodies[reference]

    @cached_property
    def shared_ids(self) -> dict[str, tuple[Thing, ...]]:
        """The ids that several things have, with these things in the file's order."""
        return shared_ids(self.organisation)

    @cached_property
    def misleading_references(self) -> tuple[Reference, ...]:
        """The references that name nothing, or something of a kind they may not name."""
        return tuple(misleading(self.organisation))

    @property
    def is_read_wholly(self) -> bool:
        """Tell whether all values could be read."""
        return not self._unread

    def is_unread(self, thing: str | Position, field: str) -> bool:
        """Tell whether a field of a position, or of an id, stands in the file but is unreadable."""
        return (thing if isinstance(thing, str) else thing.id, field) in self._unread

    # The line of command

    @cached_property
    def command(self) -> Command:
        """The line of command as plain arrays, for work over all positions."""
        counted = [
            position.status != "abolished" if position.valid is None else not self.is_over(position)
            for position in self.positions
        ]
        unread = [name for name, field in self._unread if field == "reports_to"]
        managers = manager_places(self.positions, self._place_of_id, self._bodies, unread)
        return Command(managers, counted)

    @cached_property
    def certain_command(self) -> Command:
        """The line of command without the lines to an id that several things have."""
        if not self.shared_ids:
            return self.command
        managers = [
            UNKNOWN if position.reports_to in self.shared_ids else manager
            for position, manager in zip(self.positions, self.command.managers, strict=True)
        ]
        return Command(managers, self.command.counted)

    def manager(self, reference: str | Position) -> Position | Body | None:
        """Give whom the position reports to; None for nobody and for a manager not known."""
        manager = self.position(reference).reports_to
        found = self.find(manager) if manager is not None else None
        return found if isinstance(found, Position | Body) else None

    def direct_reports(self, reference: str | Position) -> tuple[Position, ...]:
        """Give who reports to the position, in the file's order, without abolished positions."""
        return self._at(self.command.reports[self._place(reference)])

    def span(self, reference: str | Position) -> int:
        """Count the direct reports; support is never counted."""
        return len(self.command.reports[self._place(reference)])

    def chain_of_command(self, reference: str | Position) -> tuple[Position | Body, ...]:
        """Give manager, manager's manager and so on, up to and with the bodies at the top."""
        start = self._place(reference)
        places = list(self.command.upwards(start))
        top = self.positions[places[-1] if places else start]
        return (*self._at(places), *self._bodies_above(self.manager(top)))

    def subordinates(self, reference: str | Position) -> tuple[Position, ...]:
        """Give all positions below, at any depth, each branch to its end, in the file's order."""
        return self._at(self.command.below(self._place(reference)))

    def subordinate_count(self, reference: str | Position) -> int:
        """Count the positions below, at any depth."""
        return self.command.subordinate_counts[self._place(reference)]

    def level(self, reference: str | Position) -> int | None:
        """Count the managers above: 0 for a root, None where the way up never ends."""
        return self.command.levels[self._place(reference)]

    def commands(self, manager: str | Position, report: str | Position) -> bool:
        """Tell whether one position stands anywhere above another."""
        return self._place(manager) in self.command.upwards(self._place(report))

    @cached_property
    def roots(self) -> tuple[Position, ...]:
        """The positions that report to nobody or to a body and are not attached by support."""
        places = (p for p, manager in enumerate(self.command.managers) if manager == NOBODY)
        return tuple(p for p in self._at(places) if not self.is_attached(p) and not self.is_over(p))

    @cached_property
    def adrift(self) -> tuple[Position, ...]:
        """The positions whose manager is not known, because the reference is broken."""
        places = (p for p, manager in enumerate(self.command.managers) if manager == UNKNOWN)
        return self._at(places)

    @cached_property
    def command_cycles(self) -> tuple[tuple[Position, ...], ...]:
        """The loops of two or more positions, each from its smallest id on, sorted by it."""
        cycles = [from_smallest(self._at(places)) for places in self.command.cycles]
        return tuple(sorted(cycles, key=lambda cycle: cycle[0].id))

    @cached_property
    def body_cycles(self) -> tuple[tuple[Body, ...], ...]:
        """The loops of two or more bodies, each from its smallest id on, sorted by it."""
        bodies = self.organisation.bodies
        return loops(bodies, {body.id: body.reports_to for body in bodies})

    @cached_property
    def unit_cycles(self) -> tuple[tuple[Unit, ...], ...]:
        """The loops of units, and units inside themselves, as `body_cycles`."""
        units = self.organisation.units
        alone = tuple((unit,) for unit in units if unit.parent == unit.id)
        return (*alone, *loops(units, {unit.id: unit.parent for unit in units}))

    def is_attached(self, reference: str | Position) -> bool:
        """Tell whether the position reports to nobody and hangs on what it supports."""
        position = self.position(reference) if isinstance(reference, str) else reference
        return position.reports_to is None and bool(position.supports)

    def is_over(self, thing: str | Position) -> bool:
        """Tell whether the position is abolished, or its validity is over on the file's date."""
        position = self.position(thing) if isinstance(thing, str) else thing
        if position.status == "abolished" or position.valid is None:
            return position.status == "abolished"
        until = position.valid.until
        return until is not None and self.as_of is not None and until.last_day < self.as_of

    @cached_property
    def as_of(self) -> dt.date | None:
        """The day of which is asked, or that the file describes; None where neither is said."""
        day = self.organisation.as_of
        return self._as_of or (None if day is None else day.last_day)

    # Support and the other lines

    @cached_property
    def support_lines(self) -> tuple[tuple[Position, int, str], ...]:
        """All lines of support: who supports, the line's place in its list, and what it names."""
        return tuple(
            (position, number, name)
            for position in self.positions
            if position.supports
            for number, name in enumerate(position.supports)
        )

    def supported(self, reference: str | Position) -> tuple[Supported, ...]:
        """Give what the position supports, as far as it is known."""
        found = (self.find(name) for name in self.position(reference).supports)
        return tuple(thing for thing in found if thing is not None)

    def supporters(self, thing: str | Supported) -> tuple[Position, ...]:
        """Give the positions that support a position, unit, body or the organisation."""
        return self._at(self._reverse["supports"].get(_name(thing), ()))

    def dotted_managers(self, reference: str | Position) -> tuple[Position | Body, ...]:
        """Give the second, functional managers, as far as they are known."""
        found = (self.find(name) for name in self.position(reference).dotted_line_to)
        return tuple(thing for thing in found if isinstance(thing, Position | Body))

    def dotted_reports(self, thing: str | Position | Body) -> tuple[Position, ...]:
        """Give the positions with a dotted line to a position or body."""
        return self._at(self._reverse["dotted_line_to"].get(_name(thing), ()))

    def deputies(self, reference: str | Position | Body) -> tuple[Position, ...]:
        """Give the positions that stand in when the position is away, in the file's order."""
        return self._at(self._reverse["deputises_for"].get(_name(reference), ()))

    def deputised(self, reference: str | Position) -> tuple[Position, ...]:
        """Give the positions for which the position stands in."""
        found = (self.find(name) for name in self.position(reference).deputises_for)
        return tuple(thing for thing in found if isinstance(thing, Position))

    def coordinated(self, reference: str | Position) -> tuple[Supported, ...]:
        """Give with whom the position works, whichever side states it."""
        position = self.position(reference)
        stated = [self.find(name) for name in position.coordinates_with]
        stating = self._at(self._reverse["coordinates_with"].get(position.id, ()))
        found: dict[str, Supported] = {}
        for thing in (*stated, *stating):
            if thing is not None:
                found.setdefault(_name(thing), thing)
        return tuple(found.values())

    @cached_property
    def support_cycles(self) -> tuple[tuple[Position, ...], ...]:
        """One shortest loop for each knot of positions that support each other.

        Each is given from its smallest id on. An id that several things have is in no loop, nor
        is a position that is over.
        """
        lines = without_loose_ends(self._support_lines)
        if not lines:
            return ()
        from orgmodel.graph.cycles import shortest_cycles  # noqa: PLC0415  networkx is slow to load

        cycles = shortest_cycles(lines)
        return tuple(tuple(self.position(name) for name in cycle) for cycle in cycles)

    # Units and bodies

    def unit_of(self, reference: str | Position) -> Unit | None:
        """Give the unit that the position is in."""
        return self._units.get(self.position(reference).unit or "")

    def members(self, reference: str | Unit) -> tuple[Position, ...]:
        """Give the positions in the unit itself, without those of units inside it."""
        return self._at(self._members.get(_name(reference), ()))

    def head(self, reference: str | Unit) -> Position | None:
        """Give the position that heads the unit."""
        found = self.find(self.unit(reference).head or "")
        return found if isinstance(found, Position) else None

    def parent(self, reference: str | Unit) -> Unit | None:
        """Give the unit that the unit is a part of."""
        return self._units.get(self.unit(reference).parent or "")

    def units_above(self, reference: str | Unit) -> tuple[Unit, ...]:
        """Give the units that the unit lies in, from the nearest to the widest."""
        unit = self.unit(reference)
        above: dict[str, Unit] = {unit.id: unit}
        parent = self.parent(unit)
        while parent is not None and parent.id not in above:
            above[parent.id] = parent
            parent = self.parent(parent)
        return tuple(above.values())[1:]

    def positions_under(self, body: str | Body) -> tuple[Position, ...]:
        """Give the positions that report to a body, in the file's order."""
        return self._at(self._under_bodies.get(_name(body), ()))

    # Other graphs

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """Give the organisation as a networkx graph.

        Nodes are ids with all fields of the thing and `what` it is (position, body, unit);
        edges run in the direction of the statement (`secretary -supports-> sekjen`) and are keyed
        by the kind of line. `Organisation.from_networkx` comes back without loss.

        Raises:
            ValueError: two things have one id.
        """
        from orgmodel.graph.to_networkx import to_networkx  # noqa: PLC0415  slow to load

        return to_networkx(self)

    # Behind the questions

    def _place(self, reference: str | Position) -> int:
        if isinstance(reference, str):
            return self._place_of_id[reference]
        place = self._place_of_object.get(id(reference))
        return self._place_of_id[reference.id] if place is None else place

    def _at(self, places: Iterable[int]) -> tuple[Position, ...]:
        positions = self.positions
        return tuple([positions[place] for place in places])

    def _bodies_above(self, start: Position | Body | None) -> Iterator[Body]:
        body = start
        seen: set[str] = set()
        while isinstance(body, Body) and body.id not in seen:
            yield body
            seen.add(body.id)
            body = self._bodies.get(body.reports_to or "")

    @cached_property
    def _support_lines(self) -> dict[str, list[str]]:
        known = self._place_of_id.keys() - self.shared_ids.keys()
        return {
            position.id: [name for name in position.supports if name != position.id]
            for position in self.positions
            if position.supports and position.id in known and not self.is_over(position)
        }

    @cached_property
    def _place_of_object(self) -> dict[int, int]:
        return {id(position): place for place, position in enumerate(self.positions)}

    @cached_property
    def _reverse(self) -> dict[str, dict[str, list[int]]]:
        lines = ("supports", "dotted_line_to", "deputises_for", "coordinates_with")
        reverse: dict[str, dict[str, list[int]]] = {line: {} for line in lines}
        for line, places in reverse.items():
            for place, position in enumerate(self.positions):
                for name in getattr(position, line):
                    places.setdefault(name, []).append(place)
        return reverse

    @cached_property
    def _members(self) -> dict[str, list[int]]:
        members: dict[str, list[int]] = {}
        for place, position in enumerate(self.positions):
            if position.unit is not None:
                members.setdefault(position.unit, []).append(place)
        return members

    @cached_property
    def _under_bodies(self) -> dict[str, list[int]]:
        under: dict[str, list[int]] = {}
        for place, position in enumerate(self.positions):
            if position.reports_to in self._bodies and self.command.managers[place] == NOBODY:
                under.setdefault(position.reports_to or "", []).append(place)
        return under


def _name(thing: "str | Thing | Organisation") -> str:
    if isinstance(thing, str):
        return thing
    return WHOLE_ORGANISATION if isinstance(thing, Organisation) else thing.id
