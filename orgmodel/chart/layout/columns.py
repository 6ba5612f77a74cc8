"""Branches hung in columns under the spine of their head, as rectangles.

A column is as wide and high as what hangs in it, whatever stands elsewhere on the sheet, so one
pass from the leaves upwards measures all of them.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.boxes import Boxes
from orgmodel.chart.layout.lanes import Lanes
from orgmodel.chart.layout.margins import Margin, Margins, side_pad
from orgmodel.chart.view import ON_ONE_SIDE, Block, View

ABOUT_HALF = 0.55
"""What is to stand in columns stands in two at least."""
NOBODY: Mapping[int, int] = MappingProxyType({})
HEIGHT_BESIDE = 0.35
"""Height of columns beside a stem, as a part of that of others: the rows below wait for them."""


@dataclass(frozen=True, slots=True)
class Hung:
    """Every branch as it would be if it hung.

    Args:
        widths: width of the rectangle of each branch.
        heights: height of the rectangle of each branch.
        columns: the reports of each head, column by column.
        below: what each head needs below its box for those beside its stem.
        anchors: from the left side of each rectangle to the box of its head.
        drops: from the upper side of each rectangle to the box of its head.
        straight: for heads whose only report stands straight under them, how far right of theirs
            the left side of its box is.
        gaps: the gap between each branch in a column and the next one.
        aside: for those who stand beside the frames of the head that they hang under, how far they
            stand from the side of its box that they hang on.
    """

    widths: list[float]
    heights: list[float]
    columns: list[list[list[int]]]
    below: list[float]
    anchors: list[float]
    drops: list[float]
    straight: dict[int, float]
    gaps: list[float]
    aside: dict[int, float] = field(default_factory=dict)


def measure_columns(view: View, boxes: Boxes, highest: float, lanes: Lanes) -> Hung:
    """Measure all branches as hung ones.

    Args:
        view: what is shown.
        boxes: the boxes of the view.
        highest: a column higher than this is divided into several.
        lanes: the room that routed lines need.
    """
    count = len(view.things)
    nothing = [0.0] * count
    gap = [_gap_after(node, view) for node in range(count)]
    hung = Hung(nothing[:], nothing[:], [[]] * count, nothing[:], nothing[:], nothing[:], {}, gap)
    margins, framed = boxes.margins, boxes.margins.hanging
    places = view.places
    for node in reversed(view.order):
        width, height = boxes.widths[node], boxes.feet[node]
        aside = margins.aside.get(node, NOBODY)
        beside = places.deputies[node] + places.assistants[node] + places.staff[node]
        if beside:
            width = max(width, _hang_beside(node, beside, aside, hung))
            height += hung.below[node]
        if places.children[node]:
            _go_straight_down(node, view, boxes, hung)
            hung.columns[node] = _columns(node, view, margins, hung.heights, highest)
            under_width, under_height = columns_size(node, hung, lanes, aside)
            width, height = max(width, under_width), height + under_height
            if beside:
                height += gaps.BRANCH_GAP
        if aside:
            width = _set_aside(width, aside, margins.by_head[node], hung)
        hung.widths[node], hung.heights[node] = width, height
        if view.layouts.faces_left[node]:
            hung.anchors[node] = width - boxes.widths[node]
        if node in framed:
            _frame(node, hung, framed[node], margins.ends.get(node, 0.0))
    return hung


def _hang_beside(node: int, beside: Sequence[int], aside: Collection[int], hung: Hung) -> float:
    """Measure those beside a stem: how far right they reach, and the height that they need."""
    hung.below[node] = sum([gaps.ROW_GAP + hung.heights[each] for each in beside])
    widths = [hung.widths[each] for each in beside if each not in aside]
    return gaps.SIDE_INDENT + max(widths) if widths else 0.0


def _go_straight_down(node: int, view: View, boxes: Boxes, hung: Hung) -> None:
    first = view.places.children[node][0]
    spare = boxes.widths[node] - boxes.widths[first]
    if spare >= 0 and first not in boxes.margins.hanging and _goes_straight_down(node, view):
        hung.straight[node] = spare / 2


def _frame(node: int, hung: Hung, margin: Margin, ends: float) -> None:
    """Make a rectangle larger by the room for the frames round it, and for those that end in it."""
    hung.widths[node] += margin.left + margin.right
    hung.heights[node] += margin.top + margin.bottom + ends
    hung.anchors[node] += margin.left
    hung.drops[node] = margin.top


def _set_aside(
    width: float, aside: Mapping[int, int], blocks: Sequence[Block], hung: Hung
) -> float:
    """Put those who hang under a head and stand outside its frames beside these.

    Returns:
        How wide everything is; the frames themselves are not counted.
    """
    frames = 0.0
    for count, block in enumerate(blocks, start=1):
        frames += side_pad(block)
        far = width + frames + gaps.FRAME_APART
        for each, outside in aside.items():
            if outside == count:
                hung.aside[each] = far
                width = max(width, far + hung.widths[each] - frames)
    return width


def divide(
    nodes: Sequence[int],
    heights: Sequence[float],
    highest: float,
    joined: Collection[int] = (),
) -> list[list[int]]:
    """Divide nodes into columns of about the same height, in their order.

    Args:
        nodes: the nodes.
        heights: the height of each branch.
        highest: a column higher than this is divided into several.
        joined: those who must not begin a column.
    """
    total = sum([heights[node] + gaps.ROW_GAP for node in nodes])
    if total <= highest or len(nodes) == 1:
        return [list(nodes)]
    count = min(len(nodes), int(-(-total // highest)))
    columns: list[list[int]] = [[]]
    done = 0.0
    for node in nodes:
        height = heights[node] + gaps.ROW_GAP
        is_over = done + height / 2 > total / count * len(columns)
        if columns[-1] and is_over and node not in joined:
            columns.append([])
        columns[-1].append(node)
        done += height
    return columns


def _columns(
    node: int, view: View, margins: Margins, heights: Sequence[float], highest: float
) -> list[list[int]]:
    """Divide the reports of a head into as many columns as its layout asks for.

    Of those who are not all in its frames, none could stand beside these but the last column.
    """
    children, layout = view.places.children[node], view.layouts.names[node]
    if layout in ON_ONE_SIDE or node in margins.mixed:
        return [list(children)]
    if view.beside[node]:
        highest *= HEIGHT_BESIDE
    if layout == "columns":
        total = sum([heights[child] + gaps.ROW_GAP for child in children])
        highest = min(highest, total * ABOUT_HALF)
    return divide(children, heights, highest, margins.joined)


def columns_size(
    node: int, hung: Hung, lanes: Lanes, aside: Collection[int] = ()
) -> tuple[float, float]:
    """Measure all that hangs under a head: width from the head's left side, and height.

    Args:
        node: the head.
        hung: the branches as rectangles.
        lanes: the room that routed lines need.
        aside: those who are not measured, as they stand beside all others.
    """
    columns = hung.columns[node]
    offsets = column_offsets(node, hung, lanes)
    width = offsets[-1] + max([hung.widths[each] for each in columns[-1] if each not in aside])
    last = (node, len(columns) - 1)
    if last in lanes.gutters:
        width += gaps.SIBLING_GAP + lanes.gutters[last]
    height = max(
        start + column_height(column, hung)
        for start, column in zip(column_starts(node, hung), columns, strict=True)
    )
    return width, height + first_drop(node, hung, lanes)


def column_offsets(node: int, hung: Hung, lanes: Lanes) -> list[float]:
    """Tell how far right of its head's left side each column stands."""
    offsets = [hung.straight.get(node, gaps.INDENT)]
    for place, column in enumerate(hung.columns[node][:-1]):
        width = max([hung.widths[each] for each in column])
        room = gaps.SIBLING_GAP + gaps.SPINE + lanes.gutter((node, place))
        offsets.append(offsets[-1] + width + room)
    return offsets


