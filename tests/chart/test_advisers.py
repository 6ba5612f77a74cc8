"""Advisers stand level with their head, joined sideways, with his deputies."""

import pytest

from orgmodel.chart import Options, check
from tests.chart.build import boxes_of, chart_of, lines_of
from tests.chart.test_peers import DIRECTORS, MINISTER, standing


def advisers(count, role="expert-staff"):
    """Give some advisers of a minister."""
    return [{"id": f"{role} {n}", "role": role, "reports_to": "minister"} for n in range(count)]


def test_an_adviser_stands_level_with_his_head_and_is_joined_sideways():
    chart = chart_of(MINISTER, *advisers(1), *DIRECTORS)
    minister, adviser = (boxes_of(chart)[each] for each in ("minister", "expert-staff 0"))
    assert adviser.y == minister.y
    assert adviser.x > minister.x + minister.width
    ((start, end),) = lines_of(chart)["reports_to expert-staff 0 > minister"].paths
    assert start[1] == end[1]
    assert check(chart) == ()


def test_deputies_stand_before_advisers_whatever_the_order_of_the_file():
    deputy = {"id": "deputy", "role": "deputy-principal", "reports_to": "minister"}
    chart = chart_of(MINISTER, *advisers(2), deputy, *DIRECTORS)
    ordered = ("deputy", "expert-staff 0", "expert-staff 1")
    heights = [boxes_of(chart)[each].y for each in ordered]
    assert heights == sorted(heights)
    assert heights[0] == boxes_of(chart)["minister"].y
    assert check(chart) == ()


def test_more_advisers_than_have_room_beside_the_box_stand_beside_the_stem():
    assert set(standing([MINISTER, *advisers(4), *DIRECTORS]).values()) == {"beside", "row"}
    many = standing([MINISTER, *advisers(5), *DIRECTORS])
    assert {many[f"expert-staff {n}"] for n in range(5)} == {"right"}
    deputies = [
        {"id": each, "role": "deputy-principal", "reports_to": "minister"}
        for each in ("first", "second")
    ]
    mixed = standing([MINISTER, *deputies, *advisers(4), *DIRECTORS])
    assert mixed["first"] == mixed["second"] == "beside"
    assert {mixed[f"expert-staff {n}"] for n in range(4)} == {"right"}


@pytest.mark.parametrize("fit", ["free", "A4", "16:9"])
def test_four_advisers_have_room_beside_the_box_under_one_deputy(fit):
    deputy = {"id": "deputy", "role": "deputy-principal", "reports_to": "minister"}
    organisation = [MINISTER, *advisers(4), deputy, *DIRECTORS]
    assert set(standing(organisation).values()) == {"beside", "row"}
    chart = chart_of(*organisation, options=Options(fit=fit))
    boxes = boxes_of(chart)
    beside = [boxes[each] for each in ("deputy", *(f"expert-staff {n}" for n in range(4)))]
    assert beside[0].y == boxes["minister"].y
    assert len({box.x for box in beside}) == 1
    assert [box.y for box in beside] == sorted(box.y for box in beside)
    assert check(chart) == ()


def test_all_advisers_of_one_head_stand_beside_his_box_or_all_beside_his_stem():
    few = [*advisers(2), *advisers(2, "special-staff")]
    assert set(standing([MINISTER, *few, *DIRECTORS]).values()) == {"beside", "row"}
    many = [*advisers(3), *advisers(2, "special-staff")]
    assert set(standing([MINISTER, *many, *DIRECTORS]).values()) == {"right", "row"}


def test_an_adviser_who_commands_anybody_stands_beside_the_stem_with_his_peers():
    led = {"id": "led", "class": "line", "reports_to": "expert-staff 1"}
    found = standing([MINISTER, *advisers(2), *DIRECTORS, led])
    assert found["expert-staff 0"] == found["expert-staff 1"] == "right"
    assert check(chart_of(MINISTER, *advisers(2), *DIRECTORS, led)) == ()


def test_advisers_of_a_head_who_leads_nobody_else_are_his_row():
    assert set(standing([MINISTER, *advisers(2)]).values()) == {"row"}


@pytest.mark.parametrize("layout", ["hanging", "left-hanging", "right-hanging", "columns"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_advisers_are_drawn_without_fault_in_every_layout(layout, language):
    led = [{"id": f"led {n}", "class": "line", "reports_to": "east"} for n in range(5)]
    aides = [{**each, "reports_to": "east"} for each in advisers(2)]
    options = Options(layout=layout, language=language)
    chart = chart_of(MINISTER, *aides, *DIRECTORS, *led, options=options)
    assert check(chart) == ()
