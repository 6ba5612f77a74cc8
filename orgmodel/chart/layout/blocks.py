"""Room for frames between branches that stand side by side."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.contour import Outline, outline, reach_of
from orgmodel.chart.layout.margins import side_pad
from orgmodel.chart.view import Block

Outlines: TypeAlias = dict[int, Outline]


def framed(branch: Outline, block: Block, least: float) -> Outline:
    """Give the outline of a branch with a frame round it.

    Args:
        branch: the outline without it.
        block: what gets the frame.
        least: how far left of the stem the frame has to reach.
    """
    left, right = reach_of(branch)
    left, right = min(left - side_pad(block), -least), right + side_pad(block)
    return outline([(branch.bottom + gaps.FRAME_PAD, left, right)])


def frame_run(outlines: Outlines, nodes: Sequence[int], block: Block, least: float) -> None:
    """Make room for a frame round branches that stand side by side, down to the lowest.

    Args:
        outlines: the outlines of branches; those of the nodes are changed.
        nodes: the branches, from left to right.
        block: what gets the frame.
        least: how far left of the first stem the frame has to reach.
    """
    bottom = max(outlines[node].bottom for node in nodes) + gaps.FRAME_PAD
    for node in nodes:
        left, right = reach_of(outlines[node])
        left = min(left - side_pad(block), -least) if node == nodes[0] else left
        right += side_pad(block) if node == nodes[-1] else 0.0
        outlines[node] = outline([(bottom, left, right)])


def keep_apart(
    outlines: Outlines, nodes: Sequence[int], members: Sequence[int], reach: tuple[float, float]
) -> None:
    """Keep the frame of a head clear of those under it who are not of its unit.

    They are set so far outwards that the head, who stands in the middle, keeps clear of them.

    Args:
        outlines: the outlines of all branches under the head; changed.
        nodes: these branches, from left to right.
        members: those in the frame.
        reach: how far left and right of the stem of the head the others in the frame reach.
    """
    reaches = [reach_of(outlines[node]) for node in nodes]
    stems = list(_stems(reaches))
    middle, pad = (stems[0] + stems[-1]) / 2, gaps.FRAME_PAD + gaps.SIBLING_GAP
    before, after = nodes.index(members[0]) - 1, nodes.index(members[-1]) + 1
    lacking: dict[int, float] = {}
    if before >= 0:
        lacking[before] = stems[before] + reaches[before][1] - (middle + reach[0] - pad)
    if after < len(nodes):
        lacking[after] = middle + reach[1] + pad - (stems[after] + reaches[after][0])
    wider = 2 * max(0.0, *lacking.values()) / len(lacking)
    for place in lacking:
        left, right = reaches[place]
        sides = (left - wider, right) if place == after else (left, right + wider)
        outlines[nodes[place]] = outline([(outlines[nodes[place]].bottom, *sides)])


def _stems(reaches: Sequence[tuple[float, float]]) -> Iterator[float]:
    """Give where the stems of branches stand that are set side by side."""
    stem = 0.0
    yield stem
    for (_, right), (left, _) in pairwise(reaches):
        stem += right + gaps.SIBLING_GAP - left
        yield stem
