"""Room for frames between branches that stand side by side."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.contour import Outline, outline, reach_of
from orgmodel.chart.layout.margins import left_pad
from orgmodel.chart.view import Block

Outlines: TypeAlias = dict[int, Outline]


def framed(branch: Outline, block: Block) -> Outline:
    """Give the outline of a branch with a frame round it."""
    left, right = reach_of(branch)
    pad = gaps.FRAME_PAD
    return outline([(branch.bottom + pad, left - left_pad(block), right + pad)])


def frame_run(outlines: Outlines, nodes: Sequence[int], block: Block) -> None:
    """Make room for a frame round branches that stand side by side, down to the lowest.

    Args:
        outlines: the outlines of branches; those of the nodes are changed.
        nodes: the branches, from left to right.
        block: what gets the frame.
    """
    bottom = max(outlines[node].bottom for node in nodes) + gaps.FRAME_PAD
    for node in nodes:
        left, right = reach_of(outlines[node])
        left -= left_pad(block) if node == nodes[0] else 0.0
        right += gaps.FRAME_PAD if node == nodes[-1] else 0.0
        outlines[node] = outline([(bottom, left, right)])


def keep_apart(
    outlines: Outlines, nodes: Sequence[int], members: Sequence[int], reach: tuple[float, float]
) -> None:
    """Keep the frame of a head clear of those under it who are not of its unit.

    Args:
        outlines: the outlines of all branches under the head; changed.
        nodes: these branches, from left to right.
        members: those in the frame.
        reach: how far left and right of the stem of the head the others in the frame reach.
    """
    reaches = [reach_of(outlines[node]) for node in nodes]
    stems = [0.0]
    for (_, right), (left, _) in zip(reaches[:-1], reaches[1:], strict=True):
        stems.append(stems[-1] + right + gaps.SIBLING_GAP - left)
    first, last = nodes.index(members[0]), nodes.index(members[-1])
    middle, pad = (stems[0] + stems[-1]) / 2, gaps.FRAME_PAD + gaps.SIBLING_GAP
    before, after = range(first), range(last + 1, len(nodes))
    lacking = [middle + reach[1] + pad - stems[n] - reaches[n][0] for n in after[:1]]
    lacking += [stems[n] + reaches[n][1] - middle - reach[0] + pad for n in before[-1:]]
    wider = 2 * max(0.0, *lacking) / len(lacking) if lacking else 0.0
    for place in (*before[-1:], *after[:1]):
        left, right = reaches[place]
        left, right = (left - wider, right) if place in after else (left, right + wider)
        outlines[nodes[place]] = outline([(outlines[nodes[place]].bottom, left, right)])


def are_neighbours(nodes: Sequence[int], siblings: Sequence[int]) -> bool:
    """Tell whether nodes follow each other among their siblings."""
    places = [siblings.index(node) for node in nodes]
    return all(place + 1 == after for place, after in pairwise(places))
