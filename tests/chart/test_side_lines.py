"""Side lines are drawn as a draughtsman would: short, straight, together where they may be."""

from itertools import pairwise
from pathlib import Path

import pytest

from orgmodel.chart import Options, check, count_crossings, lay_out
from orgmodel.graph import OrgGraph
from orgmodel.loading import read
from tests.chart.build import boxes_of, chart_of, lines_of
from tests.organisations import random_organisation, random_size

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
BOSSES = [f"boss-{number}" for number in range(8)]
CLEAR = 4.4
"""No line runs nearer than this beside one of command, but for what rounding takes."""
SHORT_JOG = 4.0


def chart_of_file(file, **options):
    document = read(str(file))
    assert document.organisation is not None
    return lay_out(OrgGraph(document.organisation, document.unread), Options(**options))


def path_of(chart, name):
    (path,) = lines_of(chart)[name].paths
    return path


def length(path):
    return sum(abs(x - x1) + abs(y - y1) for (x, y), (x1, y1) in pairwise(path))


def lies_on(point, path):
    """Tell whether a point lies on a path."""
    return any(
        min(x, x1) <= point[0] <= max(x, x1) and min(y, y1) <= point[1] <= max(y, y1)
        for (x, y), (x1, y1) in pairwise(path)
    )


# The side is chosen by the way


FOUNDATION = (
    {"id": "head"},
    {"id": "chair", "reports_to": "head"},
    {"id": "clerk", "reports_to": "head"},
    {"id": "treasurer", "reports_to": "head"},
    {"id": "director", "reports_to": "chair"},
    {
        "id": "accountant",
        "reports_to": "director",
        "class": "staff",
        "dotted_line_to": "treasurer",
    },
    {"id": "manager", "reports_to": "director"},
)


def test_a_line_comes_to_a_box_from_the_side_from_which_it_is_nearer():
    chart = chart_of(*FOUNDATION)
    boxes, path = boxes_of(chart), path_of(chart, "dotted_line_to accountant > treasurer")
    assert path[-1][0] <= boxes["treasurer"].x + boxes["treasurer"].width / 2
    assert min(y for _, y in path) >= boxes["treasurer"].y
    assert count_crossings(chart) == 0
    assert check(chart) == ()


def test_neighbours_are_joined_straight():
    chart = chart_of(
        {"id": "boss"},
        {"id": "a", "reports_to": "boss", "coordinates_with": "b"},
        {"id": "b", "reports_to": "boss"},
    )
    (start, end) = path_of(chart, "coordinates_with a > b")
    boxes = boxes_of(chart)
    assert start == (boxes["a"].x + boxes["a"].width, boxes["a"].y + boxes["a"].height / 2)
    assert end == (boxes["b"].x, start[1])


def test_a_line_may_leave_a_box_below_where_nothing_hangs():
    chart = chart_of(
        {"id": "head"},
        {"id": "audit", "reports_to": "head", "class": "staff", "dotted_line_to": "b"},
        *({"id": each, "reports_to": "head"} for each in "abcd"),
    )
    box, path = boxes_of(chart)["audit"], path_of(chart, "dotted_line_to audit > b")
    assert path[0][1] == box.y + box.height
    assert box.x < path[0][0] < box.x + box.width
    assert check(chart) == ()


def test_no_line_squeezes_in_between_the_boxes_of_a_column_and_their_spine():
    chart = chart_of_file(EXAMPLES[0].with_name("un-secretariat.yaml"))
    stubs = [
        (path[-2], path[-1])
        for line in chart.lines
        for path in line.paths
        if line.kind == "reports_to" and len(path) > 2 and path[-2][1] == path[-1][1]
    ]
    crossing = [
        line.id
        for line in chart.lines
        if line.kind != "reports_to"
        for path in line.paths
        for (x, y), (x1, y1) in pairwise(path)
        if x == x1 and any(a[0] < x < b[0] and min(y, y1) < a[1] < max(y, y1) for a, b in stubs)
    ]
    assert crossing == []


# Lines of one kind that meet at a box share a trunk


def secretary_of_eight():
    bosses = [{"id": boss, "reports_to": "chief"} for boss in BOSSES]
    secretary = {"id": "secretary", "reports_to": "chief", "supports": BOSSES, "class": "support"}
    return chart_of({"id": "chief"}, secretary, *bosses)


def test_a_secretary_of_eight_is_joined_to_them_by_one_trunk():
    chart = secretary_of_eight()
    lines = [lines_of(chart)[f"supports secretary > {boss}"] for boss in BOSSES]
    paths = [path for line in lines for path in line.paths]
    trunks = [path for path in paths if not joins_another(path[0], path, paths)]
    assert len(trunks) == 1
    assert all(line.arrow for line in lines)
    assert sum(map(length, paths)) < chart.width + 8 * 30
    assert count_crossings(chart) <= 1
    assert check(chart) == ()


