"""Co-heads, and other peers who are neighbours, are joined by a link between facing sides."""

import pytest

from orgmodel.chart import Options, check, missing
from tests.chart.build import boxes_of, chart_of, graph_of, lines_of

CHAIRS = (
    {"id": "ann", "title": "Co-Chair", "class": "governing", "coordinates_with": "bob"},
    {"id": "bob", "title": "Co-Chair", "class": "governing"},
)
OFFICE = ({"id": "sg", "reports_to": "ann"}, {"id": "desk", "reports_to": "sg"})


def link(chart, kind, start, end):
    """Give the only path of a line, which must have no arrow."""
    line = lines_of(chart)[f"{kind} {start} > {end}"]
    (path,) = line.paths
    assert not line.arrow
    return path


def joins_facing_sides(chart, path, left, right):
    boxes = boxes_of(chart)
    (start, level), (end, other) = path
    assert level == other
    assert start == pytest.approx(boxes[left].x + boxes[left].width, abs=0.02)
    assert end == pytest.approx(boxes[right].x, abs=0.02)
    return (level - boxes[left].y) / boxes[left].height


def test_two_chairs_at_the_top_are_linked_between_their_facing_sides():
    chart = chart_of(*CHAIRS, *OFFICE)
    path = link(chart, "coordinates_with", "ann", "bob")
    assert joins_facing_sides(chart, path, "ann", "bob") == pytest.approx(1 / 2, abs=0.01)
    assert check(chart) == ()
    assert missing(chart, graph_of(*CHAIRS, *OFFICE)) == ()


def test_a_link_leaves_the_middle_of_its_boxes_to_lines_that_need_a_way():
    auditor = {"id": "auditor", "reports_to": "sg", "dotted_line_to": ["ann", "bob"]}
    chart = chart_of(*CHAIRS, *OFFICE, auditor)
    path = link(chart, "coordinates_with", "ann", "bob")
    assert joins_facing_sides(chart, path, "ann", "bob") < 0.2
    assert check(chart) == ()


def test_co_heads_who_stand_in_for_each_other_have_one_link():
    pair = [
        {"id": "ann", "reports_to": "top", "deputises_for": "bob"},
        {"id": "bob", "reports_to": "top", "deputises_for": "ann"},
    ]
    chart = chart_of({"id": "top"}, *pair, {"id": "desk", "reports_to": "bob"})
    paths = [link(chart, "deputises_for", *names) for names in (("ann", "bob"), ("bob", "ann"))]
    assert paths[0] == paths[1]
    joins_facing_sides(chart, paths[0], "ann", "bob")
    assert check(chart) == ()


def test_links_of_two_kinds_run_side_by_side():
    ann, bob = CHAIRS
    pair = [{**ann, "deputises_for": "bob"}, {**bob, "deputises_for": "ann"}]
    chart = chart_of(*pair, *OFFICE)
    (_, upper), _ = link(chart, "deputises_for", "ann", "bob")
    (_, lower), _ = link(chart, "coordinates_with", "ann", "bob")
    assert abs(upper - lower) == pytest.approx(5.0)
    assert check(chart) == ()


def test_peers_one_under_the_other_are_linked_from_foot_to_head():
    row = [{"id": each, "reports_to": "top", "title": "Office"} for each in "abc"]
    row[1]["coordinates_with"] = "a"
    chart = chart_of({"id": "top"}, *row, options=Options(layout="right-hanging"))
    boxes = boxes_of(chart)
    (x, foot), (same, head) = link(chart, "coordinates_with", "b", "a")
    assert x == same
    assert (foot, head) == pytest.approx((boxes["a"].y + boxes["a"].height, boxes["b"].y), abs=0.02)
    assert check(chart) == ()


@pytest.mark.parametrize(
    "changed",
    [
        {"c": {"coordinates_with": "a"}},
        {"b": {"coordinates_with": "a"}, "d": {"reports_to": "a", "deputises_for": "a"}},
    ],
    ids=["no neighbours", "a deputy between"],
)
def test_where_somebody_stands_between_them_there_is_no_link(changed):
    base = {each: {"id": each, "reports_to": "top", "class": "line"} for each in "abcd"}
    people = [{**base[each], **changed.get(each, {})} for each in "abcd"]
    chart = chart_of({"id": "top"}, {"id": "e", "reports_to": "b"}, *people)
    (line,) = [line for line in chart.lines if line.kind == "coordinates_with"]
    (path,) = line.paths
    assert len(path) > len(("start", "end"))
    assert check(chart) == ()


def test_who_stands_in_for_a_peer_one_way_is_joined_by_an_arrow():
    pair = [{"id": "ann", "reports_to": "top"}, {"id": "bob", "reports_to": "top"}]
    pair[1]["deputises_for"] = "ann"
    chart = chart_of({"id": "top"}, *pair)
    assert lines_of(chart)["deputises_for bob > ann"].arrow
