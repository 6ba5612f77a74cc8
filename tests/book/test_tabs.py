"""Marks that name another page find places where neither lines nor boxes are."""

from dataclasses import replace

from orgmodel.book.tabs import Mark, Tabs
from orgmodel.chart import Box, Chart, Frame, Line, Text

ONWARD = Mark("+60 → hal. 4", "60 jabatan di bawahnya, hal. 4", 4)
BOX = Box("a", "position", "line", "filled", 100.0, 100.0, 100.0, 40.0, ())
FOLD = Box(
    "a +",
    "fold",
    None,
    "filled",
    162.0,
    140.0,
    34.0,
    13.0,
    (Text("+60", 179.0, 149.0, 8.0, 14.0),),
)


def crossed(*lines, texts=()):
    """Build a chart of one box and its mark, crossed by lines from the left, top, right, bottom."""
    drawn = tuple(
        Line(f"l{n}", "supports", "a", "b", (((left, top), (right, bottom)),))
        for n, (left, top, right, bottom) in enumerate(lines)
    )
    return Chart("T", "id", 400.0, 400.0, (BOX, FOLD), drawn, texts=tuple(texts))


def place(chart):
    mark = Tabs(chart, {"a +"}).below(BOX, FOLD, ONWARD)
    for line in chart.lines:
        (x, y), (right, bottom) = line.paths[0]
        beside = right <= mark.x or mark.x + mark.width <= x
        assert beside or bottom <= mark.y or mark.y + mark.height <= y, (mark, line)
    return mark


def upright(*lines):
    return [(x, 60.0, x, 250.0) if x < 100 or x > 200 else (x, 140.0, x, 250.0) for x in lines]


def test_the_usual_place_is_under_the_right_half_of_the_box():
    mark = place(crossed())
    assert (mark.y, mark.x + mark.width) == (140.0, 196.0)


def test_between_two_lines_there_is_a_place_under_the_box():
    mark = place(crossed(*upright(95.0, 102.0, 115.0, 185.0, 198.0, 205.0)))
    assert mark.y == 140.0


def test_where_lines_run_on_all_sides_but_one_the_mark_stands_above():
    mark = place(crossed(*upright(95.0, 110.0, 130.0, 150.0, 170.0, 190.0, 205.0)))
    assert mark.y + mark.height == 100.0


def test_a_title_that_ends_at_the_right_is_not_written_over():
    title = Text("Kementerian", 300.0, 150.0, 16.0, 95.0, "strong", "end")
    chart = crossed(*upright(95.0, 110.0, 130.0, 150.0, 170.0, 190.0), texts=[title])
    mark = place(chart)
    assert (mark.x, mark.y) == (200.0, 100.0)


def test_a_mark_that_stays_where_it_is_keeps_its_place():
    chart = crossed()
    assert Tabs(chart).below(BOX, FOLD, ONWARD).x != Tabs(chart, {"a +"}).below(BOX, FOLD, ONWARD).x


def test_the_name_of_a_frame_is_not_written_over():
    name = Text("Dinas Pendidikan dan Kebudayaan", 60.0, 96.0, 8.0, 180.0, "muted", "start")
    frame = Frame("unit", "Dinas", 50.0, 80.0, 200.0, 80.0, (name,))
    mark = Tabs(replace(crossed(), frames=(frame,))).above(BOX, Mark("↑ hal. 2", "hal. 2", 2))
    assert mark is not None
    assert mark.y >= name.y


def test_a_mark_stays_inside_the_frame_of_its_box_beside_the_name_of_that():
    name = Text("Dinas Pendidikan", BOX.x, 96.0, 8.0, 64.0, "muted", "start")
    frame = Frame("unit", "Dinas", BOX.x - 8.0, 80.0, BOX.width + 16.0, 80.0, (name,))
    mark = Tabs(replace(crossed(), frames=(frame,))).above(BOX, Mark("↑ hal. 2", "hal. 2", 2))
    assert mark is not None
    assert mark.y + mark.height == BOX.y
    assert name.x + name.width < mark.x < BOX.x + BOX.width
    assert mark.x + mark.width <= frame.x + frame.width
