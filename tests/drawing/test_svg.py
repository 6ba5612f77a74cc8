import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.chart.chart import Box, Chart, Line
from orgmodel.drawing import draw, missing
from orgmodel.drawing.text import printable
from tests.drawing.handmade import full_chart, small_chart, text

SVG = "{http://www.w3.org/2000/svg}"
NASTY = (
    "<script>alert(1)</script>",
    '" onload="alert(1)',
    "]]>",
    "<!--",
    "&amp;",
    "&#65;",
    "R&D",
    r"\N",
    "\\",
    '\\"',
    '\\\\"',
    "\\\\",
    '""',
    "\x01&#1;",
    "'",
    "a:b",
    "node",
    "%",
    "\n",
    "\r\n",
    "\t",
    "\x00",
    "\u2028",
    "\ufffe",
    "\ud800",
    "مدير",
    "\u202e",
    "事務総長",
    "e\u0301",
    "</title></svg>",
    "</g>",
    "{}",
    "  ",
)


def _tree(chart: Chart) -> ET.Element:
    return ET.fromstring(draw(chart, "svg"))


def _by_id(chart: Chart) -> dict[str, ET.Element]:
    groups = [group for group in _tree(chart).iter(f"{SVG}g") if "data-id" in group.attrib]
    return {group.attrib["data-id"]: group for group in groups}


def _title(element: ET.Element) -> str | None:
    return element.findtext(f"{SVG}title")


def _words(element: ET.Element) -> list[str | None]:
    return [found.text for found in element.iter(f"{SVG}text")]


def test_the_whole_is_a_document_of_images_with_a_title_and_a_description():
    svg = _tree(replace(small_chart(), description="2 jabatan <b>&"))
    assert svg.attrib["role"] == "graphics-document document"
    assert svg.attrib["viewBox"] == "0 0 330.00 200.00"
    named = {element.attrib.get("id"): element.text for element in svg}
    assert named[svg.attrib["aria-labelledby"]] == "R&D"
    assert named[svg.attrib["aria-describedby"]] == "2 jabatan <b>&"


def test_every_box_is_an_image_with_a_title_and_a_description():
    groups = _by_id(small_chart())
    said = {
        key: (groups[key].attrib["role"], _title(groups[key]), groups[key].findtext(f"{SVG}desc"))
        for key in ("dewan", "sekjen", "sekretaris")
    }
    assert said == {
        "dewan": ("img", "dewan", None),
        "sekjen": ("img", "Sekretaris Jenderal, Ayu", "Unsur governing. R&D."),
        "sekretaris": ("img", "Sekretaris, Ayu", "Unsur support. R&D."),
    }
    assert [child.tag for child in groups["sekjen"]][:2] == [f"{SVG}title", f"{SVG}desc"]


def test_every_box_has_its_id_its_class_its_title_and_its_texts():
    groups = _by_id(small_chart())
    boxes = {
        key: (group.attrib["id"], group.attrib["class"], _title(group), _words(group))
        for key, group in groups.items()
        if group.attrib["class"].startswith("box")
    }
    assert boxes == {
        "dewan": ("box-dewan", "box body", "dewan", ["Dewan"]),
        "sekjen": (
            "box-sekjen",
            "box position governing",
            "Sekretaris Jenderal, Ayu",
            ["Sekretaris Jenderal", "Ayu Lestari"],
        ),
        "sekretaris": (
            "box-sekretaris",
            "box position support vacant",
            "Sekretaris, Ayu",
            ["Sekretaris", "Ayu Lestari"],
        ),
    }


def test_every_line_says_what_it_is_and_runs_straight():
    group = _by_id(small_chart())["sekretaris:supports:sekjen"]
    path = group.find(f"{SVG}polyline")
    assert group.attrib == {
        "id": "line-sekretaris_x3a_supports_x3a_sekjen",
        "class": "connector supports",
        "role": "img",
        "data-id": "sekretaris:supports:sekjen",
        "data-start": "sekretaris",
        "data-end": "sekjen",
        "data-kind": "supports",
    }
    assert _title(group) == "sekretaris to sekjen"
    assert path is not None
    assert path.attrib["points"] == "190,-90 160,-90"


def test_texts_stand_exactly_where_the_chart_has_them():
    found = {
        element.text: (element.attrib["text-anchor"], element.attrib["x"], element.attrib["y"])
        for element in _tree(small_chart()).iter(f"{SVG}text")
    }
    assert found["Dewan"] == ("middle", "100", "-152")
    assert found["R&D"] == ("start", "10", "-182")
    assert found["2026"] == ("end", "320", "-182")


def test_the_first_line_of_a_box_is_bold_in_every_viewer():
    titles = [e for e in _tree(small_chart()).iter(f"{SVG}text") if e.text == "Sekretaris"]
    assert [title.attrib.get("font-weight") for title in titles] == ["bold"]
    assert not [e for e in _tree(small_chart()).iter(f"{SVG}text") if "font-family" in e.attrib]


def test_nothing_points_outside_or_changes_with_the_version_of_graphviz():
    svg = draw(full_chart(), "svg").decode()
    assert "DOCTYPE" not in svg
    assert "<!--" not in svg
    assert re.findall(r"https?://[^\"]*", svg) == ["http://www.w3.org/2000/svg"]


