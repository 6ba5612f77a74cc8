"""Lines that run side by side share the room there is, so that each can be told from the next."""

from itertools import combinations, pairwise

import pytest

from orgmodel.chart import Options, check
from tests.chart.build import chart_of

READABLE = 7.5
"""Dotted lines farther apart than this, in points on the sheet, are told from each other."""
LONG = 12.0
"""Lines that are near each other for less than this only pass."""
CHIEFS = {"fin": 3, "tech": 4, "ops": 3}


def matrix(**options):
    """Draw experts of three departments, each of them led by one of three projects, too."""
    return chart_of(
        {"id": "boss"},
        *({"id": chief, "title": f"Chief {chief}", "reports_to": "boss"} for chief in CHIEFS),
        {"id": "office", "title": "Head of Project Office", "reports_to": "boss"},
        *(
            {"id": f"project{place}", "title": "Project Manager", "reports_to": "office"}
            for place in range(3)
        ),
        *(
            {
                "id": f"{chief}{place}",
                "title": f"Expert Engineer {place}",
                "reports_to": chief,
                "dotted_line_to": f"project{place % 3}",
            }
            for chief, count in CHIEFS.items()
            for place in range(count)
        ),
        options=Options(layout="standard", **options),
    )


def pieces_of(chart, across):
    """Give the pieces of the dotted lines of one direction: goal, place, start and end."""
    return [
        (line.goal, start[across], *sorted((start[1 - across], end[1 - across])))
        for line in chart.lines
        if line.kind == "dotted_line_to"
        for path in line.paths
        for start, end in pairwise(path)
        if start[across] == end[across]
    ]


def distances(chart, across):
    """Give how far lines to different goals stand apart where they run side by side."""
    return [
        abs(place - other)
        for (goal, place, start, end), (other_goal, other, other_start, other_end) in combinations(
            pieces_of(chart, across), 2
        )
        if goal != other_goal and min(end, other_end) - max(start, other_start) > LONG
    ]


@pytest.mark.parametrize("fit", ["A4", "A3"])
@pytest.mark.parametrize("across", [0, 1])
def test_lines_side_by_side_in_a_corridor_share_its_room(fit, across):
    chart = matrix(fit=fit)
    assert min(distances(chart, across)) >= READABLE
    assert check(chart) == ()
