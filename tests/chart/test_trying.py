"""What is tried on one sheet and comes to the same on another is worked out once."""

import pytest

from orgmodel.chart import Options
from orgmodel.chart.layout import NO_LANES, TIGHT, USUAL, Tries, measure_boxes, place
from orgmodel.chart.layout.columns import measure_columns
from orgmodel.chart.layout.fit import arrange_anew
from orgmodel.chart.layout.standing import Plan
from orgmodel.chart.view import build_view
from orgmodel.graph import OrgGraph
from tests.chart.build import graph_of
from tests.organisations import random_organisation


@pytest.mark.parametrize("seed", range(6))
def test_arrangements_are_as_if_each_were_worked_out_by_itself(seed: int):
    graph = OrgGraph(random_organisation(seed, 20 + 30 * seed))
    view = build_view(graph, Options())
    boxes = measure_boxes(view, 95.0, USUAL)
    tries = Tries(view, boxes)
    for shape in (0.7, 1.4):
        for tried in tries.all(shape):
            hung = measure_columns(view, boxes, tried.plan.highest, NO_LANES)
            alone = arrange_anew(view, boxes, hung, tried.plan, shape)
            assert (tried.plan, tried.shape) == (alone.plan, shape)
            assert tried.clearness() == alone.clearness()
            here, there = place(view, tried, NO_LANES), place(view, alone, NO_LANES)
            assert (here.x, here.y) == (there.x, there.y)


@pytest.mark.parametrize("width", [104.0, 136.0, 162.0])
def test_a_few_tops_stand_in_one_row_where_that_is_larger_on_the_sheet_than_two(width: float):
    heads = [{"id": f"head{n}", "title": "Director General of Fisheries"} for n in range(6)]
    reports = [
        {"id": f"p{n}.{m}", "title": f"Director of Fishing Harbours {m}", "reports_to": f"head{n}"}
        for n in range(6)
        for m in range(3 if n else 9)
    ]
    view = build_view(graph_of(*heads, *reports), Options())
    boxes = measure_boxes(view, width, TIGHT)
    hung = measure_columns(view, boxes, 500.0, NO_LANES)
    arranged = arrange_anew(view, boxes, hung, Plan(0, 500.0), 16 / 9)
    assert [len(shelf) for shelf in arranged.shelves.shelves] == [6]
