"""What is tried on one sheet and comes to the same on another is worked out once."""

import pytest

from orgmodel.chart import Options
from orgmodel.chart.layout import NO_LANES, USUAL, Tries, measure_boxes, place
from orgmodel.chart.layout.columns import measure_columns
from orgmodel.chart.layout.fit import arrange_anew
from orgmodel.chart.view import build_view
from orgmodel.graph import OrgGraph
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
