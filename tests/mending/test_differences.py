"""The diff of a dry run is a unified diff: git makes the new text of the old one with it."""

import difflib
import os
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.mending import difference

LINES = st.lists(st.sampled_from(["a", "b", "", "  c", "d\r", "e\u2028f"]), max_size=30)


@st.composite
def texts(draw):
    """Draw a text and what became of it: some lines changed, some gone."""
    old = draw(LINES)
    new = [draw(st.sampled_from([[line], [line], [line], [f"{line}!"], []])) for line in old]
    return text_of(draw, old), text_of(draw, [line for lines in new for line in lines])


def text_of(draw, lines):
    end = "\n" if draw(st.booleans()) else ""
    return "\n".join(lines) + end if lines else ""


@settings(max_examples=60, deadline=None)
@given(texts())
def test_git_makes_the_new_text_of_the_old_one(tmp_path_factory, pair):
    old, new = pair
    folder = tmp_path_factory.mktemp("texts")
    file = folder / "org.yaml"
    file.write_bytes(old.encode())
    change = difference("org.yaml", old, new)
    assert (change == "") == (old == new)
    if change:
        environment = {**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent)}
        command = ["git", "apply", "-p0", "--unidiff-zero", "--whitespace=nowarn", "-"]
        subprocess.run(command, input=change.encode(), cwd=folder, env=environment, check=True)
        assert file.read_bytes() == new.encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nD\ne\nf\ng\nh\n"),
        ("a\nb\n", "b\n"),
        ("a\nb\nc\nd\ne\n", "A\nb\nc\nD\ne\n"),
        ("".join(f"{n}\n" for n in range(40)), "".join(f"{n}\n" for n in range(40) if n % 9)),
    ],
)
def test_the_diff_is_that_of_the_standard_library(old, new):
    theirs = difflib.unified_diff(old.splitlines(True), new.splitlines(True), "x", "x")  # noqa: FBT003
    assert difference("x", old, new) == "".join(theirs)
