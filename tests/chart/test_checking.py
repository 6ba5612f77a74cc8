import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.chart import (
    Chart,
    FaultKind,
    Frame,
    Line,
    Options,
    Text,
    check,
    count_crossings,
    lay_out,
    missing,
)
from orgmodel.chart.checking.lines import check_lines
from tests.chart.build import centre, chart_of, graph_of

POSITIONS = (
    {"id": "boss", "holders": ["Ratna Pelangi"]},
    {"id": "secretary", "supports": "boss"},
    {"id": "a", "reports_to": "boss"},
    {"id": "b", "reports_to": "boss", "dotted_line_to": "a"},
    {"id": "c", "reports_to": "boss"},
)


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


def line(chart, id_):
    return next(each for each in chart.lines if each.id == id_)


def test_a_chart_as_it_was_laid_out_has_no_fault(chart):
    assert check(chart) == ()


def test_a_box_over_another_is_found(chart):
    moved = plant(chart, "b", x=box(chart, "a").x + 10)
    assert [(f.kind, f.ids) for f in check(moved) if f.kind == "overlap"] == [
        ("overlap", ("a", "b"))
    ]


def test_a_box_off_the_sheet_is_found(chart):
    assert "outside" in kinds(plant(chart, "c", x=chart.width))


def test_whatever_else_leaves_the_sheet_is_found(chart):
    path = ((chart.width - 5, 5.0), (chart.width + 5, 5.0))
    assert "outside" in kinds(plant(chart, "reports_to c > boss", paths=(path,)))
    far = Text("Ministry", chart.width - 20, 20.0, 16.0, 60.0, "strong", "start")
    assert kinds(replace(chart, texts=(far,))) == {"outside"}
    legend = replace(chart.legend[0], label=replace(chart.legend[0].label, y=chart.height))
    assert kinds(replace(chart, legend=(legend, *chart.legend[1:]))) == {"outside"}
    frame = Frame("unit", "Unit", -5.0, -5.0, chart.width + 20, chart.height + 20, ())
    assert kinds(replace(chart, frames=(frame,))) == {"outside", "unexplained"}


def test_a_title_over_a_box_or_another_text_is_found(chart):
    boss = box(chart, "boss")
    title = Text("Ministry", boss.x + 5, boss.y + 15, 16.0, 60.0, "strong", "start")
    assert "text-overlap" in kinds(replace(chart, texts=(title,)))
    first = Text("Ministry", 2.0, 20.0, 16.0, 60.0, "strong", "start")
    assert kinds(replace(chart, texts=(first,))) == set()
    assert kinds(replace(chart, texts=(first, replace(first, y=25.0)))) == {"text-overlap"}


def test_a_frame_too_narrow_for_its_name_is_found(chart):
    boss = box(chart, "boss")
    name = Text("Directorate of Roads", 2.0, 20.0, 8.0, 90.0, "muted", "start")
    narrow = Frame("unit", "Directorate of Roads", 1.0, 5.0, 30.0, 20.0, (name,))
    assert boss.x > 31
    assert "clipped-text" in kinds(replace(chart, frames=(narrow,)))


def test_a_frame_that_cuts_a_foreign_box_is_found(chart):
    boss = box(chart, "boss")
    frame = Frame("unit", "Unit", boss.x + 5, boss.y - 5, boss.width, boss.height + 10, ())
    assert "cut" in kinds(replace(chart, frames=(frame,)))


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


def test_a_line_of_support_may_cross_and_is_counted(chart):
    bare = plant(chart, "dotted_line_to b > a", paths=())
    bus = next(y for x in chart.lines if x.id == "reports_to c > boss" for _, y in x.paths[0][:1])
    x = centre(box(chart, "a")) + 30
    crossed = plant(bare, "dotted_line_to b > a", paths=(((x, bus - 5), (x, bus + 5)),))
    assert "crossing" not in kinds(crossed)
    assert (count_crossings(bare), count_crossings(crossed)) == (0, 1)


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


def test_a_peer_beside_the_stem_of_a_row_is_found(chart):
    c = box(chart, "c")
    path = ((c.x - 11, c.y + 10), (c.x, c.y + 10))
    aside = plant(chart, "reports_to c > boss", paths=(path,))
    assert ("parted-peers", ("a", "c")) in [(f.kind, f.ids) for f in check(aside)]


def test_peers_on_two_spines_are_found():
    hung = chart_of(*POSITIONS, options=Options(layout="right-hanging"))
    assert "parted-peers" not in kinds(hung)
    ((*start, (left, level)),) = line(hung, "reports_to c > boss").paths
    indented = tuple((x + 9, y) for x, y in (*start, (left, level)))
    moved = plant(hung, "c", x=box(hung, "c").x + 9)
    moved = plant(moved, "reports_to c > boss", paths=(indented,))
    assert [f.ids for f in check(moved) if f.kind == "parted-peers"] == [("a", "c")]


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


def test_every_kind_of_fault_is_planted_here():
    """A kind that the check comes to know later needs a test of its own."""
    here = Path(__file__).parent
    written = [file.read_text(encoding="utf-8") for file in here.glob("test_checking*.py")]
    planted = set(re.findall(r'"([a-z-]+)"', " ".join(written)))
    assert set(get_args(FaultKind)) <= planted | {"missing"}


pieces = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(1, 9), st.booleans()),
    max_size=25,
)


@given(pieces)
def test_meetings_are_those_that_comparing_every_pair_finds(drawn):
    lines = [line_of(number, *piece) for number, piece in enumerate(drawn)]
    found = {(f.kind, frozenset(f.ids)) for f in check_lines(sheet_of(lines))}
    for (number, one), (other_number, other) in combinations(enumerate(drawn), 2):
        pair = frozenset((f"l{number}", f"l{other_number}"))
        assert (("coincidence", pair) in found) == lie_on_each_other(one, other)
        assert (("crossing", pair) in found) == cross(one, other)
    assert count_crossings(sheet_of([replace(x, kind="supports") for x in lines])) == sum(
        cross(one, other) for one, other in combinations(dict.fromkeys(drawn), 2)
    )


def line_of(number, x, y, length, upright):
    start, end = (10.0 * x, 10.0 * y), (10.0 * x, 10.0 * y)
    end = (end[0], end[1] + 10 * length) if upright else (end[0] + 10 * length, end[1])
    name = f"l{number}"
    return Line(name, "reports_to", f"from {name}", f"to {name}", ((start, end),), arrow=False)


def sheet_of(lines):
    return Chart("T", "en", 500.0, 500.0, (), tuple(lines))


def lie_on_each_other(one, other):
    (x, y, length, upright), (other_x, other_y, other_length, other_upright) = one, other
    if upright != other_upright:
        return False
    if upright:
        x, y, other_x, other_y = y, x, other_y, other_x
    return y == other_y and min(x + length, other_x + other_length) > max(x, other_x)


def cross(one, other):
    level, upright = (other, one) if one[3] else (one, other)
    if level[3] or not upright[3]:
        return False
    across = level[0] < upright[0] < level[0] + level[2]
    return across and upright[1] < level[1] < upright[1] + upright[2]
