"""The legend: every sign of a chart is explained in it, and nothing else is."""

from dataclasses import replace

import pytest

from orgmodel.chart import Options, check
from tests.chart.build import chart_of

STEP = ("reports_to", "Reports to")


def legend_of(*positions, **header):
    """Give what the legend says, as pairs of kind and label."""
    legend = chart_of(*positions, **{"language": "en", **header}).legend
    return [(sample.kind, sample.label.text) for sample in legend]


def held(acting, **others):
    return {"id": "boss", "holders": [{"name": "Ayu", "acting": acting}], **others}


@pytest.mark.parametrize(
    ("acting", "language", "label"),
    [
        ("plt", "id", "Plt.: pelaksana tugas"),
        ("plh", "id", "Plh.: pelaksana harian"),
        ("pj", "id", "Pj.: penjabat"),
        (True, "id", "Plt.: pelaksana tugas"),
        ("plt", "en", "Plt.: acting while the position is vacant"),
        ("plh", "en", "Plh.: acting while the holder is away"),
        ("pj", "en", "Pj.: acting with the powers of a holder"),
        (True, "en", "Acting: holds the position for the time being"),
    ],
)
def test_the_letters_of_an_acting_holder_are_explained(acting, language, label):
    assert legend_of(held(acting), language=language) == [("sign", label)]


def test_letters_that_mean_the_same_are_explained_once():
    other = {"id": "other", "holders": [{"name": "Budi", "acting": True}]}
    assert legend_of(held("plt"), other, language="id") == [("sign", "Plt.: pelaksana tugas")]


def test_nothing_is_said_of_holders_who_are_not_shown():
    sharing = {"id": "b", "holders": [{"name": n, "share": 0.5} for n in ("Citra", "Dedi")]}
    gone = held("plt", valid={"until": "2025"})
    gone["holders"][0]["until"] = "2025-06"
    assert legend_of(held("plt"), sharing, options=Options(level="roles")) == []
    assert legend_of(gone, {"id": "b"}, as_of="2026-01-01") == []


def test_how_members_of_a_body_act_is_explained():
    board = {"id": "board", "members": ["boss"]}
    assert legend_of(held("plh"), bodies=[board], options=Options(root="board")) == [
        ("body", "Body or principal"),
        ("sign", "Plh.: acting while the holder is away"),
    ]


def test_a_number_of_seats_and_a_box_that_is_divided_are_explained():
    sharers = [{"name": "Ayu", "share": 0.6}, {"name": "Budi", "share": 0.4}]
    positions = ({"id": "a", "count": 3}, {"id": "b", "holders": sharers})
    assert legend_of(*positions) == [
        ("shared", "Position shared by its holders"),
        ("sign", "×n: number of seats"),
    ]
    assert legend_of(*positions, language="id") == [
        ("shared", "Jabatan yang dipangku bersama"),
        ("sign", "×n: banyaknya formasi jabatan"),
    ]


@pytest.mark.parametrize(
    ("class_", "explained"),
    [
        ("staff", [("staff", "Staff")]),
        ("control", [("control", "Control")]),
        ("support", [("support", "Support")]),
        ("governing", [("governing", "Governing")]),
        ("line", []),
    ],
)
def test_the_look_of_a_class_is_explained_also_where_there_is_no_other(class_, explained):
    positions = ({"id": "a", "class": class_}, {"id": "b", "class": class_, "reports_to": "a"})
    assert legend_of(*positions) == [STEP, *explained]


OF_ALL_CLASSES = (
    {"id": "boss"},
    {"id": "aide", "class": "staff", "reports_to": "boss"},
    {"id": "head", "class": "line", "reports_to": "boss"},
)


@pytest.mark.parametrize(
    ("language", "other", "with_line"),
    [
        ("en", "Other positions", "Line, and other positions"),
        ("id", "Jabatan lainnya", "Unsur lini dan jabatan lainnya"),
    ],
)
def test_boxes_of_no_class_are_explained_beside_those_of_others(language, other, with_line):
    boss, aide, head = OF_ALL_CLASSES
    staff = ("staff", {"en": "Staff", "id": "Unsur staf"}[language])
    assert legend_of(boss, aide, language=language)[1:] == [staff, ("plain", other)]
    both = legend_of(boss, aide, head, language=language)
    assert both[1:] == [("line plain", with_line), staff]
    assert legend_of({**boss, "class": "line"}, aide, language=language)[2:] == [staff]
    assert legend_of(boss, head, language=language)[1:] == []


@pytest.mark.parametrize("colour_by", ["class", "unit", "grade"])
def test_where_fills_tell_of_groups_what_is_in_none_is_explained_once(colour_by):
    boss, aide, head = OF_ALL_CLASSES
    units = [{"id": "u", "name": "Unit U"}]
    inside = {**head, "unit": "u", "grade": "2"}
    chart = chart_of(boss, aide, inside, units=units, options=Options(colour_by=colour_by))
    kinds = [sample.kind for sample in chart.legend]
    assert kinds.count("ungrouped") == 1
    assert "plain" not in " ".join(kinds)
    assert check(chart) == ()


def test_an_unexplained_plain_box_is_a_fault():
    chart = chart_of(*OF_ALL_CLASSES[:2])
    assert check(chart) == ()
    legend = tuple(sample for sample in chart.legend if sample.kind != "plain")
    (fault,) = check(replace(chart, legend=legend))
    assert (fault.kind, fault.message) == (
        "unexplained",
        "plain is drawn and not in the legend",
    )


def test_signs_stand_in_the_legend_without_a_box_of_their_own():
    shared, sign = chart_of(
        {"id": "a", "count": 3, "holders": [{"name": n, "share": 0.5} for n in ("Ayu", "Budi")]}
    ).legend
    outline, divider = shared.paths
    assert len({y for _, y in divider}) == 1
    assert min(y for _, y in outline) < divider[0][1] < max(y for _, y in outline)
    assert sign.paths == ()
