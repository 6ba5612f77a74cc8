import pytest

from orgmodel.chart.metrics import longest_word, text_width, wrap


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


def test_no_line_ends_at_a_tie_and_it_is_drawn_as_a_space():
    text = "since 1 September 2023"
    assert lines_of(text, 62.0) == ["since 1", "September", "2023"]
    assert lines_of(text.replace("1 S", "1\u00a0S"), 62.0) == ["since", "1 September", "2023"]
    assert lines_of("1\u00a0May", 62.0) == ["1 May"]
    assert longest_word("since 1\u00a0May", 10.0) == text_width("1 May", 10.0)


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
