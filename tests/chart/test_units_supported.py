"""Who supports a unit supports the unit, and not the person at its head."""

import json

import pytest

from orgmodel.chart import Options, check, missing
from orgmodel.exchange.diagrams import FORMATS, to_diagram
from orgmodel.outline import text_alternative
from tests.chart.build import chart_of, graph_of, lines_of

UNITS = ({"id": "fin", "name": "Finance", "head": "cfo"},)
POSITIONS = (
    {"id": "ceo", "title": "Chief Executive"},
    {"id": "cfo", "title": "Finance Chief", "reports_to": "ceo", "unit": "fin"},
    {"id": "clerk", "title": "Clerk", "reports_to": "cfo", "unit": "fin"},
    {"id": "aide", "title": "Aide", "supports": "fin", "unit": "fin"},
)


def statements(chart):
    return {line.id: line.tooltip for line in chart.lines if line.kind == "supports"}


def test_the_line_at_the_stem_of_the_head_names_the_unit():
    chart = chart_of(*POSITIONS, units=UNITS)
    assert statements(chart) == {"supports aide > fin": "Aide supports Finance"}
    line = lines_of(chart)["supports aide > fin"]
    assert (line.end, line.host, line.goal) == ("fin", "cfo", "cfo")
    plain = json.loads(chart.to_json())
    assert [(each["end"], each["host"]) for each in plain["lines"] if each["start"] == "aide"] == [
        ("fin", "cfo")
    ]


@pytest.mark.parametrize("frames", [False, True])
def test_the_drawing_is_sound(frames):
    options = Options(frames=frames)
    graph = graph_of(*POSITIONS, units=UNITS)
    chart = chart_of(*POSITIONS, units=UNITS, options=options)
    assert [*check(chart), *missing(chart, graph, options)] == []
    assert set(statements(chart).values()) == {"Aide supports Finance"}
    assert len({line.id for line in chart.lines}) == len(chart.lines)


def test_who_supports_the_head_as_well_supports_both():
    both = {**POSITIONS[-1], "supports": ["fin", "cfo"]}
    chart = chart_of(*POSITIONS[:-1], both, units=UNITS)
    assert statements(chart) == {"supports aide > cfo": "Aide supports Finance Chief"}
    outline = text_alternative(graph_of(*POSITIONS[:-1], both, units=UNITS), Options(), "outline")
    (line,) = [line for line in outline.splitlines() if "Aide" in line]
    assert "supports Finance" in line
    assert "Supports: Finance Chief" in line


def test_a_loop_through_a_unit_names_the_unit_too():
    chart = chart_of(
        {"id": "cfo", "title": "Finance Chief", "reports_to": "aide"},
        {"id": "aide", "title": "Aide", "supports": "fin"},
        units=UNITS,
    )
    assert statements(chart) == {"supports aide > fin": "Aide supports Finance"}


@pytest.mark.parametrize("form", ["outline", "markdown", "html-outline"])
def test_text_alternatives_name_the_unit(form):
    text = text_alternative(graph_of(*POSITIONS, units=UNITS), Options(), form)
    (line,) = [line for line in text.splitlines() if "Aide" in line]
    assert "supports Finance" in line
    assert "Chief" not in line


@pytest.mark.parametrize("form", FORMATS)
def test_diagrams_never_say_that_the_head_is_supported(form):
    text = to_diagram(graph_of(*POSITIONS, units=UNITS), Options(), form)
    assert "supports Finance" in text
    claims = ("supports Finance Chief", 'authority"|', "authority<U+003A>", 'authority" {class')
    assert [claim for claim in claims if claim in text] == []


SUPPORTED = {
    "en": (
        "supports Finance",
        "supports Finance and Legal",
        "supports Finance, Legal and the whole organisation",
    ),
    "id": (
        "mendukung Finance",
        "mendukung Finance dan Legal",
        "mendukung Finance, Legal, dan seluruh organisasi",
    ),
}


@pytest.mark.parametrize("frames", [False, True])
@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_box_says_in_one_sentence_what_its_position_supports(frames, language, count):
    units = (*UNITS, {"id": "law", "name": "Legal"})
    names = ["fin", "law", "organisation"][:count]
    aide = {"id": "aide", "title": "Aide", "supports": names}
    options = Options(frames=frames, language=language)
    chart = chart_of(*POSITIONS[:3], aide, units=units, options=options)
    box = next(box for box in chart.boxes if box.id == "aide")
    said = " ".join(text.text for text in box.texts if text.tone == "muted")
    assert said == SUPPORTED[language][count - 1]
