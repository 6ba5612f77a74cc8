"""Files damaged at random: mending and reporting never fail, and are done at the first time."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.exchange.native import to_text
from orgmodel.loading import read_text
from orgmodel.mending import difference, mended
from orgmodel.report import FORMATS, Report
from orgmodel.validating import validate_document

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
TEXTS = [("org.yaml", example.read_text()) for example in EXAMPLES]
ORGANISATIONS = [read_text(text).organisation for _, text in TEXTS]
FILES = TEXTS + [
    (f"org.{ending}", to_text(organisation, ending))
    for organisation in ORGANISATIONS
    if organisation is not None
    for ending in ("json", "csv")
]
STRAY = st.sampled_from([*"x'\"{}[]:,#&*|-\t\n ;é", "  ", "Vacant", "#"])


@st.composite
def damaged(draw):
    """Draw a file of which some lines are gone, doubled, in capitals, or hold a stray text."""
    name, text = draw(st.sampled_from(FILES))
    lines = text.splitlines(keepends=True)
    for place in draw(st.lists(st.integers(0, len(lines) - 1), max_size=6)):
        line = lines[place]
        at = draw(st.integers(0, len(line)))
        changed = ("", line * 2, line.upper(), line[:at] + draw(STRAY) + line[at:])
        lines[place] = draw(st.sampled_from(changed))
    return name, "".join(lines)


@settings(max_examples=60, deadline=None)
@given(damaged(), st.booleans())
def test_whatever_a_file_looks_like_mending_is_done_once_and_reports_are_written(file, unsafe):
    name, text = file
    document = read_text(text, name)
    outcome = mended(document, validate_document, unsafe=unsafe)
    new = outcome.texts.get(name, text)
    again = mended(read_text(new, name), validate_document, unsafe=unsafe)
    assert again.texts == {}, difference(name, new, again.texts[name])
    assert bool(outcome.mended) == (new != text)
    report = Report((validate_document(document),))
    assert all(write(report) for write in FORMATS.values())
