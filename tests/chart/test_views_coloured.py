"""Boxes coloured by class, unit, grade or tag: never by colour alone."""

from dataclasses import replace

import pytest

from orgmodel.chart import Options
from orgmodel.chart.legend import entries_of
from orgmodel.chart.view import build_view
from orgmodel.chart.view.grouping import letter_of
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from tests.chart.build import boxes_of, chart_of

PEOPLE = (
    {"id": "top", "class": "governing", "unit": "house", "reports_to": "board"},
    {"id": "a", "reports_to": "top", "class": "line", "unit": "north", "grade": "II", "tags": "x"},
    {"id": "b", "reports_to": "a", "class": "line", "unit": "port", "grade": "I", "tags": "y x"},
    {"id": "c", "reports_to": "top", "unit": "south", "grade": "II", "tags": ["y", "x"]},
)
UNITS = (
    {"id": "house", "name": "House"},
    {"id": "north", "name": "North", "parent": "house"},
    {"id": "port", "name": "Port", "parent": "north"},
    {"id": "south", "name": "South", "parent": "house"},
)


def coloured(by, *positions, **header):
    return chart_of(
        *(positions or PEOPLE),
        options=Options(colour_by=by),
        bodies=[{"id": "board"}],
        units=UNITS,
        **header,
    )


def legend_of(chart):
    return {
        sample.kind: sample.label.text
        for sample in chart.legend
        if sample.kind.startswith("group") or sample.kind == "ungrouped"
    }


def letters_of(chart):
    return {box.id: box.texts[-1].text for box in chart.boxes if box.what == "position"}


@pytest.mark.parametrize(
    ("by", "groups", "letters"),
    [
        ("class", ["A · Governing", "B · Line", "no class"], "ABB-"),
        ("unit", ["A · House", "B · North", "C · South"], "ABBC"),
        ("tag", ["A · x", "B · y x", "C · y", "others"], "-ABC"),
        ("tag:x", ["A · x", "others"], "-A-A"),
    ],
)
def test_every_group_has_a_colour_a_letter_and_a_name_in_the_legend(by, groups, letters):
    chart = coloured(by)
    assert list(legend_of(chart).values()) == groups
    wanted = dict(zip(("top", "a", "b", "c"), letters, strict=True))
    assert letters_of(chart) == {name: name if at == "-" else at for name, at in wanted.items()}
    numbers = {name: "-ABC".index(letter) - 1 for name, letter in wanted.items()}
    assert {name: boxes_of(chart)[name].group for name in numbers} == numbers
    kinds = {"ungrouped" if number < 0 else f"group-{number}" for number in numbers.values()}
    assert {kind.split()[0] for kind in legend_of(chart)} == kinds


def test_a_grade_is_written_itself_in_place_of_a_letter():
    chart = coloured("grade")
    assert list(legend_of(chart).values()) == ["II", "I", "no grade"]
    assert letters_of(chart) == {"top": "top", "a": "II", "b": "I", "c": "II"}
    graded = {"id": "p", "grade": "I"}
    told = chart_of(graded, options=Options(colour_by="grade", level="all"), language="en")
    assert [text.text for text in told.boxes[0].texts] == ["p", "grade I"]


def test_grades_are_explained_in_the_order_of_their_scale():
    chart = chart_of(
        {"id": "head", "grade": "II.a"},
        {"id": "chief", "grade": "I.a", "reports_to": "head"},
        {"id": "adviser", "grade": "I.b", "reports_to": "head"},
        options=Options(colour_by="grade"),
        kind="ministry",
    )
    assert list(legend_of(chart).values()) == ["I.a", "I.b", "II.a"]


def test_bodies_are_in_no_group_and_nothing_is_without_being_asked():
    assert boxes_of(coloured("unit"))["board"].group is None
    plain = coloured(None)
    assert {box.group for box in plain.boxes} == {None}
    assert legend_of(plain) == {}
    assert letters_of(plain) == {name: name for name in ("top", "a", "b", "c")}


def test_classes_keep_their_shapes_and_are_explained_by_these_alone_where_fills_mean_groups():
    assert {"governing", "line plain"} <= {sample.kind for sample in coloured(None).legend}
    kinds = [sample.kind for sample in coloured("unit").legend]
    assert [kind for kind in kinds if "governing" in kind] == ["ungrouped governing"]
    assert [kind for kind in kinds if "line" in kind] == ["ungrouped line"]
    by_class = [sample.kind for sample in coloured("class").legend]
    assert [kind for kind in by_class if "group" in kind] == [
        "group-0 governing",
        "group-1 line",
        "ungrouped",
    ]


def test_groups_that_are_not_shown_are_not_explained():
    chart = chart_of(*PEOPLE, options=Options(colour_by="unit", depth=1), units=UNITS[2:])
    assert legend_of(chart) == {"group-0": "A · South", "ungrouped": "no unit"}


def test_where_all_that_are_shown_are_in_a_group_nothing_is_said_of_others():
    people = [{"id": "a", "tags": ["core"]}, {"id": "b", "reports_to": "a"}]
    organisation = Organisation.model_validate({"positions": people})
    view = build_view(OrgGraph(organisation), Options(colour_by="tag"))
    kinds = [entry.kind for entry in entries_of(view, view.order)]
    assert kinds[-2:] == ["group-0", "ungrouped"]
    first_page = replace(view, order=view.order[:1])
    assert [entry.kind for entry in entries_of(first_page, view.order)][-1] == "group-0"


def test_where_there_is_one_unit_all_are_in_it():
    chart = coloured("unit", {"id": "p", "unit": "port"}, {"id": "q", "unit": "port"})
    assert legend_of(chart) == {"group-0": "A · Port"}


def test_the_words_for_groups_are_those_of_the_language():
    chart = coloured("class", language="id")
    assert list(legend_of(chart).values()) == [
        "A · Unsur pimpinan dan pengarah",
        "B · Unsur lini",
        "tanpa kelas",
    ]


def test_after_z_come_two_letters():
    assert [letter_of(group) for group in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AB",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


@pytest.mark.parametrize(
    ("kind", "grades", "language", "said", "none"),
    [
        ("region", ("II.a", "II.b"), "id", ["eselon II.a", "eselon II.b"], "tanpa eselon"),
        ("ministry", ("I.a", "12"), "en", ["eselon I.a", "grade 12"], "no eselon"),
        ("company", ("A", "B"), "id", ["jenjang A", "jenjang B"], "tanpa jenjang"),
        ("international", ("USG", "D-2"), "id", ["pangkat USG", "pangkat D-2"], "tanpa pangkat"),
        ("company", ("A", "B"), "en", ["grade A", "grade B"], "no grade"),
    ],
)
def test_grades_are_called_as_their_scale_calls_them(kind, grades, language, said, none):
    chart = chart_of(
        {"id": "a", "grade": grades[0]},
        {"id": "b", "grade": grades[1], "reports_to": "a"},
        {"id": "c", "reports_to": "b"},
        options=Options(colour_by="grade", level="all"),
        kind=kind,
        language=language,
    )
    boxes = boxes_of(chart)
    assert [boxes[name].tooltip.split("; ")[1] for name in "ab"] == said
    assert legend_of(chart)["ungrouped"] == none