def test_those_who_coordinate_with_one_share_a_trunk_whoever_states_it():
    chart = chart_of(
        {"id": "head"},
        {"id": "hub", "reports_to": "head", "coordinates_with": "a"},
        {"id": "x", "reports_to": "head"},
        {"id": "a", "reports_to": "head"},
        {"id": "b", "reports_to": "head", "coordinates_with": "hub"},
        {"id": "c", "reports_to": "head", "coordinates_with": "hub"},
    )
    lines = [line for line in chart.lines if line.kind == "coordinates_with"]
    paths = [path for line in lines for path in line.paths]
    alone = [path for path in paths if not any(joins_another(end, path, paths) for end in path)]
    assert len(lines) == 3
    assert len(alone) <= 1
    assert check(chart) == ()


def test_lines_of_two_starts_are_never_joined():
    chart = chart_of(
        {"id": "head"},
        {"id": "s", "reports_to": "head", "supports": ["a", "b"], "class": "line"},
        {"id": "t", "reports_to": "head", "supports": ["c", "d"], "class": "line"},
        *({"id": each, "reports_to": "head"} for each in "abcd"),
    )
    paths = {
        start: [
            path
            for line in chart.lines
            if line.start == start
            for path in line.paths
            if line.kind == "supports"
        ]
        for start in "st"
    }
    assert not any(lies_on(end, path) for path in paths["s"] for each in paths["t"] for end in each)
    assert check(chart) == ()


def joins_another(point, path, paths):
    return any(lies_on(point, other) for other in paths if other is not path)


# Side lines keep clear of what they pass


def hugging(chart):
    """Give the side lines that run close beside a line of command, and which."""
    command = [line for line in chart.lines if line.kind == "reports_to" and not line.arrow]
    side = [line for line in chart.lines if line not in command]
    return [
        (line.id, other.id)
        for line in side
        for other in command
        if {line.start, line.end} != {other.start, other.end}
        and any(are_close(one, two) for one in pieces(line) for two in pieces(other))
    ]


def pieces(line):
    return [ends for path in line.paths for ends in pairwise(path)]


def are_close(one, other):
    return any(
        one[0][axis] == one[1][axis]
        and other[0][axis] == other[1][axis]
        and abs(one[0][axis] - other[0][axis]) < CLEAR
        and shared(one, other, 1 - axis) > CLEAR
        for axis in (0, 1)
    )


def shared(one, other, axis):
    (low, high), (other_low, other_high) = (
        sorted(end[axis] for end in ends) for ends in (one, other)
    )
    return min(high, other_high) - max(low, other_low)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_no_side_line_of_the_examples_hugs_a_line_of_command(file):
    assert hugging(chart_of_file(file)) == []


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_no_side_line_of_the_examples_makes_a_jog_of_a_few_points(file):
    chart = chart_of_file(file)
    jogs = [
        line.id
        for line in chart.lines
        if line.kind != "reports_to"
        for path in line.paths
        for ends in list(pairwise(path))[1:-1]
        if length(ends) < SHORT_JOG
    ]
    assert jogs == []


@pytest.mark.parametrize("beside", [["support"], ["staff"], ["support", "staff"]])
def test_the_line_of_a_deputy_under_his_principal_runs_through_nobody_beside_the_stem(beside):
    chart = chart_of(
        {"id": "principal"},
        {"id": "deputy", "reports_to": "principal", "deputises_for": "principal"},
        *({"id": each, "class": each, "supports": "principal"} for each in beside),
        {"id": "clerk", "reports_to": "deputy"},
        options=Options(layout="standard"),
    )
    assert "deputises_for deputy > principal" in lines_of(chart)
    assert check(chart) == ()


# Lines run where it is nearest


def test_a_line_of_the_staff_runs_just_beside_them_though_a_deputy_stands_farther_out():
    chart = chart_of(
        {"id": "minister"},
        {"id": "vice", "reports_to": "minister", "role": "deputy", "deputises_for": "minister"},
        *(
            {
                "id": f"expert-{n}",
                "reports_to": "minister",
                "class": "staff",
                "coordinates_with": "a",
            }
            for n in range(3)
        ),
        *({"id": each, "reports_to": "minister"} for each in "abcdef"),
    )
    expert = boxes_of(chart)["expert-0"]
    lines = [line for line in chart.lines if line.kind == "coordinates_with"]
    right = max(x for line in lines for path in line.paths for x, _ in path)
    assert len(lines) == 3
    assert right <= expert.x + expert.width + 10
    assert check(chart) == ()


