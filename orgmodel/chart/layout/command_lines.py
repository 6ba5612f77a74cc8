"""The lines that join every box to what it stands under: stems, buses, spines and stubs.

A stem, bus or spine is shared; each piece of it is drawn once, by one of those it leads to.
"""

from collections.abc import Collection, Sequence
from typing import TypeAlias

from orgmodel.chart.chart import Point
from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.claiming import claim
from orgmodel.chart.layout.placing import Placed
from orgmodel.chart.layout.sides import NOTHING, SideBlock
from orgmodel.chart.view import View

Paths: TypeAlias = dict[int, tuple[tuple[Point, ...], ...]]
NEARLY = 0.01
TO_SPINE = gaps.INDENT - gaps.SPINE
"""From a column to the left as far as its spine."""


def draw_command_lines(view: View, placed: Placed, without: Collection[int] = frozenset()) -> Paths:
    """Draw the line of every node that stands under another; the key is the lower node.

    Args:
        view: what is shown.
        placed: where the boxes stand.
        without: those beside a stem who are not joined to it.
    """
    drawer = _Drawer(view, placed, without)
    for node in view.order:
        if view.has_under(node):
            drawer.draw(node)
    if "supports" in view.joined:
        for node in view.order:
            drawer.claim(node)
    return drawer.paths


def line_beside(view: View, placed: Placed, paths: Paths, node: int) -> tuple[Point, ...]:
    """Lead a line beside that of command, so far that the two are not read as one.

    Beside one that comes down, it runs on the side that it comes from; beside a stem, where nobody
    stands.
    """
    *before, upper, lower = paths[node][-1]
    if abs(upper[0] - lower[0]) < NEARLY:
        aside = _beside_stem(placed, view.above[node])
        if before:
            aside = gaps.BESIDE_LINE if before[-1][0] > upper[0] else -gaps.BESIDE_LINE
        return tuple((x + aside, y) for x, y in (upper, lower))
    lowest = min(placed.heights[node], placed.heights[view.above[node]])
    over = min(gaps.BESIDE_LINE, lowest / 3)
    return tuple((x, y - over) for x, y in (upper, lower))


def _beside_stem(placed: Placed, node: int) -> float:
    """Give how far right of the stem of a box a line may come down along it."""
    if not placed.left.get(node, NOTHING).columns:
        return -gaps.BESIDE_LINE
    if not placed.right.get(node, NOTHING).columns:
        return gaps.BESIDE_LINE
    return -gaps.SIDE_GAP / 2


