"""Outlines of branches, and pushing them together (van der Ploeg 2014).

An outline is a chain of steps from top to bottom. A step says how far down it reaches, where its
edge stands, and what is to be added to the edges of all steps after it; so an outline is moved,
and the end of another is hung on it, in constant time.
"""

from dataclasses import dataclass

from orgmodel.chart.layout import gaps


@dataclass(slots=True)
class Step:
    """One step of an outline.

    Args:
        bottom: how far down it reaches.
        edge: where its edge stands.
        next: the step under it.
        shift: what the edges of all steps under it are moved by.
    """

    bottom: float
    edge: float
    next: "Step | None" = None
    shift: float = 0.0


@dataclass(slots=True)
class Outline:
    """The left and right outline of a branch, or of several side by side.

    Args:
        left: first step of the left outline.
        left_end: its last step.
        left_shift: what the last step's edge is moved by.
        right: first step of the right outline.
        right_start: what the first step's edge is moved by.
        right_end: its last step.
        right_shift: what the last step's edge is moved by.
        bottom: how far down it reaches.
    """

    left: Step
    left_end: Step
    left_shift: float
    right: Step
    right_start: float
    right_end: Step
    right_shift: float
    bottom: float


def outline(steps: list[tuple[float, float, float]]) -> Outline:
    """Build an outline of steps: bottom, left edge, right edge."""
    lowest, left_edge, right_edge = steps[-1]
    left = left_end = Step(lowest, left_edge)
    right = right_end = Step(lowest, right_edge)
    for bottom, left_edge, right_edge in steps[-2::-1]:
        left, right = Step(bottom, left_edge, left), Step(bottom, right_edge, right)
    return Outline(left, left_end, 0.0, right, 0.0, right_end, 0.0, lowest)


def on_top(steps: list[tuple[float, float, float]], under: Outline, shift: float) -> Outline:
    """Build an outline of steps and hang another under it, moved to the right by a shift."""
    whole = outline(steps)
    whole.left_end.next, whole.left_end.shift = under.left, shift
    whole.right_end.next, whole.right_end.shift = under.right, shift + under.right_start
    whole.left_end, whole.left_shift = under.left_end, shift + under.left_shift
    whole.right_end, whole.right_shift = under.right_end, shift + under.right_shift
    whole.bottom = under.bottom
    return whole


def reach_of(outline: Outline | None) -> tuple[float, float]:
    """Give the leftmost and the rightmost side of a branch."""
    if outline is None:
        return 0.0, 0.0
    left, right = float("inf"), float("-inf")
    step: Step | None = outline.left
    shift = 0.0
    while step is not None:
        left = min(left, shift + step.edge)
        shift, step = shift + step.shift, step.next
    step, shift = outline.right, outline.right_start
    while step is not None:
        right = max(right, shift + step.edge)
        shift, step = shift + step.shift, step.next
    return left, right


class Row:
    """Branches that are pushed together from left to right, spread evenly."""

    def __init__(self) -> None:
        self.offsets: list[float] = []
        self.outline: Outline | None = None
        self._shift: list[float] = []
        self._change: list[float] = []
        self._lowest: list[tuple[float, int]] = []

    def add(self, branch: Outline) -> None:
        """Put a branch right of all others, as near as it can stand."""
        self._shift.append(0.0)
        self._change.append(0.0)
        if self.outline is None:
            self.offsets.append(0.0)
            self.outline = branch
        else:
            self._push(self.outline, branch)
        place = len(self.offsets) - 1
        while self._lowest and self._lowest[-1][0] <= branch.bottom:
            self._lowest.pop()
        self._lowest.append((branch.bottom, place))

    def spread(self) -> list[float]:
        """Give the offset of each branch; small ones stand evenly between large ones."""
        moved = change = 0.0
        offsets = []
        for place, offset in enumerate(self.offsets):
            change += self._shift[place]
            moved += change + self._change[place]
            offsets.append(offset + moved)
        return offsets

    def _push(self, others: Outline, branch: Outline) -> None:
        offset = float("-inf")
        place = len(self.offsets)
        reach = len(self._lowest) - 1
        before: Step | None = others.right
        after: Step | None = branch.left
        before_shift, after_shift = others.right_start, 0.0
        while before is not None and after is not None:
            while reach > 0 and before.bottom > self._lowest[reach][0]:
                reach -= 1
            wanted = before_shift + before.edge - after_shift - after.edge + gaps.SIBLING_GAP
            if wanted > offset:
                self._distribute(self._lowest[reach][1], place, wanted - offset)
                offset = wanted
            before_bottom, after_bottom = before.bottom, after.bottom
            if before_bottom <= after_bottom:
                before_shift += before.shift
                before = before.next
            if after_bottom <= before_bottom:
                after_shift += after.shift
                after = after.next
        self.offsets.append(offset)
        _join(others, branch, offset, (before, before_shift), (after, after_shift))

    def _distribute(self, first: int, last: int, distance: float) -> None:
        between = last - first
        if between > 1 and distance < float("inf"):
            self._shift[first + 1] += distance / between
            self._shift[last] -= distance / between
            self._change[last] -= distance - distance / between


def _join(
    others: Outline,
    branch: Outline,
    offset: float,
    before: tuple[Step | None, float],
    after: tuple[Step | None, float],
) -> None:
    rest, shift = after
    if rest is not None:
        others.left_end.next = rest
        others.left_end.shift = offset + shift - others.left_shift
        others.left_end = branch.left_end
        others.left_shift = offset + branch.left_shift
        others.bottom = branch.bottom
    rest, shift = before
    others.right, others.right_start = branch.right, offset + branch.right_start
    if rest is not None:
        branch.right_end.next = rest
        branch.right_end.shift = shift - offset - branch.right_shift
    else:
        others.right_end = branch.right_end
        others.right_shift = offset + branch.right_shift
    others.bottom = max(others.bottom, branch.bottom)
