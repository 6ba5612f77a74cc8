"""Laying tracks: where lines may run, beside boxes and beside other lines."""

from collections.abc import Sequence

from orgmodel.chart.chart import Point
from orgmodel.chart.checking.grid import Rectangle
from orgmodel.chart.layout import Placed, gaps
from orgmodel.chart.routing.channels import ARROW, LANE
from orgmodel.chart.routing.ground import PORT_CLEAR, TRACK, Ground
from orgmodel.chart.routing.nets import Net
from orgmodel.chart.routing.tracks import Tracks

AROUND = 110.0
"""So far round the boxes and lines of a net its lines may run."""
BESIDE = (8.0, 5.5)
"""Between boxes or lines of command and lines beside them: for level and upright ones."""
SHORT = 25.0
"""No track is laid beside a piece of a line of command that is shorter."""
BETWEEN = gaps.ROW_GAP / 2
"""Between a box of a column and a line that runs under it."""


def lay_tracks(
    ground: Ground,
    placed: Placed,
    net: Net,
    paths: Sequence[Sequence[Point]],
    boxes: Sequence[int],
    beside: float = TRACK,
) -> tuple[Tracks, Rectangle]:
    """Lay the tracks of a net.

    Args:
        ground: what is in the way; the net is not.
        placed: where the boxes stand.
        net: the net.
        paths: where its lines ran before.
        boxes: the boxes that it joins.
        beside: how far beside a line of another net no line may run on as that.

    Returns:
        The tracks, and the rectangle in which they lie.
    """
    layer = _Layer(ground, placed, boxes)
    room = layer.around(paths)
    layer.follow(paths)
    layer.lay_at_ports()
    layer.lay_beside_boxes(room)
    layer.lay_beside_lines(room)
    return Tracks(ground, net, layer.xs, layer.ys, beside), room


class _Layer:
    def __init__(self, ground: Ground, placed: Placed, boxes: Sequence[int]) -> None:
        self.ground = ground
        self.placed = placed
        self.boxes = dict.fromkeys(boxes)
        self.xs: list[float] = []
        self.ys: list[float] = []

    def around(self, paths: Sequence[Sequence[Point]]) -> Rectangle:
        boxes = [self.ground.boxes[box] for box in self.boxes]
        points = [point for path in paths for point in path]
        return (
            min([left for left, _, _, _ in boxes] + [x for x, _ in points]) - AROUND,
            min([top for _, top, _, _ in boxes] + [y for _, y in points]) - AROUND,
            max([right for _, _, right, _ in boxes] + [x for x, _ in points]) + AROUND,
            max([bottom for _, _, _, bottom in boxes] + [y for _, y in points]) + AROUND,
        )

    def follow(self, paths: Sequence[Sequence[Point]]) -> None:
        for path in paths:
            self.xs += [x for x, _ in path]
            self.ys += [y for _, y in path]

    def lay_at_ports(self) -> None:
        for box in self.boxes:
            for aside in (-PORT_CLEAR, 0.0, PORT_CLEAR):
                self.xs.append(self.placed.stem(box) + aside)
                self.ys.append(self.placed.middle(box) + aside)

    def lay_beside_boxes(self, room: Rectangle) -> None:
        boxes = self.ground.boxes_within(room[1], room[3])
        here = [(node, box) for node, box in boxes if meet(box, room)]
        lowest = max((bottom for _, (_, _, _, bottom) in here), default=room[1])
        self.ys.append(lowest + BESIDE[False])
        for node, (left, top, right, bottom) in here:
            self.xs += [left - ARROW, right + ARROW]
            if node in self.placed.left or node in self.boxes:
                self.ys += [top - BESIDE[False], bottom + BESIDE[False]]
            else:
                self.ys.append(bottom + BETWEEN)

    def lay_beside_lines(self, room: Rectangle) -> None:
        for upright, kept in ((True, self.xs), (False, self.ys)):
            start, end = (room[0], room[2]) if upright else (room[1], room[3])
            for piece, net in self.ground.pieces_within(start, end, upright=upright):
                place, low, high = piece
                box = (place, low, place, high) if upright else (low, place, high, place)
                if meet(box, room) and (net is not None or high - low >= SHORT):
                    aside = LANE if net is not None else BESIDE[upright]
                    kept += [place - aside, place + aside]


def meet(one: Rectangle, other: Rectangle) -> bool:
    """Tell whether two rectangles touch."""
    across = one[0] <= other[2] and other[0] <= one[2]
    return across and one[1] <= other[3] and other[1] <= one[3]
