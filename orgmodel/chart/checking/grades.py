"""Grades that do not stand in their order, where positions of one grade stand on one line."""

from collections.abc import Iterator

from orgmodel.chart.chart import Box, Chart
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.grid import NEARLY


def check_grades(chart: Chart) -> Iterator[DrawingFault]:
    """Find boxes that stand below one of a lower grade, under one top."""
    graded = [box for box in chart.boxes if box.line is not None]
    if chart.align != "grade" or not graded:
        return
    tops = _tops(chart)
    lowest: dict[tuple[str, int], Box] = {}
    highest: dict[tuple[str, int], Box] = {}
    for box in graded:
        key = tops.get(box.id, box.id), box.line or 0
        lowest[key] = max(lowest.get(key, box), box, key=_height)
        highest[key] = min(highest.get(key, box), box, key=_height)
    deepest: dict[str, Box] = {}
    for top, line in sorted(lowest):
        below, above = deepest.get(top), highest[top, line]
        if below is not None and above.y < below.y - NEARLY:
            message = f"{above.id} stands above {below.id}, whose grade is higher"
            yield DrawingFault("uneven-grade", (above.id, below.id), message)
        here = lowest[top, line]
        deepest[top] = here if below is None else max(below, here, key=_height)


def _tops(chart: Chart) -> dict[str, str]:
    """Give the top that each box stands under."""
    forest = [line for line in chart.lines if line.paths and not line.arrow]
    joined = [line for line in forest if line.kind in ("reports_to", "supports")]
    above = {line.start: line.goal for line in reversed(joined)}
    tops: dict[str, str] = {}
    for box in chart.boxes:
        way = [box.id]
        while way[-1] in above and way[-1] not in tops and len(way) <= len(above):
            way.append(above[way[-1]])
        top = tops.get(way[-1], way[-1])
        tops.update((name, top) for name in way)
    return tops


def _height(box: Box) -> float:
    return box.y
