"""Rows that are numbered so that positions of one grade stand in one of them."""

from collections.abc import Sequence

from orgmodel.chart.view import View


def align_lines(view: View, order: Sequence[int], levels: dict[int, int]) -> None:
    """Move nodes down to the row of their grade, and with them all that stands under them.

    Args:
        view: what is shown, with the line of the grade of each node.
        order: the nodes that stand in rows, everyone after what he stands under.
        levels: the row of each, which is changed.
    """
    lines = view.layouts.lines
    nodes: list[list[int]] = [[] for _ in range(max(lines) + 1)]
    anchors: dict[int, tuple[int, int]] = {}
    for node in order:
        upper = view.above[node]
        anchor, steps = anchors.get(upper, (-1, levels[node] - 1))
        anchors[node] = (anchor, steps + 1)
        if lines[node] >= 0:
            nodes[lines[node]].append(node)
            anchors[node] = (node, 0)
    rows = _rows_of_lines(view, nodes, anchors, levels)
    for node in order:
        anchor, steps = anchors[node]
        levels[node] = steps if anchor < 0 else rows[lines[anchor]] + steps


def _rows_of_lines(
    view: View,
    nodes: Sequence[Sequence[int]],
    anchors: dict[int, tuple[int, int]],
    levels: dict[int, int],
) -> list[int]:
    """Give the row of each line: under the line before it, and under all managers of its nodes."""
    lines = view.layouts.lines
    rows: list[int] = []
    for same in nodes:
        lowest = rows[-1] + 1 if rows and same else max(rows, default=0)
        for node in same:
            anchor, steps = anchors.get(view.above[node], (-1, levels[node] - 1))
            lowest = max(lowest, steps + 1 + (rows[lines[anchor]] if anchor >= 0 else 0))
        rows.append(lowest)
    return rows
