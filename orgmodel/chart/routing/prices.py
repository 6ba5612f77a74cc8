"""What is wanted of a line beside that it be short, each with the length that it may cost."""

from collections.abc import Iterable, Sequence

from orgmodel.chart.routing.channels import ARROW
from orgmodel.chart.routing.ground import Ground, Span, pieces_of
from orgmodel.chart.routing.nets import Net
from orgmodel.chart.routing.routed import Branch

BEND = 20.0
"""For every bend, and every place where a line joins another."""
NARROW = 1.0
"""For every point along which a line runs close by a box or a line of command."""
TOO_CLOSE = 1.5
"""For every point along which a line runs closer by another than it may."""
SHARP = 25.0
"""For joining a line where it turns into a box, so that both seem to run straight on."""
SECOND_TRUNK = 30.0
"""For a second trunk at one box."""
OFF_MIDDLE = 1.2
"""For every point between the end of a line and the middle of the side of its box."""
BUS = 36.0
"""For crossing a bus of command, beside what any crossing costs."""
SPINE = 100.0
"""For crossing the spine of a column, beside what any crossing costs."""
FROM_BELOW = 15.0
"""For leaving or entering a box by its lower side."""


def price_of(ground: Ground, net: Net, branches: Sequence[Branch]) -> float:
    """Give the price of the branches of a net that are not on the ground now."""
    bends = sum(len(branch.path) - 2 + branch.joined for branch in branches)
    return BEND * bends + sum(_price_of_pieces(ground, net, branch) for branch in branches)


def _price_of_pieces(ground: Ground, net: Net, branch: Branch) -> float:
    price = 0.0
    for upright, (place, low, high) in pieces_of(branch.path):
        price += high - low
        for where, crossing in ground.crossed(place, net, upright=upright):
            price += crossing * (low < where < high)
        here = (low + ARROW, high - ARROW)
        price += NARROW * _shared(here, ground.narrows(place, upright=upright))
        price += TOO_CLOSE * _shared(here, ground.walls(place, net, upright=upright))
    return price


def _shared(span: Span, others: Iterable[Span]) -> float:
    return sum(max(0.0, min(span[1], end) - max(span[0], start)) for start, end in others)
