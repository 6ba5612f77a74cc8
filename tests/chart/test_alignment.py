"""Positions of one grade on one line."""

import random

from orgmodel.chart import Options, check, lay_out, missing
from orgmodel.graph import OrgGraph
from tests.chart.build import boxes_of, chart_of
from tests.organisations import random_organisation

BY_GRADE = Options(align="grade")
GRADES = (None, "A", "B", "C", "I.a", "II.a", "III.a")


def test_positions_of_one_grade_stand_on_one_line_in_all_branches():
    chart = chart_of(
        {"id": "head"},
        {"id": "east", "reports_to": "head", "grade": "I.a"},
        {"id": "west", "reports_to": "head", "grade": "II.a"},
        {"id": "port", "reports_to": "east", "grade": "II.a"},
        {"id": "desk", "reports_to": "port", "grade": "IV.a"},
        {"id": "post", "reports_to": "west", "grade": "III.a"},
        kind="ministry",
        options=BY_GRADE,
    )
    boxes = boxes_of(chart)
    assert boxes["head"].y < boxes["east"].y < boxes["west"].y == boxes["port"].y
    assert boxes["west"].y < boxes["post"].y < boxes["desk"].y
    assert check(chart) == ()


def test_grades_of_no_scale_have_the_order_in_which_levels_show_them():
    chart = chart_of(
        {"id": "head", "grade": "Gold"},
        {"id": "a", "reports_to": "head", "grade": "Silver"},
        {"id": "b", "reports_to": "head"},
        {"id": "b1", "reports_to": "b", "grade": "Tin"},
        {"id": "a1", "reports_to": "a", "grade": "Tin"},
        {"id": "c", "reports_to": "head", "grade": "Tin"},
        options=BY_GRADE,
    )
    boxes = boxes_of(chart)
    assert boxes["head"].y < boxes["a"].y == boxes["b"].y
    assert boxes["a"].y < boxes["a1"].y == boxes["b1"].y == boxes["c"].y


def test_who_stands_under_a_lower_grade_stands_under_his_manager_all_the_same():
    chart = chart_of(
        {"id": "head", "grade": "II.a"},
        {"id": "guest", "reports_to": "head", "grade": "I.a"},
        {"id": "twin", "reports_to": "head", "grade": "II.a"},
        kind="ministry",
        options=BY_GRADE,
    )
    boxes = boxes_of(chart)
    assert boxes["head"].y < boxes["guest"].y == boxes["twin"].y
    assert check(chart) == ()


def test_without_the_wish_levels_stand_on_one_line():
    chart = chart_of(
        {"id": "head"},
        {"id": "a", "reports_to": "head", "grade": "I.a"},
        {"id": "b", "reports_to": "head", "grade": "II.a"},
        kind="ministry",
    )
    assert boxes_of(chart)["a"].y == boxes_of(chart)["b"].y


def test_random_organisations_with_grades_are_drawn_without_fault():
    for seed in range(60):
        chance = random.Random(seed)
        organisation = random_organisation(seed, 1 + seed * 7 % 60)
        positions = tuple(
            position.model_copy(update={"grade": chance.choice(GRADES)})
            for position in organisation.positions
        )
        graph = OrgGraph(organisation.model_copy(update={"positions": positions}))
        options = Options(align="grade", fit=("free", "A4")[seed % 2])
        chart = lay_out(graph, options)
        assert (seed, check(chart), missing(chart, graph, options)) == (seed, (), ())
