"""Support hangs on command where the two share a way, never command on support."""

from dataclasses import replace

import pytest

from orgmodel.chart import Options
from orgmodel.chart.checking import check
from orgmodel.model import LAYOUTS
from tests.chart.build import boxes_of, chart_of, lines_of

MIXED = (
    {"id": "head", "title": "Head"},
    {"id": "typist", "title": "Typist", "role": "secretary", "supports": ["head"]},
    {"id": "expert", "title": "Expert", "class": "staff", "reports_to": "head"},
    {"id": "porter", "title": "Porter", "class": "support", "supports": ["head"]},
    {"id": "one", "title": "Section One", "reports_to": "head"},
    {"id": "two", "title": "Section Two", "reports_to": "head"},
)


def faults_of(chart):
    return [(fault.kind, fault.ids) for fault in check(chart)]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("absent", [(), ("one", "two"), ("expert",), ("typist", "one")])
def test_no_line_of_command_begins_on_one_of_support(layout, absent):
    shown = [position for position in MIXED if position["id"] not in absent]
    assert faults_of(chart_of(*shown, options=Options(layout=layout))) == []


def test_the_way_to_both_is_drawn_by_the_line_of_command():
    chart = chart_of(*MIXED, options=Options(layout="right-hanging"))
    paths = {name: line.paths for name, line in lines_of(chart).items()}
    ((upper, corner, end),) = paths["reports_to expert > head"]
    ((start, _),) = paths["supports typist > head"]
    head = boxes_of(chart)["head"]
    assert upper[1] == head.y + head.height
    assert upper[0] == corner[0] == start[0]
    assert upper[1] < start[1] < corner[1] == end[1]


def test_a_line_of_command_that_begins_on_one_of_support_is_found():
    chart = chart_of(*MIXED, options=Options(layout="right-hanging"))
    lines = lines_of(chart)
    support, command = lines["supports typist > head"], lines["reports_to expert > head"]
    ((upper, corner, end),), ((start, stub),) = command.paths, support.paths
    borrowed = (
        replace(support, paths=((upper, start, stub),)),
        replace(command, paths=((start, corner, end),)),
    )
    others = [line for line in chart.lines if line not in (support, command)]
    assert faults_of(replace(chart, lines=(*others, *borrowed))) == [
        ("mixed-line", ("reports_to expert > head",))
    ]
