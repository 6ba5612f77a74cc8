"""Pages as text and as Markdown."""

from orgmodel.outline.answer import Answer
from orgmodel.outline.page import Facts, Page, Remarks, Row, Table
from orgmodel.outline.page_markdown import page_markdown
from orgmodel.outline.page_text import page_text

PAGE = Page(
    "Peran <b>dan</b> tugas",
    (
        Facts((("Kelas", ("lini",)), ("Bidang", ("Hukum", "Bisnis | Umum")))),
        Table(
            ("Aspek", "총무과"),
            (
                Row((("Struktur",),), "section"),
                Row((("Wewenang",), ("4 dari 5",))),
                Row((("Tugas",),), "section"),
                Row((("Catatan",),), "group"),
                Row((("Arsip",), ("R*", "A")), "item"),
            ),
            "Tabel",
        ),
        Facts((), "Tidak ada"),
        Remarks(("* Satu dua tiga empat lima enam.",), "Keterangan"),
        Remarks(("Selesai.",)),
    ),
)


def test_a_page_is_written_as_text():
    assert (
        page_text(PAGE, 24)
        == """\
Peran <b>dan</b> tugas
──────────────────────

Kelas   lini
Bidang  Hukum
        Bisnis | Umum

Tabel
Aspek     총무과
────────  ────────
STRUKTUR
Wewenang  4 dari 5

TUGAS
Catatan
  Arsip   R*
          A

Keterangan
  * Satu dua tiga
    empat lima enam.

Selesai.
"""
    )


def test_a_page_is_written_as_markdown_in_which_texts_are_no_markup():
    assert (
        page_markdown(PAGE)
        == """\
# Peran \\<b\\>dan\\</b\\> tugas

- **Kelas**: lini
- **Bidang**: Hukum; Bisnis \\| Umum

## Tabel

| Aspek | 총무과 |
| --- | --- |
| **Struktur** |  |
| Wewenang | 4 dari 5 |
| **Tugas** |  |
| *Catatan* |  |
| Arsip | R\\*<br>A |

## Keterangan

- \\* Satu dua tiga empat lima enam.

- Selesai.
"""
    )


def test_an_answer_has_all_its_forms():
    answer = Answer((Page("Satu", ()), Page("Dua", ())), {"nama": "é"})
    assert answer.written("text", 20) == "Satu\n────\n\nDua\n───\n"
    assert answer.written("markdown", 20) == "# Satu\n\n# Dua\n"
    assert answer.written("json", 20) == '{\n  "nama": "é"\n}\n'
