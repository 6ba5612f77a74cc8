"""draw.io files: boxes and lines stand where the chart has them, no line through a box."""

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from orgmodel import load
from orgmodel.chart import Options, lay_out
from orgmodel.exchange.diagrams import to_diagram
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from tests.organisations import random_options, random_organisation

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
INSIDE = 0.6
SIDES = (("x", "width"), ("y", "height"))


def number(value):
    return float(value or 0)


def vertices(root):
    """Give left, top, width and height of the boxes and frames, by their keys."""
    return {
        cell.get("id"): tuple(number(cell[0].get(name)) for name in ("x", "y", "width", "height"))
        for cell in root.iter("mxCell")
        if cell.get("vertex") and cell.get("id")[0] in "nf"
    }


def edges(root):
    """Give tooltip, cell, and the styles of the lines."""
    for outer in root.iter("UserObject"):
        cell = outer[0]
        style = dict(part.partition("=")[::2] for part in cell.get("style").split(";"))
        yield outer.get("tooltip"), cell, style


def end(places, name, style, which):
    left, top, width, height = places[name]
    return left + width * number(style[f"{which}X"]), top + height * number(style[f"{which}Y"])


def way(places, cell, style):
    points = [(number(each.get("x")), number(each.get("y"))) for each in cell.iter("mxPoint")]
    first = end(places, cell.get("source"), style, "exit")
    return [first, *points, end(places, cell.get("target"), style, "entry")]


def runs_through(start, stop, box):
    left, top, width, height = box
    (x, y), (next_x, next_y) = start, stop
    return (
        max(x, next_x) > left + INSIDE
        and min(x, next_x) < left + width - INSIDE
        and max(y, next_y) > top + INSIDE
        and min(y, next_y) < top + height - INSIDE
    )


def faults(text):
    root = ET.fromstring(text)
    places = vertices(root)
    for tooltip, cell, style in edges(root):
        if "exitX" not in style or "entryX" not in style:
            yield f"{tooltip} has no way"
            continue
        for start, stop in pairwise(way(places, cell, style)):
            if abs(start[0] - stop[0]) > INSIDE and abs(start[1] - stop[1]) > INSIDE:
                yield f"{tooltip} is slanted"
            for key, box in places.items():
                own = key in (cell.get("source"), cell.get("target"))
                if key[0] == "n" and not own and runs_through(start, stop, box):
                    yield f"{tooltip} runs through {key}"


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_no_connector_of_an_example_runs_through_a_box(file):
    graph = OrgGraph(load(file, check=False))
    assert list(faults(to_diagram(graph, Options(), "drawio"))) == []


@pytest.mark.parametrize("seed", range(40))
def test_no_connector_of_any_organisation_runs_through_a_box(seed):
    organisation = random_organisation(seed, 40)
    options = random_options(seed, organisation)
    text = to_diagram(OrgGraph(organisation), options, "drawio")
    assert list(faults(text)) == []


SMALL = {
    "name": "Umpama",
    "language": "en",
    "bodies": [{"id": "board", "name": "Board"}],
    "units": [{"id": "shop", "name": "Shop", "head": "seller"}],
    "positions": [
        {"id": "head", "title": "Director", "reports_to": "board"},
        {"id": "aide", "title": "Secretary", "class": "support", "supports": "head"},
        {
            "id": "seller",
            "title": "Sales",
            "reports_to": "head",
            "status": "vacant",
            "unit": "shop",
        },
        {"id": "clerk", "title": "Clerk", "reports_to": "seller", "unit": "shop"},
        {"id": "audit", "title": "Audit", "class": "control", "dotted_line_to": "board"},
    ],
}


def written(**options):
    graph = OrgGraph(Organisation.model_validate(SMALL))
    return ET.fromstring(to_diagram(graph, Options(**options), "drawio")), lay_out(
        graph, Options(**options)
    )


@pytest.mark.parametrize("options", [{}, {"fit": "A4"}, {"layout": "columns", "frames": True}])
def test_boxes_stand_where_the_chart_has_them(options):
    root, chart = written(**options)
    places = list(vertices(root).values())
    frames = [(each.x, each.y, each.width, each.height) for each in chart.frames]
    boxes = [(each.x, each.y, each.width, each.height) for each in chart.boxes]
    assert places == [pytest.approx(place, abs=0.01) for place in (*frames, *boxes)]
    assert root.find(".//mxGraphModel").get("pageWidth") == f"{chart.width:g}"


def test_classes_and_states_have_a_look_of_their_own():
    root, _ = written()
    styles = {
        cell.get("value").removeprefix("<b>").partition("</b>")[0]: cell.get("style")
        for cell in root.iter("mxCell")
        if cell.get("vertex") and cell.get("id")[0] == "n"
    }
    assert "double=1;" in styles["Board"]
    assert "rounded=1;" in styles["Secretary"]
    assert "dashed=1;" in styles["Sales"]
    assert "fillColor=#fff2cc;" in styles["Audit"]
    assert "double=1;" not in styles["Director"]


def test_lines_say_what_they_state_and_lead_from_manager_to_report():
    root, _ = written()
    names = {
        cell.get("id"): cell.get("value").removeprefix("<b>").partition("</b>")[0]
        for cell in root.iter("mxCell")
        if cell.get("vertex")
    }
    ends = {
        tooltip: (names[cell.get("source")], names[cell.get("target")])
        for tooltip, cell, _ in edges(root)
    }
    assert ends == {
        "Director reports to Board": ("Board", "Director"),
        "Secretary supports Director": ("Director", "Secretary"),
        "Sales reports to Director": ("Director", "Sales"),
        "Clerk reports to Sales": ("Sales", "Clerk"),
        "Audit has a functional line to Board": ("Audit", "Board"),
    }


def test_the_sheet_has_title_and_legend():
    root, chart = written(subtitle="Draft", source="Archive")
    texts = [cell.get("value") for cell in root.iter("mxCell") if cell.get("vertex")]
    for text in (*chart.texts, *(sample.label for sample in chart.legend)):
        assert text.text in texts


def test_the_check_finds_a_connector_through_a_box():
    root, _ = written()
    places = vertices(root)
    left, top, width, height = places["n3"]
    assert runs_through(
        (left - 5, top + height / 2), (left + width + 5, top + height / 2), places["n3"]
    )
    assert not runs_through((left - 5, top - 5), (left + width + 5, top - 5), places["n3"])


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_there_is_a_dot_in_the_middle_of_every_joint_of_the_chart_and_nowhere_else(file):
    graph = OrgGraph(load(file, check=False))
    joints = {joint for line in lay_out(graph, Options()).lines for joint in line.joints}
    root = ET.fromstring(to_diagram(graph, Options(), "drawio"))
    dots = [cell for cell in root.iter("mxCell") if cell.get("id", "").startswith("dot")]
    middles = [
        tuple(number(cell[0].get(side)) + number(cell[0].get(size)) / 2 for side, size in SIDES)
        for cell in dots
    ]
    assert sorted(middles) == [pytest.approx(joint, abs=0.01) for joint in sorted(joints)]
    assert all("ellipse" in cell.get("style", "") for cell in dots)
