"""Those who support a unit are joined to its frame."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from orgmodel.chart import FITS, Options, check, lay_out, missing
from orgmodel.drawing import draw
from orgmodel.drawing import missing as missing_in_svg
from tests.chart.build import boxes_of, chart_of, graph_of, lines_of

UNITS = [{"id": "north", "name": "North", "head": "n"}, {"id": "south", "head": "s"}]
POSITIONS = (
    {"id": "head"},
    {"id": "n", "unit": "north", "reports_to": "head"},
    {"id": "n1", "unit": "north", "reports_to": "n"},
    {"id": "n2", "unit": "north", "reports_to": "n"},
    {
        "id": "clerk",
        "class": "support",
        "unit": "north",
        "reports_to": "n",
        "supports": ["north", "north", "head", "organisation"],
    },
    {"id": "files", "reports_to": "head", "supports": ["north", "south"]},
    {"id": "s", "unit": "south", "reports_to": "head"},
    {"id": "s1", "unit": "south", "reports_to": "s"},
    {"id": "s2", "unit": "south", "reports_to": "s"},
)
FRAMED = Options(frames=True)


def joins(chart):
    units = {frame.id for frame in chart.frames}
    return [line for line in chart.lines if line.end in units]


def is_on_a_side(point, frame):
    x, y = point
    right, bottom = frame.x + frame.width, frame.y + frame.height
    beside = x in (approx(frame.x), approx(right)) and frame.y <= y <= bottom
    return beside or (y in (approx(frame.y), approx(bottom)) and frame.x <= x <= right)


def approx(measure):
    return pytest.approx(measure, abs=0.02)


def test_a_line_leads_from_the_box_straight_to_the_frame():
    chart = chart_of(*POSITIONS, units=UNITS, options=FRAMED)
    frames = {frame.id: frame for frame in chart.frames}
    assert [(line.kind, line.start, line.end) for line in joins(chart)] == [
        ("supports", "files", "north"),
        ("supports", "files", "south"),
        ("supports", "clerk", "north"),
    ]
    for line in joins(chart):
        ((start, end),) = line.paths
        assert is_on_a_side(start, boxes_of(chart)[line.start])
        assert is_on_a_side(end, frames[line.end])
        assert start[0] == end[0] or start[1] == end[1]
        assert not line.arrow
    assert lines_of(chart)["supports clerk > north"].tooltip == "clerk supports North"
    assert check(chart) == ()
    assert missing(chart, graph_of(*POSITIONS, units=UNITS), FRAMED) == ()
    assert missing_in_svg(chart, draw(chart, "svg")) == ()


def length(line):
    (((x, y), (end_x, end_y)),) = line.paths
    return abs(end_x - x) + abs(end_y - y)


def test_who_supports_a_unit_and_not_its_head_is_joined_to_the_frame_alone():
    of_unit = {"id": "unit-clerk", "unit": "north", "supports": "north"}
    of_both = {"id": "clerk-of-both", "unit": "north", "supports": ["n", "north"]}
    helper = {"id": "helper", "unit": "north", "supports": "n"}
    everyone = [*POSITIONS[:4], of_unit, of_both, helper]
    chart = chart_of(*everyone, units=UNITS[:1], options=FRAMED)
    supporting = [(line.start, line.end) for line in chart.lines if line.kind == "supports"]
    assert sorted(supporting) == [
        ("clerk-of-both", "n"),
        ("clerk-of-both", "north"),
        ("helper", "n"),
        ("unit-clerk", "north"),
    ]
    assert [length(line) > 9 for line in joins(chart)] == [True, True]
    assert check(chart) == ()
    assert missing(chart, graph_of(*everyone, units=UNITS[:1]), FRAMED) == ()
    plain = chart_of(*everyone, units=UNITS[:1])
    (stub,) = [line for line in plain.lines if line.start == "unit-clerk"]
    assert (stub.end, stub.goal) == ("north", "n")


def test_a_stem_that_ends_at_a_helper_ends_at_the_next_when_he_is_joined_to_the_frame():
    helper = {"id": "helper", "unit": "north", "supports": "n"}
    of_unit = {"id": "unit-clerk", "unit": "north", "supports": "north"}
    for layout in ("standard", "left-hanging", "hanging"):
        options = replace(FRAMED, layout=layout)
        chart = chart_of(*POSITIONS[:2], helper, of_unit, units=UNITS[:1], options=options)
        assert [length(line) > 9 for line in joins(chart)] == [True]
        assert check(chart) == ()


def test_the_legend_tells_what_the_line_means():
    only = ({"id": "head", "unit": "u"}, {"id": "a", "unit": "u", "reports_to": "head"})
    helper = {"id": "b", "reports_to": "head", "unit": "u", "supports": "u"}
    chart = chart_of(*only, helper, units=[{"id": "u"}], options=FRAMED)
    assert [line.id for line in joins(chart)] == ["supports b > u"]
    assert "supports" in [sample.kind for sample in chart.legend]


@pytest.mark.parametrize("options", [Options(), Options(frames=True, show=("dotted",))])
def test_without_frames_or_without_support_nobody_is_joined(options):
    assert joins(chart_of(*POSITIONS, units=UNITS, options=options)) == []


def test_a_join_that_ends_before_its_frame_is_found():
    chart = chart_of(*POSITIONS, units=UNITS, options=FRAMED)
    join = joins(chart)[0]
    (((x, y), (end_x, end_y)),) = join.paths
    for share in (0.5, 1.5):
        end = (x + share * (end_x - x), y + share * (end_y - y))
        short = replace(join, paths=(((x, y), end),))
        lines = tuple(short if line is join else line for line in chart.lines)
        assert ("loose-line", (join.id,)) in [
            (fault.kind, fault.ids) for fault in check(replace(chart, lines=lines))
        ]


def test_no_join_of_any_organisation_runs_over_anything():
    assert sum(map(joins_of_a_random_organisation, range(12))) > 30


def joins_of_a_random_organisation(seed):
    """Lay out an organisation, look for faults, and count its joins."""
    chance = random.Random(seed)
    positions, units = branches(chance, chance.randrange(5, 90))
    graph = graph_of(*positions, units=units)
    fit, language = chance.choice(FITS), chance.choice(["id", "ar"])
    options = Options(frames=True, fit=fit, language=language)
    chart = lay_out(graph, options)
    assert check(chart) == ()
    assert missing(chart, graph, options) == ()
    return len(joins(chart))


def branches(chance, size):
    """Build positions of which every unit is a branch, and some support units, and the units."""
    positions, units = [{"id": "p0", "unit": "u0"}], [{"id": "u0", "name": "The Whole House"}]
    for place in range(1, size):
        above = chance.choice(positions)
        position = {"id": f"p{place}", "unit": above["unit"], "reports_to": above["id"]}
        if chance.random() < 0.3:
            units.append({"id": f"u{place}", "parent": above["unit"], "name": f"Unit {place}"})
            position["unit"] = f"u{place}"
        if chance.random() < 0.4:
            position["supports"] = [chance.choice(units)["id"], position["unit"]]
            position["class"] = "support"
        positions.append(position)
    return positions, units


@pytest.mark.parametrize("title", ["Analis 1", "Analis Madya Utama"])
@pytest.mark.parametrize("office", ["", " Subdirektorat Utara dan Barat"])
def test_a_line_goes_another_way_rather_than_close_along_a_box(title, office):
    heads = [{"id": f"s{n}", "reports_to": "head", "unit": "north"} for n in (1, 2)]
    above = {"a": "s1", "b": "s1", "c": "s2"}
    below = [
        {"id": name, "title": title, "reports_to": above[name], "unit": "north"} for name in above
    ]
    clerk = {"id": "clerk", "title": f"Petugas Tata Usaha{office}", "supports": "north"}
    people = [POSITIONS[0], *heads, *below, {**clerk, "role": "secretary"}]
    options = replace(FRAMED, layouts=(("s1", "right-hanging"), ("s2", "right-hanging")))
    chart = chart_of(*people, units=[{"id": "north", "name": "North"}], options=options)
    (join,) = joins(chart)
    assert min(distances(join, chart)) >= 10 - 0.02
    assert check(chart) == ()


def distances(join, chart):
    """Give how far the boxes are that a join passes by."""
    for (start_x, start_y), (end_x, end_y) in pairwise(join.paths[0]):
        left, right = sorted((start_x, end_x))
        top, bottom = sorted((start_y, end_y))
        for box in chart.boxes:
            if box.id != join.start:
                across = max(box.x - right, left - box.x - box.width)
                yield max(across, box.y - bottom, top - box.y - box.height)


HOUSE = ({"id": "house", "name": "House", "head": "chief"},)
WINGS = [
    {"id": name, "name": name.capitalize(), "parent": "house", "head": f"{name}-head"}
    for name in ("east", "west")
]
WINGED = (
    {"id": "top"},
    {"id": "chief", "reports_to": "top", "unit": "house"},
    *({"id": f"{n}-head", "reports_to": "chief", "unit": n} for n in ("east", "west")),
    *(
        {"id": f"{n}{k}", "reports_to": f"{n}-head", "unit": n}
        for n in ("east", "west")
        for k in "ab"
    ),
)


@pytest.mark.parametrize("layout", ["auto", "standard", "left-hanging", "right-hanging", "hanging"])
def test_who_supports_two_units_stands_by_the_boss_of_both_and_is_joined_to_both(layout):
    aide = {"id": "aide", "role": "secretary", "supports": ["east", "west"]}
    graph = graph_of(*WINGED, aide, units=[*HOUSE, *WINGS])
    options = Options(frames=True, layout=layout, language="en")
    chart = lay_out(graph, options)
    assert [*check(chart), *missing(chart, graph, options)] == []
    frames = {frame.id: frame for frame in chart.frames}
    aside = [id_ for id_, frame in frames.items() if is_within(boxes_of(chart)["aide"], frame)]
    assert aside == ["house"]
    supporting = {line.end for line in chart.lines if line.start == "aide"}
    told = " ".join(each.label.text for each in chart.legend if each.kind == "sign")
    unjoined = [name for name in ("East", "West") if name.lower() not in supporting]
    names = ", ".join(f"aide ({name})" for name in unjoined)
    assert told == (f"Supporting, without a line to the frame: {names}" if names else "")
    if layout in ("auto", "standard"):
        assert supporting == {"east", "west"}


def is_within(box, frame):
    across = frame.x < box.x < frame.x + frame.width
    return across and frame.y < box.y < frame.y + frame.height


def test_who_is_of_one_of_the_two_units_stands_in_it():
    aide = {"id": "aide", "role": "secretary", "supports": ["east", "west"], "unit": "west"}
    chart = chart_of(*WINGED, aide, units=[*HOUSE, *WINGS], options=FRAMED)
    box = boxes_of(chart)["aide"]
    assert {frame.id for frame in chart.frames if is_within(box, frame)} == {"house", "west"}
