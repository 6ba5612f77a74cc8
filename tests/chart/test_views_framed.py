"""Frames round units: nested, cutting nothing; units that do not lie together are named."""

import random
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel import load
from orgmodel.chart import Options, check, lay_out, missing
from orgmodel.graph import OrgGraph
from tests.chart.build import boxes_of, chart_of, graph_of
from tests.organisations import random_organisation

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("Legal", "Directorate of Roads and Bridges", "Biro Perencanaan dan Keuangan")
UNITS = (
    {"id": "house", "name": "House"},
    {"id": "north", "name": "Department of the North", "parent": "house"},
)
HOUSE = (
    {"id": "chief", "unit": "house"},
    {"id": "aide", "unit": "house", "supports": "chief"},
    {"id": "north-head", "unit": "north", "reports_to": "chief"},
    {"id": "clerk", "unit": "north", "reports_to": "north-head"},
    {"id": "south-head", "unit": "house", "reports_to": "chief"},
)


def framed(*positions, units=UNITS, language=None, **options):
    graph = graph_of(*(positions or HOUSE), units=units)
    chosen = Options(frames=True, language=language, **options)
    chart = lay_out(graph, chosen)
    assert [*check(chart), *missing(chart, graph, chosen)] == []
    return chart


def frames_of(chart):
    return {frame.id: " ".join(text.text for text in frame.texts) for frame in chart.frames}


def texts_of(chart):
    return {box.id: box.tooltip.split("; ")[1:] for box in chart.boxes}


def held(chart, name):
    (frame,) = [frame for frame in chart.frames if frame.id == name]
    return {
        box.id
        for box in chart.boxes
        if frame.x <= box.x
        and frame.y <= box.y
        and box.x + box.width <= frame.x + frame.width
        and box.y + box.height <= frame.y + frame.height
    }


def test_units_are_framed_inside_each_other_wide_ones_first():
    chart = framed()
    assert list(frames_of(chart).items()) == [
        ("house", "House"),
        ("north", "Department of the North"),
    ]
    assert held(chart, "house") == {"chief", "aide", "north-head", "clerk", "south-head"}
    assert held(chart, "north") == {"north-head", "clerk"}
    assert set(map(len, texts_of(chart).values())) == {0}
    assert "Unit" in [sample.label.text for sample in chart.legend]


def test_nothing_is_framed_without_being_asked():
    chart = chart_of(*HOUSE, units=UNITS)
    assert chart.frames == ()
    assert "Unit" not in [sample.label.text for sample in chart.legend]


def test_a_unit_of_one_box_is_named_in_it():
    chart = framed({"id": "a", "unit": "north"}, {"id": "b", "reports_to": "a"})
    assert chart.frames == ()
    assert texts_of(chart) == {"a": ["Department of the North"], "b": []}


def test_a_unit_whose_boxes_lie_apart_is_named_in_them():
    apart = ("north", None, "north")
    leaves = [{"id": f"leaf{n}", "reports_to": "top", "unit": u} for n, u in enumerate(apart) if u]
    between = {"id": "between", "reports_to": "top"}
    chart = framed({"id": "top"}, leaves[0], between, leaves[1])
    assert chart.frames == ()
    assert texts_of(chart)["leaf0"] == ["Department of the North"]
    assert texts_of(chart)["between"] == []


def test_a_head_between_foreign_boxes_stands_in_the_frame_with_all_members():
    below = [{"id": f"d{n}", "reports_to": "head", "unit": "north"} for n in range(4)]
    beside = [{"id": name, "reports_to": "top"} for name in ("left", "right")]
    head = {"id": "head", "reports_to": "top", "unit": "north"}
    chart = framed({"id": "top"}, beside[0], head, beside[1], *below)
    assert held(chart, "north") == {"head", "d0", "d1", "d2", "d3"}
    assert set(map(len, texts_of(chart).values())) == {0}


