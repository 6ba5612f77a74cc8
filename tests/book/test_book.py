"""The pages of a book: everything is on them, can be read, and is found from page to page."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from orgmodel import load
from orgmodel.book import make_book, making
from orgmodel.book.words import word
from orgmodel.chart import Options, check, lay_out
from orgmodel.chart.choosing import MOST_WIDTHS
from orgmodel.graph import OrgGraph
from orgmodel.model import Position
from tests.book.printed import (
    A3,
    A4,
    boxes_of,
    graph_of,
    lines_of,
    one_manager,
    papers_of,
    six_levels,
    smallest_text,
    two_bureaus,
    words_of,
)
from tests.organisations import random_organisation

EXAMPLES = Path(__file__).parents[2] / "examples"
RANDOM = [(0, 1), (1, 5), (2, 12), (3, 25), (4, 25), (5, 40), (6, 40), (0, 70), (5, 70)]
SLIDE = 960.0
WITHOUT_CONTENTS = 2
"""A book of no more pages has no table of contents."""


@pytest.fixture(scope="module", params=RANDOM, ids=str)
def random_book(request):
    graph = OrgGraph(random_organisation(*request.param))
    return graph, make_book(graph)


# What a ministry prints


@pytest.mark.parametrize(("fit", "papers"), [("A4", A4), ("A3", A3)])
@pytest.mark.parametrize("reports", [8, 50, 250])
def test_a_manager_with_many_reports_can_be_read(reports, fit, papers):
    book = make_book(one_manager(reports), Options(fit=fit))
    assert papers_of(book) <= papers
    assert smallest_text(book) >= 7
    shown = [box.id for page in boxes_of(book) for box in page if box.id != "p0"]
    assert shown == [f"p{n}" for n in range(1, reports + 1)]
    assert all(page[0].id == "p0" for page in boxes_of(book) if page)


@pytest.mark.parametrize("reports", [30, 130, 300])
@pytest.mark.parametrize("fit", ["A4", "A4-landscape"])
def test_the_marks_of_a_continued_manager_stand_on_no_line(reports, fit):
    book = make_book(one_manager(reports), Options(fit=fit))
    assert [check(page.chart) for page in book.pages] == [()] * len(book.pages)


@pytest.mark.parametrize(("fit", "papers", "most"), [("A4", A4, 25), ("A3", A3, 11)])
def test_six_levels_of_five_hundred_positions_can_be_read(fit, papers, most):
    book = make_book(six_levels(500), Options(fit=fit))
    assert papers_of(book) <= papers
    assert smallest_text(book) >= 7
    assert len(book.pages) <= most
    assert {box.id for page in boxes_of(book) for box in page} == {f"p{n}" for n in range(500)}


def test_a_long_title_of_the_book_is_cut_over_its_other_pages_and_marks_keep_clear_of_it():
    organisation = graph_of(two_bureaus(), name="Sangat panjang " * 12).organisation
    book = make_book(OrgGraph(organisation), Options(fit="A4-landscape"))
    (running,) = [text for text in book.pages[-1].chart.texts if text.y == 18]
    assert (running.text[:15], running.text[-1], running.x) == ("Sangat panjang ", "…", 28)
    assert [fault for page in book.pages for fault in check(page.chart)] == []


def test_what_fits_on_one_page_is_a_book_of_one_page():
    book = make_book(one_manager(8))
    assert [len(page) for page in boxes_of(book)] == [9]
    assert book.pages[0].links == ()
    assert "Halaman 1 dari 1" in texts_of(book.pages[0])
    assert [(entry.level, entry.title, entry.page) for entry in book.entries] == [
        (0, "Kementerian Contoh", 1)
    ]


def test_the_paper_is_chosen():
    upright = make_book(one_manager(20), Options(fit="A4-portrait"))
    lying = make_book(one_manager(20), Options(fit="A4-landscape"))
    assert (papers_of(upright), papers_of(lying)) == ({(595.3, 841.9)}, {(841.9, 595.3)})


def test_five_hundred_positions_are_slides_that_can_be_read():
    book = make_book(six_levels(500), Options(fit="16:9"))
    assert papers_of(book) == {(960.0, 540.0)}
    assert smallest_text(book) >= 7
    assert {box.id for page in boxes_of(book) for box in page} == {f"p{n}" for n in range(500)}
    assert [fault for page in book.pages for fault in check(page.chart)] == []


def test_a_branch_can_be_printed_alone_and_to_a_depth():
    graph = six_levels(120)
    book = make_book(graph, Options(root="p1", depth=1))
    assert [[box.id for box in page] for page in boxes_of(book)] == [["p1", "p5", "p6", "p7", "p8"]]
    folded = [box.texts[0].text for box in book.pages[0].chart.boxes if box.what == "fold"]
    assert folded == ["+20", "+20", "+7", "+4"]


# From page to page


def test_the_pages_of_a_secretariat():
    book = make_book(graph_of(two_bureaus()))
    assert [(entry.level, entry.title, entry.page) for entry in book.entries] == [
        (0, "Kementerian Contoh", 2),
        (1, "Biro A", 3),
        (1, "Biro B", 4),
    ]
    contents, top, first, second = book.pages
    assert {"Daftar isi", "Per 31 Januari 2026", "Halaman 1 dari 4"} <= texts_of(contents)
    assert {"Kementerian Contoh", "Daftar isi", "Halaman 2 dari 4"} <= texts_of(top)
    assert {"Biro B", "Kementerian Contoh", "Halaman 4 dari 4"} <= texts_of(second)
    assert marks_of(top) == {"a +": "+100 → hal. 3", "b +": "+100 → hal. 4"}
    assert (marks_of(first), marks_of(second)) == ({"a ↑": "↑ hal. 2"}, {"b ↑": "↑ hal. 2"})
    assert [link.page for link in contents.links] == [2, 3, 4]
    assert {link.page for link in top.links} == {1, 3, 4}
    assert {link.page for link in second.links} == {1, 2}


def test_a_link_lies_on_the_box_and_on_the_mark_that_it_is_for():
    book = make_book(graph_of(two_bureaus()))
    top = book.pages[1]
    places = {(box.x, box.y, box.width, box.height): box.id for box in top.chart.boxes}
    linked = [
        (places[link.x, link.y, link.width, link.height], link.page)
        for link in top.links
        if link.page > 1
    ]
    assert linked == [("a", 3), ("a +", 3), ("b", 4), ("b +", 4)]


def test_the_words_are_those_of_the_language():
    book = make_book(graph_of(two_bureaus()), Options(language="en"))
    assert {"Example Ministry", "Contents", "Page 1 of 4"} <= texts_of(book.pages[0])
    assert marks_of(book.pages[1])["a +"] == "+100 → p. 3"
    legend = [sample.label.text for sample in book.pages[1].chart.legend]
    assert "Goes on at the page named" in legend


def test_the_contents_say_what_stands_above_every_chart():
    options = Options(subtitle="Lampiran I", version="3", source="Perpres 158/2024")
    contents = make_book(graph_of(two_bureaus()), options).pages[0]
    assert {"Kementerian Contoh", "Lampiran I", "Sumber: Perpres 158/2024"} <= texts_of(contents)


def test_a_continued_manager_says_where_his_reports_go_on_and_began():
    book = make_book(one_manager(250))
    first, *others = book.pages
    assert first.chart.title == f"Kementerian Contoh (bagian 1 dari {len(others) + 1})"
    rest = 250 - (len(boxes_of(book)[0]) - 1)
    assert marks_of(first) == {"p0 +": f"+{rest} → hal. 2"}
    assert marks_of(others[0])["p0 ↑"] == "← hal. 1"
    assert "p0 +" not in marks_of(others[-1])


def test_lines_between_pages_are_named_at_both_ends_and_listed_only_if_a_box_has_too_many():
    positions = two_bureaus()
    next(each for each in positions if each["id"] == "a3")["dotted_line_to"] = ["b7"]
    book = make_book(graph_of(positions))
    boxes = {box.id: box.tooltip for page in boxes_of(book) for box in page}
    pages = {box.id: n for n, page in enumerate(boxes_of(book), start=1) for box in page}
    start, end = pages["a3"], pages["b7"]
    assert start != end
    assert (
        boxes["a3"] == f"Kepala Bagian A 3; garis fungsional kepada Kepala Bagian B 7, hal. {end}"
    )
    assert (
        boxes["b7"] == f"Kepala Bagian B 7; garis fungsional dari Kepala Bagian A 3, hal. {start}"
    )
    assert end in [link.page for link in book.pages[start - 1].links]
    assert start in [link.page for link in book.pages[end - 1].links]
    assert "Garis ke halaman lain" not in [entry.title for entry in book.entries]
    assert book.pages[-1].chart.boxes


def test_a_book_that_shows_few_lines_at_a_box_lists_all_of_them():
    positions = two_bureaus()
    positions[3]["coordinates_with"] = [f"b{n}" for n in range(9)]
    book = make_book(graph_of(positions))
    (box,) = [box for page in boxes_of(book) for box in page if box.id == "a0"]
    number = len(book.pages)
    assert box.tooltip.count("berkoordinasi dengan") == 2
    assert box.tooltip.endswith(f"; 7 garis lain, hal. {number}")
    rows = [text for text in list_rows(book.pages[-1]) if text.startswith("Kepala Bagian A 0: ")]
    assert len(rows) == 9
    assert (book.entries[-1].title, book.entries[-1].page) == ("Garis ke halaman lain", number)


def test_two_pages_need_no_table_of_contents():
    book = make_book(one_manager(170), Options(fit="16:9"))
    assert [len(page) > 0 for page in boxes_of(book)] == [True, True]
    assert [entry.page for entry in book.entries] == [1, 2]
    assert [{link.page for link in page.links} for page in book.pages] == [{2}, {1}]
    assert "Daftar isi" not in texts_of(book.pages[1])


def test_the_table_of_contents_lies_as_the_charts_do():
    book = make_book(six_levels(120), Options(fit="A4"))
    lying = [page.chart.width > page.chart.height for page in book.pages]
    assert len(lying) > 3
    assert lying[0] == (2 * sum(lying[1:]) > len(lying[1:]))


# Everything is there


def test_every_position_body_and_holder_is_in_the_book(random_book):
    graph, book = random_book
    whole = {box.id: box for box in lay_out(graph, Options()).boxes}
    told: dict[str, str] = {}
    for page in boxes_of(book):
        for box in page:
            told[box.id] = told.get(box.id, "") + box.tooltip
    assert told.keys() == whole.keys()
    for name, box in whole.items():
        assert all(part in told[name] for part in box.tooltip.split("; "))


def test_every_line_is_drawn_or_named_at_both_ends(random_book):
    graph, book = random_book
    whole = lines_of_chart(lay_out(graph, Options()))
    drawn = lines_of(book)
    assert drawn.keys() <= whole
    listed = [words_of(row) for page in book.pages for row in list_rows(page)]
    told: dict[str, str] = {}
    for page in boxes_of(book):
        for box in page:
            told[box.id] = told.get(box.id, "") + words_of(box.tooltip)
    for kind, start, end in whole - drawn.keys():
        names = words_of(label_of(graph, start)), words_of(label_of(graph, end))
        rows = [row for row in listed if all(name in row for name in names)]
        is_said = names[1] in told[start] and names[0] in told[end]
        assert rows or is_said, (kind, start, end)
    assert all(drawn[line] == 1 for line in drawn if line[0] == "reports_to")


def test_no_text_is_smaller_than_seven_points(random_book):
    assert smallest_text(random_book[1]) >= 7


def test_every_page_fits_the_paper(random_book):
    assert papers_of(random_book[1]) <= A4


def test_the_pages_have_no_faults(random_book):
    for page in random_book[1].pages:
        assert check(page.chart) == ()


def mark_in_corner(page, number):
    """Give a mark that found no place at its box and leads back to a page."""
    texts = [text.text for text in page.chart.texts if "↑" in text.text]
    return next(text for text in texts if text.endswith(f" {number}"))


def test_every_reference_leads_there_and_back(random_book):
    _, book = random_book
    shown = [{box.id for box in page} for page in boxes_of(book)]
    for number, page in enumerate(book.pages, start=1):
        for name, mark in marks_of(page).items():
            other = int(mark.split()[-1])
            assert other != number
            assert name[:-2] in shown[other - 1]
            back = marks_of(book.pages[other - 1])
            if not name.endswith("↑"):
                there = back.get(f"{name[:-2]} ↑") or mark_in_corner(book.pages[other - 1], number)
                assert there.endswith(f" {number}")


def test_links_lie_on_their_page_and_lead_to_others(random_book):
    _, book = random_book
    for page in book.pages:
        for link in page.links:
            assert 0 <= link.x < link.x + link.width <= page.chart.width
            assert 0 <= link.y < link.y + link.height <= page.chart.height
            assert 1 <= link.page <= len(book.pages)


def test_every_page_is_reached_from_the_contents(random_book):
    _, book = random_book
    if len(book.pages) <= WITHOUT_CONTENTS:
        return
    linked = {link.page for page in book.pages if not page.chart.boxes for link in page.links}
    charts = {number for number, page in enumerate(book.pages, start=1) if page.chart.boxes}
    assert charts <= linked
    assert charts <= {entry.page for entry in book.entries}


def test_pages_are_numbered(random_book):
    _, book = random_book
    count = len(book.pages)
    for number, page in enumerate(book.pages, start=1):
        said = word("page of", page.chart.language, page=number, pages=count)
        assert said in texts_of(page)


def test_the_same_organisation_gives_the_same_book():
    graph, again = (OrgGraph(random_organisation(7, 40)) for _ in range(2))
    assert json.dumps(asdict(make_book(graph))) == json.dumps(asdict(make_book(again)))


def test_what_is_tried_roughly_first_comes_to_the_same_pages(monkeypatch):
    graph = OrgGraph(random_organisation(5, 70))
    options = Options(fit="A4", frames=True)
    roughly = make_book(graph, options)
    monkeypatch.setattr(making, "FEW_WIDTHS", MOST_WIDTHS)
    monkeypatch.setattr(making, "HOPELESS", 0.0)
    assert make_book(graph, options) == roughly


def test_leaving_names_out_leaves_them_out_of_every_page():
    graph = OrgGraph(random_organisation(9, 40))
    book = make_book(graph, Options(show_holders=False))
    text = json.dumps(asdict(book), ensure_ascii=False)
    holders = {holder.name for position in graph.positions for holder in position.holders}
    assert holders
    assert not [name for name in holders if name in text]


def test_an_organisation_without_positions_is_one_page():
    book = make_book(graph_of([]))
    assert [page.chart.title for page in book.pages] == ["Kementerian Contoh"]


def test_an_organisation_without_a_name_is_called_by_its_head():
    book = make_book(graph_of(two_bureaus(), name=None), Options(fit="A4"))
    assert book.entries[0].title == "Sekretaris Jenderal"


def test_a_planted_fault_is_found():
    graph = one_manager(8)
    book = make_book(graph)
    chart = book.pages[0].chart
    assert check(replace(chart, boxes=(*chart.boxes, replace(chart.boxes[1], id="x")))) != ()


def texts_of(page):
    return {text.text for text in page.chart.texts}


def marks_of(page):
    """Give the marks of a page that name another page."""
    return {
        box.id: box.texts[0].text
        for box in page.chart.boxes
        if box.what == "fold" and box.texts[0].text.split()[-1].isdigit()
    }


def list_rows(page):
    """Read the rows of a list, each put together again from its lines."""
    rows: list[str] = []
    lines: list[str] = []
    for text in page.chart.texts if not page.chart.boxes else ():
        if text.anchor == "end" and text.text.isdigit():
            rows.append(" ".join(lines))
            lines = []
        elif text.size < 12 and text.anchor == "start" and text.tone != "muted":
            lines.append(text.text)
    return rows


def lines_of_chart(chart):
    return {(line.kind, line.start, line.end) for line in chart.lines}


def label_of(graph, name):
    found = graph.find(name)
    language = graph.organisation.language
    title = found.label(language)
    assert isinstance(found, Position) or title
    return title


def test_the_united_nations_with_frames_take_two_slides():
    graph = OrgGraph(load(EXAMPLES / "un-secretariat.yaml"))
    book = make_book(graph, Options(frames=True, fit="16:9"))
    assert [len(page) for page in boxes_of(book)] == [32, 13]
    assert smallest_text(book) >= 7
    assert [fault for page in book.pages for fault in check(page.chart)] == []


def test_a_book_has_one_page_where_all_stands_on_one_with_boxes_of_some_width():
    graph = OrgGraph(load(EXAMPLES / "teknologi.yaml"))
    options = Options(frames=True, fit="16:9")
    assert lay_out(graph, options).width == SLIDE
    assert len(make_book(graph, options).pages) == 1
