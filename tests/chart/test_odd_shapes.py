"""Organisations of odd shapes: chains, crowds of deputies, heads and tops, offices of helpers."""

import pytest

from orgmodel.chart import Options, check
from tests.chart.build import boxes_of, centre, chart_of, lines_of

A4 = [595.3, 841.9]
BOSS = {"id": "boss", "title": "Minister"}


def team(manager: str, count: int, prefix: str):
    """Give positions that report to a manager."""
    return [
        {"id": f"{prefix}{n}", "title": f"Office {n} for Roads", "reports_to": manager}
        for n in range(count)
    ]


@pytest.mark.parametrize("fit", ["free", "A4", "A3-landscape"])
def test_a_chain_of_forty_goes_straight_down(fit):
    chain = [{"id": f"p{n}", "title": f"Step {n}", "reports_to": f"p{n - 1}"} for n in range(1, 40)]
    chart = chart_of({"id": "p0", "title": "Top"}, *chain, options=Options(fit=fit))
    assert {round(centre(box)) for box in chart.boxes} == {round(centre(chart.boxes[0]))}
    assert check(chart) == ()


def test_in_a_layout_that_is_asked_for_a_chain_hangs_aside():
    deep = [{"id": "c", "reports_to": "a1"}, {"id": "d", "reports_to": "c"}]
    options = Options(layout="right-hanging")
    boxes = boxes_of(chart_of(BOSS, *team("boss", 3, "a"), *deep, options=options))
    assert boxes["a1"].x < boxes["c"].x < boxes["d"].x


def test_four_deputies_stand_beside_the_box_and_ten_in_a_block_under_it():
    def deputies(count):
        named = team("boss", count, "v")
        deputies = [{**each, "deputises_for": ["boss"]} for each in named]
        return chart_of(BOSS, *deputies, *team("boss", 6, "d"))

    few, many = boxes_of(deputies(4)), deputies(10)
    assert few["v0"].y == few["boss"].y
    boxes = boxes_of(many)
    assert len({boxes[f"v{n}"].x for n in range(10)}) > 1
    for n in range(10):
        deputy = boxes[f"v{n}"]
        assert boxes["boss"].y + boxes["boss"].height < deputy.y
        assert deputy.y + deputy.height < boxes["d0"].y
        assert lines_of(many)[f"deputises_for v{n} > boss"].arrow is False
    assert check(many) == ()


@pytest.mark.parametrize("title", ["D", "Deputy for everything that others have no time for"])
def test_the_line_of_a_deputy_beside_his_head_is_not_read_as_one_with_that_of_command(title):
    chart = chart_of(
        {"id": "boss"},
        {"id": "deputy", "title": title, "reports_to": "boss", "deputises_for": "boss"},
        {"id": "other", "reports_to": "boss"},
    )
    boxes, lines = boxes_of(chart), lines_of(chart)
    ((start, end),) = lines["deputises_for deputy > boss"].paths
    ((command, _),) = lines["reports_to deputy > boss"].paths
    apart = command[1] - start[1]
    between_strands = 2.4
    assert apart > 2.5 * between_strands
    assert start[1] == end[1]
    for name in ("boss", "deputy"):
        assert boxes[name].y + between_strands < start[1]


def test_a_helper_with_helpers_of_his_own_stands_beside_the_stem_with_all_of_them():
    helper = {"class": "support", "title": "Assistant"}
    chief = {**helper, "id": "chief", "reports_to": "boss", "supports": ["boss"]}
    others = [{**helper, "id": n, "reports_to": "chief", "supports": ["chief"]} for n in ("x", "y")]
    chart = chart_of(BOSS, chief, *others, *team("boss", 3, "d"))
    boxes = boxes_of(chart)
    for id_ in ("chief", "x", "y"):
        assert boxes[id_].x + boxes[id_].width < centre(boxes["boss"])
        assert boxes[id_].y + boxes[id_].height < boxes["d0"].y
    assert check(chart) == ()


def test_a_helper_who_leads_others_than_helpers_stands_in_the_row():
    chief = {"id": "chief", "class": "support", "reports_to": "boss", "supports": ["boss"]}
    boxes = boxes_of(chart_of(BOSS, chief, *team("chief", 2, "x"), *team("boss", 3, "d")))
    assert boxes["chief"].y == boxes["d0"].y


def test_twelve_heads_under_a_body_are_no_larger_than_others_and_fit_a4():
    heads = team("body", 12, "p")
    others = [each for n in range(4) for each in team(f"p{n}", 3, f"q{n}-")]
    body = {"id": "body", "name": "Assembly"}
    chart = chart_of(*heads, *others, bodies=[body], options=Options(fit="A4"))
    boxes = boxes_of(chart)
    assert sorted((chart.width, chart.height)) == A4
    assert boxes["p0"].width == pytest.approx(boxes["q0-0"].width, abs=0.02)
    assert check(chart) == ()


def test_thirty_tops_of_which_five_lead_others_fit_a4_and_the_rest_stand_in_columns():
    tops = [{"id": f"p{n}", "title": f"Society {n}"} for n in range(30)]
    reports = [each for n in range(5) for each in team(f"p{n}", 6, f"q{n}-")]
    chart = chart_of(*tops, *reports, options=Options(fit="A4"))
    boxes = boxes_of(chart)
    assert sorted((chart.width, chart.height)) == A4
    last = max(boxes[f"p{n}"].y for n in range(30))
    before = {box.x for box in chart.boxes if box.y < last}
    assert {box.x for box in chart.boxes if box.y == last} <= before
    assert check(chart) == ()
