"""The book as one PDF."""

import os
import subprocess
import sys
from io import BytesIO
from itertools import chain

import pytest
from pypdf import PdfReader

from orgmodel.book import make_book, to_pdf
from orgmodel.chart import Options
from orgmodel.drawing import DrawError, engine
from tests.book.printed import graph_of, two_bureaus

pytestmark = pytest.mark.filterwarnings("ignore::orgmodel.drawing.DrawWarning")


@pytest.fixture(scope="module")
def book():
    return make_book(graph_of(two_bureaus()))


@pytest.fixture(scope="module")
def pdf(book):
    return PdfReader(BytesIO(to_pdf(book)))


def test_every_page_says_what_it_should(book, pdf):
    assert len(pdf.pages) == len(book.pages) == 4
    for page, drawn in zip(book.pages, pdf.pages, strict=True):
        text = "".join(drawn.extract_text().split())
        chart = page.chart
        said = chain(chart.texts, *(box.texts for box in chart.boxes))
        assert all("".join(each.text.split()) in text for each in said)


def test_the_pages_have_the_size_of_the_paper(pdf):
    sizes = {(float(page.mediabox.width), float(page.mediabox.height)) for page in pdf.pages}
    assert all(min(size) == pytest.approx(595.3, abs=1) for size in sizes)
    assert all(max(size) == pytest.approx(841.9, abs=1) for size in sizes)


def test_the_links_lie_where_the_boxes_are_and_lead_to_their_pages(book, pdf):
    for number, page in enumerate(book.pages):
        height = page.chart.height
        expected = [
            ((link.x, height - link.y - link.height, link.x + link.width), link.page)
            for link in page.links
        ]
        found = [annotation.get_object() for annotation in pdf.pages[number]["/Annots"]]
        assert [each["/Subtype"] for each in found] == ["/Link"] * len(expected)
        for annotation, ((left, low, right), target) in zip(found, expected, strict=True):
            rectangle = [float(each) for each in annotation["/Rect"]]
            assert rectangle[:3] == pytest.approx([left, low, right], abs=0.01)
            assert page_of(pdf, annotation["/Dest"][0]) == target


def test_the_bookmarks_are_the_table_of_contents(pdf):
    first, below = pdf.outline
    found = [(each.title, pdf.get_destination_page_number(each) + 1) for each in (first, *below)]
    assert found == [("Kementerian Contoh", 2), ("Biro A", 3), ("Biro B", 4)]


def test_title_language_and_date_are_told(pdf):
    assert pdf.metadata.title == "Kementerian Contoh"
    assert pdf.metadata["/CreationDate"] == "D:20260131"
    assert "/ModDate" not in pdf.metadata
    root = pdf.trailer["/Root"]
    assert root["/Lang"] == "id"
    assert root["/PageMode"] == "/UseOutlines"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_no_date_is_made_up():
    book = make_book(graph_of([{"id": "a"}], as_of=None))
    metadata = PdfReader(BytesIO(to_pdf(book))).metadata
    assert metadata is not None
    assert "/CreationDate" not in metadata


def test_fonts_are_embedded(pdf):
    fonts = [
        font.get_object()
        for page in pdf.pages
        for font in page["/Resources"]["/Font"].get_object().values()
    ]
    assert fonts
    for font in fonts:
        whole = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        described = whole["/FontDescriptor"].get_object()
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & described.keys()


def test_letters_beyond_latin_are_in_the_text():
    positions = [{"id": "a", "title": "Διεύθυνση Łódź"}, {"id": "b", "title": "Министр юстиции"}]
    (page,) = PdfReader(BytesIO(to_pdf(make_book(graph_of(positions))))).pages
    text = page.extract_text()
    assert all(word in text for word in ("Διεύθυνση", "Łódź", "Министр", "юстиции"))


def test_the_same_book_gives_the_same_bytes_in_any_process(book, tmp_path):
    script = (
        "import sys; from tests.book.printed import *; from orgmodel.book import *\n"
        "open(sys.argv[1], 'wb').write(to_pdf(make_book(graph_of(two_bureaus()))))"
    )
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.pdf"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", script, str(path)], check=True, env=environment)
        assert path.read_bytes() == to_pdf(book)


def test_it_is_said_in_a_sentence_what_pdf_needs(book, monkeypatch):
    monkeypatch.setattr(engine, "_FINDERS", {name: lambda: None for name in engine._FINDERS})
    with pytest.raises(DrawError, match=r"^PDF needs more than the embedded Graphviz: run 'pip"):
        to_pdf(book)


def test_a_theme_is_used_on_every_page(book):
    assert to_pdf(book, theme="dark") != to_pdf(book)


def test_a_title_of_ones_own_is_the_title_of_the_file():
    small = make_book(graph_of([{"id": "a"}]), Options(title="Kecil"))
    metadata = PdfReader(BytesIO(to_pdf(small))).metadata
    assert metadata is not None
    assert metadata.title == "Kecil"


def page_of(pdf, page):
    return pdf.get_page_number(page.get_object()) + 1
