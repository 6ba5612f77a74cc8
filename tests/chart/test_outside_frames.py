"""Who is not of a unit stands beside its frame, and the frame holds head and members."""

import random
from itertools import product

import pytest

from orgmodel.chart import FITS, Options, check, lay_out, missing
from orgmodel.chart.framing.areas import Area
from orgmodel.chart.framing.placing import PlacedFrame
from orgmodel.chart.framing.remarks import Missed, notes_on, remarks_on
from orgmodel.chart.sheet import MARGIN
from orgmodel.chart.view import build_view
from orgmodel.model import LAYOUTS
from tests.chart.build import boxes_of, graph_of, lines_of
from tests.chart.test_views_framed import held

HUNG = ("left-hanging", "right-hanging", "hanging", "columns")
NORTH = ({"id": "north", "name": "North", "head": "head"},)
TOP = {"id": "top"}
HEAD = {"id": "head", "reports_to": "top", "unit": "north"}
OTHER = {"id": "other", "reports_to": "top"}
SHARED = {"id": "shared", "role": "secretary", "supports": ["head", "other"]}
ADVISERS = [
    {"id": name, "role": "expert-staff", "reports_to": "head", **more}
    for name, more in (("own", {"unit": "north"}), ("guest", {}))
]


def framed(*positions, units=NORTH, **options):
    graph = graph_of(*positions, units=units)
    chosen = Options(frames=True, language="en", **options)
    chart = lay_out(graph, chosen)
    assert [*check(chart), *missing(chart, graph, chosen)] == []
    return chart


def reports(*foreign, count=4):
    """Give the reports of the head, of whom some are not of the unit, and one below each."""
    direct = [
        {"id": f"{'f' if n in foreign else 'm'}{n}", "reports_to": "head"} for n in range(count)
    ]
    under = [{"id": f"{each['id']}-a", "reports_to": each["id"]} for each in direct]
    return [
        {**each, **({"unit": "north"} if each["id"].startswith("m") else {})}
        for pair in zip(direct, under, strict=True)
        for each in pair
    ]


def members(positions):
    return {each["id"] for each in positions if each.get("unit") == "north"}


def note(chart):
    return " ".join(each.label.text for each in chart.legend if each.kind == "sign")


@pytest.mark.parametrize("foreign", [(0,), (1,), (3,), (0, 2), (0, 3), (1, 2), (0, 1, 2)])
@pytest.mark.parametrize("layout", ["auto", *HUNG])
def test_reports_of_other_units_stand_beside_the_frame_wherever_they_are_listed(layout, foreign):
    people = [TOP, HEAD, *reports(*foreign), OTHER]
    chart = framed(*people, layout=layout)
    assert held(chart, "north") == members(people)
    assert note(chart) == ""


def test_under_one_spine_everybody_keeps_the_order_of_the_file():
    chart = framed(TOP, HEAD, *reports(0, 2), OTHER, layout="right-hanging")
    boxes = boxes_of(chart)
    names = ["head", "f0", "f0-a", "m1", "m1-a", "f2", "f2-a", "m3", "m3-a"]
    assert names == sorted(names, key=lambda name: boxes[name].y)
    (frame,) = chart.frames
    for name in names:
        beside = name.startswith("f")
        assert (boxes[name].x > frame.x + frame.width) is beside
    assert {line.paths[-1][-2][0] for line in chart.lines if line.end == "head"} == {
        lines_of(chart)["reports_to m1 > head"].paths[-1][-2][0]
    }


def test_a_row_that_no_frame_could_hold_hangs_and_it_is_said_why():
    chart = framed(TOP, HEAD, *reports(1), OTHER)
    said = "Under head reports hang in a column, so that those who are not of the unit stand "
    assert f"{said}outside its frame." in chart.reason
    assert said not in framed(TOP, HEAD, *reports(0), OTHER).reason
    plain = lay_out(graph_of(TOP, HEAD, *reports(1), OTHER, units=NORTH), Options(language="en"))
    assert said not in plain.reason


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("helper", [SHARED, {"id": "shared", "class": "staff"}])
def test_a_helper_who_is_not_of_the_unit_stands_beside_the_frame_of_his_head(layout, helper):
    helper = helper if "supports" in helper else {**helper, "reports_to": "head"}
    people = [TOP, HEAD, helper, *reports(count=3), OTHER]
    chart = framed(*people, layout=layout)
    assert held(chart, "north") == members(people)
    (frame,), box = chart.frames, boxes_of(chart)["shared"]
    assert box.x > frame.x + frame.width or box.x + box.width < frame.x


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_adviser_who_is_not_of_the_unit_stands_right_of_its_frame(layout):
    people = [TOP, HEAD, *ADVISERS, *reports(count=3), OTHER]
    chart = framed(*people, layout=layout)
    assert held(chart, "north") == members(people)


