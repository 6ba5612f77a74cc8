"""Texts alike are broken once; how a text is broken never depends on those broken before it."""

from string import digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.chart.metrics import Wrapper, text_width
from orgmodel.chart.metrics.fonts import font_of

WORDS = ["Kepala", "Subbagian", "Mei", "per", "31", "45", "2020", "7", "&", "II", "-", "12.5%"]
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
    st.text(st.sampled_from("0149 aAä-\u00ad\u2003ช統"), max_size=14),
)
WIDTHS = st.sampled_from([20.0, 55.0, 90.0, 200.0])


def _wrapper():
    return Wrapper(font_of(9.0, bold=True))


@pytest.mark.parametrize("bold", [False, True])
def test_all_digits_are_of_one_width(bold):
    assert len({text_width(digit, 9.0, bold=bold) for digit in digits}) == 1


@given(st.lists(st.tuples(TEXTS, WIDTHS, st.sampled_from([1, 2, 7])), max_size=8))
def test_a_text_is_broken_as_if_it_were_the_first(asked):
    wrapper = _wrapper()
    for text, width, most in asked:
        assert wrapper.wrap(text, width, most) == _wrapper().wrap(text, width, most)


def test_texts_that_differ_in_their_number_are_broken_alike():
    wrapper = _wrapper()
    lines = wrapper.wrap("Kepala Subbagian Nomor 40", 90.0, 7)
    assert [line.text for line in lines] == ["Kepala Subbagian", "Nomor 40"]
    others = wrapper.wrap("Kepala Subbagian Nomor 51", 90.0, 7)
    assert [line.text for line in others] == ["Kepala Subbagian", "Nomor 51"]
    assert [line.width for line in others] == [line.width for line in lines]


def test_what_may_be_a_day_is_not_broken_like_what_may_not():
    wrapper = _wrapper()
    narrow = 70.0
    assert [line.text for line in wrapper.wrap("Rapat per 31 Mei 2020", narrow, 7)] == [
        "Rapat per",
        "31 Mei 2020",
    ]
    assert [line.text for line in wrapper.wrap("Rapat per 45 Mei 2020", narrow, 7)] == [
        "Rapat per 45",
        "Mei 2020",
    ]
