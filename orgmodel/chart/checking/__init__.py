"""The drawing check: what a drawing must not have, measured."""

from orgmodel.chart.chart import Chart
from orgmodel.chart.checking.boxes import check_boxes, check_sheet_texts
from orgmodel.chart.checking.complete import missing
from orgmodel.chart.checking.explained import check_legend
from orgmodel.chart.checking.fault import DrawingFault, FaultKind
from orgmodel.chart.checking.frames import check_frames
from orgmodel.chart.checking.grades import check_grades
from orgmodel.chart.checking.lines import check_lines
from orgmodel.chart.checking.meetings import count_crossings
from orgmodel.chart.checking.rank import check_rank
from orgmodel.chart.checking.texts import check_sizes


def check(chart: Chart) -> tuple[DrawingFault, ...]:
    """Find the faults of a drawing, by its coordinates alone.

    Boxes that overlap or leave the sheet, lines through boxes or texts, lines that cross, lie on
    each other, touch side by side, seem to run on as others, run aslant, end in nothing or join
    without a dot, lines of command that begin on lines of support, texts that leave their boxes,
    managers off the centre of their reports, peers at different ranks, assistants outside the space
    between manager and reports, frames that cut boxes or each other, texts too small for paper,
    reports at different indents, grades out of their order, a legend that explains too little or
    too much.

    Where there are more than 8 side lines, some may seem to run on as others. Where they are so
    many that nobody could follow them (more than 150), they may touch, and run through the dots
    where others join.
    """
    return (
        *check_boxes(chart),
        *check_sheet_texts(chart),
        *check_lines(chart),
        *check_rank(chart),
        *check_frames(chart),
        *check_grades(chart),
        *check_sizes(chart),
        *check_legend(chart),
    )


__all__ = ["DrawingFault", "FaultKind", "check", "count_crossings", "missing"]
