"""Lines that have to do with a frame: joined to it wherever that goes, or kept inside it."""

from itertools import pairwise
from pathlib import Path

import pytest

from orgmodel import load
from orgmodel.chart import Options, check, lay_out, missing
from orgmodel.graph import OrgGraph
from tests.chart.build import boxes_of, chart_of, graph_of, lines_of
from tests.chart.test_views_framed import held

EXAMPLES = Path(__file__).parents[2] / "examples"
NORTH = [{"id": "north", "name": "North", "head": "n"}]
HEAD = [{"id": "top"}, {"id": "n", "unit": "north", "reports_to": "top"}]
AIDE = {"id": "aide", "role": "secretary", "supports": "north"}


def members(count):
    return [{"id": f"m{n}", "unit": "north", "reports_to": "n"} for n in range(count)]


def framed(*positions, **options):
    graph = graph_of(*positions, units=NORTH)
    chosen = Options(frames=True, **options)
    chart = lay_out(graph, chosen)
    assert [*check(chart), *missing(chart, graph, chosen)] == []
    return chart


def is_in(frame, point):
    x, y = point
    across = frame.x - 0.02 <= x <= frame.x + frame.width + 0.02
    return across and frame.y - 0.02 <= y <= frame.y + frame.height + 0.02


def test_a_supporter_far_from_the_sides_of_his_frame_is_joined_to_it_too():
    chart = framed(*HEAD, *members(9), AIDE, layout="standard")
    line = lines_of(chart)["supports aide > north"]
    (((x, y), (end_x, end_y)),) = line.paths
    assert y == end_y
    assert abs(end_x - x) > 300
    assert end_x == pytest.approx(chart.frames[0].x, abs=0.02)


def test_he_is_joined_across_a_line_that_is_in_the_way():
    peer = {"id": "peer", "unit": "north", "supports": "n", "coordinates_with": "m1"}
    chart = framed(*HEAD, peer, AIDE, *members(2), layout="right-hanging")
    (path,) = lines_of(chart)["supports aide > north"].paths
    (around,) = lines_of(chart)["coordinates_with peer > m1"].paths
    sides = [x for (x, y), (next_x, next_y) in pairwise(around) if x == next_x]
    assert [min(path)[0] < x < max(path)[0] for x in sides] == [True]


@pytest.mark.parametrize("fit", ["free", "A4", "A3", "16:9"])
@pytest.mark.parametrize("name", ["kemenkeu", "party", "teknologi", "union", "yayasan"])
def test_on_every_sheet_all_supporters_in_the_frame_of_their_unit_are_joined_to_it(name, fit):
    graph = OrgGraph(load(EXAMPLES / f"{name}.yaml"))
    chart = lay_out(graph, Options(frames=True, fit=fit))
    joined = {(line.start, line.end) for line in chart.lines if not line.host}
    framed_units = {frame.id for frame in chart.frames}
    wanted = {
        (position.id, unit)
        for position in graph.positions
        for unit in position.supports
        if unit in framed_units and position.id in held(chart, unit)
    }
    assert wanted - joined == set()


@pytest.mark.parametrize("layout", ["auto", "hanging", "columns", "standard"])
@pytest.mark.parametrize("name", ["kemenkeu", "party", "teknologi", "union", "un-secretariat"])
def test_lines_between_boxes_of_one_frame_stay_in_it(name, layout):
    chart = lay_out(OrgGraph(load(EXAMPLES / f"{name}.yaml")), Options(frames=True, layout=layout))
    leaving = [
        (line.id, frame.id)
        for frame in chart.frames
        for line in chart.lines
        if {line.start, line.goal} <= held(chart, frame.id)
        if not all(is_in(frame, point) for path in line.paths for point in path)
    ]
    assert leaving == []


def test_a_frame_does_not_grow_for_a_line_where_a_foreign_box_is_in_the_way():
    between = {"id": "other", "reports_to": "n"}
    first, last = members(2)
    last = {**last, "coordinates_with": "m0"}
    chart = framed(*HEAD, first, between, last, layout="right-hanging")
    assert held(chart, "north") == {"n", "m0", "m1"}
    assert boxes_of(chart)["other"].x > chart.frames[0].x + chart.frames[0].width


def test_without_side_lines_frames_are_as_tight_as_ever():
    chart = chart_of(*HEAD, *members(2), units=NORTH, options=Options(frames=True))
    (frame,), boxes = chart.frames, boxes_of(chart)
    assert frame.x + frame.width == pytest.approx(boxes["m1"].x + boxes["m1"].width + 8, abs=0.02)