def columns_extent(node: int, boxes: Boxes, hung: Hung, lanes: Lanes) -> tuple[float, float, float]:
    """Measure the columns under a head that stands over their middle.

    Where its stem would come down close beside a spine, it comes down on it.

    Returns:
        From the head's stem to their left side, their width, their height.
    """
    offsets = column_offsets(node, hung, lanes)
    width, height = columns_size(node, hung, lanes)
    start = gaps.INDENT - gaps.SPINE
    box = boxes.widths[hung.columns[node][0][0]]
    middle = (offsets[0] + offsets[-1] + box) / 2
    spines = [offset - start for offset in offsets]
    middle = next((spine for spine in spines if abs(spine - middle) < gaps.SPINE), middle)
    drop = gaps.COLUMNS_DROP + lanes.strip(node)
    return start - middle, width - start, height - drop


def column_starts(node: int, hung: Hung) -> list[float]:
    """Tell how far down each column begins, so that the first boxes of all stand on one line."""
    drops = [hung.drops[column[0]] for column in hung.columns[node]]
    return [max(drops) - drop for drop in drops]


def column_height(column: Sequence[int], hung: Hung) -> float:
    """Measure a column from its first box to the end of its last branch."""
    heights = sum([hung.heights[each] for each in column])
    return heights + sum([hung.gaps[each] for each in column[:-1]])


def _gap_after(node: int, view: View) -> float:
    return gaps.ROW_GAP + (gaps.BRANCH_GAP if view.has_under(node) else 0.0)


def first_drop(node: int, hung: Hung, lanes: Lanes) -> float:
    """Give the distance from a head to the first box of its columns."""
    if len(hung.columns[node]) == 1:
        return gaps.ROW_GAP
    return gaps.COLUMNS_DROP + lanes.strip(node)


def _goes_straight_down(node: int, view: View) -> bool:
    """Tell whether a chain of only reports goes on from a box, so that no step aside is needed."""
    places, above = view.places, view.above[node]
    if len(places.all_under(node)) != 1 or not places.children[node] or view.layouts.asked:
        return False
    return len(view.tops if above < 0 else places.all_under(above)) == 1
