"""Rows begin as high as those above them allow, so that little paper stays empty."""

import pytest

from orgmodel.chart import Options, check
from tests.chart.build import boxes_of, centre, chart_of, lines_of

HEADS = tuple({"id": f"h{n}", "title": f"Head {n}", "reports_to": "top"} for n in range(4))
DESKS = tuple({"id": f"d{n}", "title": f"Desk {n}", "reports_to": "h3"} for n in range(3))
AIDES = tuple({"id": f"aide-{n}", "title": f"Aide {n}", "supports": ["h0"]} for n in range(3))
BRANCHES = tuple(
    {"id": f"{top}{n}", "title": "Head of a division", "reports_to": f"{top}{(n - 1) // 4}"}
    for top in "ab"
    for n in range(1, 60)
)
TOPS = ({"id": "a0", "title": "Head"}, {"id": "b0", "title": "Head"})


def test_those_beside_a_stem_that_leads_to_no_row_push_no_row_down():
    side_by_side = Options(layout="standard")
    with_aides = chart_of({"id": "top"}, *HEADS, *DESKS, *AIDES, options=side_by_side)
    without = chart_of({"id": "top"}, *HEADS, *DESKS, options=side_by_side)
    aides, boxes = boxes_of(with_aides), boxes_of(without)
    assert aides["d0"].y - aides["h3"].y == boxes["d0"].y - boxes["h3"].y
    assert aides["aide-2"].y > aides["d0"].y
    assert check(with_aides) == ()


def test_every_row_of_tops_has_levels_of_its_own():
    aides = [{"id": f"aide-{n}", "title": f"Aide {n}", "supports": ["a0"]} for n in range(3)]
    chart = chart_of(*TOPS, *BRANCHES, *aides, options=Options(fit="A3-portrait"))
    boxes = boxes_of(chart)
    assert boxes["b0"].y > boxes["a5"].y
    assert boxes["b1"].y - boxes["b0"].y < boxes["a1"].y - boxes["a0"].y - boxes["aide-2"].height
    assert check(chart) == ()


def test_reports_of_somebody_beside_a_stem_hang_in_columns_that_are_not_long():
    office = {"id": "office", "title": "Head of Office", "supports": ["top"]}
    clerks = [{"id": f"c{n}", "title": f"Clerk {n}", "reports_to": "office"} for n in range(12)]
    chart = chart_of({"id": "top"}, *HEADS, *DESKS, office, *clerks)
    boxes = boxes_of(chart)
    assert len({boxes[f"c{n}"].x for n in range(12)}) == 3
    assert check(chart) == ()


def test_a_head_stands_straight_above_a_report_that_stands_almost_in_the_middle():
    chart = chart_of(
        {"id": "head"},
        {"id": "secretary", "title": "Secretary of the Ministry", "reports_to": "head"},
        {"id": "policy", "title": "Deputy for Policy", "reports_to": "head"},
        {"id": "operations", "title": "Deputy for Operations", "reports_to": "head"},
        *({"id": f"p{n}", "title": "Assistant", "reports_to": "policy"} for n in range(2)),
        {"id": "o", "title": "Assistant", "reports_to": "operations", "dotted_line_to": "policy"},
        {"id": "aide", "role": "secretary", "supports": ["policy", "operations"]},
        options=Options(fit="A4-landscape"),
    )
    boxes, (path,) = boxes_of(chart), lines_of(chart)["reports_to policy > head"].paths
    middle = pytest.approx(centre(boxes["policy"]), abs=0.01)
    assert centre(boxes["head"]) == middle
    assert [x for x, _ in path] == [middle] * 2
    assert check(chart) == ()
