import random
from itertools import pairwise

import pytest

from orgmodel.chart import FITS, Options, check, lay_out, missing
from orgmodel.drawing.sheet import badge_place
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from tests.chart.build import boxes_of, centre, chart_of, graph_of, lines_of
from tests.organisations import random_organisation

MINISTRY = (
    {"id": "minister", "role": "principal"},
    *({"id": f"expert-{n}", "reports_to": "minister", "class": "staff"} for n in range(9)),
    *({"id": f"dg-{n}", "reports_to": "minister"} for n in range(13)),
)


def test_siblings_stand_in_file_order_from_left_to_right():
    boxes = boxes_of(chart_of(*MINISTRY))
    lefts = [boxes[f"dg-{n}"].x for n in range(13)]
    assert lefts == sorted(lefts)
    assert len({boxes[f"dg-{n}"].y for n in range(13)}) == 1


def test_the_manager_stands_over_the_middle_of_its_row():
    boxes = boxes_of(chart_of(*MINISTRY))
    middle = (centre(boxes["dg-0"]) + centre(boxes["dg-12"])) / 2
    assert centre(boxes["minister"]) == pytest.approx(middle, abs=0.05)


def test_nine_experts_make_a_block_and_no_ribbon():
    boxes = boxes_of(chart_of(*MINISTRY))
    experts = [boxes[f"expert-{n}"] for n in range(9)]
    assert 2 <= len({box.y for box in experts}) <= 4
    assert 3 <= len({box.x for box in experts}) <= 5
    minister, row = boxes["minister"], boxes["dg-0"]
    assert all(minister.y + minister.height < box.y for box in experts)
    assert all(box.y + box.height < row.y for box in experts)


def test_a_secretary_stands_on_a_stub_between_manager_and_reports():
    chart = chart_of(
        {"id": "boss"},
        {"id": "secretary", "supports": "boss"},
        {"id": "a", "reports_to": "boss"},
        {"id": "b", "reports_to": "boss"},
    )
    boxes, lines = boxes_of(chart), lines_of(chart)
    secretary = boxes["secretary"]
    ((start, end),) = lines["supports secretary > boss"].paths
    assert secretary.x + secretary.width < centre(boxes["boss"])
    assert start[0] == pytest.approx(centre(boxes["boss"]), abs=0.02)
    assert end == (secretary.x + secretary.width, secretary.y + secretary.height / 2)
    assert "reports_to secretary > boss" not in lines


def test_assistants_beside_many_deputies_stand_on_no_neighbour():
    chart = chart_of(
        {"id": "x", "reports_to": "board"},
        {"id": "boss", "reports_to": "council"},
        *({"id": f"d{n}", "reports_to": "boss", "deputises_for": "boss"} for n in range(9)),
        *({"id": f"a{n}", "supports": "boss"} for n in range(3)),
        {"id": "b", "reports_to": "boss"},
        bodies=[{"id": "council"}, {"id": "board", "reports_to": "council"}],
        options=Options(layout="hanging"),
    )
    assert check(chart) == ()


def test_a_line_to_an_assistant_with_an_assistant_runs_through_nobody():
    chart = chart_of(
        {"id": "boss"},
        *({"id": f"a{n}", "supports": "boss"} for n in range(9)),
        {"id": "helper", "supports": "a0"},
        *(
            {"id": f"r{n}", "reports_to": "boss", kind: [f"a{m}" for m in range(9)]}
            for n, kind in enumerate(("coordinates_with", "dotted_line_to", "deputises_for"))
        ),
    )
    assert check(chart) == ()


def test_an_assistant_who_also_reports_has_one_stub_for_both():
    chart = chart_of(
        {"id": "boss"},
        {"id": "aide", "reports_to": "boss", "supports": "boss", "class": "support"},
        {"id": "a", "reports_to": "boss"},
    )
    lines = lines_of(chart)
    order = [line.id for line in chart.lines]
    assert lines["supports aide > boss"].paths == lines["reports_to aide > boss"].paths
    assert order.index("supports aide > boss") < order.index("reports_to aide > boss")


def test_bodies_stand_on_top_and_roots_in_one_row():
    chart = chart_of(
        {"id": "a", "reports_to": "board"},
        {"id": "b"},
        bodies=[{"id": "congress"}, {"id": "board", "reports_to": "congress"}],
    )
    boxes = boxes_of(chart)
    assert boxes["congress"].y < boxes["board"].y < boxes["a"].y == boxes["b"].y
    assert {box.id: box.what for box in chart.boxes}["board"] == "body"