def test_helpers_of_a_head_who_are_not_of_the_unit_stand_beside_the_frame():
    chart = framed(
        {"id": "top"},
        {"id": "before", "reports_to": "top"},
        {"id": "head", "reports_to": "top", "unit": "north"},
        {"id": "shared", "supports": ["head", "before"]},
        {"id": "own", "supports": "head", "unit": "north"},
        {"id": "guard", "class": "control", "reports_to": "head"},
        *[{"id": f"d{n}", "reports_to": "head", "unit": "north"} for n in range(3)],
        {"id": "after", "reports_to": "top"},
    )
    assert held(chart, "north") == {"head", "own", "d0", "d1", "d2"}
    frame, boxes = chart.frames[0], boxes_of(chart)
    assert boxes["shared"].x + boxes["shared"].width < frame.x
    assert boxes["guard"].x > frame.x + frame.width


@pytest.mark.parametrize("foreign", [(0,), (3,), (0, 1, 4), (0, 1, 2, 3, 4)])
def test_reports_who_are_not_of_the_unit_of_their_head_stand_beside_or_under_its_frame(foreign):
    reports = [
        {"id": f"d{n}", "reports_to": "head", "unit": "south" if n in foreign else "north"}
        for n in range(max(4, foreign[-1] + 1))
    ]
    aides = [
        {"id": "deputy", "unit": "north", "reports_to": "head", "deputises_for": "head"},
        {"id": "aide", "unit": "north", "supports": "head"},
    ]
    head = {"id": "head", "reports_to": "top", "unit": "north"}
    units = ({"id": "north", "name": "North"}, {"id": "south", "name": "South"})
    chart = framed({"id": "top"}, head, *aides, *reports, units=units, layout="standard")
    members = {each["id"] for each in reports if each["unit"] == "north"}
    assert held(chart, "north") == {"head", "deputy", "aide"} | members


def test_it_is_explained_which_units_have_no_frame():
    between = [
        {"id": f"d{n}", "reports_to": "head", "unit": unit}
        for n, unit in enumerate(("north", "north", None, "north", "north"))
        if unit
    ]
    foreign = {"id": "foreign", "reports_to": "head"}
    head = {"id": "head", "unit": "north"}
    chart = framed(head, *between[:2], foreign, *between[2:], layout="standard", language="en")
    assert chart.frames == ()
    assert chart.reason.endswith(
        "Without a frame, as their boxes do not lie together: Department of the North."
    )
    one = {"id": "one", "reports_to": "clerk", "unit": "south"}
    chart = framed(*HOUSE[2:4], one, units=(*UNITS, {"id": "south", "name": "South"}))
    assert chart.reason.endswith("Named in the box, as there is only one: South.")


def wide_office(*, name):
    """Give a frame with a row under its head, beside one with a column."""
    units = ({"id": "north", "name": name}, {"id": "south", "name": name})
    positions = [
        {"id": "top"},
        {"id": "n", "reports_to": "top", "unit": "north"},
        *({"id": f"n{place}", "reports_to": "n", "unit": "north"} for place in range(4)),
        {"id": "s", "reports_to": "top", "unit": "south"},
        {"id": "s0", "reports_to": "s", "unit": "south"},
    ]
    return positions, units


@pytest.mark.parametrize("layout", ["standard", "columns", "left-hanging"])
@pytest.mark.parametrize("name", NAMES)
def test_all_names_stand_inside_the_upper_left_corner(layout, name):
    positions, units = wide_office(name=name)
    chart = framed(*positions, units=units, layout=layout)
    assert len(chart.frames) == 2
    for frame in chart.frames:
        assert frame.texts[0].x - frame.x == pytest.approx(4, abs=0.1)
        assert frame.texts[0].y - frame.y == pytest.approx(4 + 7.5 * 0.92, abs=0.1)


