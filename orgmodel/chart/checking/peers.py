"""Peers that do not stand on one line: some in the row, some beside the stem, or indented."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from orgmodel.chart.chart import Box, Line
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.frames import Holding
from orgmodel.chart.checking.grid import NEARLY

OFF_CENTRE = 0.7
"""Rounding may move a manager this far off the centre."""


@dataclass(frozen=True, slots=True)
class _Stand:
    """How a box is joined to its manager.

    Args:
        box: the box.
        is_command: whether by a line of command.
        in_row: whether its line enters it from above.
        spine: how far right the line leaves what it shares with others.
        edge: how far right the side is that it enters by.
    """

    box: Box
    is_command: bool
    in_row: bool
    spine: float
    edge: float


def check_peers(
    manager: str, lines: Sequence[Line], boxes: Mapping[str, Box], holding: Holding
) -> Iterator[DrawingFault]:
    """Find peers under one manager who stand at different ranks or indents.

    Those who stand outside a frame of their manager are told from those inside.

    Args:
        manager: the id of their manager.
        lines: the lines that join everyone under the manager to him.
        boxes: the boxes by their ids.
        holding: tells which frames hold a box.
    """
    stands = [_stand(line, boxes[line.start]) for line in lines if _joins(line, boxes)]
    heights: dict[float, set[float]] = {}
    for stand in stands:
        heights.setdefault(stand.spine, set()).add(round(stand.box.y, 1))
    first: dict[int, _Stand] = {}
    for stand in stands:
        if stand.box.peers is not None and stand.is_command:
            peer = first.setdefault(stand.box.peers, stand)
            if not _on_one_line(peer, stand, heights) and not (
                manager in boxes and holding.part(peer.box, stand.box, boxes[manager])
            ):
                names = (peer.box.id, stand.box.id)
                message = f"{names[0]} and {names[1]} are peers and stand at different ranks"
                yield DrawingFault("parted-peers", names, message)


def enters_from_above(line: Line, boxes: Mapping[str, Box]) -> bool:
    """Tell whether a line of command comes down on the middle of the box that states it."""
    box = boxes.get(line.start)
    return box is not None and line.kind == "reports_to" and _comes_down(line, box)


def is_stub(line: Line, box: Box) -> bool:
    """Tell whether a line ends at the side of the box that states it, as those of a forest do."""
    x, y = line.paths[-1][-1]
    at_side = min(abs(x - box.x), abs(x - box.x - box.width)) < NEARLY
    return at_side and box.y - NEARLY <= y <= box.y + box.height + NEARLY


def centre(box: Box) -> float:
    """Give the middle of a box from left to right."""
    return box.x + box.width / 2


def _joins(line: Line, boxes: Mapping[str, Box]) -> bool:
    box = boxes.get(line.start)
    return box is not None and (is_stub(line, box) or _comes_down(line, box))


def _stand(line: Line, box: Box) -> _Stand:
    (start, _), (end, _) = line.paths[-1][-2:]
    return _Stand(box, line.kind == "reports_to", _comes_down(line, box), round(start, 1), end)


def _comes_down(line: Line, box: Box) -> bool:
    x, y = line.paths[-1][-1]
    return abs(y - box.y) < NEARLY and abs(x - centre(box)) < OFF_CENTRE


def _on_one_line(one: _Stand, other: _Stand, heights: Mapping[float, set[float]]) -> bool:
    """Tell whether two stand in one row, on one spine, or in columns that begin side by side."""
    if one.in_row or other.in_row:
        return one.in_row == other.in_row
    if one.spine == other.spine or abs(one.edge - other.edge) < NEARLY:
        return True
    columns = heights[one.spine], heights[other.spine]
    return max(map(min, columns)) in columns[0] & columns[1]
