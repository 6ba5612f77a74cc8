"""Texts in columns: measured as a terminal shows them, wrapped, aligned."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.outline.columns import aligned, column_widths, padded, width_of, wrapped

LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
TEXTS = st.text(LETTERS, max_size=60)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("총무과", 6),
        ("総務", 4),
        ("e\N{COMBINING ACUTE ACCENT}", 1),
        ("–→", 2),
        ("", 0),
    ],
)
def test_wide_characters_take_two_columns_and_accents_none(text, width):
    assert width_of(text) == width


def test_a_text_is_broken_between_words():
    assert wrapped("Badan Pengarah Tertinggi", 14) == ["Badan Pengarah", "Tertinggi"]


def test_a_word_too_long_for_a_line_is_broken_inside():
    assert wrapped("a communication.correspondence", 10) == [
        "a",
        "communicat",
        "ion.corres",
        "pondence",
    ]


def test_a_wide_text_is_broken_by_what_a_terminal_shows():
    assert wrapped("총무과장", 5) == ["총무", "과장"]
    assert padded("총무", 6) == "총무  "


def test_an_empty_text_is_one_empty_line():
    assert wrapped("", 10) == [""]


@settings(max_examples=100)
@given(TEXTS, st.integers(2, 30))
def test_no_line_is_too_wide_and_no_word_is_lost(text, width):
    lines = wrapped(text, width)
    assert all(width_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_columns_are_as_wide_as_their_texts_where_there_is_room():
    assert column_widths([("a", "bb", "ccc"), ("aaaa", "b", "c")], 40) == [4, 2, 3]


def test_the_first_column_gives_way_and_the_wide_ones_share_the_rest():
    rows = [("x" * 50, "y" * 50, "z")]
    assert column_widths(rows, 64) == [20, 39, 1]


@settings(max_examples=100)
@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=5), st.integers(30, 90))
def test_columns_never_take_more_than_there_is(rows, width):
    assert sum(column_widths(rows, width)) + 4 <= width


def test_cells_stand_side_by_side_each_wrapped_in_its_column():
    assert list(aligned([["one two"], ["총무과", "b"], ["c"]], [3, 6, 1])) == [
        "one  총무과  c",
        "two  b",
    ]


def test_a_row_without_texts_is_no_line():
    assert list(aligned([[], []], [3, 3])) == []