def test_between_two_frames_of_one_head_those_stand_who_are_of_the_wide_unit_alone():
    units = (
        {"id": "house", "name": "House", "head": "head"},
        {"id": "north", "name": "North", "parent": "house", "head": "head"},
    )
    people = [TOP, HEAD, *reports(1, 2, count=5), OTHER]
    people = [{**each, "unit": "house"} if each["id"][:2] == "f1" else each for each in people]
    for layout in ("auto", *HUNG):
        chart = framed(*people, units=units, layout=layout)
        assert held(chart, "north") == members(people)
        assert held(chart, "house") == members(people) | {"f1", "f1-a"}


@pytest.mark.parametrize("layout", HUNG)
def test_neighbours_of_one_unit_without_a_head_are_not_parted(layout):
    unit = ({"id": "north", "name": "North"},)
    several = [{"id": f"n{n}", "reports_to": "top", "unit": "north"} for n in range(4)]
    aide = {"id": "aide", "role": "secretary", "supports": "north"}
    for before, after in product((0, 1, 2), repeat=2):
        others = [{"id": f"o{n}", "reports_to": "top"} for n in range(before + after)]
        people = [TOP, *others[:before], *several, *others[before:], aide]
        chart = framed(*people, units=unit, layout=layout)
        assert held(chart, "north") == {"n0", "n1", "n2", "n3", "aide"}
        assert lines_of(chart)["supports aide > north"].host == ""


def test_what_hangs_on_both_sides_of_a_stem_is_lined_up_on_each():
    units = [{"id": name, "name": name} for name in ("a", "b", "c")]
    people = [TOP]
    for unit in units:
        name = unit["id"]
        head = {"id": f"{name}-head", "reports_to": "top", "unit": name}
        people += [head, {"id": f"{name}1", "reports_to": head["id"], "unit": name}]
    people.append({"id": "aide", "supports": "c"})
    boxes = boxes_of(framed(*people, units=units, layout="hanging"))
    left = [boxes[name] for name in ("a-head", "c-head")]
    assert len({box.x + box.width for box in left}) == 1


def test_a_unit_without_a_frame_is_named_in_the_legend():
    chart = framed(TOP, HEAD, *reports(1), OTHER, layout="standard")
    assert chart.frames == ()
    assert note(chart) == "Without a frame, named in the boxes: North"


def houses(count):
    """Build units, each inside the one before, with a head and somebody else."""
    people, units = [], []
    for n in range(count):
        units.append({"id": f"u{n}", "name": f"House {n}", "parent": f"u{n - 1}" if n else None})
        above = {"reports_to": f"a{n - 1}"} if n else {}
        people += [{"id": f"a{n}", "unit": f"u{n}", **above}]
        people += [{"id": f"b{n}", "unit": f"u{n}", "reports_to": f"a{n}"}]
    return people, units


def test_units_in_which_too_many_frames_lie_are_named_unless_they_hold_everybody():
    people, units = houses(6)
    chart = framed(*people, units=units)
    assert [frame.id for frame in chart.frames] == ["u2", "u3", "u4", "u5"]
    assert note(chart) == "Without a frame, named in the boxes: House 1"
    assert "Without a frame, as too many frames would lie in each other: House 1." in chart.reason
    assert "House 0" in note(framed(*people, {"id": "guest", "reports_to": "a0"}, units=units))
    people, units = houses(5)
    assert note(framed(*people, units=units)) == ""


def test_a_head_outside_his_frame_is_named_in_the_legend_and_explained():
    graph = graph_of(TOP, HEAD, *reports(count=2), units=NORTH)
    view = build_view(graph, Options(frames=True, language="id"))
    nodes = frozenset(view.ids.index(name) for name in ("m0", "m1"))
    area = Area("north", "North", nodes, None, (), view.ids.index("head"))
    frame = PlacedFrame(area, (0.0, 0.0, 9.0, 9.0), 0.0, 0.0, 7.5, ())
    assert notes_on(view, [area], [frame], Missed()) == ["Di luar bingkai unitnya: head (North)"]
    assert remarks_on(graph, view, [area], [frame], Missed()) == [
        "Di luar bingkai unitnya, karena kotak lain berdiri di antaranya: head (North)."
    ]


def test_a_long_note_is_broken_into_lines_and_counts_most_units():
    units = [{"id": f"u{n}", "name": f"Department of Places Number {n}"} for n in range(6)]
    people = [TOP, *({"id": f"h{n}", "reports_to": "top", "unit": f"u{n}"} for n in range(6))]
    people += [{"id": f"o{n}", "reports_to": "top", "unit": f"u{n}"} for n in range(6)]
    chart = framed(*people, units=units)
    assert note(chart) == (
        "Without a frame, named in the boxes: Department of Places Number 5, Department of Places "
        "Number 4, Department of Places Number 3 + 3 more"
    )
    lines = [each.label for each in chart.legend if each.kind == "sign"]
    assert len(lines) > 1
    assert max(line.width for line in lines) <= 300


