"""References that do not lead where they should."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from orgmodel.model import (
    WHOLE_ORGANISATION,
    Body,
    Organisation,
    Position,
    Thing,
    Unit,
    layout_of,
)

Path: TypeAlias = tuple[str | int, ...]
"""A way into a thing: a field, and in a list the number of the item, from 0."""


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """One mention of an id.

    Args:
        thing: the position, unit or body that refers; the organisation for its chart.
        path: the field, and its place in the list where there can be several.
        name: the id that is referred to.
    """

    thing: Thing | Organisation
    path: Path
    name: str

    @property
    def field(self) -> str:
        """The field that refers."""
        return str(self.path[0])


def accepted(thing: Thing | Organisation, field: str) -> tuple[type[Thing], ...]:
    """Give the kinds of things that a field may name."""
    if field in ("unit", "parent"):
        return (Unit,)
    if field in ("head", "deputises_for"):
        return (Position,)
    if field == "members":
        return (Position, Body)
    if field in ("supports", "coordinates_with"):
        return (Position, Unit, Body)
    return (Body,) if isinstance(thing, Body) else (Position, Body)


def misleading(organisation: Organisation) -> Iterator[Reference]:
    """Go through the references that name nothing, or something of a kind they may not name."""
    bodies = {body.id for body in organisation.bodies}
    units = {unit.id for unit in organisation.units}
    positions = {position.id for position in organisation.positions}
    for body in organisation.bodies:
        yield from _single(body, "reports_to", body.reports_to, bodies)
        yield from _of_members(body, positions | bodies if body.members else bodies)
    for unit in organisation.units:
        yield from _single(unit, "parent", unit.parent, units)
        yield from _single(unit, "head", unit.head, positions)
    yield from _of_positions(organisation, positions, bodies, units)
    for name in organisation.chart.layouts if organisation.chart else ():
        if name not in positions and name not in bodies:
            yield Reference(organisation, layout_of(name), name)


def _of_positions(
    organisation: Organisation, positions: set[str], bodies: set[str], units: set[str]
) -> Iterator[Reference]:
    managers = positions | bodies
    anything = managers | units | {WHOLE_ORGANISATION}
    for position in organisation.positions:
        if position.reports_to is not None and position.reports_to not in managers:
            yield Reference(position, ("reports_to",), position.reports_to)
        if position.unit is not None and position.unit not in units:
            yield Reference(position, ("unit",), position.unit)
        if position.supports:
            yield from _several(position, "supports", position.supports, anything)
        if position.dotted_line_to:
            yield from _several(position, "dotted_line_to", position.dotted_line_to, managers)
        if position.deputises_for:
            yield from _several(position, "deputises_for", position.deputises_for, positions)
        if position.coordinates_with:
            yield from _several(position, "coordinates_with", position.coordinates_with, anything)


def _of_members(body: Body, known: set[str]) -> Iterator[Reference]:
    """Go through the members that are not known; no body sits in itself."""
    for place, member in enumerate(body.members):
        if member.id is not None and (member.id not in known or member.id == body.id):
            yield Reference(body, ("members", place), member.id)


def _single(thing: Thing, field: str, name: str | None, known: set[str]) -> Iterator[Reference]:
    if name is not None and name not in known:
        yield Reference(thing, (field,), name)


def _several(
    position: Position, field: str, names: tuple[str, ...], known: set[str]
) -> Iterator[Reference]:
    for place, name in enumerate(names):
        if name not in known:
            yield Reference(position, (field, place), name)