def test_what_is_noted_of_a_shared_position_stands_over_those_who_share_it():
    holders = [{"name": "Ivo", "share": 0.5}, {"name": "Tao", "share": 0.5}]
    shared = {"id": "a", "holders": holders, "grade": "III", "location": "Bandung"}
    below = {"id": "b", "reports_to": "a"}
    for options, said in (
        (Options(level="all"), ["grade III", "Bandung"]),
        (Options(badges=("reports",)), ["reports: 1 direct"]),
        (Options(colour_by="grade"), ["III"]),
        (Options(frames=True), ["u"]),
    ):
        chart = chart_of({**shared, "unit": "u"}, below, units=[{"id": "u"}], options=options)
        box = boxes_of(chart)["a"]
        assert [text.text for text in box.texts] == ["a", *said, "Ivo", "Tao"]
        heights = [text.y for text in box.texts][-3:]
        (upper, lower), (noted, first, second) = box.dividers, heights
        assert noted < upper < first < lower < second


def test_a_unit_that_is_supported_and_worked_in_is_named_once():
    units = [{"id": "u", "name": "Kantor"}]
    clerk = {"id": "b", "unit": "u", "reports_to": "a", "supports": ["u"]}
    options = Options(frames=True, language="id")
    chart = chart_of({"id": "a"}, clerk, units=units, options=options)
    assert [text.text for text in boxes_of(chart)["b"].texts] == ["b", "mendukung Kantor"]
    assert missing(chart, graph_of({"id": "a"}, clerk, units=units), options) == ()


def test_job_sharers_divide_their_box():
    holders = [{"name": "Ivo", "share": 0.5}, {"name": "Tao", "share": 0.5}]
    box = boxes_of(chart_of({"id": "x", "holders": holders}))["x"]
    assert len(box.dividers) == 2
    assert box.y < box.dividers[0] < box.dividers[1] < box.y + box.height


def test_a_dotted_line_ends_in_an_arrow_and_lines_to_one_box_join():
    chart = chart_of(
        {"id": "boss"},
        {"id": "cfo", "reports_to": "boss"},
        *({"id": f"d{n}", "reports_to": "boss", "dotted_line_to": "cfo"} for n in range(4)),
    )
    dotted = [line for line in chart.lines if line.kind == "dotted_line_to"]
    assert sorted(line.arrow for line in dotted) == [False, False, False, True]
    assert check(chart) == ()


def test_coordination_has_no_arrow_and_is_one_line_for_both_who_state_it():
    chart = chart_of(
        {"id": "boss"},
        {"id": "a", "reports_to": "boss", "coordinates_with": "b"},
        {"id": "b", "reports_to": "boss", "coordinates_with": "a"},
    )
    coordination = [line for line in chart.lines if line.kind == "coordinates_with"]
    assert [(line.start, line.end, line.arrow) for line in coordination] == [("a", "b", False)]


def test_the_legend_explains_what_occurs_and_nothing_else():
    chart = chart_of(
        {"id": "boss"}, {"id": "a", "reports_to": "boss", "status": "vacant"}, language="id"
    )
    assert [(sample.kind, sample.label.text) for sample in chart.legend] == [
        ("reports_to", "Bertanggung jawab kepada"),
        ("vacant", "Jabatan kosong"),
    ]


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("id", "2024-11-05", "Per 5 November 2024"),
        ("en", "2024-11-05", "As of 5 November 2024"),
        ("id", "2026-03", "Per Maret 2026"),
        ("en", "2026", "As of 2026"),
    ],
)
def test_the_date_is_written_as_readers_write_it(language, written, expected):
    chart = chart_of({"id": "a"}, language=language, as_of=written, name="Kantor")
    assert [text.text for text in chart.texts] == ["Kantor", expected]


@pytest.mark.parametrize("fit", FITS)
def test_every_sheet_has_its_shape(fit):
    sizes = {
        "A4-portrait": (595.3, 841.9),
        "A4-landscape": (841.9, 595.3),
        "A3-portrait": (841.9, 1190.6),
        "A3-landscape": (1190.6, 841.9),
        "16:9": (960.0, 540.0),
    }
    chart = chart_of(
        {"id": "a"}, *({"id": n, "reports_to": "a"} for n in "bcd"), options=Options(fit=fit)
    )
    if fit in sizes:
        assert (chart.width, chart.height) == sizes[fit]
    elif fit != "free":
        assert (chart.width, chart.height) in sizes.values()


def test_text_on_paper_can_be_read():
    chart = lay_out(OrgGraph(random_organisation(3, 120)), Options(fit="A4"))
    assert min(text.size for box in chart.boxes for text in box.texts) >= 7.0


