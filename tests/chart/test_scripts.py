"""Texts of scripts that are written without spaces, and words that must be broken."""

import subprocess
import sys

import pytest

from orgmodel.chart.metrics import longest_word, text_width, wrap
from orgmodel.chart.metrics.syllables import fragments_of


def lines_of(text, width, size=10.0):
    return [line.text for line in wrap(text, width, size)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("ผู้อำนวยการสำนักงบประมาณ", 75.0, ["ผู้อำนวยการ", "สำนักงบประมาณ"]),
        ("รัฐมนตรีว่าการกระทรวงการคลัง", 70.0, ["รัฐมนตรีว่า", "การกระทรวง", "การคลัง"]),
        ("ฝ่ายITของกรม", 40.0, ["ฝ่ายIT", "ของกรม"]),
    ],
)
def test_thai_is_broken_between_words(text, width, lines):
    assert lines_of(text, width) == lines


def test_thai_vowels_and_tones_stay_with_their_consonants_where_a_word_must_be_broken():
    lines = lines_of("ผู้อำนวยการสำนักงบประมาณ", 30.0)
    assert "".join(lines) == "ผู้อำนวยการสำนักงบประมาณ"
    assert not any(line[0] in "ูุ้่็์ัิีืาำะ" for line in lines)
    assert not any(line[-1] in "เแโใไ-" for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("财政部预算司司长", 40.0, ["财政部", "预算司", "司长"]),
        ("国家发展和改革委员会办公厅主任", 60.0, ["国家发展和", "改革委员会", "办公厅主任"]),
        ("行政院主計總處", 40.0, ["行政院", "主計總處"]),
    ],
)
def test_chinese_is_broken_between_words(text, width, lines):
    assert lines_of(text, width) == lines


def test_no_line_of_japanese_begins_or_ends_as_it_must_not():
    text = (
        "国際局次長（アジア担当）、情報システム安全対策推進室長「データ・ネットワーク」の働き方ヶ所"
    )
    for width in range(40, 160, 7):
        lines = [line.text for line in wrap(text, float(width), 10.0, most=20)]
        assert "".join(lines) == text
        assert not any(line[0] in "）、」・ーッュョァヶ" for line in lines)
        assert not any(line[-1] in "（「" for line in lines)


def test_words_in_katakana_stay_whole_where_they_have_room():
    assert lines_of("情報システム安全対策推進室長", 50.0) == [
        "情報",
        "システム",
        "安全対策",
        "推進室長",
    ]


def test_korean_is_broken_at_its_spaces():
    lines = ["국가안보실장 겸", "정책조정수석비서관"]
    assert lines_of("국가안보실장 겸 정책조정수석비서관", 90.0) == lines


def test_a_long_compound_is_broken_between_syllables():
    lines = ["Bundesaus-", "bildungsförde-", "rungsgesetz"]
    assert lines_of("Bundesausbildungsförderungsgesetz", 70.0) == lines


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Rindfleischetikettierungsüberwachung", "Rind flei sche ti ket tie rungs über wa chung"),
        ("Prüfungsamt", "Prü fungs amt"),
        ("Gesundheitsaufsicht", "Ge sund heits auf sicht"),
        ("fungsional", "fung sio nal"),
        ("Pertanggungjawaban", "Per tang gung ja wa ban"),
    ],
)
def test_parts_of_compounds_are_kept_apart_and_no_letter_stands_alone(word, parts):
    assert fragments_of(word) == (parts.split(), "-")


def test_a_soft_hyphen_says_where_a_word_may_be_broken_and_shows_only_there():
    word = "Kraft\u00adfahrzeug\u00adhaft\u00adpflicht\u00adversicherung"
    assert lines_of(f"Leiter der {word}", 70.0) == [
        "Leiter der",
        "Kraftfahrzeug-",
        "haftpflicht-",
        "versicherung",
    ]
    assert lines_of(word, 300.0) == [word.replace("\u00ad", "")]
    assert lines_of(f"Amt {word}", 180.0) == ["Amt", word.replace("\u00ad", "")]


def test_a_word_with_soft_hyphens_needs_no_more_room_than_its_longest_part():
    assert longest_word("Kraft\u00adfahrzeug", 10.0) == text_width("fahrzeug", 10.0)


@pytest.mark.parametrize(
    "text", ["مدير عام الشؤون المالية والإدارية", "ראש מחלקת משאבי אנוש וכוח אדם"]
)
def test_arabic_and_hebrew_are_broken_at_their_spaces_without_hyphens(text):
    for width in (55.0, 60.0, 90.0):
        lines = lines_of(text, width)
        assert " ".join(lines) == text


@pytest.mark.parametrize("text", ["المستشفيات", "สำนักงบประมาณ", "財務省", "총무과장"])
def test_no_hyphen_is_set_in_scripts_that_have_none(text):
    assert "".join(lines_of(text, 25.0)) == text


def test_marks_over_and_under_letters_have_no_width():
    assert text_width("ผู้", 10.0) == text_width("ผ", 10.0)
    assert text_width("مُدِير", 10.0) == text_width("مدير", 10.0)


def test_models_of_languages_are_loaded_only_where_they_are_needed():
    program = (
        "import sys; from orgmodel.chart.metrics import wrap;"
        "wrap('Direktur Jenderal 財務省の長', 20.0, 9.0); print('budoux' in sys.modules);"
        "wrap('สำนักงบประมาณ', 20.0, 9.0); print('budoux' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["False", "True"]
