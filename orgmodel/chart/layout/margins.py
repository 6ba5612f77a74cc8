"""Room round the parts of the forest that get a frame: for the frame and for its name."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.neighbours import are_neighbours
from orgmodel.chart.metrics import longest_word, text_width, wrap
from orgmodel.chart.view import Block, View


class Margin(NamedTuple):
    """Room on the sides of a branch, in points."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


class _Name(NamedTuple):
    """A name: its width in one line, the height of a line, its height left of a stem.

    `reach` is how far left of a stem it reaches where it is broken into single words.
    """

    width: float
    line: float
    height: float
    reach: float


@dataclass(frozen=True, slots=True)
class Margins:
    """The room that frames need.

    Args:
        hanging: round branches that hang in a column.
        by_head: the frames that begin with an only head, inner ones first.
        runs: the frames round neighbouring siblings, by the one they stand under.
        names: the names of the frames that begin with each box.
        ends: room above the reports of a head in a column, for the frames that end there.
        aside: under each head those who stand beside its frames where it hangs them in a column,
            each with how many of the frames, from the inner ones on.
        mixed: the heads with reports both inside and outside their frames.
        parted: those of them whose reports inside stand apart.
        joined: those who follow a sibling in a frame round both.
    """

    hanging: dict[int, Margin] = field(default_factory=dict)
    by_head: dict[int, list[Block]] = field(default_factory=dict)
    runs: dict[int, list[Block]] = field(default_factory=dict)
    names: dict[int, list[_Name]] = field(default_factory=dict)
    ends: dict[int, float] = field(default_factory=dict)
    aside: dict[int, dict[int, int]] = field(default_factory=dict)
    mixed: set[int] = field(default_factory=set)
    parted: set[int] = field(default_factory=set)
    joined: set[int] = field(default_factory=set)

    def outside(self, node: int) -> frozenset[int]:
        """Give those right under a head who stand outside any of its frames."""
        return frozenset().union(*(block.outside for block in self.by_head.get(node, ())))

    def reach(self, node: int) -> float:
        """Tell how far left of the stem of a box its frame has to reach, for its name."""
        return max((name.reach for name in self.names.get(node, ())), default=0.0)

    def over(self, node: int, half: float) -> float:
        """Measure the room above a box in a row.

        Args:
            node: the box.
            half: how far left of its stem the frame is sure to reach.
        """
        return sum(
            gaps.FRAME_PAD + (name.line if name.width <= half - gaps.FRAME_NAME else name.height)
            for name in self.names.get(node, ())
        )


NO_MARGINS = Margins()


def find_margins(view: View, widths: Sequence[float], size: float) -> Margins:
    """Find the room that the frames of a view need.

    Args:
        view: what is shown.
        widths: the width of each box.
        size: height of the font of their names.
    """
    margins = Margins()
    for block in view.blocks:
        _add_names(margins, block, view, widths, size)
        _add_hanging(margins, block, view, widths, size)
        if len(block.heads) == 1:
            margins.by_head.setdefault(block.heads[0], []).append(block)
        else:
            margins.runs.setdefault(view.above[block.heads[0]], []).append(block)
            margins.joined.update(block.heads[1:])
    for head in margins.by_head:
        _set_aside(margins, head, view)
    _line_up(margins, view)
    return margins


def side_pad(block: Block) -> float:
    """Give the distance of the left and right side of a frame from what stands in it."""
    return gaps.FRAME_JOIN if block.joins else gaps.FRAME_PAD


def reach_of_name(label: str, size: float) -> float:
    """Tell how far left of a stem the name of a frame reaches, broken into single words.

    Args:
        label: the name.
        size: height of its font.
    """
    return longest_word(label, size) + gaps.FRAME_NAME + gaps.FRAME_PAD / 2


def _add_names(
    margins: Margins, block: Block, view: View, widths: Sequence[float], size: float
) -> None:
    whole, line = text_width(block.label, size), size * gaps.LINE
    for head in block.heads:
        room = widths[head] if view.above[head] < 0 else widths[head] / 2 - gaps.FRAME_NAME
        height = line * len(wrap(block.label, room, size))
        stem = 0.0 if view.above[head] < 0 else reach_of_name(block.label, size)
        margins.names.setdefault(head, []).append(_Name(whole, line, height, stem))


def _add_hanging(
    margins: Margins, block: Block, view: View, widths: Sequence[float], size: float
) -> None:
    first, last = block.heads[0], _last(block, view)
    name = size * gaps.LINE * len(wrap(block.label, widths[first], size))
    for head in block.heads:
        _widen(margins, head, Margin(left=side_pad(block), right=side_pad(block)))
    _widen(margins, first, Margin(top=gaps.FRAME_PAD + name))
    if _ends_above_reports(block, view):
        margins.ends[first] = margins.ends.get(first, 0.0) + gaps.FRAME_PAD
    else:
        _widen(margins, last, Margin(bottom=gaps.FRAME_PAD))


def _ends_above_reports(block: Block, view: View) -> bool:
    """Tell whether all who report to the head of a frame stand outside it."""
    children = view.places.children[block.heads[0]]
    return len(block.heads) == 1 and bool(children) and block.outside.issuperset(children)


def _set_aside(margins: Margins, head: int, view: View) -> None:
    """Find who stands beside the frames of a head that hangs all under it in a column.

    Reports outside the frames stand under these where they come after all others.
    """
    places, blocks = view.places, margins.by_head[head]
    children = places.children[head]
    around = [block for block in blocks if not _ends_above_reports(block, view)]
    mixed = [block for block in around if not block.outside.isdisjoint(children)]
    if mixed:
        margins.mixed.add(head)
    members = [[each for each in children if each not in block.outside] for block in mixed]
    if not all(are_neighbours(each, children) for each in members):
        margins.parted.add(head)
    beside = places.deputies[head] + places.assistants[head] + places.staff[head]
    if any(each != children[: len(each)] for each in members):
        beside += children
    counts = {each: sum(each in block.outside for block in blocks) for each in beside}
    aside = {each: count for each, count in counts.items() if count}
    if aside:
        margins.aside[head] = aside


def _last(block: Block, view: View) -> int:
    """Give the branch in a column that a frame ends with."""
    last = block.heads[-1]
    children = view.places.children[last]
    members = [child for child in children if child not in block.outside]
    return members[-1] if members and len(members) < len(children) else last


def _widen(margins: Margins, node: int, by: Margin) -> None:
    known = margins.hanging.get(node, Margin())
    margins.hanging[node] = Margin(*(one + other for one, other in zip(known, by, strict=True)))


def _line_up(margins: Margins, view: View) -> None:
    """Give siblings room on the side of their spine as wide as that of the widest."""
    for upper in dict.fromkeys(view.above[node] for node in margins.hanging):
        if upper in view.layouts.sides:
            on_left, on_right = view.layouts.sides[upper]
            _line_up_on(margins, on_left, faces_left=True)
            _line_up_on(margins, on_right, faces_left=False)
        else:
            siblings = view.tops if upper < 0 else view.places.all_under(upper)
            faces_left = upper >= 0 and view.layouts.faces_left[upper]
            _line_up_on(margins, siblings, faces_left=faces_left)


def _line_up_on(margins: Margins, siblings: Sequence[int], *, faces_left: bool) -> None:
    known = [margins.hanging.get(each, Margin()) for each in siblings]
    widest = max((each.right if faces_left else each.left for each in known), default=0.0)
    for node, margin in zip(siblings, known, strict=True):
        side = {"right": widest} if faces_left else {"left": widest}
        margins.hanging[node] = margin._replace(**side)
