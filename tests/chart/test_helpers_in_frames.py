"""Who helps a unit or its head, and says no unit of his own, stands inside its frame."""

import pytest

from orgmodel.chart import Options, check, lay_out, missing
from tests.chart.build import graph_of
from tests.chart.test_views_framed import held

UNITS = (
    {"id": "works", "name": "Engineering", "head": "chief"},
    {"id": "core", "name": "Platform", "parent": "works", "head": "lead"},
)
PEOPLE = (
    {"id": "top"},
    {"id": "chief", "reports_to": "top", "unit": "works"},
    {"id": "lead", "reports_to": "chief", "unit": "core"},
    {"id": "coder", "reports_to": "lead", "unit": "core"},
    {"id": "tester", "reports_to": "lead", "unit": "core"},
    {"id": "other", "reports_to": "top"},
)


def framed(*positions, units=UNITS, **options):
    graph = graph_of(*positions, units=units)
    chosen = Options(frames=True, **options)
    chart = lay_out(graph, chosen)
    assert [*check(chart), *missing(chart, graph, chosen)] == []
    return chart


@pytest.mark.parametrize("layout", ["auto", "standard", "hanging", "left-hanging", "columns"])
@pytest.mark.parametrize("supports", ["core", "lead", ["lead", "core"], ["lead", "tester"]])
def test_the_secretary_of_a_unit_or_its_head_stands_in_the_frame_with_both(layout, supports):
    chart = framed(*PEOPLE, {"id": "aide", "supports": supports}, layout=layout)
    assert held(chart, "core") == {"lead", "coder", "tester", "aide"}
    assert held(chart, "works") == {"chief"} | held(chart, "core")


def test_a_secretary_who_reports_to_the_head_as_well_stands_in_the_frame():
    aide = {"id": "aide", "role": "secretary", "reports_to": "chief", "supports": "chief"}
    helper = {"id": "helper", "role": "secretary", "supports": "aide"}
    chart = framed(*PEOPLE, aide, helper)
    assert {"aide", "helper", "chief"} <= held(chart, "works")
    assert "aide" not in held(chart, "core")


def test_who_helps_others_too_stands_outside():
    chart = framed(*PEOPLE, {"id": "shared", "supports": ["chief", "other"]})
    assert "shared" not in held(chart, "works")
