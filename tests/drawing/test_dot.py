import re
from dataclasses import replace
from pathlib import Path

import pytest

from orgmodel.chart.chart import Box, Chart, Line, Point
from orgmodel.chart.layout import USUAL, gaps
from orgmodel.chart.scene import HALF_CAPITAL
from orgmodel.drawing import Theme, draw, read_theme, theme_names, to_dot
from orgmodel.drawing.marks import cross, pause
from orgmodel.drawing.parallel import parallel
from orgmodel.drawing.sheet import Rectangle
from orgmodel.drawing.text import xml_id
from tests.drawing.handmade import box, every_state, full_chart, line, sample, small_chart, text


def _statement(chart: Chart, start: str, theme: Theme | None = None) -> str:
    """Find a statement, followed by the look of its group."""
    look = ""
    for row in to_dot(chart, theme or read_theme()).splitlines():
        if row.startswith("{ "):
            look = row
        if row.startswith(start):
            return f"{row} {look}"
    raise AssertionError(start)


def _chart(*boxes: Box, lines: tuple[Line, ...] = ()) -> Chart:
    return Chart("T", "en", 400, 300, boxes, lines)


def test_a_chart_becomes_dot_in_which_everything_has_its_place():
    expected = Path(__file__).with_name("small.gv").read_text(encoding="utf-8")
    assert to_dot(small_chart(), read_theme("government")) == expected


def test_the_same_chart_gives_the_same_text():
    assert to_dot(full_chart(), read_theme()) == to_dot(full_chart(), read_theme())


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("R&D", '"R&amp;D"'),
        ("AT&amp;T", '"AT&amp;amp;T"'),
        (r"\N of \G", r'"\\N of \\G"'),
        ('say "no"', r'"say \"no\""'),
        ("<b>bold</b>", '"<b>bold</b>"'),
        ("two\nlines", '"two lines"'),
        ("nul\x00\x07bell", '"nul bell"'),
        ("half \ud83d pair", '"half \ufffd pair"'),
        ("مدير", '"مدير"'),
        ("node -> edge; {}", '"node -> edge; {}"'),
    ],
)
def test_no_markup_of_a_text_is_live(words, label):
    named = replace(box("a", 0, 0), texts=(text(words, 60, 20),))
    assert f"label={label}]" in _statement(_chart(named), "n0_t0 ")


def test_the_label_of_a_text_has_its_anchor_as_justification():
    texts = (text("start", 10, 20, anchor="start"), text("end", 10, 20, anchor="end"))
    chart = replace(_chart(), texts=texts)
    assert r'label="start\l"' in _statement(chart, "x0 ")
    assert r'label="end\r"' in _statement(chart, "x1 ")


def test_an_orthogonal_path_becomes_a_curve_of_straight_pieces():
    path = ((60.0, 60.0), (60.0, 80.0), (90.0, 80.0))
    chart = _chart(box("a", 0, 20), box("b", 0, 100), lines=(line("reports_to", "b", "a", path),))
    drawn = "60,240 60,240 60,220 60,220 60,220 90,220 90,220"
    assert f'pos="{drawn}"' in _statement(chart, "n1 -> n0 ")


def test_the_paths_of_one_line_are_one_edge():
    paths: tuple[tuple[Point, ...], ...] = (((0, 0), (0, 10)), ((0, 20), (0, 30)))
    chart = _chart(box("a", 0, 20), box("b", 0, 100), lines=(line("supports", "b", "a", *paths),))
    drawn = "0,300 0,300 0,290 0,290;0,280 0,280 0,270 0,270"
    assert f'pos="{drawn}"' in _statement(chart, "n1 -> n0 ")


def test_an_arrow_ends_where_its_path_ends():
    path = ((60.0, 200.0), (60.0, 100.0))
    pointed = replace(line("dotted_line_to", "b", "a", path), arrow=True)
    row = _statement(_chart(box("a", 0, 60), box("b", 0, 200), lines=(pointed,)), "n1 -> n0 ")
    assert 'dir=forward, arrowsize=0.5, pos="e,60,200 60,100 60,100 60,195 60,195"' in row


def test_an_arrow_head_is_no_longer_than_its_last_piece():
    path = ((60.0, 105.0), (60.0, 100.0))
    pointed = replace(line("dotted_line_to", "b", "a", path), arrow=True)
    row = _statement(_chart(box("a", 0, 60), box("b", 0, 105), lines=(pointed,)), "n1 -> n0 ")
    assert 'arrowsize=0.4, pos="e,60,200 60,195 60,195 60,196 60,196"' in row


def test_a_double_line_runs_beside_its_path_round_corners():
    path = [(0.0, 0.0), (10.0, 0.0), (10.0, 20.0)]
    assert list(parallel([path])) == [
        [(0.0, -1.2), (11.2, -1.2), (11.2, 20.0)],
        [(0.0, 1.2), (8.8, 1.2), (8.8, 20.0)],
    ]