@pytest.mark.parametrize("layout", ["standard", "columns", "left-hanging", "right-hanging"])
def test_boxes_keep_eight_points_from_their_frame(layout):
    positions, units = wide_office(name="Office")
    chart = framed(*positions, units=units, layout=layout)
    for frame in chart.frames:
        boxes = [boxes_of(chart)[name] for name in held(chart, frame.id)]
        distances = [
            min(box.x for box in boxes) - frame.x,
            min(box.y for box in boxes) - frame.y,
            frame.x + frame.width - max(box.x + box.width for box in boxes),
            frame.y + frame.height - max(box.y + box.height for box in boxes),
        ]
        assert min(distances) > 7.98


def test_lines_beside_a_frame_keep_clear_of_its_sides():
    positions, units = wide_office(name="Office")
    far = [{**each, "dotted_line_to": "n0"} if each["id"] == "s0" else each for each in positions]
    chart = framed(*far, units=units)
    assert [distance for distance in beside_frames(chart) if distance < 4] == []


def test_side_lines_leave_the_names_of_frames_in_their_corners():
    units = [{"id": name, "name": f"Division of the {name}"} for name in ("north", "south", "east")]
    positions: list[dict[str, Any]] = [{"id": "top"}, {"id": "shared", "supports": [*"nse"]}]
    for unit in units:
        head = {"id": unit["id"][0], "reports_to": "top", "unit": unit["id"]}
        below = [{"id": f"{head['id']}{n}", "reports_to": head["id"]} for n in range(3)]
        positions += [head, *({**each, "unit": unit["id"]} for each in below)]
    positions[-1] = {**positions[-1], "dotted_line_to": "n", "coordinates_with": "s0"}
    chart = framed(*positions, units=units, layout="standard")
    corners = [(frame.texts[0].x - frame.x, frame.texts[0].y - frame.y) for frame in chart.frames]
    assert corners == [(pytest.approx(4, abs=0.1), pytest.approx(10.9, abs=0.1))] * 3


def beside_frames(chart):
    """Give the distances of upright pieces of lines from sides of frames that they run along."""
    sides = [
        (x, frame.y, frame.y + frame.height)
        for frame in chart.frames
        for x in (frame.x, frame.x + frame.width)
    ]
    for line in chart.lines:
        for path in line.paths:
            for (x, y), (end_x, end_y) in pairwise(path):
                for side, top, bottom in sides:
                    if x == end_x and min(bottom, max(y, end_y)) - max(top, min(y, end_y)) > 8:
                        yield abs(x - side)


def test_a_unit_with_nothing_of_its_own_gets_no_second_frame():
    assert list(frames_of(framed(*HOUSE[2:4]))) == ["north"]


def test_units_inside_each_other_without_end_are_named():
    loop = ({"id": "a", "parent": "b"}, {"id": "b", "parent": "a"})
    positions = ({"id": "x", "unit": "a"}, {"id": "y", "unit": "a", "reports_to": "x"})
    chart = framed(*positions, units=loop)
    assert chart.frames == ()
    assert texts_of(chart) == {"x": ["a"], "y": ["a"]}


def test_no_more_than_four_frames_lie_in_each_other():
    units = [{"id": f"u{n}", **({"parent": f"u{n - 1}"} if n else {})} for n in range(9)]
    positions = [{"id": "p0", "unit": "u0"}]
    positions += [{"id": f"p{n}", "unit": f"u{n}", "reports_to": f"p{n - 1}"} for n in range(1, 9)]
    leaf = {"id": "leaf", "unit": "u8", "reports_to": "p8"}
    assert len(framed(*positions, leaf, units=units).frames) <= 4


def test_a_frame_that_cuts_a_box_or_another_frame_is_a_fault():
    chart = framed()
    house, north = chart.frames
    clerk = boxes_of(chart)["clerk"]
    shorter = replace(north, height=clerk.y + clerk.height / 2 - north.y, texts=())
    assert _found(replace(chart, frames=(house, shorter))) == [("cut", ("north", "clerk"))]
    wider = replace(north, width=house.width, texts=())
    assert ("cut", ("house", "north")) in _found(replace(chart, frames=(house, wider)))
    moved = replace(north, x=-1.0, texts=())
    assert ("outside", ("north",)) in _found(replace(chart, frames=(house, moved)))


