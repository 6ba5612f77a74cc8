"""The drawings beside the examples are what the program draws today, to the byte."""

import pytest

from tests.drawings import EXAMPLES, drawing, drawn


@pytest.mark.parametrize("file", drawn(), ids=lambda file: file.stem)
def test_the_drawing_beside_the_example_is_up_to_date(file):
    written = file.with_suffix(".svg").read_bytes()
    assert drawing(file) == written, "draw the examples anew: python -m tests.drawings"


def test_every_drawing_has_its_example():
    drawings = {file.stem for file in EXAMPLES.glob("*.svg")}
    assert drawings == {file.stem for file in drawn()}