def test_who_helps_two_stands_with_the_one_of_his_own_unit():
    board = {"id": "board"}
    aide = {"id": "aide", "role": "secretary", "supports": ["top", "head"], "unit": "north"}
    people = [{**TOP, "reports_to": "board"}, HEAD, *reports(count=2), aide]
    graph = graph_of(*people, units=NORTH, bodies=[board])
    chart = lay_out(graph, Options(frames=True))
    assert held(chart, "north") == members(people)
    assert lines_of(chart)["supports aide > top"].arrow
    plain = lay_out(graph, Options())
    assert lines_of(plain)["supports aide > head"].arrow


def offices(chance):
    """Build heads of units with members and others right under them, in any order."""
    positions, units = [{"id": "top"}], []
    for n in range(chance.randrange(1, 5)):
        name = f"u{n}"
        head = f"{name}-head"
        units.append({"id": name, "name": f"Office of {name}", "head": head})
        positions.append({"id": head, "reports_to": "top", "unit": name})
        for m in range(chance.randrange(1, 7)):
            own = {} if m and chance.random() < 0.35 else {"unit": name}
            positions.append({"id": f"{name}-{m}", **kind_of(chance, head, m), **own})
    return positions, units


def kind_of(chance, head, number):
    kinds = (
        {"reports_to": head},
        {"reports_to": head},
        {"reports_to": head, "class": "staff"},
        {"reports_to": head, "role": "expert-staff"},
        {"supports": [head, "top"], "role": "secretary"},
    )
    return chance.choice(kinds) if number else kinds[0]


@pytest.mark.parametrize("layout", [each for each in LAYOUTS if each != "standard"])
@pytest.mark.parametrize("fit", ["free", "A4", "16:9"])
def test_every_frame_holds_its_unit_and_nobody_else(layout, fit):
    for seed in range(6):
        positions, units = offices(random.Random(f"{seed} {layout} {fit}"))
        chart = framed(*positions, units=units, layout=layout, fit=fit)
        for unit in units:
            own = {each["id"] for each in positions if each.get("unit") == unit["id"]}
            if len(own) > 1:
                assert held(chart, unit["id"]) == own, (seed, unit["id"])


def units_of_all_kinds(chance, size):
    """Build positions in units with and without heads, in parts and scattered, with supporters."""
    positions, units = [{"id": "p0", "unit": "u0"}], [{"id": "u0"}]
    for n in range(1, size):
        above = chance.choice(positions)
        unit = {"unit": above["unit"]} if "unit" in above else {}
        if chance.random() < 0.2:
            parent = {"parent": unit["unit"]} if unit and chance.random() < 0.7 else {}
            unit = {"unit": f"u{n}"}
            units.append({"id": f"u{n}", **parent})
        elif chance.random() < 0.2:
            unit = chance.choice(({}, {"unit": chance.choice(units)["id"]}))
        kind = {"reports_to": above["id"], **chance.choice(({}, {}, {"class": "staff"}))}
        if chance.random() < 0.2:
            whom = chance.choice(([chance.choice(units)["id"]], [above["id"], "p0"]))
            kind = {"supports": whom, "role": "secretary"}
        if chance.random() < 0.1:
            kind["coordinates_with"] = chance.choice(positions)["id"]
        positions.append({"id": f"p{n}", **kind, **unit})
    return positions, units


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("fit", FITS)
def test_frames_of_units_of_any_kind_are_drawn_without_fault(layout, fit):
    for seed in range(2):
        chance = random.Random(f"{seed} {layout} {fit}")
        positions, units = units_of_all_kinds(chance, chance.randrange(3, 40))
        framed(*positions, units=units, layout=layout, fit=fit)


def test_the_spine_left_of_a_frame_keeps_the_margin_of_the_sheet():
    chart = framed(TOP, HEAD, SHARED, *reports(count=2), OTHER, layout="columns")
    assert min(x for line in chart.lines for path in line.paths for x, _ in path) >= MARGIN


@pytest.mark.parametrize("name", ["Planning", "Planning and the Coordination of all Offices"])
def test_a_line_reaches_a_deputy_below_the_name_of_a_frame_of_his_own(name):
    units = (*NORTH, {"id": "plans", "name": name, "head": "adviser"})
    adviser = {"id": "adviser", "role": "expert-staff", "reports_to": "head", "unit": "plans"}
    clerk = {"id": "clerk", "role": "secretary", "supports": "adviser"}
    people = [TOP, HEAD, adviser, clerk, *reports(count=2), OTHER]
    chart = framed(*people, units=units, layout="standard")
    assert held(chart, "plans") == {"adviser", "clerk"}


@pytest.mark.parametrize("advisers", [1, 2, 3])
def test_a_stub_from_outside_a_frame_meets_the_stem_at_a_height_of_its_own(advisers):
    own = {"class": "staff", "reports_to": "head", "unit": "north"}
    staff = [{**own, "id": f"adviser{n}", "title": f"Adviser {n}"} for n in range(advisers)]
    lines = lines_of(framed(TOP, HEAD, OTHER, SHARED, *staff, *reports()))
    (stub,) = lines["supports shared > head"].paths
    levels = [lines[f"reports_to {each['id']} > head"].paths[-1][-1][1] for each in staff]
    assert min(abs(stub[-1][1] - level) for level in levels) >= 14.0
