"""The hierarchy as a tree of lines; support is marked apart from command."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from orgmodel.graph import OrgGraph, members_of
from orgmodel.model import Body, Member, Position, Unit
from orgmodel.outline.names import held, named, state_said
from orgmodel.outline.words import word

Branch: TypeAlias = Position | Body
STEM = "│   "
PASSED = "    "


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the tree that is still to be written, with the stems that pass it by."""

    thing: Branch
    stems: str
    last: bool
    support: bool
    depth: int


def tree(
    graph: OrgGraph,
    *,
    depth: int | None = None,
    language: str | None = None,
    names: bool = True,
) -> str:
    """Write the hierarchy, a line for each position, in the file's order.

    Every position stands there once, also where the organisation is broken: what is in a loop or
    has no known manager stands at the top, with its fault said.

    Args:
        graph: the organisation.
        depth: how many levels below the tops are written; None writes all.
        language: language of the titles; the organisation's by default.
        names: whether holders are named; without, nothing is told of people.
    """
    writer = _Tree(graph, depth, language or graph.organisation.language, names=names)
    return "\n".join(writer.lines()) + "\n"


class _Tree:
    """Writes one tree."""

    def __init__(self, graph: OrgGraph, depth: int | None, language: str, *, names: bool) -> None:
        self._graph = graph
        self._depth = depth
        self._language = language
        self._names = names
        self._supporters = _attached(graph)
        self._written: set[int] = set()

    def lines(self) -> Iterator[str]:
        """Give the lines from the top down."""
        name = self._graph.organisation.label(self._language)
        if name:
            yield name
        for top in self._tops():
            if id(top) not in self._written:
                yield from self._branch(top)

    def _tops(self) -> Iterator[Branch]:
        graph = self._graph
        for body in graph.organisation.bodies:
            if body.reports_to is None or graph.find(body.reports_to) is None:
                yield body
        yield from graph.organisation.bodies
        yield from graph.roots
        yield from graph.adrift
        yield from (cycle[0] for cycle in graph.command_cycles)
        yield from (p for p in graph.positions if not graph.is_attached(p))
        yield from graph.positions

    def _branch(self, top: Branch) -> Iterator[str]:
        waiting = [_Entry(top, "", last=True, support=graph_attached(self._graph, top), depth=0)]
        while waiting:
            entry = waiting.pop()
            if id(entry.thing) in self._written:
                continue
            self._written.add(id(entry.thing))
            yield self._line(entry)
            below = self._below(entry)
            if below and self._depth is not None and entry.depth >= self._depth:
                yield self._folded(entry, below)
                continue
            waiting.extend(reversed(below))

    def _below(self, entry: _Entry) -> list[_Entry]:
        thing = entry.thing
        supporters = self._supporters.get(thing.id, [])
        commanded: list[Branch] = []
        if isinstance(thing, Body):
            commanded.extend(b for b in self._graph.organisation.bodies if b.reports_to == thing.id)
            commanded.extend(self._graph.positions_under(thing))
        else:
            commanded.extend(self._graph.direct_reports(thing))
        things = [(t, True) for t in supporters] + [(t, False) for t in commanded]
        fresh = [(t, support) for t, support in things if id(t) not in self._written]
        stems = "" if entry.depth == 0 else entry.stems + (PASSED if entry.last else STEM)
        return [
            _Entry(t, stems, last=i == len(fresh), support=support, depth=entry.depth + 1)
            for i, (t, support) in enumerate(fresh, start=1)
        ]

    def _line(self, entry: _Entry) -> str:
        thing = entry.thing
        said = named(thing, self._language)
        if isinstance(thing, Body):
            said = f"{said} ═{self._members(thing)}"
        else:
            said += self._details(thing, entry)
        if entry.depth == 0:
            return said
        corner = "└" if entry.last else "├"
        return f"{entry.stems}{corner}{'┄┄' if entry.support else '──'} {said}"

    def _members(self, body: Body) -> str:
        members = [
            member.label(self._language)
            if isinstance(member, Member)
            else named(member, self._language)
            for member in members_of(self._graph, body)
        ]
        if not members:
            return ""
        return f" {word('members', self._language).lower()}: {', '.join(members)}"

    def _details(self, position: Position, entry: _Entry) -> str:
        seats = f" \N{MULTIPLICATION SIGN}{position.count}" if position.count > 1 else ""
        holders = (held if self._names else state_said)(position, self._language)
        supported = self._graph.supported(position)
        supports = ""
        if supported:
            names = ", ".join(named(thing, self._language) for thing in supported)
            supports = f"  ┄ {word('supports', self._language).lower()} {names}"
        return seats + (f": {holders}" if holders else "") + supports + self._fault(position, entry)

    def _fault(self, position: Position, entry: _Entry) -> str:
        if entry.depth or position.reports_to is None:
            return ""
        if self._graph.level(position) is None:
            return f"  ({word('reports_to', self._language)} {position.reports_to}: ↻)"
        if self._graph.manager(position) is None:
            unknown = word("unknown", self._language, name=position.reports_to)
            return f"  ({word('reports_to', self._language)} {unknown})"
        return ""

    def _folded(self, entry: _Entry, below: list[_Entry]) -> str:
        count = 0
        waiting = below
        while waiting:
            fold = waiting.pop()
            if id(fold.thing) not in self._written:
                self._written.add(id(fold.thing))
                count += 1
                waiting.extend(self._below(fold))
        stems = "" if entry.depth == 0 else entry.stems + (PASSED if entry.last else STEM)
        return f"{stems}└── +{word('more', self._language, count=f'{count:,}')}"


def graph_attached(graph: OrgGraph, thing: Branch) -> bool:
    """Tell whether a top is there only because of what it supports."""
    return isinstance(thing, Position) and graph.is_attached(thing)


def _attached(graph: OrgGraph) -> dict[str, list[Position]]:
    """Give the attached positions by the position or body that they are written under."""
    under: dict[str, list[Position]] = {}
    for position in graph.positions:
        if not graph.is_attached(position):
            continue
        for supported in graph.supported(position):
            place = graph.head(supported) if isinstance(supported, Unit) else supported
            if isinstance(place, Position | Body):
                under.setdefault(place.id, []).append(position)
                break
    return under