# Lines do not cross needlessly


def test_lines_to_the_two_sides_of_a_row_do_not_cross():
    chart = chart_of(
        {"id": "head"},
        {"id": "left", "reports_to": "head"},
        {"id": "a", "reports_to": "head", "dotted_line_to": "left"},
        {"id": "b", "reports_to": "head", "dotted_line_to": "right"},
        {"id": "right", "reports_to": "head"},
    )
    assert count_crossings(chart) == 0
    assert check(chart) == ()


def test_a_line_that_runs_as_far_below_all_boxes_as_above_them_crosses_no_bus():
    (asean,) = [file for file in EXAMPLES if file.stem == "asean"]
    chart = chart_of_file(asean, fit="16:9")
    foot = max(box.y + box.height for box in chart.boxes)
    trunk = path_of(chart, "supports secretary > permanent-representatives")
    assert max(y for _, y in trunk) > foot
    branch = path_of(chart, "supports secretary > coordinating-council")
    assert length(branch[:2]) > SHORT_JOG
    assert count_crossings(chart) == 2
    assert check(chart) == ()


def test_side_lines_of_examples_and_random_organisations_stay_as_short_as_they_became():
    """The figures of lines that kept to their channels were 210,700 points, 1016, and 973."""
    random = [random_organisation(seed, random_size(seed, 60)) for seed in range(60)]
    drawn = [lay_out(OrgGraph(organisation), Options()) for organisation in random]
    charts = [*map(chart_of_file, EXAMPLES), *drawn]
    side = [line for chart in charts for line in chart.lines if line.kind != "reports_to"]
    paths = [path for line in side for path in line.paths]
    assert sum(map(length, paths)) < 135_000
    assert sum(max(0, len(path) - 2) for path in paths) < 650
    assert sum(map(count_crossings, charts)) < 400


MINISTRY = (
    {"id": "minister"},
    {"id": "general", "role": "secretary-general", "reports_to": "minister"},
    {"id": "inspector", "role": "inspector-general", "reports_to": "minister"},
    *({"id": each, "reports_to": "minister"} for each in ("one", "two")),
    *(
        {"id": f"{head} {n}", "title": "Director for Administration", "reports_to": head}
        for head, count in (("general", 2), ("inspector", 2), ("one", 3), ("two", 2))
        for n in range(count)
    ),
    *(
        {
            "id": f"expert {head}",
            "title": "Secretary of the Directorate-General for Permanent Affairs",
            "class": "staff",
            "reports_to": head,
        }
        for head in ("one", "two")
    ),
    {"id": "aide", "title": "Shared Secretary", "role": "secretary", "supports": ["one", "two"]},
)


@pytest.mark.parametrize("fit", ["free", "A4", "A3", "16:9"])
def test_the_line_of_a_shared_secretary_crosses_no_bus_above_those_whom_he_supports(fit):
    chart = chart_of(*MINISTRY, options=Options(fit=fit))
    boxes = boxes_of(chart)
    (line,) = [each for each in chart.lines if each.end == "two" and each.start == "aide"]
    assert all(y > boxes["two"].y for path in line.paths for _, y in path)
    assert count_crossings(chart) <= 1
    assert check(chart) == ()


def test_on_open_ground_a_side_line_keeps_away_from_the_spine_that_it_runs_beside():
    (ministry,) = [file for file in EXAMPLES if file.stem == "kemenkeu"]
    chart = chart_of_file(ministry, fit="A4")
    boxes = boxes_of(chart)
    paths = [path for line in chart.lines if line.end == "sekjen" for path in line.paths]
    (x, _), *_ = [path[-2] for path in paths if len(path) > 3]
    command = path_of(chart, "reports_to dirjen-perbendaharaan > menteri")
    spine = max(x for x, _ in command if x < boxes["dirjen-bea-cukai"].x)
    right = boxes["sekjen"].x + boxes["sekjen"].width
    assert right + 5 < x < spine - 5


@pytest.mark.parametrize("fit", ["free", "A4", "A3", "16:9"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_two_arrow_heads_of_one_trunk_face_each_other(fit, language):
    (nations,) = [file for file in EXAMPLES if file.stem == "un-secretariat"]
    chart = chart_of_file(nations, fit=fit, language=language)
    heads = [(line, line.paths[-1][-2:]) for line in chart.lines if line.arrow and line.paths]
    facing = [
        (line.id, other.id)
        for line, ((x, y), (end, _)) in heads
        for other, ((other_x, other_y), (other_end, _)) in heads
        if line.start == other.start and (x, y) == (other_x, other_y) and end < x < other_end
    ]
    assert facing == []
    assert check(chart) == ()
