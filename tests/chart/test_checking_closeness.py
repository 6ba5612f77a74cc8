"""Side lines keep apart from what they have nothing to do with."""

from dataclasses import replace
from itertools import pairwise

import pytest

from orgmodel.chart import Options, check
from tests.chart.build import boxes_of, chart_of, lines_of

ADVISERS = 8


def advised(count=ADVISERS, **options):
    """Draw a minister with advisers in two rows, who coordinate with his secretary-general."""
    return chart_of(
        {"id": "minister"},
        *(
            {
                "id": f"adviser-{n}",
                "reports_to": "minister",
                "class": "staff",
                "coordinates_with": "secretary",
            }
            for n in range(count)
        ),
        {"id": "secretary", "reports_to": "minister"},
        *({"id": each, "reports_to": "minister"} for each in "abcdefgh"),
        options=Options(**options),
    )


def found(chart):
    return [(fault.kind, fault.ids, fault.message) for fault in check(chart)]


def moved(chart, id_, place):
    """Let a line run beside the line of command to a box for a while."""
    ((x, _), (_, y)) = lines_of(chart)["reports_to b > boss"].paths[0][-2:]
    path = ((x + place, y - 11), (x + place, y))
    lines = [replace(each, paths=(path,)) if each.id == id_ else each for each in chart.lines]
    return replace(chart, lines=tuple(lines))


@pytest.mark.parametrize(("place", "close"), [(0.3, True), (0.5, True), (0.8, False), (4, False)])
def test_a_side_line_that_touches_a_line_of_command_is_found(place, close):
    chart = chart_of(
        {"id": "boss"},
        {"id": "a", "reports_to": "boss", "dotted_line_to": "c"},
        *({"id": each, "reports_to": "boss"} for each in "bc"),
    )
    side, command = "dotted_line_to a > c", "reports_to b > boss"
    message = f'the lines "{command}" and "{side}" run too close beside each other'
    fault = ("too-close", (command, side), message)
    assert (fault in found(moved(chart, side, place))) is close


@pytest.mark.parametrize("fit", ["free", "A3", "A4"])
def test_lines_between_columns_of_advisers_run_in_the_middle_with_room_on_both_sides(fit):
    chart = advised(fit=fit)
    boxes = boxes_of(chart)
    spines = {
        x
        for line in chart.lines
        if line.kind == "reports_to"
        for path in line.paths
        for (x, y), (x1, y1) in pairwise(path)
        if x == x1 and abs(y1 - y) > 30
    }
    columns = sorted({boxes[f"adviser-{n}"].x for n in range(ADVISERS)})
    width = boxes["adviser-0"].width
    middles = {
        round((left + width + min(x for x in spines if x > left + width)) / 2, 1)
        for left in columns[:-1]
    }
    uprights = {
        round(x, 1)
        for line in chart.lines
        if line.kind == "coordinates_with"
        for path in line.paths
        for (x, y), (x1, y1) in pairwise(path)
        if x == x1 and abs(y1 - y) > 30
    }
    assert middles
    assert uprights & middles == middles
    assert found(chart) == []
