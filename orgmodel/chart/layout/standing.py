"""Who stands in the rows, and how each of them arranges his reports."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import sqrt
from typing import Literal, TypeAlias

from orgmodel.chart.layout.alignment import align_lines
from orgmodel.chart.layout.boxes import Boxes
from orgmodel.chart.layout.columns import Hung
from orgmodel.chart.layout.contour import Outline
from orgmodel.chart.layout.degrees import leads_leaves
from orgmodel.chart.layout.free_room import find_rooms, widen
from orgmodel.chart.layout.margins import Margins
from orgmodel.chart.layout.sides import SideBlock
from orgmodel.chart.view import ON_ONE_SIDE, View

Mode: TypeAlias = Literal["row", "columns", "hang", "both"]


@dataclass(frozen=True, slots=True)
class Plan:
    """How branches are arranged.

    Args:
        hang_from: managers this far below the tops hang their reports; those above set them
            side by side.
        highest: a column higher than this is divided into several.
        extra: more room between rows, to fill a sheet.
        stack: whether managers whose reports lead nobody hang them wherever they stand.
        begun: more managers who set their reports side by side; where this is not None, a row
            counts by how much of it stands, not whole with its first boxes.
    """

    hang_from: int
    highest: float
    stack: bool = False
    extra: float = 0.0
    begun: frozenset[int] | None = None


@dataclass(slots=True)
class Rows:
    """The nodes of the rows, measured and pushed together.

    Args:
        order: the nodes of the rows, everyone after what he stands under.
        levels: the row of each; each row of tops has rows of its own under it.
        modes: how each arranges its reports.
        standing: how much of each row below the tops stands, bodies not counted, from none of it,
            0, to all of it, 1.
        count: how many rows stand under each other at most.
        hung: the branches as rectangles, those with free room beside them in more columns.
        left: the block left of each stem.
        right: the block right of each stem.
        level_tops: upper side of each row.
        level_heights: height of the boxes of each row.
        hats: room above the boxes of each row, for frames.
        offsets: from the stem of the manager to the stem of each node.
        outlines: outline of each top, from its stem.
        apart: from the stem of a head to each deputy who stands outside its frame.
    """

    order: list[int]
    levels: dict[int, int]
    modes: dict[int, Mode]
    standing: list[float]
    count: int
    hung: Hung
    left: dict[int, SideBlock] = field(default_factory=dict)
    right: dict[int, SideBlock] = field(default_factory=dict)
    level_tops: list[float] = field(default_factory=list)
    level_heights: list[float] = field(default_factory=list)
    hats: list[float] = field(default_factory=list)
    offsets: dict[int, float] = field(default_factory=dict)
    outlines: dict[int, Outline] = field(default_factory=dict)
    apart: dict[int, float] = field(default_factory=dict)

    def set_apart(self, shelves: Sequence[Sequence[int]], above: Sequence[int]) -> None:
        """Number the rows under each row of tops after those under the one above it."""
        count = 1 + max(self.levels.values())
        first = {top: place * count for place, shelf in enumerate(shelves) for top in shelf}
        for node in self.order:
            if node not in first:
                first[node] = first[above[node]]
            self.levels[node] += first[node]


def choose_rows(view: View, boxes: Boxes, hung: Hung, plan: Plan) -> Rows:
    """Choose who stands in which row; nothing is measured yet.

    Args:
        view: what is shown.
        boxes: the boxes of the view.
        hung: the branches as rectangles.
        plan: how branches are arranged.
    """
    children = view.places.children
    order, levels = list(view.tops), _top_levels(view)
    ranks = {top: -1 if view.is_body(top) else 0 for top in view.tops}
    modes: dict[int, Mode] = {}
    rooms: dict[int, float] = {}
    hung = replace(hung, columns=hung.columns.copy())
    for node in order:
        modes[node] = mode = _mode(node, ranks[node], view, plan, boxes.margins.parted)
        if mode == "columns":
            modes[node] = _hang(node, rooms.get(node, 0.0), hung, view, boxes.margins)
        if mode == "row":
            rooms.update(find_rooms(children[node], boxes.widths, view))
            for child in children[node]:
                levels[child] = levels[node] + 1
                ranks[child] = -1 if view.is_body(child) else ranks[node] + 1
            order.extend(children[node])
    if max(view.layouts.lines, default=-1) >= 0:
        align_lines(view, order, levels)
    standing = _standing(ranks, modes, view, by_degrees=plan.begun is not None)
    return Rows(order, levels, modes, standing, len({*levels.values()}), hung)


def stand_outside(node: int, view: View, margins: Margins) -> tuple[list[int], list[int]]:
    """Give those left and right of a stem who stand outside the frames of their head."""
    outside = margins.outside(node)
    left, right = view.places.assistants[node], view.places.staff[node]
    return [n for n in left if n in outside], [n for n in right if n in outside]


def _hang(node: int, room: float, hung: Hung, view: View, margins: Margins) -> Mode:
    """Hang reports in one column, or in more where the room is free or one would be too high."""
    if node in margins.mixed or view.layouts.names[node] in ON_ONE_SIDE:
        return "hang"
    if room and view.layouts.names[node] == "auto":
        hung.columns[node] = widen(node, room, hung, view, margins.joined)
    several = len(hung.columns[node]) > 1 or any(stand_outside(node, view, margins))
    return "columns" if several else "hang"


def _mode(node: int, rank: int, view: View, plan: Plan, parted: Collection[int]) -> Mode:
    """Tell how a head arranges its reports.

    Where these are not all in its frames, and stand apart, only a column can be framed.
    """
    children = view.places.children[node]
    layout = view.layouts.names[node]
    if not children or rank < 0 or view.layouts.in_rows[node] or layout == "standard":
        return "row"
    if layout == "hanging":
        return "both"
    stands = rank < plan.hang_from and not (plan.stack and leads_leaves(node, view))
    stands = stands or node in (plan.begun or ())
    if layout == "auto" and stands and node not in parted:
        return "row"
    return "columns"


def _standing(
    ranks: Mapping[int, int], modes: Mapping[int, Mode], view: View, *, by_degrees: bool
) -> list[float]:
    """Tell how much of each row below the tops stands; the first part of it counts most."""
    every, rows = Counter[int](), Counter[int]()
    for node, rank in ranks.items():
        count = len(view.places.children[node])
        every[rank] += count
        if modes[node] == "row":
            rows[rank] += count
    deepest = max(ranks.values(), default=0)
    if not by_degrees:
        return [1.0] * deepest
    return [sqrt(rows[rank] / every[rank]) for rank in range(deepest)]


def _top_levels(view: View) -> dict[int, int]:
    """Put the tops where all positions that head the organisation stand in one row.

    Bodies that nobody reports to stand in the row of the highest ones.
    """
    heights: dict[int, int] = {}
    children = view.places.children
    bodies = [node for node in view.order if node in view.bodies]
    for node in reversed(bodies):
        under = [heights.get(child, 0) for child in children[node]]
        heights[node] = 1 + max(under, default=0)
    highest = max((heights.get(top, 0) for top in view.tops), default=0)
    for node in bodies:
        if not children[node]:
            heights[node] = highest
    return {top: highest - heights.get(top, 0) for top in view.tops}
