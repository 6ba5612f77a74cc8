"""Faults of rank: managers off the centre of their reports, rows out of line, assistants astray."""

from collections.abc import Iterator

from orgmodel.chart.chart import Box, Chart, Line
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.frames import Holding
from orgmodel.chart.checking.grid import NEARLY
from orgmodel.chart.checking.indents import check_indents
from orgmodel.chart.checking.peers import (
    centre,
    check_peers,
    enters_from_above,
    is_stub,
)

OFF_CENTRE = 3.0
"""What nobody sees: heads stand so far off where a report would else stand almost under them."""


def check_rank(chart: Chart) -> Iterator[DrawingFault]:
    """Find managers off centre, uneven rows, parted peers, and assistants outside their place."""
    boxes = {box.id: box for box in chart.boxes}
    holding = Holding(chart.frames)
    joined: dict[str, list[Line]] = {}
    for line in chart.lines:
        if line.kind in ("reports_to", "supports") and not line.arrow and line.paths:
            joined.setdefault(line.goal, []).append(line)
    for manager, lines in joined.items():
        if manager in boxes:
            row = [boxes[line.start] for line in lines if enters_from_above(line, boxes)]
            if row:
                yield from _check_manager(boxes[manager], row)
                yield from _check_lines(boxes[manager], row, lines, boxes)
                if chart.align == "level":
                    yield from _check_row(row)
            yield from check_peers(manager, lines, boxes, holding)
    yield from check_indents(chart, joined, boxes)


def _check_manager(manager: Box, row: list[Box]) -> Iterator[DrawingFault]:
    middle = (centre(row[0]) + centre(row[-1])) / 2
    if abs(centre(manager) - middle) > OFF_CENTRE:
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
        if beside and beside.id not in in_row and is_stub(line, beside):
            yield from _check_beside(manager, beside, top)


def _check_beside(manager: Box, box: Box, row_top: float) -> Iterator[DrawingFault]:
    if box.y < manager.y - NEARLY or box.y + box.height > row_top + NEARLY:
        message = f"{box.id} stands outside the space between {manager.id} and its reports"
        yield DrawingFault("misplaced-assistant", (box.id, manager.id), message)
