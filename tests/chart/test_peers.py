"""Peers stand on one line: reports of one manager who have one class and one role."""

import pytest

from orgmodel.chart import Options, check
from orgmodel.chart.view import build_view
from tests.chart.build import boxes_of, centre, chart_of, graph_of, lines_of

MINISTER = {"id": "minister", "class": "line"}
DIRECTORS = [{"id": each, "reports_to": "minister", "class": "line"} for each in ("east", "west")]


def bureaus(*more):
    """Give a secretary-general of class staff with four bureaus."""
    return [
        {"id": "sekjen", "role": "secretary-general", "class": "staff"},
        *(
            {"id": each, "role": "bureau-head", "reports_to": "sekjen"}
            for each in ("plans", "money", "house", "law")
        ),
        *more,
    ]


def deputies(*more):
    """Give a minister with two who deputise for him, and two directors."""
    seconds = [
        {"id": each, "class": "line", "reports_to": "minister", "deputises_for": "minister"}
        for each in ("first", "second")
    ]
    return [MINISTER, *seconds, *DIRECTORS, *more]


def inspectors(*more):
    """Give a minister with an inspector-general and two directors."""
    general = {"id": "inspector-general", "class": "control", "reports_to": "minister"}
    return [MINISTER, general, *DIRECTORS, *more]


def standing(positions, options=None, **header):
    """Tell of everyone under a manager where he stands."""
    view = build_view(graph_of(*positions, **header), options or Options())
    places = view.places
    lists = {
        "row": places.children,
        "left": places.assistants,
        "right": places.staff,
        "beside": places.deputies,
    }
    return {
        view.ids[each]: where
        for where, under in lists.items()
        for node in view.order
        for each in under[node]
    }


def rows(chart, *ids):
    """Give the heights of some boxes, each once."""
    return {boxes_of(chart)[each].y for each in ids}


def test_bureaus_of_a_staff_head_stand_in_one_row_in_file_order():
    heads = [{"id": each, "class": "staff", "reports_to": "house"} for each in ("home", "archive")]
    chart = chart_of(*bureaus(*heads))
    names = ("plans", "money", "house", "law")
    assert len(rows(chart, *names)) == 1
    assert sorted(names, key=lambda each: centre(boxes_of(chart)[each])) == list(names)
    assert check(chart) == ()


def test_who_commands_anybody_keeps_his_peers_with_him():
    advisers = [{"id": e, "class": "staff", "reports_to": "minister"} for e in ("law", "press")]
    people = [MINISTER, *DIRECTORS, *advisers]
    assert standing(people)["law"] == standing(people)["press"] == "right"
    clerk = {"id": "clerk", "class": "line", "reports_to": "press"}
    assert standing([*people, clerk])["law"] == standing([*people, clerk])["press"] == "row"


def test_those_of_another_role_or_class_stay_where_they_are():
    expert = {"id": "expert", "role": "expert-staff", "reports_to": "minister"}
    audit = {"id": "audit", "class": "control", "reports_to": "minister"}
    inspector = {"id": "inspector", "class": "control", "reports_to": "audit"}
    found = standing([MINISTER, *DIRECTORS, expert, audit, inspector])
    assert (found["expert"], found["audit"]) == ("beside", "row")


def test_a_helper_moves_nobody_into_the_row():
    adviser = {"id": "adviser", "class": "staff", "reports_to": "minister"}
    attached = {"id": "helper", "supports": "adviser"}
    reporting = {"id": "helper", "class": "support", "reports_to": "adviser"}
    for helper in (attached, reporting):
        found = standing([MINISTER, *DIRECTORS, adviser, helper])
        assert found["adviser"] == "right"
    trainee = {"id": "trainee", "supports": "helper"}
    office = {"id": "helper", "class": "support", "reports_to": "minister", "supports": "minister"}
    assert standing([MINISTER, *DIRECTORS, office, trainee])["helper"] == "left"


def test_deputies_stand_together_beside_the_box_or_in_the_row():
    assert {standing(deputies())[each] for each in ("first", "second")} == {"beside"}
    led = {"id": "led", "class": "line", "reports_to": "first"}
    assert {standing(deputies(led))[each] for each in ("first", "second")} == {"row"}


def test_a_director_who_deputises_for_his_manager_stays_among_directors():
    directors = [
        {"id": each, "role": "director", "class": "line", "reports_to": "minister"}
        for each in "abc"
    ]
    directors[1]["deputises_for"] = "minister"
    assert set(standing([MINISTER, *directors]).values()) == {"row"}


def test_a_deputy_in_the_row_is_joined_beside_his_line_of_command():
    chart = chart_of(*deputies({"id": "led", "class": "line", "reports_to": "first"}))
    for name in ("first", "second"):
        line = lines_of(chart)[f"deputises_for {name} > minister"]
        ((upper, lower),) = line.paths
        box = boxes_of(chart)[name]
        assert upper[0] == lower[0]
        assert 5 < abs(lower[0] - centre(box)) < box.width / 2
        assert lower[1] == box.y
        assert not line.arrow
    assert check(chart) == ()


