from dataclasses import replace

import pytest

from orgmodel.chart import Fit, Options, Text, check, lay_out, missing
from orgmodel.graph import OrgGraph
from tests.chart.build import chart_of, graph_of
from tests.organisations import random_organisation

FITS: tuple[Fit, ...] = ("free", "16:9", "free", "A4", "free", "A3-landscape")
POSITIONS = (
    {"id": "boss", "holders": ["Ratna Pelangi"]},
    {"id": "secretary", "supports": "boss"},
    {"id": "a", "reports_to": "boss"},
    {"id": "b", "reports_to": "boss", "dotted_line_to": "a"},
    {"id": "c", "reports_to": "boss"},
)


@pytest.mark.parametrize("start", range(0, 300, 20))
def test_random_organisations_are_drawn_without_fault_and_whole(start):
    for seed in range(start, start + 20):
        graph = OrgGraph(random_organisation(seed, 1 + seed * 7 % 60))
        options = Options(fit=FITS[seed % len(FITS)])
        if seed % 5 == 4:
            options = Options(root="p0", depth=seed % 3)
        chart = lay_out(graph, options)
        assert (seed, check(chart), missing(chart, graph, options)) == (seed, (), ())


def plant(chart, id_, **changes):
    """Change one box or line of a chart."""
    return replace(
        chart,
        boxes=tuple(replace(b, **changes) if b.id == id_ else b for b in chart.boxes),
        lines=tuple(replace(x, **changes) if x.id == id_ else x for x in chart.lines),
    )


@pytest.fixture
def chart():
    return chart_of(*POSITIONS)


def kinds(chart):
    return {fault.kind for fault in check(chart)}


def box(chart, id_):
    return next(each for each in chart.boxes if each.id == id_)


def test_a_chart_as_it_was_laid_out_has_no_fault(chart):
    assert check(chart) == ()


def test_a_box_over_another_is_found(chart):
    moved = plant(chart, "b", x=box(chart, "a").x + 10)
    assert [(f.kind, f.ids) for f in check(moved) if f.kind == "overlap"] == [
        ("overlap", ("a", "b"))
    ]


def test_a_box_off_the_sheet_is_found(chart):
    assert "outside" in kinds(plant(chart, "c", x=chart.width))


def test_a_line_through_a_box_is_found(chart):
    a = box(chart, "a")
    path = ((a.x - 5, a.y + 10), (a.x + a.width + 5, a.y + 10))
    assert "line-through-box" in kinds(plant(chart, "reports_to c > boss", paths=(path,)))


def test_a_line_through_the_title_is_found(chart):
    title = Text("Ministry", 10.0, 20.0, 16.0, 60.0, "strong", "start")
    path = ((5.0, 15.0), (90.0, 15.0))
    faulty = plant(replace(chart, texts=(title,)), "reports_to c > boss", paths=(path,))
    assert "line-through-text" in kinds(faulty)


def test_a_diagonal_is_found(chart):
    path = ((0.0, 0.0), (9.0, 9.0))
    assert "diagonal" in kinds(plant(chart, "reports_to c > boss", paths=(path,)))


def test_crossing_lines_of_command_are_found(chart):
    path = ((chart.width / 2 - 9, 0.0), (chart.width / 2 - 9, chart.height))
    crossed = plant(chart, "reports_to c > boss", paths=(path,), start="c", end="elsewhere")
    assert "crossing" in kinds(crossed)


def test_a_dotted_line_on_a_line_of_command_is_found(chart):
    command = next(line for line in chart.lines if line.id == "reports_to a > boss")
    assert "coincidence" in kinds(plant(chart, "dotted_line_to b > a", paths=command.paths))


def test_a_line_that_ends_in_nothing_is_found(chart):
    path = ((1.0, 1.0), (9.0, 1.0))
    assert "loose-line" in kinds(plant(chart, "reports_to c > boss", paths=(path,)))


def test_a_text_wider_than_its_box_is_found(chart):
    wide = tuple(replace(text, text=text.text * 20) for text in box(chart, "boss").texts)
    assert "clipped-text" in kinds(plant(chart, "boss", texts=wide))


def test_texts_over_each_other_are_found(chart):
    texts = box(chart, "boss").texts
    assert "text-overlap" in kinds(plant(chart, "boss", texts=(texts[0], texts[0])))


def test_a_manager_off_the_centre_of_its_reports_is_found(chart):
    assert "off-centre" in kinds(plant(chart, "boss", x=box(chart, "boss").x + 5))


def test_a_report_out_of_line_is_found(chart):
    lower = box(chart, "c").y + 30
    line = next(line for line in chart.lines if line.id == "reports_to c > boss")
    (*start, (x, _)) = line.paths[0]
    moved = plant(chart, "c", y=lower)
    moved = plant(moved, "reports_to c > boss", paths=((*start, (x, lower)),))
    assert "uneven-row" in kinds(moved)


def test_an_assistant_among_the_reports_is_found(chart):
    row = box(chart, "a").y
    line = next(line for line in chart.lines if line.id == "supports secretary > boss")
    path = tuple((x, row + 5) for x, _ in line.paths[0])
    moved = plant(plant(chart, "secretary", y=row), line.id, paths=(path,))
    assert "misplaced-assistant" in kinds(moved)


def test_whatever_is_not_drawn_is_found(chart):
    graph = graph_of(*POSITIONS)
    boxes = tuple(each for each in chart.boxes if each.id != "c")
    assert [f.message for f in missing(replace(chart, boxes=boxes), graph)] == [
        "the position c is not drawn"
    ]
    lines = tuple(each for each in chart.lines if each.kind != "dotted_line_to")
    assert [f.message for f in missing(replace(chart, lines=lines), graph)] == [
        "the line from b to a (dotted_line_to) is not drawn"
    ]
    nameless = plant(chart, "boss", tooltip="boss")
    assert [f.message for f in missing(nameless, graph)] == [
        "the holder Ratna Pelangi of boss is not drawn"
    ]


def test_a_wrong_count_of_folded_positions_is_found():
    options = Options(depth=0)
    graph = graph_of(*POSITIONS)
    chart = lay_out(graph, options)
    assert missing(chart, graph, options) == ()
    fold = box(chart, "boss +")
    wrong = plant(chart, "boss +", texts=(replace(fold.texts[0], text="+9"),))
    assert [f.message for f in missing(wrong, graph, options)] == [
        "3 positions are folded, the marks say 9"
    ]
