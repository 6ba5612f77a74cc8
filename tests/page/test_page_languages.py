"""The page for readers of other scripts: mirrored, and each text in its language and direction."""

import json
import xml.etree.ElementTree as ET

import pytest

from orgmodel.chart import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.page import render_page

SVG = "{http://www.w3.org/2000/svg}"
TURNING = "\u202etxt.exe \u2067"
BREAKING = "One\u2028two\u2029three"


@pytest.fixture
def ministry():
    plain = {
        "name": {"ar": "وزارة المالية", "en": "Ministry of Finance"},
        "language": "ar",
        "units": [{"id": "u", "name": {"ar": "الإدارة", "en": "Directorate"}}],
        "positions": [
            {"id": "m", "title": {"ar": "وزير المالية", "en": "Minister"}, "unit": "u"},
            {"id": "st", "title": {"ar": "مستشار", "en": "Adviser"}, "class": "staff"},
            {"id": "e", "title": {"en": "Director (acting)."}, "class": "line"},
            {"id": "p", "title": "מנהל", "class": "line"},
        ],
    }
    for position in plain["positions"][1:]:
        position["reports_to"] = "m"
    return Organisation.model_validate(plain)


def said_of(opened, selector):
    return opened.run(
        """(selector) => [...document.querySelectorAll(selector)].map(
          (each) => [each.textContent, each.lang, each.dir])""",
        selector,
    )


def test_words_are_english_and_titles_are_marked_as_what_they_are(show, ministry):
    opened = show(ministry, anchor="#st")
    assert said_of(opened, "html, h1, .card h2, .card dt")[0][1:] == ["en", ""]
    assert said_of(opened, "h1")[0] == ["وزارة المالية", "ar", "auto"]
    assert said_of(opened, ".card h2, .card a") == [
        ["مستشار", "ar", "auto"],
        ["وزير المالية", "ar", "auto"],
    ]
    opened.page.wait_for_selector("#outline li", state="attached")
    assert said_of(opened, "#outline strong") == [
        ["وزير المالية", "ar", "auto"],
        ["مستشار", "ar", "auto"],
        ["Director (acting).", "", "auto"],
        ["מנהל", "ar", "auto"],
    ]
    opened.run("() => orgmodel.view.setLanguage('en')")
    assert said_of(opened, "h1, .card h2") == [
        ["Ministry of Finance", "", "auto"],
        ["Adviser", "", "auto"],
    ]


def bars(opened, box):
    """On which sides of a saved box there is a bar."""
    root = ET.fromstring(opened.run("() => orgmodel.saving.svg(orgmodel.view.theme())"))
    (group,) = (each for each in root.iter(f"{SVG}g") if each.get("id") == box)
    outline, *others = group.iter(f"{SVG}rect")
    left = float(outline.get("x", 0))
    return ["left" if float(bar.get("x", 0)) == left else "right" for bar in others]


def test_the_bar_of_staff_stands_on_the_other_side_of_a_mirrored_chart(show, ministry):
    opened = show(ministry)
    assert bars(opened, "st") == ["left"]
    opened.run("() => orgmodel.view.setLanguage('en')")
    assert bars(opened, "st") == ["right"]


def test_saved_texts_keep_their_direction(show, ministry):
    opened = show(ministry)
    root = ET.fromstring(opened.run("() => orgmodel.saving.svg(orgmodel.view.theme())"))
    directions = {text.text: text.get("direction") for text in root.iter(f"{SVG}text")}
    assert directions == {
        "وزارة المالية": "rtl",
        "Reports to": None,
        "Line, and other positions": None,
        "Staff": None,
        "وزير المالية": "rtl",
        "مستشار": "rtl",
        "Director (acting).": None,
        "מנהל": "rtl",
    }


def test_a_text_can_neither_turn_nor_break_what_stands_beside_it(show):
    positions = [
        {"id": "a", "title": TURNING, "holders": [TURNING]},
        {"id": "b", "title": BREAKING, "reports_to": "a"},
    ]
    organisation = Organisation.model_validate({"name": TURNING, "positions": positions})
    text = render_page(OrgGraph(organisation), Options())
    assert "\u2028" not in text
    opened = show(organisation, anchor="#a")
    assert opened.complaints == []
    assert opened.page.title() == "txt.exe"
    assert opened.page.inner_text(".card h2") == "txt.exe"
    svg = opened.run("() => orgmodel.saving.svg(orgmodel.view.theme())")
    seen = [opened.run("() => document.body.innerText"), svg, opened.active()]
    assert not [each for each in seen if set(each) & set("\u202e\u2067\u2028\u2029")]
    assert opened.run("() => orgmodel.view.boxes.said(1)") == "One two three"


def test_searching_finds_the_unit_in_every_language(show, ministry):
    opened = show(ministry)
    for wanted in ("الإدارة", "direct"):
        opened.page.fill("#search", wanted)
        found = opened.page.locator("#suggestions li > span").all_inner_texts()
        assert "وزير المالية" in found


def test_data_of_the_page_says_what_language_plain_titles_have(ministry):
    text = render_page(OrgGraph(ministry), Options(language="en"))
    start = '<script type="application/json" id="data">'
    data = json.loads(text.partition(start)[2].partition("</script>")[0])
    assert (data["language"], data["own_language"]) == ("en", "ar")
