"""Tables of contents and lists: rows, dots and page numbers."""

from dataclasses import replace

from orgmodel.book.book import Entry
from orgmodel.book.listing import list_pages
from orgmodel.chart import Text, check
from orgmodel.chart.metrics import text_width
from orgmodel.chart.sheet import Paper

PAPER = Paper("A4", 595.3, 841.9)
LONG = "Direktur Jenderal Stabilitas dan Pengembangan Sektor Keuangan " * 3


def rows_of(page):
    """Read each row: where it begins, its text, its page number."""
    rows: list[tuple[float, str, int]] = []
    lines: list[Text] = []
    for text in page.chart.texts[1:]:
        if text.text.isdigit():
            rows.append((lines[0].x, " ".join(line.text for line in lines), int(text.text)))
            lines = []
        elif not set(text.text) <= {".", " "}:
            lines.append(text)
    return rows


def test_each_entry_is_a_row_indented_by_its_level():
    entries = [Entry(0, "Kementerian", 2), Entry(1, "Biro", 3), Entry(2, "Bagian", 14)]
    (page,) = list_pages("Daftar isi", entries, PAPER, "id")
    assert rows_of(page) == [
        (54.0, "Kementerian", 2),
        (70.0, "Biro", 3),
        (86.0, "Bagian", 14),
    ]
    assert [link.page for link in page.links] == [2, 3, 14]
    assert (page.chart.width, page.chart.height) == (595.3, 841.9)


def test_a_link_covers_its_row():
    (page,) = list_pages("Daftar isi", [Entry(0, LONG, 2)], PAPER, "id")
    (link,) = page.links
    for text in page.chart.texts[1:]:
        left = text.x - (text.width if text.anchor == "end" else 0)
        assert link.x <= left
        assert left + text.width <= link.x + link.width + 0.01
        assert link.y <= text.y <= link.y + link.height


def test_a_long_title_takes_several_lines_and_keeps_clear_of_the_numbers():
    (page,) = list_pages("Daftar isi", [Entry(3, LONG, 100)], PAPER, "id")
    ((_, title, number),) = rows_of(page)
    assert (title, number) == (LONG.strip(), 100)
    assert check(page.chart) == ()


def test_what_does_not_fit_on_a_page_goes_on_on_the_next():
    entries = [Entry(n % 3, f"Bagian {n}", n + 3) for n in range(150)]
    head = (Text("Kementerian", 28.0, 42.0, 16.0, 90.0, "strong", "start"),)
    pages = list_pages("Daftar isi", entries, PAPER, "id", head)
    found = [(title, number) for page in pages for _, title, number in rows_of(after_head(page))]
    assert found == [(entry.title, entry.page) for entry in entries]
    assert len(pages) == 4
    headings = [[t.text for t in page.chart.texts if t.size > 12] for page in pages]
    assert headings == [["Kementerian", "Daftar isi"], *[["Daftar isi"]] * 3]
    assert all(check(page.chart) == () for page in pages)


def test_an_empty_list_is_one_page():
    (page,) = list_pages("Daftar isi", [], PAPER, "id")
    assert [text.text for text in page.chart.texts] == ["Daftar isi"]


def test_widths_are_measured():
    (page,) = list_pages("Daftar isi", [Entry(1, "Biro", 3)], PAPER, "id")
    row = page.chart.texts[1]
    assert row.width == round(text_width("Biro", row.size), 2)


def after_head(page):
    texts = page.chart.texts
    start = next(n for n, text in enumerate(texts) if text.text == "Daftar isi")
    return replace(page, chart=replace(page.chart, texts=texts[start:]))
