"""Whether the legend explains what is drawn, all of it and nothing else."""

from collections.abc import Iterator

from orgmodel.chart.chart import Chart
from orgmodel.chart.checking.fault import DrawingFault

PLAIN = "plain"
"""Said of positions of no class."""
UNMARKED = frozenset((PLAIN, "line"))
"""Kinds of boxes that need no explanation where there are no others."""
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
    are_alike = UNMARKED.issuperset(
        box.class_ or PLAIN for box in chart.boxes if box.what == "position"
    )
    for kind in drawn:
        if kind not in said and not (are_alike and kind in UNMARKED):
            yield DrawingFault("unexplained", (), f"{kind} is drawn and not in the legend")
    for kind in said:
        if kind not in drawn:
            yield DrawingFault("unexplained", (), f"{kind} is in the legend and not drawn")


def _drawn(chart: Chart) -> Iterator[str]:
    """Go through the kinds of lines, boxes, states and groups that are drawn."""
    yield from (line.kind for line in chart.lines if line.paths)
    positions = [box for box in chart.boxes if box.what == "position"]
    are_grouped = any(box.group is not None for box in positions)
    yield from (box.class_ or PLAIN for box in positions if box.class_ or not are_grouped)
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
