"""The book as one file a page."""

import xml.etree.ElementTree as ET

import pytest

from orgmodel.book import draw_files, file_names, make_book
from orgmodel.drawing import missing
from tests.book.printed import graph_of, two_bureaus

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def book():
    return make_book(graph_of(two_bureaus()))


@pytest.mark.parametrize(
    ("count", "first", "last"),
    [(1, "out/chart-01.svg", "out/chart-01.svg"), (100, "out/chart-001.svg", "out/chart-100.svg")],
)
def test_files_are_numbered_so_that_they_sort(count, first, last):
    names = file_names("out/chart.svg", count)
    assert (names[0], names[-1], len(names)) == (first, last, count)
    assert sorted(names) == names


def test_every_page_is_drawn_whole(book):
    files = list(draw_files(book, "chart.svg", "svg"))
    assert [name for name, _ in files] == [f"chart-0{n}.svg" for n in range(1, 5)]
    for (_, svg), page in zip(files, book.pages, strict=True):
        assert missing(page.chart, svg) == ()


def test_the_pages_of_svg_link_to_each_other(book):
    for (_, svg), page in zip(draw_files(book, "a b&.svg", "svg"), book.pages, strict=True):
        anchors = ET.fromstring(svg).findall(f"{SVG}a")
        found = [
            (anchor.get("href"), anchor.findtext(f"{SVG}title"), float(rectangle.get("x") or -1))
            for anchor in anchors
            for rectangle in anchor.findall(f"{SVG}rect")
        ]
        assert found == [
            (f"./a%20b%26-0{link.page}.svg", f"Halaman {link.page}", link.x) for link in page.links
        ]


def test_other_formats_are_drawn_page_by_page(book):
    drawn = [content for _, content in draw_files(book, "chart.png", "png")]
    assert len(drawn) == len(book.pages)
    assert all(content.startswith(b"\x89PNG") for content in drawn)
    assert all(content.startswith(b"{") for _, content in draw_files(book, "chart.json", "json"))


def test_the_same_book_gives_the_same_bytes(book):
    first, second = (list(draw_files(book, "chart.svg", "svg")) for _ in range(2))
    assert first == second