def test_a_legend_under_a_chart_made_smaller_keeps_all_rows_on_the_sheet():
    graph = OrgGraph(random_organisation(1175, 25))
    chart = lay_out(graph, Options(fit="A4", layout="standard"))
    assert max(sample.label.y for sample in chart.legend) < chart.height - 28
    assert check(chart) == ()


def test_fifty_reports_of_one_manager_fit_a4():
    positions = [{"id": f"r{n}", "reports_to": "m", "title": f"Office {n}"} for n in range(50)]
    chart = chart_of({"id": "m"}, *positions, options=Options(fit="A4"))
    assert {chart.width, chart.height} == {595.3, 841.9}
    assert chart.reason.startswith("Levels side by side: 1; all below hang in columns, because ")


def test_an_organisation_without_positions_is_an_empty_sheet():
    chart = lay_out(OrgGraph(Organisation(name="Nobody")), Options(fit="A4"))
    assert chart.boxes == ()
    assert check(chart) == ()


def test_support_never_changes_who_is_drawn_under_whom():
    positions = [
        {"id": "p0"},
        *({"id": f"p{n}", "reports_to": f"p{(n - 1) // 4}"} for n in range(1, 40)),
    ]
    plain = _command(chart_of(*positions))
    for seed in range(8):
        chance = random.Random(seed)
        supporting = [
            {**position, "supports": [f"p{chance.randrange(40)}"]}
            if position["id"] != "p0"
            else position
            for position in positions
        ]
        assert _command(chart_of(*supporting)) == plain


def _command(chart):
    boxes = boxes_of(chart)
    lines = [line for line in chart.lines if line.kind == "reports_to"]
    assert all(boxes[line.start].y > boxes[line.end].y for line in lines)
    return {(line.start, line.end) for line in lines}


def test_the_order_of_the_file_is_the_order_of_the_chart():
    for seed in range(40):
        graph = OrgGraph(random_organisation(seed, 40))
        chart = lay_out(graph, Options())
        boxes = boxes_of(chart)
        for manager in graph.positions:
            row = [boxes[p.id] for p in graph.direct_reports(manager) if _is_in_row(chart, p.id)]
            assert all((a.x, a.y) < (b.x, b.y) for a, b in pairwise(row))


def _is_in_row(chart, id_):
    """Tell whether a box hangs from a bus, entered from above."""
    box = boxes_of(chart)[id_]
    ends = [
        line.paths[-1][-1]
        for line in chart.lines
        if line.start == id_ and line.kind == "reports_to"
    ]
    return any(end[1] == box.y for end in ends)


def test_a_chain_of_ten_thousand_is_laid_out():
    chain = [{"id": "p0"}, *({"id": f"p{n}", "reports_to": f"p{n - 1}"} for n in range(1, 10_000))]
    assert len(chart_of(*chain).boxes) == 10_000


def test_the_same_organisation_gives_the_same_chart():
    organisation = random_organisation(11, 50)
    first = lay_out(OrgGraph(organisation), Options(fit="A4")).to_json()
    assert lay_out(OrgGraph(organisation), Options(fit="A4")).to_json() == first


def test_letters_with_a_tail_do_not_touch_the_frame_of_the_badge_under_them():
    tail = 0.22  # of the height of the font
    position = {"id": "a", "title": "Pegawai Yayasan", "status": "vacant", "count": 3}
    (box,) = chart_of(position).boxes
    *_, above, seats, vacant = box.texts
    assert (seats.tone, vacant.tone) == ("badge", "badge")
    assert badge_place(seats).y - (above.y + tail * above.size) > 1.0
    first, second = badge_place(seats), badge_place(vacant)
    assert second.y - (first.y + first.height) > 0.8
    assert box.y + box.height - (second.y + second.height) > 3.0


def test_who_only_supports_is_written_no_larger_than_those_who_lead():
    chart = chart_of(
        {"id": "head", "reports_to": "board"},
        {"id": "director", "reports_to": "head"},
        {"id": "helper", "supports": "head"},
        {"id": "of-the-board", "supports": "board"},
        {"id": "of-all", "supports": "organisation"},
        bodies=[{"id": "board"}],
    )
    sizes = {box.id: box.texts[0].size for box in chart.boxes}
    assert sizes["of-all"] == sizes["of-the-board"] == sizes["helper"] == sizes["director"]
    assert sizes["head"] == sizes["board"] > sizes["director"]
    boxes = boxes_of(chart)
    assert boxes["of-all"].width <= boxes["director"].width
