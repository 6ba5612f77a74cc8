"""Links between peers who are neighbours: co-heads, and others who work together as equals.

Peers who coordinate, or deputise for each other, are joined by a short straight link between the
sides that face each other, where they stand side by side in a row or one under the other.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from orgmodel.chart.chart import LineKind, Point
from orgmodel.chart.layout.placing import Placed
from orgmodel.chart.view import Statement, View

Stated: TypeAlias = tuple[LineKind, int, int]
NEARLY = 0.01
ASIDE = 0.18
"""How far down a link runs, in heights of the box, where routed lines may take the middle."""
APART = 5.0
"""Between links of several kinds that join the same two, one beside the other."""


def link_neighbours(view: View, placed: Placed) -> View:
    """Let links join peers who are neighbours; no line of theirs needs a way of its own.

    Args:
        view: what is shown.
        placed: where the boxes stand.
    """
    stated = {(each.kind, each.start, each.end) for each in view.statements}
    statements = [
        replace(each, way="link")
        if _joins_equals(view, each, stated) and _are_neighbours(view, placed, each.start, each.end)
        else each
        for each in view.statements
    ]
    return view if statements == view.statements else replace(view, statements=statements)


def link_paths(view: View, placed: Placed) -> Iterator[tuple[Statement, tuple[Point, Point]]]:
    """Draw the links, each between two boxes side by side or one under the other."""
    busy = {node for s in view.statements if s.way == "routed" for node in (s.start, s.end)}
    links = [statement for statement in view.statements if statement.way == "link"]
    kinds: dict[frozenset[int], list[LineKind]] = {}
    for link in links:
        found = kinds.setdefault(_ends(link), [])
        if link.kind not in found:
            found.append(link.kind)
    for link in links:
        aside = APART * kinds[_ends(link)].index(link.kind)
        yield link, _link_path(placed, link, busy, aside)


def _ends(link: Statement) -> frozenset[int]:
    return frozenset((link.start, link.end))


def _link_path(
    placed: Placed, link: Statement, busy: Collection[int], aside: float
) -> tuple[Point, Point]:
    one, other = link.start, link.end
    if abs(placed.y[one] - placed.y[other]) < NEARLY:
        left, right = sorted((one, other), key=placed.x.__getitem__)
        down = ASIDE if one in busy or other in busy else 1 / 2
        level = placed.y[left] + placed.heights[left] * down + aside
        return (placed.x[left] + placed.widths[left], level), (placed.x[right], level)
    upper, lower = sorted((one, other), key=placed.y.__getitem__)
    stem = placed.stem(upper) + aside
    return (stem, placed.bottom(upper)), (stem, placed.y[lower])


def _joins_equals(view: View, statement: Statement, stated: Collection[Stated]) -> bool:
    kind, start, end = statement.kind, statement.start, statement.end
    if statement.way != "routed" or not view.are_peers(start, end):
        return False
    return kind == "coordinates_with" or (kind == "deputises_for" and (kind, end, start) in stated)


def _are_neighbours(view: View, placed: Placed, one: int, other: int) -> bool:
    return any(
        abs(line.index(one) - line.index(other)) == 1 and _is_free(view, placed, one, other)
        for line in _lines_with(view, placed, one)
        if one in line and other in line
    )


def _lines_with(view: View, placed: Placed, node: int) -> Sequence[Sequence[int]]:
    """Give the row or the columns in which those stand who stand under the same head."""
    above = view.above[node]
    if above < 0:
        shelf = placed.shelf_of[node]
        return [[top for top in view.tops if placed.shelf_of[top] == shelf]]
    if placed.modes[above] == "row":
        return [view.places.children[above]]
    return placed.columns[above] if placed.modes[above] in ("columns", "hang") else []


def _is_free(view: View, placed: Placed, one: int, other: int) -> bool:
    """Tell whether nothing stands between two neighbours."""
    if abs(placed.y[one] - placed.y[other]) < NEARLY:
        return not view.places.deputies[min((one, other), key=placed.x.__getitem__)]
    upper, lower = sorted((one, other), key=placed.y.__getitem__)
    bare = placed.feet[upper] - placed.heights[upper] < NEARLY and not view.has_under(upper)
    return bare and abs(placed.stem(upper) - placed.stem(lower)) < NEARLY
