"""One body or position as the page knows it: plain data, what is not said left out."""

from collections.abc import Mapping, Sequence
from typing import Any

from orgmodel.catalogue import UnknownDutyError
from orgmodel.chart import Options
from orgmodel.chart.options import Badge
from orgmodel.chart.view import View
from orgmodel.chart.view.standing import current_holders, said_state, state_of
from orgmodel.graph import OrgGraph, bodies_by_member, members_of
from orgmodel.model import Body, Holder, Member, Organisation, Position, Unit
from orgmodel.page.texts import Texts

SIDES = {"assistants": "assistant", "staff": "staff", "deputies": "deputy"}
FACTS = ("grade", "location")
"""What is told of a position, beside since when it is held, where all is told."""


class Entries:
    """Writes the bodies and positions of a view.

    Args:
        graph: the organisation.
        view: what is shown of it.
        options: what is to be shown.
        units: the place of each unit by its id.
        counts: direct reports and all positions below of those who have any.
    """

    def __init__(
        self,
        graph: OrgGraph,
        view: View,
        options: Options,
        units: Mapping[str, int],
        counts: Mapping[int, Sequence[tuple[Badge, float]]],
    ) -> None:
        self._graph = graph
        self._view = view
        self._units = units
        self._counts = counts
        self._layouts = dict(options.layouts)
        self._shows_people = options.show_holders
        self._shows_all = options.level == "all"
        self._options = options
        self._sides = _sides(view)
        self._bodies = bodies_by_member(graph)
        self._nodes = {id(thing): node for node, thing in enumerate(view.things)}
        self._roles: dict[str, None] = {}
        self._duties: dict[str, None] = {}

    def write(
        self, node: int, places: Mapping[int, int], pictures: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Write a node with its pictures; `places` gives the new place of each."""
        thing = self._view.things[node]
        said = {"id": self._view.ids[node], **self._standing(node, places)}
        if thing.role is not None:
            self._roles[thing.role] = None
        own = self._body(thing) if isinstance(thing, Body) else self._position(thing)
        said |= own | self._sitting(thing, places) | {"role": thing.role, **pictures}
        return {key: value for key, value in said.items() if value not in (None, {}, [])}

    def roles(self) -> dict[str, Texts]:
        """Give the names of the roles that were met."""
        known = {name: self._graph.vocabulary.known_role(name) for name in self._roles}
        return {name: dict(role.labels) if role else name for name, role in known.items()}

    def duties(self) -> dict[str, Texts]:
        """Give the names of the duties that were met."""
        return {name: self._duty(name) for name in self._duties}

    def _standing(self, node: int, places: Mapping[int, int]) -> dict[str, Any]:
        above = places.get(self._view.above[node])
        joined = self._view.joined[node]
        return {
            "above": above,
            "joined": "supports" if above is not None and joined == "supports" else None,
            "helpsUnit": (node, self._view.above[node]) in self._view.helped or None,
            "side": self._sides.get(node),
            "counts": [count for _, count in self._counts.get(node, ())],
            "layout": self._layouts.get(self._view.ids[node]),
            "line": line if (line := self._view.layouts.lines[node]) >= 0 else None,
        }

    def _body(self, body: Body) -> dict[str, Any]:
        facts = {"body": True, "title": body.name, "seats": body.seats, "class": "governing"}
        return {**facts, "source": body.source if self._shows_people else None}

    def _sitting(self, thing: Body | Position, places: Mapping[int, int]) -> dict[str, Any]:
        """Tell who sits in a body, those who are shown apart, and in which ones the thing sits."""
        members = members_of(self._graph, thing) if isinstance(thing, Body) else ()
        shown = {id(each): places.get(self._nodes.get(id(each), -1)) for each in members}
        hidden = [each for each in members if shown[id(each)] is None]
        sitting = self._bodies.get(thing.id, ())
        bodies = (places.get(self._nodes[id(body)]) for body in sitting)
        return {
            "members": [place for place in shown.values() if place is not None],
            "otherMembers": [_texts(each) for each in hidden],
            "memberOf": [place for place in bodies if place is not None],
        }

    def _position(self, position: Position) -> dict[str, Any]:
        holders = current_holders(self._graph, position, self._options)
        state = state_of(self._graph, position, self._options, holders)
        self._duties.update(dict.fromkeys(position.duties))
        return {
            "title": position.title,
            "class": position.class_ or self._class_of_role(position),
            "unit": None if position.unit is None else self._units.get(position.unit),
            "state": None if state == "filled" else state,
            "ended": said_state(position, state) == "ended" or None,
            "seats": position.count if position.count > 1 else None,
            "fte": position.fte,
            **{fact: getattr(position, fact) for fact in FACTS if self._shows_all},
            "source": position.source if self._shows_people else None,
            "duties": dict(position.duties),
            "holders": list(map(self._holder, holders)) if self._shows_people else None,
            "supportsUnits": self._named_units(position.supports),
            "supportsAll": any(map(self._is_organisation, position.supports)) or None,
            "worksWithUnits": self._named_units(position.coordinates_with),
        }

    def _class_of_role(self, position: Position) -> str | None:
        if position.role is None:
            return None
        return self._graph.vocabulary.class_of(
            position.role, self._graph.organisation.kind, self._graph.as_of
        )

    def _holder(self, holder: Holder) -> dict[str, Any]:
        said: dict[str, Any] = {"name": holder.name}
        said |= {"acting": holder.acting or None, "share": holder.share}
        if self._shows_all:
            said |= {"since": holder.since, "until": holder.until}
        return {key: value for key, value in said.items() if value is not None}

    def _named_units(self, names: tuple[str, ...]) -> list[Texts]:
        found = (self._graph.find(name) for name in names)
        return [unit.name or unit.id for unit in found if isinstance(unit, Unit)]

    def _is_organisation(self, name: str) -> bool:
        return isinstance(self._graph.find(name), Organisation)

    def _duty(self, name: str) -> Texts:
        try:
            return dict(self._graph.vocabulary.duty(name).labels)
        except UnknownDutyError:
            return name


def _texts(thing: Body | Position | Member) -> Texts:
    if isinstance(thing, Member):
        return thing.organisation or ""
    return (thing.title if isinstance(thing, Position) else thing.name) or thing.id


def _sides(view: View) -> dict[int, str]:
    """Give the side of those who stand beside the stem or the box."""
    return {
        node: side
        for several, side in SIDES.items()
        for nodes in getattr(view.places, several)
        for node in nodes
    }
