"""Positions of one grade on one line."""

import random
from dataclasses import replace
from typing import get_args

import pytest

from orgmodel.chart import Options, check, lay_out, missing
from orgmodel.chart.view import build_view
from orgmodel.graph import OrgGraph
from orgmodel.model import Layout
from tests.chart.build import boxes_of, chart_of, graph_of
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


LADDER = (
    {"id": "chief", "grade": "G1"},
    {"id": "a", "reports_to": "chief", "grade": "G2"},
    {"id": "b", "reports_to": "chief", "grade": "G3"},
    {"id": "a1", "reports_to": "a", "grade": "G3"},
    {"id": "a2", "reports_to": "a", "grade": "G5"},
    {"id": "b1", "reports_to": "b", "grade": "G5"},
    {"id": "a11", "reports_to": "a1", "grade": "G5"},
)
OFFICES = (
    {"id": "head", "class": "line", "grade": "I.a"},
    {"id": "office", "class": "line", "reports_to": "head", "grade": "IV.a"},
    {"id": "bureau", "class": "line", "reports_to": "head", "grade": "II.a"},
    {"id": "desk", "class": "line", "reports_to": "bureau", "grade": "III.a"},
)


def rows_of(chart):
    """Give the ids that stand on each line, from the top down."""
    rows: dict[float, list[str]] = {}
    for box in sorted(chart.boxes, key=lambda box: (box.y, box.x)):
        rows.setdefault(box.y, []).append(box.id)
    return list(rows.values())


def test_grades_of_no_scale_stand_below_those_of_their_managers():
    chart = chart_of(
        {"id": "head", "grade": "Gold"},
        {"id": "c", "reports_to": "head", "grade": "Tin"},
        {"id": "a", "reports_to": "head", "grade": "Silver"},
        {"id": "b", "reports_to": "head"},
        {"id": "b1", "reports_to": "b", "grade": "Tin"},
        {"id": "a1", "reports_to": "a", "grade": "Tin"},
        options=BY_GRADE,
    )
    assert rows_of(chart) == [["head"], ["a", "b"], ["c", "a1", "b1"]]


@pytest.mark.parametrize(
    "helper",
    [
        {"id": "secretary", "role": "secretary", "supports": "chief", "grade": "G5"},
        {"id": "secretary", "class": "support", "reports_to": "chief", "grade": "G5"},
    ],
)
def test_a_secretary_changes_the_order_of_no_grades(helper):
    alone = rows_of(chart_of(*LADDER, options=BY_GRADE))
    assert alone == [["chief"], ["a"], ["a1", "b"], ["a11", "a2", "b1"]]
    helped = rows_of(chart_of(*LADDER, helper, options=BY_GRADE))
    assert [[each for each in row if each != "secretary"] for row in helped] == [
        ["chief"],
        [],
        *alone[1:],
    ]


def test_a_scale_is_known_by_its_grades():
    rows = [["head"], ["bureau"], ["desk"], ["office"]]
    assert rows_of(chart_of(*OFFICES, kind="ministry", options=BY_GRADE)) == rows
    assert rows_of(chart_of(*OFFICES, options=BY_GRADE)) == rows


def test_a_scale_that_the_line_of_command_turns_over_is_another_one():
    chart = chart_of(
        {"id": "head", "grade": "P-1"},
        {"id": "office", "reports_to": "head", "grade": "P-3"},
        {"id": "desk", "reports_to": "office", "grade": "P-5"},
        {"id": "guest", "reports_to": "head", "grade": "P-4"},
        {"id": "stool", "reports_to": "guest", "grade": "P-5"},
        options=BY_GRADE,
    )
    assert rows_of(chart) == [["head"], ["office"], ["guest"], ["desk", "stool"]]


def test_grades_over_each_other_in_a_circle_keep_the_order_in_which_they_occur():
    circle = ("A", "B", "C", "A", "D")
    people = [
        {"id": f"p{n}", "grade": grade, **({"reports_to": f"p{n - 1}"} if n else {})}
        for n, grade in enumerate(circle)
    ]
    graph = graph_of(*people, {"id": "other", "grade": "D", "reports_to": "p1"})
    assert build_view(graph, BY_GRADE).grades == ("A", "B", "C", "D")


def test_the_reason_names_those_whose_reports_hang_and_cannot_be_aligned():
    asked = replace(BY_GRADE, layouts=(("a", "left-hanging"),))
    said = "Under A reports hang in columns, and stand on no line of their grade."
    positions = [{**each, "title": each["id"].title()} for each in LADDER]
    assert said in chart_of(*positions, options=asked).reason
    assert "no line" not in chart_of(*positions, options=BY_GRADE).reason
    assert "no line" not in chart_of(*positions, options=replace(asked, align="level")).reason


def test_the_order_of_grades_is_the_same_in_every_view():
    graph = graph_of(*LADDER)
    for options in (BY_GRADE, replace(BY_GRADE, root="a"), replace(BY_GRADE, depth=1)):
        assert build_view(graph, options).grades == ("G1", "G2", "G3", "G5")


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


