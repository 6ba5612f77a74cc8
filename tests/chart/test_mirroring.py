"""Charts in languages that are written from right to left."""

import xml.etree.ElementTree as ET

import pytest

from orgmodel.chart import Options, check, lay_out, missing
from orgmodel.drawing import draw
from orgmodel.graph import OrgGraph
from tests.chart.build import boxes_of, centre, chart_of
from tests.organisations import random_organisation

OFFICE = (
    {"id": "boss", "title": "مدير"},
    {"id": "secretary", "title": "سكرتير", "supports": "boss"},
    {"id": "expert", "title": "مستشار", "class": "staff", "reports_to": "boss"},
    {"id": "a", "title": "IT 2 قسم", "reports_to": "boss"},
    {"id": "b", "title": "قسم", "reports_to": "boss"},
)


def office(language):
    return chart_of(*OFFICE, language=language, name="وزارة", as_of="2026")


@pytest.mark.parametrize("language", ["ar", "he", "fa-IR", "ur"])
def test_assistants_stand_right_staff_left_and_siblings_follow_from_the_right(language):
    boxes = boxes_of(office(language))
    boss = centre(boxes["boss"])
    assert centre(boxes["expert"]) < boss < centre(boxes["secretary"])
    assert centre(boxes["b"]) < boss < centre(boxes["a"])


def test_the_sheet_is_the_mirror_of_the_same_in_english():
    right, left = office("ar"), office("en")
    assert (right.width, right.height) == (left.width, left.height)
    for one, other in zip(right.boxes, left.boxes, strict=True):
        assert centre(one) == pytest.approx(left.width - centre(other), abs=0.02)
        assert [text.text for text in one.texts] == [text.text for text in other.texts]
    title = right.texts[0]
    assert (title.anchor, title.x) == ("end", right.width - left.texts[0].x)


def test_random_organisations_are_mirrored_without_fault():
    for seed in range(40):
        graph = OrgGraph(random_organisation(seed, 1 + seed * 7 % 60))
        options = Options(language="ar", fit=("free", "A4")[seed % 2], frames=seed % 3 == 0)
        chart = lay_out(graph, options)
        assert (seed, check(chart), missing(chart, graph, options)) == (seed, (), ())


def test_the_svg_says_the_direction_and_keeps_its_title_at_the_right_side():
    svg = ET.fromstring(draw(office("ar"), "svg"))
    assert svg.get("direction") == "rtl"
    texts = {
        "".join(text.itertext()): text for text in svg.iter("{http://www.w3.org/2000/svg}text")
    }
    assert texts["وزارة"].get("text-anchor") == "start"
    assert texts["مدير"].get("text-anchor") == "middle"
    assert ET.fromstring(draw(office("en"), "svg")).get("direction") is None


def test_the_line_that_divides_a_box_in_the_legend_stays_within_the_box():
    sharers = [{"name": "أ", "share": 0.5}, {"name": "ب", "share": 0.5}]
    chart = chart_of({"id": "a", "holders": sharers}, language="ar")
    drawn = ET.fromstring(draw(chart, "svg"))
    (shared,) = [each for each in drawn.iter() if each.get("class") == "legend shared"]
    outline, divider = [_across(each.get("points")) for each in shared if each.get("points")]
    assert (min(divider), max(divider)) == (min(outline), max(outline))


def _across(points):
    return [float(point.partition(",")[0]) for point in points.split()]
