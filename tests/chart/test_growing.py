"""Few boxes grow to fill the sheet, and title and legend with them."""

import pytest

from orgmodel.book import make_book
from orgmodel.chart import Options, check
from tests.chart.build import boxes_of, chart_of, graph_of

OFFICE = (
    {"id": "chair", "title": "Chairman"},
    {"id": "secretary", "title": "Secretary", "role": "secretary", "supports": ["chair"]},
    {"id": "treasurer", "title": "Treasurer", "reports_to": "chair"},
    {"id": "shop", "title": "Head of Sales", "reports_to": "chair"},
    {"id": "store", "title": "Head of Stores", "reports_to": "chair"},
)
BRANCHES = (
    {"id": "head", "title": "Director General"},
    *({"id": f"a{n}", "title": f"Director of Branch {n}", "reports_to": "head"} for n in range(4)),
)
DIVISIONS = tuple(
    {"id": f"b{n}.{m}", "title": f"Head of Division {n}.{m}", "reports_to": f"a{n}"}
    for n in range(4)
    for m in range(3)
)


@pytest.mark.parametrize(("fit", "size"), [("A4", 14.0), ("16:9", 17.0), ("A3", 20.0)])
def test_the_titles_of_five_positions_are_large_and_more_so_on_larger_sheets(fit, size):
    chart = chart_of(*OFFICE, name="Cooperative", options=Options(fit=fit))
    assert size < _title(chart, "store") < 1.3 * size
    assert check(chart) == ()


@pytest.mark.parametrize("fit", ["A4", "16:9"])
def test_five_positions_take_half_of_the_width_and_height_of_a_sheet(fit):
    chart = chart_of(*OFFICE, name="Cooperative", options=Options(fit=fit))
    left, top = min(box.x for box in chart.boxes), min(box.y for box in chart.boxes)
    right = max(box.x + box.width for box in chart.boxes)
    bottom = max(box.y + box.height for box in chart.boxes)
    assert right - left > chart.width / 2
    assert bottom - top > chart.height / 2.5


def test_title_and_legend_grow_with_the_boxes_and_the_title_stays_the_largest():
    large = chart_of(*OFFICE, name="Cooperative", options=Options(fit="16:9"))
    usual = chart_of(*OFFICE, name="Cooperative")
    assert large.texts[0].size > 1.5 * usual.texts[0].size
    assert large.texts[0].size > max(text.size for box in large.boxes for text in box.texts)
    assert 1.2 * usual.legend[0].label.size < large.legend[0].label.size
    assert large.legend[0].label.size < min(text.size for box in large.boxes for text in box.texts)


def test_the_legend_stands_on_the_sheet_and_under_all_boxes():
    chart = chart_of(*OFFICE, name="Cooperative", options=Options(fit="16:9"))
    bottom = max(box.y + box.height for box in chart.boxes)
    for sample in chart.legend:
        assert sample.label.x + sample.label.width < chart.width
        assert bottom < sample.label.y - sample.label.size
        assert sample.label.y < chart.height


def test_a_long_title_grows_no_wider_than_the_sheet():
    name = "Cooperative Society of the Fishermen of the Northern and the Western Islands"
    chart = chart_of(*OFFICE, name=name, options=Options(fit="A4"))
    assert all(text.x + text.width < chart.width for text in chart.texts)
    assert check(chart) == ()


@pytest.mark.parametrize("fit", ["A4", "16:9"])
def test_reports_hang_rather_than_stand_in_rows_of_letters_that_can_just_be_read(fit):
    hung = chart_of(*BRANCHES, *DIVISIONS, options=Options(fit=fit))
    in_rows = chart_of(*BRANCHES, *DIVISIONS, options=Options(fit=fit, layout="standard"))
    assert _title(hung, "b0.0") > 1.8 * _title(in_rows, "b0.0")
    assert len({box.y for id_, box in boxes_of(hung).items() if id_.startswith("a")}) == 1


def test_reports_stand_in_rows_where_letters_are_large_enough_in_them():
    few = [each for each in DIVISIONS[:9] if not each["id"].endswith("2")]
    chart = chart_of(*BRANCHES[:4], *few, options=Options(fit="16:9"))
    assert len({box.y for id_, box in boxes_of(chart).items() if id_.startswith("b")}) == 1
    assert _title(chart, "b0.0") > 12.0


def test_a_part_of_which_the_rest_is_folded_grows_as_well():
    chart = chart_of(*BRANCHES, *DIVISIONS, options=Options(fit="16:9", depth=1))
    assert "a0 +" in boxes_of(chart)
    assert _title(chart, "a0") > 14.0


def test_pages_of_a_book_keep_letters_of_the_usual_size():
    sections = [
        {"id": f"s{n}", "title": f"Head of Section {n}", "reports_to": f"b{n % 4}.{n % 3}"}
        for n in range(200)
    ]
    graph = graph_of(*BRANCHES, *DIVISIONS, *sections, name="Ministry")
    book = make_book(graph, Options(fit="16:9"))
    titles = [_title(page.chart, box.id) for page in book.pages for box in page.chart.boxes]
    assert len(book.pages) > 1
    assert max(titles) < 18.0


def _title(chart, id_):
    return boxes_of(chart)[id_].texts[0].size
