"""Advisers stand level with their head, joined sideways; beside the stem where deputies do."""

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


def test_more_advisers_than_have_room_beside_the_box_stand_beside_the_stem():
    assert set(standing([MINISTER, *advisers(4), *DIRECTORS]).values()) == {"beside", "row"}
    many = standing([MINISTER, *advisers(5), *DIRECTORS])
    assert {many[f"expert-staff {n}"] for n in range(5)} == {"right"}


@pytest.mark.parametrize("fit", ["free", "A4", "16:9"])
@pytest.mark.parametrize("count", [1, 4])
def test_advisers_never_stand_under_a_deputy_as_if_they_were_his(count, fit):
    deputy = {"id": "deputy", "role": "deputy-principal", "reports_to": "minister"}
    organisation = [MINISTER, *advisers(count), deputy, *DIRECTORS]
    found = standing(organisation)
    assert found["deputy"] == "beside"
    assert {found[f"expert-staff {n}"] for n in range(count)} == {"right"}
    chart = chart_of(*organisation, options=Options(fit=fit))
    boxes = boxes_of(chart)
    stem = boxes["minister"].x + boxes["minister"].width / 2
    ((start, *_),) = lines_of(chart)["reports_to expert-staff 0 > minister"].paths
    assert start[0] == pytest.approx(stem, abs=0.01)
    assert boxes["deputy"].y == boxes["minister"].y
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
