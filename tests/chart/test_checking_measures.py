"""What the drawing check measures beside geometry: sizes, the legend, indents, grades."""

from dataclasses import replace

import pytest

from orgmodel.chart import FITS, Options, check
from orgmodel.chart.chart import Line
from orgmodel.chart.checking import count_crossings
from tests.chart.build import boxes_of, chart_of

OFFICE = (
    {"id": "head", "class": "governing"},
    {"id": "clerk", "class": "support", "supports": "head"},
    {"id": "a", "class": "line", "reports_to": "head"},
    {"id": "b", "class": "line", "reports_to": "head", "status": "vacant"},
    {"id": "c", "class": "line", "reports_to": "head", "dotted_line_to": "a"},
)
GRADED = (
    {"id": "head", "grade": "1"},
    {"id": "a", "grade": "2", "reports_to": "head"},
    {"id": "b", "grade": "3", "reports_to": "head"},
    {"id": "c", "grade": "3", "reports_to": "a"},
)


def found(chart):
    return [(fault.kind, fault.ids, fault.message) for fault in check(chart)]


def with_boxes(chart, *changed):
    boxes = {**boxes_of(chart), **{box.id: box for box in changed}}
    return replace(chart, boxes=tuple(boxes.values()))


def without_texts(box, **changes):
    return replace(box, texts=(), **changes)


@pytest.mark.parametrize("fit", FITS)
def test_text_below_seven_points_is_a_fault_on_paper_alone(fit):
    chart = chart_of(*OFFICE, options=Options(fit=fit))
    assert found(chart) == []
    box = boxes_of(chart)["a"]
    text = replace(box.texts[0], size=6.5)
    faults = found(with_boxes(chart, replace(box, texts=(text,))))
    sheet = fit.partition("-")[0]
    message = f'the text "a" is 6.5 pt high on {sheet}, less than the 7 pt that can be read'
    assert faults == ([] if fit == "free" else [("small-text", ("a",), message)])


def test_the_sizes_of_titles_and_legends_are_measured_too():
    chart = chart_of(*OFFICE, options=Options(fit="A3", title="Office"))
    (title,) = [text for text in chart.texts if text.text == "Office"]
    sample = replace(chart.legend[0], label=replace(chart.legend[0].label, size=5.0))
    small = replace(chart, texts=(replace(title, size=6.0),), legend=(sample, *chart.legend[1:]))
    assert [message for kind, _, message in found(small) if kind == "small-text"] == [
        'the text "Office" is 6.0 pt high on A3, less than the 7 pt that can be read',
        'the text "Reports to" is 5.0 pt high on A3, less than the 7 pt that can be read',
    ]


@pytest.mark.parametrize("kind", ["supports", "dotted_line_to", "governing", "vacant", "support"])
def test_what_the_legend_leaves_out_is_a_fault(kind):
    chart = chart_of(*OFFICE)
    legend = tuple(sample for sample in chart.legend if sample.kind != kind)
    assert len(legend) == len(chart.legend) - 1
    message = f"{kind} is drawn and not in the legend"
    assert found(replace(chart, legend=legend)) == [("unexplained", (), message)]


def test_what_is_in_the_legend_and_not_drawn_is_a_fault():
    chart = chart_of(*OFFICE)
    boxes = [replace(box, state="filled") for box in chart.boxes]
    lines = [line for line in chart.lines if line.kind != "dotted_line_to"]
    assert found(replace(chart, boxes=tuple(boxes), lines=tuple(lines))) == [
        ("unexplained", (), "dotted_line_to is in the legend and not drawn"),
        ("unexplained", (), "vacant is in the legend and not drawn"),
    ]


@pytest.mark.parametrize("colour_by", [None, "class", "unit", "grade", "tag:x"])
def test_all_a_legend_can_explain_is_compared_without_alarm(colour_by):
    members = [{**each, "unit": "u", "grade": "1", "tags": ["x"]} for each in OFFICE[:3]]
    options = Options(frames=True, colour_by=colour_by, show_abolished=True)
    chart = chart_of(
        *members,
        *OFFICE[3:],
        {"id": "gone", "status": "abolished", "reports_to": "a"},
        units=[{"id": "u"}],
        bodies=[{"id": "board"}],
        options=options,
    )
    assert found(chart) == []


def test_a_chart_without_a_legend_is_compared_with_none():
    assert found(replace(chart_of(*OFFICE), legend=())) == []


@pytest.mark.parametrize(("layout", "aside"), [("right-hanging", 3), ("left-hanging", -3)])
def test_reports_at_different_indents_are_a_fault(layout, aside):
    chart = chart_of(*GRADED[:1], *OFFICE[2:4], options=Options(layout=layout))
    assert found(chart) == []
    box = boxes_of(chart)["b"]
    lines = [_longer(line, aside) if line.start == "b" else line for line in chart.lines]
    moved = with_boxes(chart, without_texts(box, x=box.x + aside))
    faults = found(replace(moved, lines=tuple(lines)))
    message = "a and b hang under head at different indents"
    assert ("uneven-indent", ("a", "b"), message) in faults


def _longer(line, aside):
    *before, last = line.paths
    (x, y) = last[-1]
    return replace(line, paths=(*before, (*last[:-1], (x + aside, y))))


def test_a_lower_grade_above_a_higher_one_is_a_fault():
    chart = chart_of(*GRADED, options=Options(align="grade"))
    boxes = boxes_of(chart)
    assert [boxes[name].line for name in ("head", "a", "b", "c")] == [0, 1, 2, 2]
    assert boxes["b"].y == boxes["c"].y
    assert found(chart) == []
    higher = without_texts(boxes["b"], y=boxes["a"].y - 20)
    message = "b stands above a, whose grade is higher"
    assert ("uneven-grade", ("b", "a"), message) in found(with_boxes(chart, higher))


def test_grades_of_other_tops_do_not_count():
    second = [{**each, "id": each["id"] + "2"} for each in GRADED]
    second[1:] = [{**each, "reports_to": each["reports_to"] + "2"} for each in second[1:]]
    chart = chart_of(*GRADED, *second, options=Options(align="grade"))
    assert found(chart) == []
    lower = [
        replace(box, y=box.y + 400, texts=())
        for box in chart.boxes
        if box.id in ("head2", "a2", "b2", "c2")
    ]
    assert "uneven-grade" not in [kind for kind, _, _ in found(with_boxes(chart, *lower))]


def test_a_level_piece_with_nothing_between_its_ends_is_measured_as_any_other():
    chart = chart_of(*OFFICE)
    short = Line("short", "dotted_line_to", "a", "b", (((421.55, 9.0), (420.95, 9.0)),))
    measured = replace(chart, lines=(*chart.lines, short))
    assert count_crossings(measured) == count_crossings(chart)
