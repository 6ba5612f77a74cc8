"""What the page tells those who do not see it: the same as the program's drawings and outlines."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from orgmodel.chart import Options
from orgmodel.chart.view import build_view
from orgmodel.chart.view.descriptions import describe_whole, described
from orgmodel.graph import OrgGraph
from orgmodel.loading import read
from orgmodel.outline.items import items_of

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ["asean", "kemenkeu", "kemenkum", "party", "teknologi", "un-secretariat", "union"]
SVG = "{http://www.w3.org/2000/svg}"


def example(name):
    return read(str(EXAMPLES / f"{name}.yaml")).organisation


def parts(text):
    """Take a description apart: the page names supporters in the order of the file."""
    return sorted(re.split(r"[.] |, | by | oleh ", text.rstrip(".")))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_the_saved_svg_describes_each_box_and_the_whole_as_the_program_does(show, name, language):
    graph = OrgGraph(example(name))
    options = Options(language=language)
    view = described(graph, options, build_view(graph, options))
    opened = show(graph.organisation, language=language)
    opened.run("() => orgmodel.view.unfoldAll()")
    root = ET.fromstring(opened.run("() => orgmodel.saving.svg(orgmodel.view.theme())"))
    found = {group.get("id"): group.findtext(f"{SVG}desc") for group in root.findall(f"{SVG}g")}
    expected = {view.ids[node]: text for node, text in view.descriptions.items()}
    assert found.keys() == expected.keys()
    for box, text in found.items():
        assert parts(text) == parts(expected[box])
    assert root.findtext(f"{SVG}desc") == describe_whole(view)
    assert root.get("role") == "graphics-document document"
    assert {group.get("role") for group in root.findall(f"{SVG}g")} == {"img"}


@pytest.mark.parametrize("name", NAMES)
def test_the_outline_tells_class_and_unit_as_the_programs_outline_does(show, name):
    organisation = example(name)
    graph = OrgGraph(organisation)
    options = Options()
    view = build_view(graph, options)
    items = list(items_of(graph, view))
    opened = show(organisation)
    opened.page.wait_for_selector("#outline li", state="attached")
    told = opened.run("""() => [...document.querySelectorAll("#outline li")].map((item) => {
      const own = [...item.childNodes].filter((each) => each.nodeName !== "UL");
      return own.map((each) => each.textContent).join("");
    })""")
    assert len(told) == len(items)
    for said, item, node in zip(told, items, view.reading_order(), strict=True):
        standing = set(item.facts) - set(view.captions[node].facts)
        assert all(fact in said for fact in standing), (said, standing)


def test_each_item_of_the_tree_tells_class_and_unit(show):
    opened = show(example("teknologi"), language="en")
    said = opened.run("() => orgmodel.tree.said(orgmodel.view.organisation.byId.get('akuntan'))")
    assert "staff position" in said
    assert "unit " in said
