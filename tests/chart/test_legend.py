"""The legend: every sign of a chart is explained in it, and nothing else is."""

import pytest

from orgmodel.chart import Options
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


def test_signs_stand_in_the_legend_without_a_box_of_their_own():
    shared, sign = chart_of(
        {"id": "a", "count": 3, "holders": [{"name": n, "share": 0.5} for n in ("Ayu", "Budi")]}
    ).legend
    outline, divider = shared.paths
    assert len({y for _, y in divider}) == 1
    assert min(y for _, y in outline) < divider[0][1] < max(y for _, y in outline)
    assert sign.paths == ()