def test_a_divider_between_job_sharers_is_one_thin_line():
    group = _by_id(full_chart())["shared"]
    rules = [element.attrib for element in group.iter(f"{SVG}polyline")]
    assert rules == [
        {"fill": "none", "stroke": "#2f4a68", "stroke-width": "0.6", "points": "10,-36 130,-36"}
    ]
    assert not [e for e in _tree(full_chart()).iter() if e.attrib.get("stroke") == "none"]


def test_dots_stand_close_enough_to_be_read_as_a_line():
    path = _by_id(full_chart())["dots"].find(f"{SVG}polyline")
    assert path is not None
    assert path.attrib["stroke-dasharray"] == "1.5,2.5"


def test_every_id_occurs_once():
    ids = re.findall(r' id="([^"]*)"', draw(full_chart(), "svg").decode())
    assert len(set(ids)) == len(ids)


def test_nothing_of_a_chart_is_missing_in_its_drawing():
    assert missing(full_chart(), draw(full_chart(), "svg")) == ()
    assert missing(small_chart(), draw(small_chart(), "svg")) == ()


def test_what_the_drawing_has_lost_is_named():
    chart = small_chart()
    svg = draw(replace(chart, boxes=chart.boxes[1:], lines=(), texts=()), "svg")
    assert missing(chart, svg) == (
        "the box 'dewan' is not in the drawing",
        "the title 'dewan' of the box 'dewan' is not in the drawing",
        "the text 'Dewan' of the box 'dewan' is not in the drawing",
        "the line 'sekjen:reports_to:dewan' is not in the drawing",
        "the line 'sekretaris:supports:sekjen' is not in the drawing",
        "the text 'R&D' of the sheet is not in the drawing",
        "the text '2026' of the sheet is not in the drawing",
    )


def test_what_the_drawing_has_too_much_is_named():
    chart = small_chart()
    fewer = replace(chart, boxes=chart.boxes[:2], frames=())
    assert missing(fewer, draw(chart, "svg")) == (
        "the text 'Tim' of the frame 'tim' is not in the chart",
        "the frame 'tim' is not in the chart",
        "the title 'Sekretaris, Ayu' of the box 'sekretaris' is not in the chart",
        "the description 'Unsur support. R&D.' of the box 'sekretaris' is not in the chart",
        "the text 'Sekretaris' of the box 'sekretaris' is not in the chart",
        "the text 'Ayu Lestari' of the box 'sekretaris' is not in the chart",
        "the box 'sekretaris' is not in the chart",
    )


def test_a_box_without_a_shape_counts_as_missing():
    svg = draw(small_chart(), "svg").decode()
    bare = re.sub(r'(id="box-sekjen".*?\n.*?\n)<polygon[^>]*/>', r"\1", svg)
    assert bare != svg
    assert missing(small_chart(), bare.encode()) == ("the box 'sekjen' is not in the drawing",)


def test_a_description_that_the_drawing_has_lost_is_named():
    svg = draw(small_chart(), "svg").replace(b"<desc>Unsur support. R&amp;D.</desc>", b"")
    assert missing(small_chart(), svg) == (
        "the description 'Unsur support. R&D.' of the box 'sekretaris' is not in the drawing",
    )


def test_a_changed_text_is_lost_and_too_much():
    svg = draw(small_chart(), "svg").replace(b">Sekretaris Jenderal<", b">Sekretaris<")
    assert missing(small_chart(), svg) == (
        "the text 'Sekretaris Jenderal' of the box 'sekjen' is not in the drawing",
        "the text 'Sekretaris' of the box 'sekjen' is not in the chart",
    )


def _nasty_chart(fragments: list[str]) -> Chart:
    boxes = tuple(
        Box(
            f"{number}{words}",
            "position",
            "line",
            "filled",
            10,
            60 * number,
            120,
            40,
            (text(f"x{words}x", 70, 60 * number + 20),),
            tooltip=words,
            description=f"d{words}",
        )
        for number, words in enumerate(fragments)
    )
    lines = tuple(
        Line(f"l{one.id}", "supports", one.id, other.id, (((5, 5), (5, 9)),), tooltip=one.tooltip)
        for one, other in pairwise(boxes)
    )
    return Chart(fragments[0], "en", 400, 60 * len(boxes), boxes, lines)


def _written(words: str) -> str:
    return " ".join(printable(words).split())


def test_no_markup_of_a_title_an_id_or_a_tooltip_is_live():
    chart = _nasty_chart(list(NASTY))
    svg = draw(chart, "svg")
    tree = ET.fromstring(svg)
    tags = {element.tag.removeprefix(SVG) for element in tree.iter()}
    attributes = {name for element in tree.iter() for name in element.attrib}
    assert tags <= {"svg", "title", "desc", "g", "rect", "polygon", "polyline", "text"}
    assert not [name for name in attributes if name.startswith("on")]
    assert [_written(words or "") for words in _words(tree)] == [
        _written(f"x{words}x") for words in NASTY
    ]
    assert missing(chart, svg) == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(NASTY) | st.text(max_size=8), min_size=1, max_size=8))
def test_whatever_is_written_in_a_chart_is_found_in_its_drawing(fragments):
    pieces = ["".join(fragments), *fragments]
    chart = _nasty_chart(pieces)
    assert missing(chart, draw(chart, "svg")) == ()


@pytest.mark.parametrize("format_", ["png", "pdf"])
def test_nasty_texts_are_drawn_in_every_format(format_, recwarn):
    latin = [words for words in NASTY if words.isascii()]
    assert draw(_nasty_chart(latin), format_)
    assert recwarn.list == []
