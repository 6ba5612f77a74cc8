"""Faults of rank: managers off the centre of their reports, rows out of line, assistants astray."""

from collections.abc import Iterator

from orgmodel.chart.chart import Box, Chart, Line
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.grid import NEARLY

OFF_CENTRE = 0.7
"""Rounding may move a manager this far off the centre."""


def check_rank(chart: Chart) -> Iterator[DrawingFault]:
    """Find managers off centre, uneven rows, and assistants outside their place."""
    boxes = {box.id: box for box in chart.boxes}
    joined: dict[str, list[Line]] = {}
    for line in chart.lines:
        if line.kind in ("reports_to", "supports") and not line.arrow and line.paths:
            joined.setdefault(line.goal, []).append(line)
    for manager, lines in joined.items():
        if manager in boxes:
            row = [boxes[line.start] for line in lines if _enters_from_above(line, boxes)]
            if row:
                yield from _check_manager(boxes[manager], row)
                yield from _check_lines(boxes[manager], row, lines, boxes)
                if chart.align == "level":
                    yield from _check_row(row)


def _check_manager(manager: Box, row: list[Box]) -> Iterator[DrawingFault]:
    middle = (_centre(row[0]) + _centre(row[-1])) / 2
    if abs(_centre(manager) - middle) > OFF_CENTRE:
        message = f"{manager.id} stands off the centre of its reports"
        yield DrawingFault("off-centre", (manager.id,), message)


def _check_row(row: list[Box]) -> Iterator[DrawingFault]:
    for box in row:
        if abs(box.y - row[0].y) > NEARLY:
            message = f"{box.id} is out of line with {row[0].id}"
            yield DrawingFault("uneven-row", (row[0].id, box.id), message)


def _check_lines(
    manager: Box, row: list[Box], lines: list[Line], boxes: dict[str, Box]
) -> Iterator[DrawingFault]:
    in_row = {box.id for box in row}
    top = min(box.y for box in row)
    for line in lines:
        beside = boxes.get(line.start)
        if beside and beside.id not in in_row and _is_stub(line, boxes):
            yield from _check_beside(manager, beside, top)


def _check_beside(manager: Box, box: Box, row_top: float) -> Iterator[DrawingFault]:
    if box.y < manager.y - NEARLY or box.y + box.height > row_top + NEARLY:
        message = f"{box.id} stands outside the space between {manager.id} and its reports"
        yield DrawingFault("misplaced-assistant", (box.id, manager.id), message)


def _enters_from_above(line: Line, boxes: dict[str, Box]) -> bool:
    box = boxes.get(line.start)
    if box is None or line.kind != "reports_to":
        return False
    x, y = line.paths[-1][-1]
    return abs(y - box.y) < NEARLY and abs(x - _centre(box)) < OFF_CENTRE


def _is_stub(line: Line, boxes: dict[str, Box]) -> bool:
    """Tell whether a line ends at the box that states it, as those of a forest do."""
    box = boxes[line.start]
    x, y = line.paths[-1][-1]
    at_side = min(abs(x - box.x), abs(x - box.x - box.width)) < NEARLY
    return at_side and box.y - NEARLY <= y <= box.y + box.height + NEARLY


def _centre(box: Box) -> float:
    return box.x + box.width / 2
