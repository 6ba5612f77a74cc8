import pytest

from orgmodel.chart import Options, lay_out
from orgmodel.chart.metrics import longest_word, text_width, wrap
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation


def lines_of(text, width, size=10.0, **more):
    return [line.text for line in wrap(text, width, size, **more)]


@pytest.mark.parametrize(
    ("text", "thousandths"),
    [
        ("A", 667),
        ("i", 222),
        ("Ab", 667 + 556),
        ("é", 556),
        ("ế", 556),
        ("Ж", 923),
        ("Ω", 748),
        ("部", 1000),
        ("총", 1000),
        ("e\u0301", 556),
        ("\u200b", 0),
    ],
)
def test_a_text_is_as_wide_as_arial_sets_it(text, thousandths):
    assert text_width(text, 1000.0) == pytest.approx(thousandths, abs=3)


def test_bold_is_wider():
    assert text_width("Minister", 9.0, bold=True) > text_width("Minister", 9.0)


def test_a_short_text_stays_in_one_line():
    assert lines_of("Kepala  Biro\nUmum", 200.0) == ["Kepala Biro Umum"]


def test_lines_are_balanced():
    assert lines_of("Direktur Jenderal Kekayaan Negara", 120.0) == [
        "Direktur Jenderal",
        "Kekayaan Negara",
    ]


def test_lines_end_after_hyphens_and_slashes():
    assert lines_of("Input/Output-Planung", 70.0) == ["Input/Output-", "Planung"]


def test_chinese_is_broken_between_characters_but_not_before_a_full_stop():
    assert lines_of("財務省主計局。", 35.0) == ["財務省", "主計", "局。"]


def test_a_long_compound_is_broken_as_a_last_resort():
    lines = lines_of("Donaudampfschifffahrtsgesellschaft", 80.0)
    assert len(lines) == 3
    assert "".join(lines).replace("-", "") == "Donaudampfschifffahrtsgesellschaft"
    assert all(text_width(line, 10.0) <= 80.0 for line in lines)


def test_too_long_a_text_ends_in_an_ellipsis():
    lines = lines_of("word " * 100, 60.0, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert text_width(lines[-1], 10.0) <= 60.0


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Direktorat Hukum II", 80.0, ["Direktorat", "Hukum II"]),
        ("Subdirektorat 1.1", 85.0, ["Subdirektorat 1.1"]),
        ("Staf Ahli Menteri 3", 80.0, ["Staf Ahli", "Menteri 3"]),
        ("Subbagian Umum A", 80.0, ["Subbagian", "Umum A"]),
        ("12 posisi terisi", 62.0, ["12 posisi", "terisi"]),
        ("sejak 21 Oktober 2024", 85.0, ["sejak", "21 Oktober 2024"]),
        ("since October 21, 2024", 92.0, ["since", "October 21, 2024"]),
        ("bis 1. September 2023", 92.0, ["bis", "1. September 2023"]),
        ("Strategi & Perencanaan", 90.0, ["Strategi", "& Perencanaan"]),
        ("Balai Besar – Makassar", 75.0, ["Balai Besar –", "Makassar"]),
        (
            "bawahan: 5 langsung, 299 seluruhnya",
            75.0,
            ["bawahan:", "5 langsung,", "299 seluruhnya"],
        ),
        ("reports: 5 direct, 1,299 in all", 70.0, ["reports:", "5 direct,", "1,299 in all"]),
        ("Jabatan 1, 2 dan 3", 60.0, ["Jabatan 1, 2", "dan 3"]),
        ("Bidang I, II dan III", 60.0, ["Bidang I, II", "dan III"]),
    ],
)
def test_numbers_dates_and_signs_stay_with_their_words(text, width, lines):
    assert lines_of(text, width) == lines


def test_what_fits_no_line_together_is_parted():
    text = "since 1 September 2023"
    assert lines_of(text, 62.0) == ["since", "1 September", "2023"]
    assert lines_of(text, 50.0) == ["since 1", "September", "2023"]
    assert lines_of("Subdirektorat 1.1", 70.0) == ["Subdirektorat", "1.1"]


def test_numbers_are_parted_from_words_before_a_text_is_cut_short():
    text = "Seksi Umum 12 Data"
    assert lines_of(text, 60.0) == ["Seksi", "Umum 12", "Data"]
    assert lines_of(text, 60.0, most=2) == ["Seksi Umum", "12 Data"]


def test_words_that_look_like_numbers_in_part_are_words():
    assert lines_of("Divisi MIX", 40.0) == ["Divisi", "MIX"]
    assert lines_of("Seksi Data 3D", 55.0) == ["Seksi", "Data 3D"]


def test_a_line_knows_its_width():
    for line in wrap("Staf Ahli Bidang Hukum dan Hubungan Kelembagaan", 90.0, 9.0, bold=True):
        assert line.width == pytest.approx(text_width(line.text, 9.0, bold=True))


def test_an_empty_text_has_no_lines():
    assert wrap(" ", 90.0, 9.0) == ()


def test_the_longest_word_counts_parts_between_hyphens():
    assert longest_word("Follow-up of it", 10.0) == text_width("Follow-", 10.0)


def test_a_word_that_must_be_broken_is_broken_into_parts_of_about_one_length():
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    for width in range(45, 160, 5):
        lines = wrap(word, width, 10.0, bold=True)
        assert "".join(line.text.removesuffix("-") for line in lines) == word
        assert all(line.width <= width for line in lines)
        assert lines[-1].width >= 0.5 * lines[0].width


def test_boxes_are_widened_for_a_number_to_stay_with_its_word():
    positions = [{"id": "d", "title": "Direktur"}] + [
        {"id": f"s{n}", "title": f"Subdirektorat 1.{n}", "reports_to": "d"} for n in range(8)
    ]
    graph = OrgGraph(Organisation.model_validate({"positions": positions}))
    for fit in ("free", "A4", "A3"):
        titles = [text.text for box in lay_out(graph, Options(fit=fit)).boxes for text in box.texts]
        assert titles == ["Direktur", *(f"Subdirektorat 1.{n}" for n in range(8))]