def test_the_line_of_a_deputy_alone_in_the_row_keeps_clear_of_those_beside_the_stem():
    chart = chart_of(
        MINISTER,
        {"id": "deputy", "class": "line", "reports_to": "minister", "deputises_for": "minister"},
        {"id": "led", "class": "line", "reports_to": "deputy"},
        {"id": "secretary", "role": "secretary", "supports": "minister"},
    )
    (path,) = lines_of(chart)["deputises_for deputy > minister"].paths
    assert path[-1][1] == boxes_of(chart)["deputy"].y
    assert check(chart) == ()


def test_deputy_secretaries_general_stand_on_one_spine():
    seconds = [{"id": each, "role": "deputy-sg", "reports_to": "sekjen"} for each in "abc"]
    secretary = {"id": "secretary", "role": "secretary", "reports_to": "c", "supports": "sekjen"}
    found = standing([{"id": "sekjen", "role": "secretary-general"}, *seconds, secretary])
    assert {found[each] for each in "abc"} == {"row"}


def test_helpers_of_an_assistant_stand_on_one_spine():
    office = {"id": "office", "class": "support", "reports_to": "minister", "supports": "minister"}
    helpers = [{"id": e, "class": "support", "reports_to": "office"} for e in ("visits", "diary")]
    typist = {"id": "typist", "class": "support", "reports_to": "diary"}
    found = standing([MINISTER, *DIRECTORS, office, *helpers, typist])
    assert found["office"] == "left"
    assert found["visits"] == found["diary"]


def test_inspectors_under_their_own_head_are_his_row_and_his_secretary_stands_aside():
    found = standing(
        [
            {"id": "general", "class": "control"},
            {"id": "first", "class": "control", "reports_to": "general"},
            {"id": "office", "class": "staff", "reports_to": "general"},
            {"id": "second", "class": "control", "reports_to": "general"},
        ]
    )
    assert found == {"first": "row", "second": "row", "office": "right"}


@pytest.mark.parametrize("people", [inspectors, bureaus, deputies])
def test_where_somebody_stands_is_the_same_in_every_view(people):
    name = {"inspectors": "inspector-general", "bureaus": "house", "deputies": "first"}
    led = {"id": "led", "class": "line", "reports_to": name[people.__name__]}
    positions = people(led)
    whole = standing(positions)
    views = [Options(depth=1), Options(focus=name[people.__name__]), Options(show=())]
    for view in views:
        part = standing(positions, view)
        assert part == {each: whole[each] for each in part}


@pytest.mark.parametrize("fit", ["A4", "A3", "16:9", "A4-portrait"])
def test_a_helper_of_one_report_changes_nothing_of_how_reports_stand(fit):
    directors = [{"id": f"d{n}", "reports_to": "chief"} for n in range(5)]
    heads = [{"id": f"h{n}", "reports_to": f"d{n // 2}"} for n in range(10)]
    aide = {"id": "aide", "role": "secretary", "supports": "h0"}
    boxes = boxes_of(chart_of({"id": "chief"}, *directors, *heads, aide, options=Options(fit=fit)))
    steps = {
        (boxes[f"h{n}"].x > boxes[f"h{n + 1}"].x - boxes["h0"].width / 2) for n in range(0, 10, 2)
    }
    assert len(steps) == 1


AIDE = {"id": "aide", "reports_to": "minister", "supports": ["minister"]}


def test_who_supports_his_manager_and_has_no_class_stands_beside_the_stem():
    directors = [{"id": each, "reports_to": "minister"} for each in ("east", "west")]
    found = standing([MINISTER, AIDE, *directors])
    assert found == {"aide": "left", "east": "row", "west": "row"}


def test_who_supports_his_manager_stands_in_the_row_where_he_commands_or_has_a_class():
    typist = {"id": "typist", "class": "line", "reports_to": "aide"}
    assert standing([MINISTER, AIDE, *DIRECTORS, typist])["aide"] == "row"
    assert standing([MINISTER, {**AIDE, "class": "line"}, *DIRECTORS])["aide"] == "row"


def test_who_supports_another_than_his_manager_stands_in_the_row():
    assert standing([MINISTER, {**AIDE, "supports": ["east"]}, *DIRECTORS])["aide"] == "row"


ASSEMBLY = {"id": "assembly", "name": "Assembly"}
CHAIR = {"id": "chair", "role": "chair", "reports_to": "assembly"}
VICE = {"id": "vice", "role": "deputy-chair", "reports_to": "assembly"}


@pytest.mark.parametrize("more", [{}, {"deputises_for": ["chair"]}], ids=["", "said"])
def test_the_vice_chair_of_a_body_stands_in_the_row_with_the_chair(more):
    chart = chart_of(CHAIR, {**VICE, **more}, bodies=[ASSEMBLY])
    assert len(rows(chart, "chair", "vice")) == 1
    assert check(chart) == ()


def test_who_deputises_for_a_peer_stands_in_the_row_with_him():
    deputy = {"id": "deputy", "role": "deputy-sg", "reports_to": "minister"}
    assert standing([MINISTER, *DIRECTORS, deputy])["deputy"] == "beside"
    named = {**deputy, "deputises_for": ["east"]}
    assert standing([MINISTER, *DIRECTORS, named])["deputy"] == "row"
