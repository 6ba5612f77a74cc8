"""Offsets, lines and columns agree, also beyond many blocks of text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.source.place import BLOCK, Lines

LINES = st.lists(
    st.sampled_from(["", "a", "naïve", "x" * 7, "y" * (BLOCK - 1), "z" * BLOCK]),
    min_size=1,
    max_size=9,
)


@settings(max_examples=100, deadline=None)
@given(LINES, st.data())
def test_a_place_is_the_same_by_offset_and_by_line_and_column(lines, data):
    text = "\n".join(lines)
    number = data.draw(st.integers(1, len(lines)))
    written = lines[number - 1]
    column = data.draw(st.integers(1, len(written) + 1))
    start = sum(len(line) + 1 for line in lines[: number - 1])
    known = Lines(text)
    assert known.start(number) == start
    assert known.line(number) == written
    span = known.span(start + column - 1, len(text))
    assert (span.line, span.column) == (number, column)
    assert span.length == max(len(written) - column + 1, 1)


def test_there_is_nothing_beyond_the_last_line():
    assert Lines("a\nb").line(3) == ""
    assert Lines("a\nb").line(0) == ""
    assert Lines("a\nb\n").line(3) == ""
    assert Lines("a\r\nb").line(1) == "a"
