"""Who supports a unit that has no head is attached to where the unit has its place."""

import pytest

from orgmodel.chart import Options, check, lay_out, missing
from orgmodel.chart.view import build_view
from tests.chart.build import boxes_of, graph_of, lines_of
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


def host(*positions, units=UNITS, frames=False):
    """Give the id of the box that the aide stands under."""
    view = build_view(graph_of(*positions, units=units), Options(frames=frames))
    above = view.above[view.ids.index("aide")]
    return view.ids[above] if above >= 0 else None


@pytest.mark.parametrize("aide", AIDES)
def test_he_stands_under_the_topmost_of_the_unit_or_under_the_manager_of_several(aide):
    assert host(*PEOPLE, aide) == "first"
    assert host(*PEOPLE, SECOND, aide) == "chief"
    assert host(*PEOPLE, FAR, aide) == "minister"


@pytest.mark.parametrize("aide", AIDES)
def test_with_frames_he_stands_under_the_first_of_several_under_one_manager(aide):
    assert host(*PEOPLE, SECOND, aide, frames=True) == "first"


@pytest.mark.parametrize("aide", AIDES)
def test_where_no_frame_can_hold_the_unit_he_looks_like_the_helper_of_none_in_it(aide):
    assert host(*PEOPLE, FAR, aide, frames=True) == "minister"


@pytest.mark.parametrize("frames", [False, True])
def test_where_the_topmost_share_no_manager_he_stands_under_the_first(frames):
    tops = [{"id": "one", "unit": "general"}, {"id": "two", "unit": "general"}]
    assert host(*tops, AIDES[1], frames=frames) == "one"
    below = [{"id": "b1", "reports_to": "x"}, {"id": "b2", "reports_to": "y"}]
    below = [{**each, "unit": "general"} for each in below]
    assert host({"id": "x"}, {"id": "y"}, *below, AIDES[0], frames=frames) == "b1"


def test_the_first_of_the_unit_itself_comes_before_those_in_units_inside_it():
    inside = {"id": "inside", "reports_to": "chief", "unit": "post"}
    units = (*UNITS, {"id": "post", "name": "Post Room", "parent": "general"})
    people = [PEOPLE[0], PEOPLE[1], inside, *PEOPLE[2:], AIDES[1]]
    assert host(*people, units=units, frames=True) == "first"


def test_under_one_in_a_unit_inside_he_belongs_to_the_wide_unit():
    inside = [{"id": each, "reports_to": "chief", "unit": "post"} for each in ("a", "b")]
    beside = {"id": "c", "reports_to": "chief", "unit": "desk"}
    under = {"id": "under-a", "reports_to": "a", "unit": "post"}
    units = (
        *UNITS,
        {"id": "post", "name": "Post Room", "parent": "general"},
        {"id": "desk", "name": "Desk", "parent": "general"},
    )
    graph = graph_of(*PEOPLE[:2], *inside, under, beside, AIDES[1], units=units)
    chart = lay_out(graph, Options(frames=True))
    assert held(chart, "general") == {"a", "b", "c", "under-a", "aide"}
    assert lines_of(chart)["supports aide > general"].host == ""
    assert check(chart) == ()


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
    everybody = {"first", "clerk", "second", "aide"}
    assert held(lay_out(graph, Options(frames=True)), "general") == everybody


HUNG = ("left-hanging", "right-hanging", "hanging", "columns")


@pytest.mark.parametrize("aide", AIDES)
@pytest.mark.parametrize("layout", ["auto", "standard", *HUNG])
def test_he_stands_in_the_frame_below_the_first_and_is_joined_to_the_frame(aide, layout):
    options = Options(frames=True, layout=layout)
    graph = graph_of(*PEOPLE, SECOND, aide, units=UNITS)
    chart = lay_out(graph, options)
    assert held(chart, "general") == {"first", "clerk", "second", "aide"}
    boxes, line = boxes_of(chart), lines_of(chart)["supports aide > general"]
    assert boxes["aide"].y > boxes["first"].y + boxes["first"].height
    assert line.host == ""
    assert [*check(chart), *missing(chart, graph, options)] == []


def test_a_host_in_a_unit_that_nobody_declares_does_no_harm():
    lost = {"id": "lost", "reports_to": "minister", "unit": "nowhere"}
    below = [{"id": each, "reports_to": "lost", "unit": "general"} for each in ("one", "two")]
    people = [{"id": "minister"}, lost, *below, AIDES[0]]
    chart = lay_out(graph_of(*people, units=({"id": "general"},)), Options(frames=True))
    assert held(chart, "general") == {"one", "two", "aide"}
    assert lines_of(chart)["supports aide > general"].goal == "general"
    assert check(chart) == ()


def test_a_unit_with_the_id_of_a_position_has_its_frame_all_the_same():
    units = (
        {"id": "house", "name": "House", "head": "minister"},
        {"id": "chief", "name": "Secretariat", "parent": "house", "head": "chief"},
        {"id": "general", "name": "General Affairs", "parent": "chief"},
    )
    people = [
        {**each, "unit": "chief" if each["id"] == "chief" else each.get("unit", "house")}
        for each in (*PEOPLE, SECOND)
    ]
    chart = lay_out(graph_of(*people, units=units), Options(frames=True))
    assert [frame.id for frame in chart.frames] == ["house", "chief", "general"]
    assert check(chart) == ()
