"""What is wanted of a line beside that it be short, each with the length that it may cost."""

from collections.abc import Iterable, Sequence

from orgmodel.chart.routing.channels import ARROW
from orgmodel.chart.routing.ground import TRACK, Ground, Piece, Span, pieces_of
from orgmodel.chart.routing.nets import Net
from orgmodel.chart.routing.routed import Branch

BEND = 20.0
"""For every bend, and every place where a line joins another."""
NARROW = 1.0
"""For every point along which a line runs close by a box or a line of command."""
TOO_CLOSE = 1.5
"""For every point along which a line runs closer by another than it may."""
RUNS_ON = 150.0
"""For every piece that seems to run on as a line of another net."""
JOGS_ON = 80.0
"""For every piece that seems to run on as one of its kind, if with a small jog."""
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
BESIDE_COMMAND = 150.0
"""For leaving or entering a box across the spine to which it is joined, beside that joint."""


def price_of(ground: Ground, net: Net, branches: Sequence[Branch]) -> float:
    """Give the price of the branches of a net that are not on the ground now."""
    bends = sum(len(branch.path) - 2 + branch.joined for branch in branches)
    return BEND * bends + sum(_price_of_pieces(ground, net, branch) for branch in branches)


def price_of_running_on(ground: Ground, net: Net, branches: Sequence[Branch]) -> float:
    """Give the price of what seems to run on as another net, of a net that is not on the ground."""
    return sum(
        _price_of_running_on(ground, net, piece, upright=upright)
        for branch in branches
        for upright, piece in pieces_of(branch.path)
    )


def _price_of_pieces(ground: Ground, net: Net, branch: Branch) -> float:
    price = 0.0
    for upright, (place, low, high) in pieces_of(branch.path):
        price += high - low
        price += _price_of_running_on(ground, net, (place, low, high), upright=upright)
        for where, crossing in ground.crossed(place, net, upright=upright):
            price += crossing * (low < where < high)
        here = (low + ARROW, high - ARROW)
        price += NARROW * _shared(here, ground.narrows(place, upright=upright))
        price += TOO_CLOSE * _shared(here, ground.walls(place, net, upright=upright))
    return price


def _price_of_running_on(ground: Ground, net: Net, piece: Piece, *, upright: bool) -> float:
    distance = ground.runs_on(piece, net, upright=upright)
    if distance is None:
        return 0.0
    return RUNS_ON if distance < TRACK else JOGS_ON


def _shared(span: Span, others: Iterable[Span]) -> float:
    return sum(max(0.0, min(span[1], end) - max(span[0], start)) for start, end in others)
