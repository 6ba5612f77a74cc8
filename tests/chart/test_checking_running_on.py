"""No side line ends where another of its kind begins, as if both were one."""

from dataclasses import replace

import pytest

from orgmodel.chart import Options, check
from tests.chart.build import boxes_of, chart_of, lines_of

INTO = "dotted_line_to b1 > d"
OUT_OF = "dotted_line_to d > a"
OTHER_KIND = "supports d > a"


def relayed(kind="dotted_line_to", **options):
    """Draw one who is led to by a line from below, and from whom another leads up."""
    return chart_of(
        {"id": "head"},
        {"id": "a", "reports_to": "head"},
        {"id": "c", "reports_to": "head"},
        {"id": "b", "reports_to": "a"},
        {"id": "b1", "reports_to": "b", "dotted_line_to": "d"},
        {"id": "e", "reports_to": "c"},
        {"id": "e1", "reports_to": "e"},
        {"id": "d", "title": "Head of Fundraising", "reports_to": "c", kind: "a", "class": "line"},
        options=Options(layout="standard", **options),
    )


def runs_on(chart):
    return {(fault.kind, frozenset(fault.ids)) for fault in check(chart) if fault.kind == "runs-on"}


def led_past(chart, out_of, aside, between):
    """Let both lines come and go left of a box: the one from below, the other upwards."""
    box = boxes_of(chart)["d"]
    x, y = box.x, box.y + box.height / 2
    into = ((x - 7, y + 90), (x - 7, y + between), (x, y + between))
    away = ((x, y), (x - 7 - aside, y), (x - 7 - aside, y - 60))
    paths = {INTO: (into,), out_of: (away,)}
    lines = [replace(line, paths=paths.get(line.id, line.paths)) for line in chart.lines]
    return replace(chart, lines=tuple(lines))


@pytest.mark.parametrize(
    ("aside", "between", "confused"),
    [(0, 6, True), (0, 11, True), (2.4, 6, True), (2.6, 6, False), (0, 12.5, False)],
)
def test_lines_of_one_kind_that_run_on_without_a_dot_are_found(aside, between, confused):
    chart = led_past(relayed(), OUT_OF, aside, between)
    assert runs_on(chart) == ({("runs-on", frozenset((INTO, OUT_OF)))} if confused else set())


def test_the_fault_names_both_lines():
    found = check(led_past(relayed(), OUT_OF, 0, 6))
    (message,) = (fault.message for fault in found if fault.kind == "runs-on")
    assert message == f'the lines "{INTO}" and "{OUT_OF}" run on as if they were one'


def test_lines_of_two_kinds_are_not_taken_for_one():
    assert runs_on(led_past(relayed("supports"), OTHER_KIND, 0, 6)) == set()


@pytest.mark.parametrize("fit", ["free", "A4", "A3", "16:9"])
def test_lines_into_and_out_of_a_box_do_not_seem_to_be_one(fit):
    chart = relayed(fit=fit)
    boxes, lines = boxes_of(chart), lines_of(chart)
    ((*_, corner, end),), ((start, turn, *_),) = lines[INTO].paths, lines[OUT_OF].paths
    left = boxes["d"].x
    are_both_left = end[0] == start[0] == left
    assert not (are_both_left and abs(corner[0] - turn[0]) < 7.4 * 0.8)
    assert check(chart) == ()
