"""The drawing check: what a drawing must not have, measured."""

from orgmodel.chart.chart import Chart
from orgmodel.chart.checking.boxes import check_boxes, check_sheet_texts
from orgmodel.chart.checking.complete import missing
from orgmodel.chart.checking.fault import DrawingFault, FaultKind
from orgmodel.chart.checking.frames import check_frames
from orgmodel.chart.checking.lines import check_lines
from orgmodel.chart.checking.meetings import count_crossings
from orgmodel.chart.checking.rank import check_rank


def check(chart: Chart) -> tuple[DrawingFault, ...]:
    """Find the faults of a drawing, by its coordinates alone.

    Boxes that overlap or leave the sheet, lines through boxes or texts, lines that cross, lie on
    each other, run aslant or end in nothing, texts that leave their boxes, managers off the centre
    of their reports, peers at different ranks, assistants outside the space between manager and
    reports, frames that cut boxes or each other.
    """
    return (
        *check_boxes(chart),
        *check_sheet_texts(chart),
        *check_lines(chart),
        *check_rank(chart),
        *check_frames(chart),
    )


__all__ = ["DrawingFault", "FaultKind", "check", "count_crossings", "missing"]
