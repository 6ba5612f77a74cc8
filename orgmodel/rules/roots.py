"""Family 2, the line of command: who stands at the top."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position
from orgmodel.rules.names import listed, named
from orgmodel.rules.rule import Finding, rule


@rule("OM203", "no-root", Severity.ERROR)
def no_root(graph: OrgGraph) -> Iterator[Finding]:
    """Nobody stands at the top.

    Why: every line of command ends with somebody who reports to nobody, or to a body. Where all
    positions hang on something else, the organisation has no beginning. Where a loop, a line to
    oneself or a line to nowhere already explains it, only that is reported.

    Bad:
        positions:
          - {id: secretary, title: Secretary, supports: driver}  # <- OM203
          - {id: driver, title: Driver, supports: organisation}

    Bad:
        name: An organisation to be
        positions: []  # <- OM203

    Good:
        positions:
          - {id: director, title: Director}
          - {id: secretary, title: Secretary, supports: director}

    Source: the UK government's validator of organograms, which cannot draw a chart without a top.
    """
    if graph.roots or _is_explained(graph):
        return
    attached = [position for position in graph.positions if graph.is_attached(position)]
    if attached:
        yield _only_attached(graph, attached)
    else:
        reason = "all positions are abolished or no longer valid"
        message = (
            f"nobody stands at the top: {reason}" if graph.positions else "there are no positions"
        )
        yield Finding(graph.organisation, ("positions",), message)


@rule("OM204", "several-roots", Severity.WARNING)
def several_roots(graph: OrgGraph, *, max_: Annotated[int, Field(ge=1)] = 1) -> Iterator[Finding]:
    """More positions stand at the top than may.

    Why: a second top is mostly a forgotten reports_to, and whoever stands under it is cut off
    from the rest. Positions under one body have one top, that body, and count as one; bodies
    under a higher body count as that one. Who only supports is no top.

    Bad:
        positions:
          - {id: director, title: Director}
          - {id: research, title: Head of Research, reports_to: director}
          - {id: sales, title: Head of Sales}  # <- OM204

    Bad, with max = 2:
        positions:
          - {id: north, title: Director North}
          - {id: clerk, title: Clerk, reports_to: north}
          - {id: south, title: Director South}
          - {id: driver, title: Driver, reports_to: south}
          - {id: west, title: Director West}  # <- OM204

    Good:
        bodies:
          - {id: board, name: Board}
        positions:
          - {id: director, title: Director, reports_to: board}
          - {id: treasurer, title: Treasurer, role: treasurer, reports_to: board}
          - {id: secretary, title: Secretary, supports: director}

    Good, with max = 2:
        positions:
          - {id: north, title: Director North}
          - {id: south, title: Director South}

    Options:
        max: how many tops there may be.

    Source: the UK government's schema of organograms, which wants exactly one top post, and its
        validator, which takes several.
    """
    tops = _tops(graph)
    if len(tops) <= max_:
        return
    stray = tops[max_]
    names = listed(named(graph, top.highest) for top in tops)
    yield Finding(
        stray.highest,
        (),
        f"{len(tops)} stand at the top, where at most {max_} may: {names}; "
        f"let {named(graph, stray.highest)} report to somebody",
        related=tuple(
            (top.highest, (), f"{named(graph, top.highest)} stands at the top too")
            for top in tops
            if top is not stray
        ),
    )


def _only_attached(graph: OrgGraph, attached: Sequence[Position]) -> Finding:
    first, *others = attached
    names = listed(named(graph, position) for position in attached)
    return Finding(
        first,
        ("supports",),
        f"nobody stands at the top: whoever reports to nobody only supports others ({names}); "
        "a position that leads supports nobody, or reports to a body",
        related=tuple(
            (position, ("supports",), f"{named(graph, position)} hangs on what it supports")
            for position in others
        ),
    )


def _is_explained(graph: OrgGraph) -> bool:
    """Tell whether another rule, or a fault met while reading, says why nobody is at the top."""
    if not graph.is_read_wholly or graph.adrift or graph.command_cycles:
        return True
    command = graph.command
    return any(
        manager == place or (manager >= 0 and command.counted[place] > command.counted[manager])
        for place, manager in enumerate(command.managers)
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Top:
    """A body or a root, with the roots that it unites."""

    highest: Position | Body
    roots: tuple[Position, ...]


def _tops(graph: OrgGraph) -> list[_Top]:
    """Give the tops, that with most positions first; roots under one highest body are one."""
    roots_of: dict[str, list[Position]] = {}
    highest_of: dict[str, Position | Body] = {}
    for root in graph.roots:
        highest = (root, *graph.chain_of_command(root))[-1]
        name = f"{isinstance(highest, Body)} {highest.id}"
        roots_of.setdefault(name, []).append(root)
        highest_of.setdefault(name, highest)
    tops = [_Top(highest_of[name], tuple(roots)) for name, roots in roots_of.items()]
    return sorted(tops, key=lambda top: (-_size(graph, top), top.highest.id))


def _size(graph: OrgGraph, top: _Top) -> int:
    return sum(graph.subordinate_count(root) + 1 for root in top.roots)
