"""Who supports a unit that has no head is attached to where the unit has its place."""

import pytest

from orgmodel.chart import Options, check, lay_out, missing
from orgmodel.chart.view import build_view
from tests.chart.build import graph_of, lines_of
from tests.chart.test_views_framed import held

UNITS = (
    {"id": "house", "name": "Secretariat", "head": "chief"},
    {"id": "general", "name": "General Affairs", "parent": "house"},
)
PEOPLE = (
    {"id": "minister"},
    {"id": "chief", "reports_to": "minister", "unit": "house"},
    {"id": "first", "reports_to": "chief", "unit": "general"},
    {"id": "clerk", "reports_to": "first", "unit": "general"},
    {"id": "deputy", "reports_to": "minister"},
)
SECOND = {"id": "second", "reports_to": "chief", "unit": "general"}
FAR = {"id": "far", "reports_to": "deputy", "unit": "general"}
AIDES = (
    {"id": "aide", "role": "secretary", "supports": "general", "unit": "general"},
    {"id": "aide", "role": "secretary", "supports": "general"},
)


def host(*positions, units=UNITS):
    """Give the id of the box that the aide stands under."""
    view = build_view(graph_of(*positions, units=units), Options())
    above = view.above[view.ids.index("aide")]
    return view.ids[above] if above >= 0 else None


@pytest.mark.parametrize("aide", AIDES)
def test_he_stands_under_the_topmost_of_the_unit_or_under_the_manager_of_several(aide):
    assert host(*PEOPLE, aide) == "first"
    assert host(*PEOPLE, SECOND, aide) == "chief"
    assert host(*PEOPLE, FAR, aide) == "minister"


def test_units_inside_the_unit_count_with_it():
    below = {"id": "below", "reports_to": "first", "unit": "post"}
    beside = {"id": "beside", "reports_to": "chief", "unit": "post"}
    units = (*UNITS, {"id": "post", "name": "Post Room", "parent": "general"})
    assert host(*PEOPLE, below, AIDES[0], units=units) == "first"
    assert host(*PEOPLE, below, beside, AIDES[0], units=units) == "chief"


def test_a_unit_without_positions_has_no_place():
    assert host({"id": "minister"}, AIDES[0]) is None


@pytest.mark.parametrize("aide", AIDES)
@pytest.mark.parametrize("more", [(), (SECOND,), (FAR,)])
@pytest.mark.parametrize("frames", [False, True])
def test_he_is_drawn_with_a_line_that_names_the_unit(aide, more, frames):
    graph, options = graph_of(*PEOPLE, *more, aide, units=UNITS), Options(frames=frames)
    chart = lay_out(graph, options)
    line = lines_of(chart)["supports aide > general"]
    assert line.tooltip == "aide supports General Affairs"
    assert line.paths
    assert [*check(chart), *missing(chart, graph, options)] == []


@pytest.mark.parametrize("aide", AIDES)
def test_the_unit_keeps_its_frame(aide):
    graph = graph_of(*PEOPLE, aide, units=UNITS)
    assert held(lay_out(graph, Options(frames=True)), "general") == {"first", "clerk", "aide"}
    graph = graph_of(*PEOPLE, SECOND, aide, units=UNITS)
    assert held(lay_out(graph, Options(frames=True)), "general") == {"first", "clerk", "second"}


def test_a_host_in_a_unit_that_nobody_declares_does_no_harm():
    lost = {"id": "lost", "reports_to": "minister", "unit": "nowhere"}
    below = [{"id": each, "reports_to": "lost", "unit": "general"} for each in ("one", "two")]
    people = [{"id": "minister"}, lost, *below, AIDES[0]]
    chart = lay_out(graph_of(*people, units=({"id": "general"},)), Options(frames=True))
    assert held(chart, "general") == {"one", "two"}
    assert lines_of(chart)["supports aide > general"].goal == "general"
    assert check(chart) == ()
