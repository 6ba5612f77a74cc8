"""Why a chart is arranged as it is: said with figures, and of nothing that is not so."""

import re

import pytest

from orgmodel.chart import Options
from orgmodel.model import Layout
from tests.chart.build import boxes_of, chart_of

STAFF = (
    {"id": "head"},
    *({"id": f"m{n}", "reports_to": "head"} for n in range(3)),
    {"id": "clerk", "reports_to": "m0"},
)
CROWD = (*STAFF, *({"id": f"c{n}-{m}", "reports_to": f"m{n}"} for n in range(3) for m in range(40)))
SHEET = "The sheet is cut to its contents; the smallest text has 8.0 pt."


def reason_of(*positions, language="en", options=None, **header):
    return chart_of(*positions, options=options, language=language, **header).reason


def test_of_rows_it_says_that_they_are_the_clearest_of_so_many():
    assert re.fullmatch(
        r"All levels stand side by side: of \d+ arrangements tried, this one shows rank most "
        r"clearly\. " + re.escape(SHEET),
        reason_of(*STAFF),
    )
    assert re.match(
        r"Semua tingkat disusun berdampingan: dari \d+ susunan yang dicoba, inilah yang paling "
        r"jelas menunjukkan jenjang\. ",
        reason_of(*STAFF, language="id"),
    )


def test_of_columns_it_says_how_wide_the_chart_would_be_without_them():
    said = re.match(
        r"Levels side by side: 2; all below hang in columns, because with all side by side the "
        r"chart would be ([\d.]+) times as wide as high instead of ([\d.]+) times\. ",
        reason_of(*CROWD),
    )
    assert said
    instead, own = map(float, said.groups())
    assert instead > 20
    assert own < 3
    in_rows = chart_of(*CROWD, options=Options(layout="standard"))
    boxes = boxes_of(in_rows).values()
    width = max(box.x + box.width for box in boxes) - min(box.x for box in boxes)
    height = max(box.y + box.height for box in boxes) - min(box.y for box in boxes)
    assert instead == pytest.approx(width / height, rel=0.05)


def test_on_paper_it_says_how_small_the_text_would_be_without_them():
    said = re.match(
        r"Tingkat yang berdampingan: 2; tingkat di bawahnya bersusun, karena bila semua "
        r"berdampingan, huruf terkecil hanya ([\d,]+) pt\. Muat di A3; ",
        reason_of(*CROWD, language="id", options=Options(fit="A3")),
    )
    assert said
    assert 0 < float(said[1].replace(",", ".")) < 2


def test_what_was_asked_for_is_named_also_where_the_file_asks():
    chart = {"layout": "hanging", "layouts": {"m1": "columns"}}
    asked = Options(layouts=(("m0", "standard"),))
    expected = "Arranged as asked for: hanging, m1=columns, m0=standard. "
    assert reason_of(*STAFF, options=asked, chart=chart).startswith(expected)
    single = Options(layouts=(("m0", "columns"),))
    assert reason_of(*STAFF, options=single) == f"Arranged as asked for: m0=columns. {SHEET}"


def test_it_does_not_say_that_anything_hangs_where_nothing_does():
    options = Options(layouts=(("clerk", "hanging"),))
    assert reason_of(*STAFF, options=options) == f"Arranged as asked for: clerk=hanging. {SHEET}"


def test_of_many_wishes_the_first_are_named_and_those_that_are_not_shown_are_not():
    wishes: tuple[tuple[str, Layout], ...] = tuple((f"m{n}", "columns") for n in range(8))
    positions = [{"id": f"m{n}"} for n in range(8)]
    said = reason_of(*positions, options=Options(layouts=wishes))
    named = ", ".join(f"m{n}=columns" for n in range(5))
    assert said.startswith(f"Arranged as asked for: {named}, + 3 more. ")
    alone = reason_of(*positions, options=Options(layouts=wishes, root="m7"))
    assert alone.startswith("Arranged as asked for: m7=columns. ")


def test_what_is_left_out_because_it_does_not_stand_on_the_day_is_counted():
    gone = ({"id": "old", "status": "abolished", "coordinates_with": "head"},)
    later = {"id": "later", "valid": {"from": "2027"}}
    left_out = " Not drawn because abolished, over or not yet begun: 2."
    assert reason_of(*STAFF, *gone, later, as_of="2026-01-01").endswith(left_out)
    kept = reason_of(*STAFF, *gone, options=Options(show_abolished=True))
    assert "Not drawn" not in kept


def test_it_says_in_which_language_words_stand_where_there_are_none_in_that_of_the_file():
    said = (
        "Legend, dates and states are in English: orgmodel has words in Indonesian and English, "
        "and none in the language de."
    )
    assert reason_of(*STAFF, language="de").endswith(f" {said}")
    assert said not in reason_of(*STAFF, language="en-GB")
