"""Charts for other diagram makers: hierarchy kept, support marked, titles only ever texts."""

import re
import xml.etree.ElementTree as ET

import pytest

from orgmodel.chart import Options
from orgmodel.exchange.diagrams import FORMATS, to_diagram
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from tests.organisations import random_organisation

SMALL = {
    "name": "Umpama & Co",
    "language": "en",
    "bodies": [{"id": "board", "name": "Board"}],
    "positions": [
        {"id": "head", "title": "Director", "reports_to": "board", "holders": [{"name": "Adi C"}]},
        {"id": "aide", "title": "Secretary", "supports": "head"},
        {"id": "sales", "title": "Sales", "reports_to": "head", "coordinates_with": "shop"},
        {"id": "shop", "title": 'Shop "1"', "reports_to": "head", "status": "vacant"},
    ],
}


def written(form, plain=None, **options):
    graph = OrgGraph(Organisation.model_validate(plain or SMALL))
    return to_diagram(graph, Options(**options), form)


def test_mermaid():
    assert (
        written("mermaid")
        == """\
---
title: "Umpama & Co"
---
flowchart TD
  n1[["Board"]]:::body
  n2["Director<br>Adi C"]
  n3["Secretary"]:::support
  n4["Sales"]
  n5["Shop #34;1#34;<br>Vacant"]:::vacant
  n1 --- n2
  n2 -.-|"Supports, without authority"| n3
  n2 --- n4
  n2 --- n5
  n4 <-.->|"Coordinates with"| n5
  classDef body stroke-width:3px
  classDef support stroke-dasharray:0,rx:12,ry:12
  classDef vacant stroke-dasharray:5 4
"""
    )


def test_plantuml():
    text = written("plantuml")
    assert text.startswith("@startwbs\ntitle Umpama <U+0026> Co\n<style>\n")
    assert text.endswith("""\
</style>
* Board <<body>>
** Director\\nAdi C
*** Secretary\\nSupports, without authority<U+003A> Director <<support>>
*** Sales\\nCoordinates with<U+003A> Shop <U+0022>1<U+0022>
*** Shop <U+0022>1<U+0022>\\nVacant <<vacant>>
@endwbs
""")


def test_plantuml_puts_several_tops_under_the_title():
    plain = {"name": "Two", "positions": [{"id": "a"}, {"id": "b"}]}
    assert written("plantuml", plain).endswith("</style>\n* Two\n** a\n** b\n@endwbs\n")


def test_d2():
    assert (
        written("d2")
        == """\
direction: down
classes: {
  body: {style: {double-border: true}}
  support: {style: {border-radius: 10}}
  vacant: {style: {stroke-dash: 5}}
  supports: {style: {stroke-width: 1; stroke-dash: 2}}
  coordinates_with: {style: {stroke-dash: 5}}
}
title: "Umpama & Co" {near: top-center; shape: text}
n1: "Board" {class: body}
n2: "Director\\nAdi C"
n3: "Secretary" {class: support}
n4: "Sales"
n5: "Shop \\"1\\"\\nVacant" {class: vacant}
n1 -- n2
n3 -> n2: "Supports, without authority" {class: supports}
n2 -- n4
n2 -- n5
n4 <-> n5: "Coordinates with" {class: coordinates_with}
"""
    )


def test_drawio():
    root = ET.fromstring(written("drawio"))
    labels = {
        cell.get("id"): cell.get("value")
        for cell in root.iter("mxCell")
        if cell.get("vertex") and cell.get("id")[0] == "n"
    }
    ends = [
        (outer[0].get("source"), outer[0].get("target"), outer.get("tooltip"))
        for outer in root.iter("UserObject")
    ]
    small = '<span style="font-size: 8px">'
    assert labels == {
        "n1": "<b>Board</b>",
        "n2": f"<b>Director</b><br>{small}Adi C</span>",
        "n3": "<b>Secretary</b>",
        "n4": "<b>Sales</b>",
        "n5": '<b>Shop "1"</b><br><span style="font-size: 7.5px">Vacant</span>',
    }
    assert sorted(ends) == [
        ("n1", "n2", "Director reports to Board"),
        ("n2", "n3", "Secretary supports Director"),
        ("n2", "n4", "Sales reports to Director"),
        ("n2", "n5", 'Shop "1" reports to Director'),
        ("n4", "n5", 'Sales coordinates with Shop "1"'),
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_nobody_is_lost_and_every_line_is_written(form):
    organisation = random_organisation(7, 60)
    graph = OrgGraph(organisation)
    text = to_diagram(graph, Options(show_abolished=True), form)
    count = len(organisation.positions) + len(organisation.bodies)
    patterns = {
        "mermaid": r"^  n\d+\[",
        "plantuml": r"^\*{2,} ",
        "d2": r'^n\d+: "',
        "drawio": r'<mxCell id="n\d+"',
    }
    tops = 0
    if form == "plantuml" and not text.split("</style>\n")[1].startswith("* Organisation"):
        tops = 1
    assert len(re.findall(patterns[form], text, re.MULTILINE)) == count - tops


NASTY = "<b>x</b> & \"y\" 'z' [a](b) *c* _d_ `e` {f} | #g; ~h~ \\n $i ${j} --> @enduml ]]>"


def nasty():
    positions = [{"id": "a", "title": NASTY}, {"id": "b", "title": "end", "supports": "a"}]
    return {"name": NASTY, "positions": positions}


def test_no_character_of_a_title_is_live_in_mermaid():
    (label,) = re.findall(r'n1\["(.*)"\]', written("mermaid", nasty()))
    assert not set('<>"&`*_[](){}|~;#') & set(re.sub(r"#\d+;", "", label))
    assert re.sub(r"#(\d+);", lambda found: chr(int(found[1])), label) == NASTY


def test_no_character_of_a_title_is_live_in_plantuml():
    (line,) = re.findall(r"^\* (.*)$", written("plantuml", nasty()), re.MULTILINE)
    rest = re.sub(r"<U\+[0-9A-F]{4}>", "", line)
    assert not set("<>\"'&*_[]{}|~#\\$@-=;:%/") & set(rest)
    assert re.sub(r"<U\+([0-9A-F]{4})>", lambda found: chr(int(found[1], 16)), line) == NASTY


def test_no_character_of_a_title_is_live_in_d2():
    (label,) = re.findall(r'^n1: "(.*)"$', written("d2", nasty()), re.MULTILINE)
    assert re.sub(r"\\(.)", r"\1", label) == NASTY
    assert re.sub(r"\\.", "", label).find('"') == re.sub(r"\\.", "", label).find("$") == -1


def test_no_character_of_a_title_is_live_in_drawio():
    root = ET.fromstring(written("drawio", nasty()))
    label = next(cell.get("value") for cell in root.iter("mxCell") if cell.get("id") == "n1")
    shown = ET.fromstring(f"<i>{label}</i>")
    assert (list(shown.itertext()), [child.tag for child in shown]) == ([NASTY], ["b"])


@pytest.mark.parametrize("form", FORMATS)
def test_without_holders_no_name_is_written(form):
    assert "Adi" not in written(form, show_holders=False)


@pytest.mark.parametrize("form", FORMATS)
def test_a_branch_and_a_depth_can_be_chosen(form):
    text = written(form, root="head", depth=0)
    assert "Director" in text
    assert not {"Board", "Sales"} & set(re.findall(r"\w+", text))
