"""Whether the legend explains what is drawn, all of it and nothing else."""

from collections.abc import Iterator

from orgmodel.chart.chart import Chart
from orgmodel.chart.checking.fault import DrawingFault

PLAIN = frozenset((None, "line"))
"""Classes whose boxes need no explanation where there are no others."""
BY_WORDS = ("sign", "shared")
"""Entries that explain texts and dividers in boxes."""
UNGROUPED = "ungrouped"
FOLD_MARK = " +"
"""How the ids of marks of folded branches end; those that lead back to a page say so themselves."""


def check_legend(chart: Chart) -> Iterator[DrawingFault]:
    """Compare the legend of a chart, where it has one, with what is drawn."""
    if not chart.legend:
        return
    drawn, said = dict.fromkeys(_drawn(chart)), dict.fromkeys(_said(chart))
    plain = PLAIN.issuperset(box.class_ for box in chart.boxes if box.what == "position")
    for kind in drawn:
        if kind not in said and not (plain and kind in PLAIN):
            yield DrawingFault("unexplained", (), f"{kind} is drawn and not in the legend")
    for kind in said:
        if kind not in drawn:
            yield DrawingFault("unexplained", (), f"{kind} is in the legend and not drawn")


def _drawn(chart: Chart) -> Iterator[str]:
    """Go through the kinds of lines, boxes, states and groups that are drawn."""
    yield from (line.kind for line in chart.lines if line.paths)
    positions = [box for box in chart.boxes if box.what == "position"]
    yield from (box.class_ for box in positions if box.class_)
    yield from (box.state for box in positions if box.state != "filled")
    yield from ("body" for box in chart.boxes if box.what == "body")
    folds = [box for box in chart.boxes if box.what == "fold"]
    yield from ("fold" for box in folds if box.id.endswith(FOLD_MARK))
    groups = [box.group for box in positions if box.group is not None]
    yield from (f"group-{group}" if group >= 0 else UNGROUPED for group in groups)
    if chart.frames:
        yield "frame"


def _said(chart: Chart) -> Iterator[str]:
    """Go through what the legend explains; a class by its shape alone is said to be ungrouped."""
    for sample in chart.legend:
        first, *class_ = sample.kind.split()
        if first not in BY_WORDS and not (first == UNGROUPED and class_):
            yield first
        yield from class_
