"""Layouts that are asked for: for the whole chart, for one branch, in the file."""

import pytest

from orgmodel.chart import Options, check, lay_out, missing
from orgmodel.graph import OrgGraph
from orgmodel.model import LAYOUTS, Layout
from tests.chart.build import boxes_of, centre, chart_of, graph_of, lines_of
from tests.organisations import random_organisation

TEAM = (
    {"id": "boss", "title": "Director"},
    {"id": "a", "title": "Sales", "reports_to": "boss"},
    {"id": "b", "title": "Finance", "reports_to": "boss"},
    {"id": "c", "title": "Research", "reports_to": "boss"},
    {"id": "d", "title": "Works", "reports_to": "boss"},
    {"id": "a1", "title": "Shop", "reports_to": "a"},
    {"id": "a2", "title": "Stall", "reports_to": "a"},
)


def drawn(layout: Layout, *single: tuple[str, Layout]):
    """Draw the team in one layout, and single branches in others."""
    return boxes_of(chart_of(*TEAM, options=Options(layout=layout, layouts=single)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_random_organisations_are_drawn_without_fault_in_every_layout(layout):
    for seed in range(40):
        graph = OrgGraph(random_organisation(seed, 1 + seed * 7 % 60))
        other = LAYOUTS[seed % len(LAYOUTS)]
        options = Options(layout=layout, layouts=(("p1", other),), fit=("free", "A4")[seed % 2])
        chart = lay_out(graph, options)
        assert (seed, check(chart), missing(chart, graph, options)) == (seed, (), ())


def test_in_the_standard_layout_reports_stand_side_by_side_on_all_levels():
    boxes = drawn("standard")
    assert boxes["a"].y == boxes["b"].y == boxes["d"].y
    assert boxes["a1"].y == boxes["a2"].y


def test_hanging_to_the_right_the_reports_stand_under_each_other_right_of_their_line():
    boxes = drawn("right-hanging")
    assert boxes["a"].x == boxes["b"].x == boxes["d"].x > boxes["boss"].x
    assert boxes["a"].y < boxes["a1"].y < boxes["a2"].y < boxes["b"].y
    assert boxes["a1"].x > boxes["a"].x


def test_hanging_to_the_left_is_the_mirror_of_hanging_to_the_right():
    right, left = drawn("right-hanging"), drawn("left-hanging")
    axis = centre(right["boss"]) + centre(left["boss"])
    for id_, box in right.items():
        assert centre(left[id_]) == pytest.approx(axis - centre(box), abs=0.05)
        assert left[id_].y - left["boss"].y == pytest.approx(box.y - right["boss"].y)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_mark_of_what_is_folded_lies_on_no_line(layout):
    tags = {"a", "a1", "c"}
    team = [{**each, "tags": ["core"] if each["id"] in tags else []} for each in TEAM]
    graph, options = graph_of(*team), Options(layout=layout, only=("tag:core",))
    chart = lay_out(graph, options)
    assert [box.texts[0].text for box in chart.boxes if box.what == "fold"] == ["+2", "+1"]
    assert [*check(chart), *missing(chart, graph, options)] == []


def test_hanging_the_reports_stand_on_both_sides_and_those_under_them_hang_outwards():
    boxes = drawn("hanging")
    stem = centre(boxes["boss"])
    assert boxes["a"].x + boxes["a"].width < stem < boxes["b"].x
    assert boxes["a"].y == boxes["b"].y
    assert boxes["a1"].x < boxes["a"].x
    sides = [centre(boxes[id_]) < stem for id_ in "abcd"]
    assert sides == [True, False, False, False]


@pytest.mark.parametrize("count", [4, 9, 16, 30])
def test_a_stem_comes_down_on_a_spine_or_well_apart_from_it(count):
    team = [{"id": f"p{number}", "reports_to": "boss"} for number in range(count)]
    chart = chart_of({"id": "boss"}, *team, options=Options(layout="columns"))
    stem = centre(boxes_of(chart)["boss"])
    spines = {
        round(min(x for path in line.paths for x, _ in path[-2:]) - stem, 1) for line in chart.lines
    }
    assert [spine for spine in spines if 0 < abs(spine) < 9] == []
    assert check(chart) == ()


def test_in_columns_reports_fill_one_column_after_the_other():
    boxes = drawn("columns")
    lefts = {boxes[id_].x for id_ in "abcd"}
    assert len(lefts) > 1
    places = [(boxes[id_].x, boxes[id_].y) for id_ in "abcd"]
    assert places == sorted(places)


def test_a_layout_of_one_branch_leaves_the_others_as_they_are():
    boxes = drawn("standard", ("a", "left-hanging"))
    assert boxes["a"].y == boxes["b"].y == boxes["d"].y
    assert boxes["a1"].x == boxes["a2"].x < boxes["a"].x
    assert boxes["a1"].y < boxes["a2"].y


def test_what_is_asked_for_a_branch_makes_room_for_it_above():
    many = [{"id": f"x{n}", "reports_to": "boss"} for n in range(40)]
    options = Options(layouts=(("a", "standard"),))
    boxes = boxes_of(chart_of(*TEAM, *many, options=options))
    assert boxes["a1"].y == boxes["a2"].y
    assert boxes["a"].y == boxes["x39"].y


def test_the_file_says_what_the_maker_leaves_open():
    settings = {"layout": "left-hanging", "layouts": {"a": "right-hanging"}, "fit": "A4-landscape"}
    titles = {"title": {"id": "Bagan", "en": "Our chart"}, "subtitle": "Draft"}
    graph = graph_of(*TEAM, chart={**settings, **titles})
    chart = lay_out(graph)
    boxes = boxes_of(chart)
    assert (chart.width, chart.height) == (841.9, 595.3)
    assert (chart.title, chart.texts[1].text) == ("Our chart", "Draft")
    assert centre(boxes["b"]) < centre(boxes["boss"]) - 10
    assert boxes["a1"].x > boxes["a"].x
    chosen = lay_out(graph, Options(fit="free", layout="right-hanging", title="Mine"))
    boxes = boxes_of(chosen)
    assert chosen.title == "Mine"
    assert chosen.width != 841.9
    assert centre(boxes["b"]) > centre(boxes["boss"]) + 5


def test_an_unknown_layout_is_refused_with_those_there_are():
    said = (
        "no layout is called 'round'; there are "
        "auto, standard, hanging, left-hanging, right-hanging, columns"
    )
    with pytest.raises(ValueError, match=said):
        Options(layouts=(("a", "round"),))  # type: ignore[arg-type]


@pytest.mark.parametrize("helper", [{"supports": "head"}, {"class": "staff", "reports_to": "head"}])
def test_the_first_report_hangs_left_of_the_second_whoever_stands_beside_the_stem(helper):
    heads = [{"id": "a", "reports_to": "head"}, {"id": "b", "reports_to": "head"}]
    desks = [{"id": f"desk-{n}", "reports_to": "b"} for n in range(2)]
    hanging = Options(layout="hanging")
    chart = chart_of({"id": "head"}, *heads, *desks, {"id": "aide", **helper}, options=hanging)
    boxes = boxes_of(chart)
    assert (
        boxes["a"].x < boxes["head"].x + boxes["head"].width / 2 < boxes["b"].x + boxes["b"].width
    )
    assert boxes["a"].x < boxes["b"].x
    assert check(chart) == ()


@pytest.mark.parametrize("under", [(), ("left",), ("right",), ("left", "right")])
def test_reports_that_hang_level_on_both_sides_of_a_stem_are_equally_high(under):
    chart = chart_of(
        {"id": "head", "title": "Head"},
        {"id": "left", "title": "Director", "reports_to": "head"},
        {
            "id": "right",
            "title": "Director of Agricultural Statistics, Surveys, Registers, Censuses, Prices, "
            "and National Accounts",
            "reports_to": "head",
        },
        *({"id": f"{above}-desk", "title": "Desk", "reports_to": above} for above in under),
        options=Options(layout="hanging"),
    )
    left, right = boxes_of(chart)["left"], boxes_of(chart)["right"]
    assert (left.y, left.height) == (right.y, right.height)
    assert left.x < right.x
    assert check(chart) == ()


def test_support_hangs_on_the_one_stem_of_a_hung_manager():
    chart = chart_of(
        {"id": "head"},
        {"id": "chief", "reports_to": "head"},
        {"id": "other", "reports_to": "head"},
        {"id": "secretary", "class": "support", "supports": "chief"},
        {"id": "east", "reports_to": "chief"},
        {"id": "west", "reports_to": "chief"},
        options=Options(layout="right-hanging"),
    )
    lines = lines_of(chart)
    ((spine, *_),) = lines["reports_to east > chief"].paths
    ((start, end),) = lines["supports secretary > chief"].paths
    secretary = boxes_of(chart)["secretary"]
    assert start[0] == spine[0]
    assert end == (secretary.x, start[1])
    assert check(chart) == ()