class _Drawer:
    def __init__(self, view: View, placed: Placed, without: Collection[int]) -> None:
        self.view = view
        self.placed = placed
        self.without = without
        self.paths: Paths = {}

    def draw(self, node: int) -> None:
        if self.placed.modes[node] == "hang":
            self._draw_hung(node)
        else:
            self._draw_standing(node)

    def claim(self, node: int) -> None:
        """Let lines of command draw what they share with those of support under one box."""
        under = [each for each in self.view.places.all_under(node) if each in self.paths]
        joined = self.view.joined
        commanded = [each for each in under if joined[each] == "reports_to"]
        if 0 < len(commanded) < len(under):
            self.paths |= claim({each: self.paths[each] for each in under}, commanded)

    # Under a box in a row

    def _draw_standing(self, node: int) -> None:
        placed, places = self.placed, self.view.places
        self._draw_deputies(node)
        stem, foot = placed.stem(node), placed.bottom(node)
        for blocks, direction in ((placed.left, -1), (placed.right, 1)):
            self._draw_side(node, blocks[node], direction)
        if not places.children[node] or placed.modes[node] == "both":
            self._own_stem(node, stem, foot)
        elif placed.modes[node] == "row":
            self._draw_row(places.children[node], stem, foot)
        else:
            self._draw_columns(placed.columns[node], stem, foot)

    def _draw_row(self, children: Sequence[int], stem: float, foot: float) -> None:
        placed = self.placed
        top = min(placed.upper(child) for child in children)
        stems = [placed.stem(child) for child in children]
        if len(children) == 1:
            self.paths[children[0]] = (((stem, foot), (stem, placed.y[children[0]])),)
            return
        bus = top - gaps.BUS
        for place, child in enumerate(children):
            here, end = stems[place], placed.y[child]
            if abs(here - stem) < NEARLY:
                path: tuple[Point, ...] = ((stem, bus), (stem, end))
            elif here < stem:
                path = ((min(stem, stems[place + 1]), bus), (here, bus), (here, end))
            else:
                path = ((max(stem, stems[place - 1]), bus), (here, bus), (here, end))
            self.paths[child] = (path,)
        self.paths[children[0]] = (((stem, foot), (stem, bus)), *self.paths[children[0]])

    def _draw_columns(self, columns: Sequence[Sequence[int]], stem: float, foot: float) -> None:
        placed = self.placed
        bus = min(placed.upper(column[0]) for column in columns) - gaps.BUS
        spines = [placed.branch_left(column[0]) - TO_SPINE for column in columns]
        for place, column in enumerate(columns):
            here = spines[place]
            if here <= stem:
                start = min([stem, *spines[place + 1 : place + 2]])
            else:
                start = max([stem, *spines[max(0, place - 1) : place]])
            self._draw_spine(column, here, ((start, bus), (here, bus)))
        first = columns[0][0]
        self.paths[first] = (((stem, foot), (stem, bus)), *self.paths[first])

    def _draw_deputies(self, node: int) -> None:
        placed, deputies = self.placed, self.view.places.deputies[node]
        if not deputies:
            return
        right = placed.x[node] + placed.widths[node]
        level = self._deputy_level(node)
        first, spine = deputies[0], right + gaps.DEPUTY_GAP / 2
        if level < placed.y[first]:
            self._draw_spine(deputies, spine, ((right, level), (spine, level)))
            return
        self.paths[first] = (((right, level), (placed.x[first], level)),)
        if len(deputies) > 1:
            self._draw_spine(deputies[1:], spine, ((spine, level),))

    def _deputy_level(self, node: int) -> float:
        placed, first = self.placed, self.view.places.deputies[node][0]
        return min(placed.middle(node), placed.middle(first))

    def _draw_side(self, node: int, block: SideBlock, direction: int) -> None:
        placed = self.placed
        stem = placed.stem(node)
        for place, column in enumerate(self._joined(column) for column in block.columns):
            if place == 0 or not column:
                for each in column:
                    level = placed.middle(each)
                    self.paths[each] = (((stem, level), (self._edge(each, direction), level)),)
                continue
            bus = placed.upper(column[0]) - gaps.SIDE_BUS / 2
            spine = stem + direction * (block.offsets[place] - gaps.SIDE_GAP)
            before = stem + direction * (block.offsets[place - 1] - gaps.SIDE_GAP)
            self._draw_spine(column, spine, ((before, bus), (spine, bus)), direction)

    def _joined(self, nodes: Sequence[int]) -> list[int]:
        return [node for node in nodes if node not in self.without]

    def _edge(self, node: int, direction: int) -> float:
        placed = self.placed
        return placed.x[node] if direction > 0 else placed.x[node] + placed.widths[node]

    def _own_stem(self, node: int, stem: float, foot: float) -> None:
        """Give the stem that leads to no row to the lowest of those beside it."""
        placed = self.placed
        blocks = (placed.left[node], placed.right[node])
        near = [n for block in blocks for column in block.columns[:1] for n in self._joined(column)]
        if near:
            lowest = max(near, key=placed.middle)
            level = placed.middle(lowest)
            (path,) = self.paths[lowest]
            self.paths[lowest] = (((stem, foot), (stem, level), *path[1:]),)

    # Under a box in a column

    def _draw_hung(self, node: int) -> None:
        placed, places = self.placed, self.view.places
        foot = placed.bottom(node)
        direction = -1 if self.view.layouts.faces_left[node] else 1
        beside = places.deputies[node] + places.assistants[node] + places.staff[node]
        beside = self._joined(beside)
        columns = placed.columns[node] if places.children[node] else []
        spine = self._inwards(node, gaps.SPINE, direction)
        if columns and node not in placed.straight and self._only_support(beside):
            self._draw_stubs(beside, spine, direction)
        elif beside:
            stem = self._inwards(node, gaps.SIDE_STEM, direction)
            self._draw_spine(beside, stem, ((stem, foot),), direction)
        if node in placed.straight:
            ((child,),) = columns
            stem = placed.stem(child)
            self.paths[child] = (((stem, foot), (stem, placed.y[child])),)
        elif len(columns) == 1:
            self._draw_spine(columns[0], spine, ((spine, foot),), direction)
        elif columns:
            self._draw_hung_columns(columns, spine, foot)

    def _only_support(self, nodes: Sequence[int]) -> bool:
        return all(self.view.joined[each] == "supports" for each in nodes)

    def _draw_stubs(self, nodes: Sequence[int], spine: float, direction: int) -> None:
        """Join boxes to a line of command that others need anyway."""
        for each in nodes:
            level = self.placed.middle(each)
            self.paths[each] = (((spine, level), (self._edge(each, direction), level)),)

    def _inwards(self, node: int, distance: float, direction: int) -> float:
        """Go from the side on which a spine hangs into the width of its box."""
        left, width = self.placed.x[node], self.placed.widths[node]
        return left + distance if direction > 0 else left + width - distance

    def _draw_hung_columns(
        self, columns: Sequence[Sequence[int]], spine: float, foot: float
    ) -> None:
        placed = self.placed
        bus = min(placed.upper(column[0]) for column in columns) - gaps.BUS / 2
        self._draw_spine(columns[0], spine, ((spine, foot),))
        before = spine
        for column in columns[1:]:
            here = placed.branch_left(column[0]) - TO_SPINE
            self._draw_spine(column, here, ((before, bus), (here, bus)))
            before = here

    def _draw_spine(
        self, column: Sequence[int], spine: float, start: tuple[Point, ...], direction: int = 1
    ) -> None:
        """Join a column to its spine, each box by the piece that is not drawn yet."""
        for each in column:
            level = self.placed.middle(each)
            stub: tuple[Point, ...] = ((spine, level), (self._edge(each, direction), level))
            self.paths[each] = ((*start, *stub),)
            start = ((spine, level),)
        first = column[0]
        self.paths[first] = tuple(_without_repeats(path) for path in self.paths[first])


def _without_repeats(path: Sequence[Point]) -> tuple[Point, ...]:
    kept: list[Point] = []
    for point in path:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > NEARLY:
            kept.append(point)
    return tuple(kept)
