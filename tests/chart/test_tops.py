"""Where the boxes stand that are under nobody."""

from orgmodel.chart import Options, check
from tests.chart.build import boxes_of, chart_of

BRANCH = tuple(
    {"id": f"p{n}", "title": "Head of a division", "reports_to": f"p{(n - 1) // 5}"}
    for n in range(1, 60)
)


def test_a_body_that_nobody_reports_to_stands_in_the_row_of_the_highest_body():
    chart = chart_of(
        {"id": "p0", "reports_to": "council"},
        *BRANCH,
        {"id": "aide", "reports_to": "p0", "supports": ["senate"]},
        bodies=[
            {"id": "congress"},
            {"id": "council", "reports_to": "congress"},
            {"id": "senate"},
        ],
    )
    boxes = boxes_of(chart)
    assert boxes["senate"].y == boxes["congress"].y < boxes["council"].y
    assert check(chart) == ()


def test_tops_with_nothing_under_them_stand_beside_the_head_and_not_under_its_branch():
    for fit in ("free", "A4", "16:9"):
        chart = chart_of(
            {"id": "p0"}, *BRANCH, {"id": "alone"}, {"id": "other"}, options=Options(fit=fit)
        )
        boxes = boxes_of(chart)
        assert boxes["alone"].y == boxes["other"].y == boxes["p0"].y < boxes["p1"].y
        assert boxes["p0"].x < boxes["alone"].x < boxes["other"].x
        assert check(chart) == ()


def test_more_tops_than_have_room_above_a_branch_stand_in_rows_of_their_own():
    alone = [{"id": f"alone-{n}"} for n in range(40)]
    chart = chart_of({"id": "p0"}, *BRANCH, *alone)
    boxes = boxes_of(chart)
    first = [id_ for id_ in boxes if id_.startswith("alone") and boxes[id_].y == boxes["p0"].y]
    assert first == [f"alone-{n}" for n in range(len(first))]
    assert 2 <= len(first) < 40
    assert check(chart) == ()