def test_the_two_strands_of_a_double_line_share_an_arrow_head_that_is_straight():
    path = ((60.0, 200.0), (60.0, 100.0))
    pointed = replace(line("deputises_for", "b", "a", path), arrow=True)
    row = _statement(_chart(box("a", 0, 60), box("b", 0, 200), lines=(pointed,)), "n1 -> n0 ")
    left, right = (f"{x},100 {x},100 {x},195 {x},195" for x in (58.8, 61.2))
    head = "e,60,200 60,195 60,195 60,195 60,195"
    assert f'arrowsize=0.5, pos="{left};{right};{head}"' in row


def test_a_line_that_draws_nothing_itself_is_still_an_edge():
    chart = _chart(box("a", 0, 0), box("b", 0, 100), lines=(line("reports_to", "b", "a"),))
    assert 'id="line-b_x3a_reports__to_x3a_a"' in _statement(chart, "n1 -> n0 ")


def test_every_state_looks_different_without_colour():
    rows = []
    for state in every_state():
        chart = _chart(box("a", 0, 0, state=state))
        rows.append(to_dot(chart, read_theme("government")))
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("other", ["a b", "a_b", "a__b", "a_x20_b", "a-b", "A b", "a\u00a0b", "ab"])
def test_different_ids_stay_different(other):
    ids = {"a b", "a_b", "a__b", "a_x20_b", "a-b", "A b", "a\u00a0b", "ab"}
    assert len({xml_id("box", one) for one in ids}) == len(ids)
    assert xml_id("box", other).isascii()


def test_a_line_to_a_unit_ends_at_the_sheet():
    to_unit = line("supports", "sekretaris", "tim", ((190, 110), (160, 110)))
    chart = replace(small_chart(), lines=(to_unit,))
    assert 'pos="190,90 190,90 160,90 160,90"' in _statement(chart, "n2 -> sheet ")


def _sample_row(kind: str) -> str:
    chart = replace(_chart(), legend=(sample(kind, 10, 10, boxed=True),))
    return _statement(chart, "s0 ")


def test_the_legend_shows_what_the_chart_shows():
    filled = {kind: _sample_row(kind).split("fillcolor=")[1] for kind in ("governing", "support")}
    assert filled == {"governing": '"#1f3a5c"]', "support": '"#f4f6f8"]'}
    assert "rounded" in _sample_row("fold")
    assert "dashed" in _sample_row("vacant")
    assert read_theme().badge.fill in _sample_row("acting")
    assert read_theme().frame.fill in _sample_row("unit")


def test_the_legend_shows_a_body_with_two_borders():
    chart = replace(_chart(), legend=(sample("body", 10, 10, boxed=True),))
    assert 'pos="20,285", width=0.22222' in _statement(chart, "s0_i ")


def test_the_legend_shows_a_fold_with_a_plus():
    chart = replace(_chart(), legend=(sample("fold", 10, 10, boxed=True),))
    bars = [_statement(chart, "s0_g0 "), _statement(chart, "s0_g1 ")]
    assert all('pos="20,285"' in bar for bar in bars)
    sizes = [re.findall("(?:width|height)=0[.]([0-9]+)", bar) for bar in bars]
    assert sizes == [["08333", "01667"], ["01667", "08333"]]


@pytest.mark.parametrize("name", theme_names())
@pytest.mark.parametrize("class_", [None, "governing", "support"])
def test_the_focus_has_a_ring_heavier_than_its_border(name, class_):
    theme = read_theme(name)
    plain = replace(box("a", 100, 100), class_=class_)
    assert not any(row.startswith("n0_f ") for row in to_dot(_chart(plain), theme).splitlines())
    ring = _statement(_chart(replace(plain, focus=True)), "n0_f ", theme)
    width = float(re.search("penwidth=([0-9.]+)", ring)[1])
    assert width == theme.focus.width
    assert width > theme.box("position", class_).outline.width
    assert "filled" not in ring
    assert float(re.search(" width=([0-9.]+)", ring)[1]) * 72 > plain.width + 4


def test_the_focus_can_be_found_in_the_svg_by_its_class():
    drawn = draw(_chart(replace(box("a", 100, 100), focus=True), box("b", 250, 100)), "svg")
    assert re.findall(r'class="box [^"]*"', drawn.decode()) == [
        'class="box position line focus"',
        'class="box position line"',
    ]


@pytest.mark.parametrize(("class_", "state"), [("line", "frozen"), ("support", "abolished")])
def test_the_sign_of_a_state_stands_above_the_texts(class_, state):
    place = Rectangle(0, 0, 90, 34)
    style = read_theme().box("position", class_, state)
    lowest = [bar.y + bar.height for bar in pause(place, style)]
    lowest += [y for stroke in cross(place, style) for _, y in stroke]
    capitals = gaps.PAD_Y + USUAL.title * (gaps.ASCENT - 2 * HALF_CAPITAL)
    assert lowest
    assert max(lowest) < capitals
