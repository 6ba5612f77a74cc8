"""Who holds which duty: the matrix of responsibilities of an organisation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from orgmodel.catalogue import Duty, UnknownDutyError
from orgmodel.graph.graph import OrgGraph
from orgmodel.model import Body, Position, Unit

ACCOUNTABLE = "A"
RESPONSIBLE = "R"
MINUTES = "minutes.write"


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty that the file names, with who holds it."""

    name: str
    """The id, as the file writes it."""
    duty: Duty | None
    """What is known of it; none where no vocabulary knows it."""
    held: tuple[tuple[Position, str], ...]
    """The positions that hold it, with their letters, in the file's order."""
    body: Body | None
    """The body that usually answers for it, where no position does."""

    @property
    def accountable(self) -> tuple[Position, ...]:
        """The positions that answer for it."""
        return tuple(position for position, letters in self.held if ACCOUNTABLE in letters)

    @property
    def is_gap(self) -> bool:
        """Whether nobody answers for it, neither a position nor usually a body."""
        return not self.accountable and self.body is None

    @property
    def is_double(self) -> bool:
        """Whether several positions answer for it."""
        return len(self.accountable) > 1

    def letters(self, positions: Iterable[Position]) -> list[str]:
        """Give the letters of positions; empty for those that do not hold the duty."""
        held = {id(position): letters for position, letters in self.held}
        return [held.get(id(position), "") for position in positions]

    def label(self, language: str) -> str:
        """Name the duty in a language; by its id where nothing is known of it."""
        return self.name if self.duty is None else self.duty.label(language)


@dataclass(frozen=True, slots=True)
class DutyMatrix:
    """The duties of an organisation by its positions."""

    positions: tuple[Position, ...]
    """The positions that hold any duty, in the file's order."""
    rows: tuple[DutyRow, ...]
    """The duties that the file names: the known ones in the catalogue's order, then others."""
    unassigned: tuple[Duty, ...]
    """The duties that the kind of organisation usually has and the file does not name."""
    without_minutes: tuple[Body, ...]
    """The bodies whose minutes nobody writes, in a file where anybody writes minutes."""
    without_authority: tuple[tuple[DutyRow, Position], ...]
    """Who answers for a duty that asks for more authority than the position has."""

    @property
    def gaps(self) -> tuple[DutyRow, ...]:
        """The duties for which nobody answers."""
        return tuple(row for row in self.rows if row.is_gap)

    @property
    def doubles(self) -> tuple[DutyRow, ...]:
        """The duties for which several positions answer."""
        return tuple(row for row in self.rows if row.is_double)


def duty_matrix(graph: OrgGraph) -> DutyMatrix:
    """Gather who holds which duty; positions that are over hold none."""
    holding = [p for p in graph.positions if p.duties and not graph.is_over(p)]
    held: dict[str, list[tuple[Position, str]]] = {}
    for position in holding:
        for name, letters in position.duties.items():
            held.setdefault(name, []).append((position, letters))
    rows = tuple(_row(graph, name, held[name]) for name in _ordered(graph, held))
    return DutyMatrix(
        positions=tuple(holding),
        rows=rows,
        unassigned=tuple(_unassigned(graph, held)),
        without_minutes=tuple(_without_minutes(graph)) if MINUTES in held else (),
        without_authority=tuple(_without_authority(graph, rows)),
    )


def minute_takers(graph: OrgGraph, body: Body) -> tuple[Position, ...]:
    """Give the positions that write the minutes of a body: those that do so and support it."""
    supporting = (*graph.supporters(body), *graph.supporters(graph.organisation))
    found = (each for each in supporting if RESPONSIBLE in each.duties.get(MINUTES, ""))
    return tuple({each.id: each for each in found if not graph.is_over(each)}.values())


def helpers(graph: OrgGraph, thing: Body | Unit) -> tuple[Position, ...]:
    """Give the positions whose duties serve a body or unit: its members and its supporters."""
    inside = graph.members(thing) if isinstance(thing, Unit) else graph.positions_under(thing)
    both = {each.id: each for each in (*inside, *graph.supporters(thing))}
    return tuple(each for each in graph.positions if each.id in both)


def _row(graph: OrgGraph, name: str, held: list[tuple[Position, str]]) -> DutyRow:
    duty = _known(graph, name)
    answered = any(ACCOUNTABLE in letters for _, letters in held)
    body = None if duty is None or answered else _usual_body(graph, duty)
    return DutyRow(name, duty, tuple(held), body)


def _usual_body(graph: OrgGraph, duty: Duty) -> Body | None:
    usual = {each.role for each in duty.holders if ACCOUNTABLE in each.letters}
    for body in graph.organisation.bodies:
        role = graph.vocabulary.known_role(body.role) if body.role else None
        if role is not None and role.id in usual:
            return body
    return None


def _ordered(graph: OrgGraph, names: Iterable[str]) -> list[str]:
    order = {duty.id: place for place, duty in enumerate(graph.vocabulary.duties)}
    return sorted(names, key=lambda name: order.get(name, len(order)))


def _known(graph: OrgGraph, name: str) -> Duty | None:
    try:
        return graph.vocabulary.duty(name)
    except UnknownDutyError:
        return None


def _unassigned(graph: OrgGraph, held: Iterable[str]) -> Iterator[Duty]:
    named = set(held)
    for duty in graph.vocabulary.duties:
        if duty.id not in named and duty.is_usual_in(graph.organisation.kind):
            yield duty


def _without_minutes(graph: OrgGraph) -> Iterator[Body]:
    for body in graph.organisation.bodies:
        if not minute_takers(graph, body):
            yield body


def _without_authority(
    graph: OrgGraph, rows: Iterable[DutyRow]
) -> Iterator[tuple[DutyRow, Position]]:
    for row in rows:
        for position in row.accountable if row.duty else ():
            authority = _authority(graph, position)
            if row.duty and authority is not None and authority < row.duty.authority:
                yield row, position


def _authority(graph: OrgGraph, position: Position) -> int | None:
    if position.authority is not None or position.role is None:
        return position.authority
    role = graph.vocabulary.known_role(position.role)
    return None if role is None else role.authority