def test_it_is_said_how_many_stand_beside_a_stem_and_not_on_the_line_of_their_grade():
    beside = [
        {"id": "aide", "role": "secretary", "supports": "head", "grade": "IV.a"},
        {"id": "expert", "class": "staff", "reports_to": "head", "grade": "I.b"},
        {"id": "adviser", "role": "expert-staff", "reports_to": "head", "grade": "I.b"},
        {"id": "guest", "class": "staff", "reports_to": "head"},
    ]
    said = "Beside a stem or a box, and so not on the line of their grade: 3."
    aligned = chart_of(*OFFICES, *beside, kind="ministry", options=BY_GRADE)
    assert said in aligned.reason
    assert said not in chart_of(*OFFICES, *beside, kind="ministry").reason
    assert "Beside" not in chart_of(*OFFICES, kind="ministry", options=BY_GRADE).reason
    indonesian = chart_of(*OFFICES, *beside, language="id", kind="ministry", options=BY_GRADE)
    assert "tidak sebaris menurut jenjangnya: 3." in indonesian.reason


def test_what_is_on_no_line_of_its_grade_is_said_on_the_print():
    aide = {"id": "aide", "role": "secretary", "supports": "head", "grade": "IV.a"}
    beside = "Beside a stem or a box: not on the line of the grade"
    in_columns = "In columns: not on the line of the grade"
    assert signs_of(*OFFICES, aide) == [beside]
    assert signs_of(*OFFICES) == []
    assert signs_of(*OFFICES, aide, align="level") == []
    assert signs_of(*LADDER, layouts=(("a", "left-hanging"),)) == [in_columns]
    assert signs_of(*OFFICES, aide, language="id") == [
        "Di sisi garis atau kotak: tidak sebaris menurut jenjang"
    ]


def signs_of(*positions, language="en", **options):
    asked = replace(BY_GRADE, **options)
    legend = chart_of(*positions, language=language, kind="ministry", options=asked).legend
    return [sample.label.text for sample in legend if sample.kind == "sign"]


def test_an_adviser_of_the_grade_of_his_head_stands_on_its_line():
    adviser = {"id": "adviser", "role": "expert-staff", "reports_to": "head", "grade": "I.a"}
    chart = chart_of(*OFFICES, adviser, kind="ministry", options=BY_GRADE)
    boxes = boxes_of(chart)
    assert boxes["adviser"].y == boxes["head"].y
    assert signs_of(*OFFICES, adviser) == []


def test_staff_stand_in_the_row_where_a_report_has_their_grade_and_else_beside_the_stem():
    staff = [{"id": name, "class": "staff", "reports_to": "head"} for name in ("expert", "auditor")]
    for grades, row in (
        (("II.a", "II.a"), ["bureau", "expert", "auditor"]),
        (("II.a", "I.b"), ["bureau"]),
        (("I.b", "I.b"), ["bureau"]),
    ):
        graded = [{**each, "grade": grade} for each, grade in zip(staff, grades, strict=True)]
        chart = chart_of(*OFFICES, *graded, kind="ministry", options=BY_GRADE)
        assert row in rows_of(chart)
        assert check(chart) == ()
    aide = {"id": "aide", "role": "secretary", "supports": "head", "grade": "II.a"}
    assert ["bureau"] in rows_of(chart_of(*OFFICES, aide, kind="ministry", options=BY_GRADE))


def test_where_rows_by_grade_are_too_wide_those_of_the_lowest_grade_hang_in_columns():
    wide = [
        {"id": "head", "grade": "I.a"},
        *({"id": f"a{n}", "reports_to": "head", "grade": "II.a"} for n in range(6)),
        *({"id": f"b{n}", "reports_to": f"a{n % 3}", "grade": "III.a"} for n in range(40)),
    ]
    chart = chart_of(*wide, kind="ministry", options=replace(BY_GRADE, fit="A4-portrait"))
    assert (round(chart.width), round(chart.height)) == (595, 842)
    assert check(chart) == ()
    boxes = boxes_of(chart)
    assert len({boxes[f"a{n}"].y for n in range(6)}) == 1
    assert len({boxes[f"b{n}"].y for n in range(40)}) > 1
    free = boxes_of(chart_of(*wide, kind="ministry", options=BY_GRADE))
    assert len({free[f"b{n}"].y for n in range(40)}) == 1


def test_who_leads_or_has_a_grade_above_the_lowest_never_hangs_by_himself():
    wide = [
        {"id": "head", "grade": "I.a"},
        {"id": "low", "reports_to": "head", "grade": "IV.a"},
        *({"id": f"b{n}", "reports_to": "head", "grade": "III.a"} for n in range(40)),
    ]
    boxes = boxes_of(chart_of(*wide, kind="ministry", options=replace(BY_GRADE, fit="A4")))
    assert len({boxes[f"b{n}"].y for n in range(40)}) == 1


@pytest.mark.parametrize("layout", get_args(Layout))
@pytest.mark.parametrize("frames", [False, True])
def test_columns_of_the_lowest_grade_go_with_every_layout(layout, frames):
    wide = [
        {"id": "head", "grade": "I.a"},
        *({"id": f"a{n}", "reports_to": "head", "grade": "II.a"} for n in range(6)),
        *(
            {"id": f"b{n}", "reports_to": f"a{n % 3}", "grade": "III.a", "unit": f"u{n % 3}"}
            for n in range(40)
        ),
    ]
    units = [{"id": f"u{n}", "name": f"Unit {n}"} for n in range(3)]
    options = replace(BY_GRADE, fit="A4-portrait", layout=layout, frames=frames)
    chart = chart_of(*wide, kind="ministry", units=units, options=options)
    assert check(chart) == ()
    assert len(boxes_of(chart)) == 47
