"""Columns take the room that is free under neighbours who lead nobody."""

import pytest

from orgmodel.chart import Options, check
from tests.chart.build import boxes_of, chart_of

DIRECTORS = 24


@pytest.mark.parametrize(("leader", "columns"), [(0, 2), (2, 4), (5, 8)])
def test_reports_of_one_among_heads_without_reports_stand_in_as_many_columns_as_have_room(
    leader: int, columns: int
):
    chart = ministry({leader: "d"})
    assert columns_of(chart, "d") == columns
    assert check(chart) == ()


def test_two_who_lead_share_the_room_between_them():
    chart = ministry({2: "d", 9: "o"})
    assert (columns_of(chart, "d"), columns_of(chart, "o")) == (4, 4)
    assert check(chart) == ()


def ministry(leaders):
    """Lay out a ministry of which some of the heads have directors."""
    return chart_of(
        {"id": "top", "title": "Minister"},
        *({"id": f"h{n}", "title": f"Head {n}", "reports_to": "top"} for n in range(12)),
        *(
            {"id": f"{letter}{n}", "title": f"Director {n}", "reports_to": f"h{leader}"}
            for leader, letter in leaders.items()
            for n in range(DIRECTORS)
        ),
        options=Options(fit="A3-landscape"),
    )


def columns_of(chart, letter):
    """Count the columns in which directors stand."""
    boxes = boxes_of(chart)
    return len({boxes[f"{letter}{n}"].x for n in range(DIRECTORS)})