def _found(chart):
    return [(fault.kind, fault.ids) for fault in check(chart)]


def test_a_name_outside_its_frame_is_a_fault():
    chart = framed()
    house, north = chart.frames
    astray = replace(north, texts=tuple(replace(t, x=t.x + north.width) for t in north.texts))
    assert ("clipped-text", ("north",)) in _found(replace(chart, frames=(house, astray)))


def test_a_unit_that_is_not_drawn_is_missed():
    chart = framed()
    house, _ = chart.frames
    faults = missing(
        replace(chart, frames=(house,)), graph_of(*HOUSE, units=UNITS), Options(frames=True)
    )
    assert [fault.message for fault in faults] == [
        "the unit north of north-head is not drawn",
        "the unit north of clerk is not drawn",
    ]


def branching(seed, size):
    """Build positions of which every unit is a branch, and its units."""
    chance = random.Random(f"{seed} {size}")
    positions = [{"id": "p0", "unit": "u0"}]
    units = [{"id": "u0", "name": "Office of the Whole"}]
    for place in range(1, size):
        manager = positions[chance.randrange(max(0, place - 12), place)]
        unit = manager["unit"]
        if chance.random() < 0.3:
            units.append({"id": f"u{place}", "parent": unit, "name": chance.choice(NAMES)})
            unit = f"u{place}"
        side = "supports" if chance.random() < 0.1 else "reports_to"
        positions.append({"id": f"p{place}", "unit": unit, side: manager["id"]})
        if chance.random() < 0.1:
            positions[-1]["coordinates_with"] = f"p{chance.randrange(size)}"
    return positions, units


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10**6), st.integers(8, 80))
def test_where_units_are_branches_some_are_framed_and_nothing_is_cut(seed, size):
    positions, units = branching(seed, size)
    assert framed(*positions, units=units).frames


@pytest.mark.parametrize("fit", ["free", "A4", "16:9"])
@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 60))
def test_frames_of_random_organisations_cut_nothing_and_leave_no_unit_out(fit, seed, size):
    graph = OrgGraph(random_organisation(seed, size))
    options = Options(frames=True, fit=fit)
    chart = lay_out(graph, options)
    assert [*check(chart), *missing(chart, graph, options)] == []


def test_the_name_of_a_unit_of_a_head_and_its_deputy_stands_in_the_frame():
    chart = framed(
        {"id": "chief", "title": "Chief Executive of the whole House", "unit": "north"},
        {"id": "deputy", "unit": "north", "deputises_for": "chief", "reports_to": "chief"},
        units=({"id": "north", "name": "North"},),
        layout="left-hanging",
    )
    assert held(chart, "north") == {"chief", "deputy"}


def test_no_side_of_a_frame_lies_on_a_line_of_command():
    document = load(EXAMPLES / "party.yaml")
    chart = lay_out(OrgGraph(document), Options(frames=True))
    heights = {
        y
        for line in chart.lines
        if line.kind == "reports_to"
        for path in line.paths
        for (x, y), (next_x, next_y) in pairwise(path)
        if y == next_y and abs(x - next_x) > 50
    }
    assert len(chart.frames) == 3
    assert [
        (frame.id, height)
        for frame in chart.frames
        for side in (frame.y, frame.y + frame.height)
        for height in heights
        if abs(height - side) < 1.5
    ] == []


def test_the_name_of_a_unit_lies_over_no_box_not_even_the_very_first():
    graph = OrgGraph(random_organisation(5227, 9))
    chart = lay_out(graph, Options(frames=True, fit="A4"))
    assert check(chart) == ()
    assert chart.legend[-1].label.text.endswith(": unit-0")
