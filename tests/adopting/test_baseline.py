"""A baseline knows old faults, wherever they move to."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.adopting import Baseline, BaselineError, fingerprint
from orgmodel.exchange.native import to_text
from orgmodel.loading import read_text
from orgmodel.model import Position
from orgmodel.validating import validate_document
from tests.strategies import sound_organisations

OLD = """\
positions:
  - {id: a, title: A, reports_to: b}
  - {id: b, title: B, reports_to: a}
  - {id: c, title: C, reports_to: nix}
"""
MOST_NAMED = 5
"""How many of those who share a fault its sentence names."""
NO_FAULT = "this is no baseline: a fault has the texts code, subject, field, message and a count"


def check(text, name="org.yaml"):
    return validate_document(read_text(text, name))


def new_faults(baseline, *validations):
    kept, gone = baseline.without_known(validations)
    found = [(d.code, d.subject) for validation in kept for d in validation.diagnostics]
    return found, gone


def test_only_what_is_new_is_left():
    baseline = Baseline.of([check(OLD)])
    grown = OLD + "  - {id: d, title: D, reports_to: d}\n"
    assert new_faults(baseline, check(OLD)) == ([], 0)
    assert new_faults(baseline, check(grown)) == ([("OM201", "d")], 0)
    (kept,), _ = baseline.without_known([check(grown)])
    assert [(d.code, d.subject) for d in kept.known] == [("OM202", "a"), ("OM102", "c")]


def test_moved_lines_and_another_name_of_the_file_are_nothing_new():
    moved = "# one more line\npositions:\n" + "".join(reversed(OLD.splitlines(keepends=True)[1:]))
    assert new_faults(Baseline.of([check(OLD)]), check(moved, "renamed.yaml")) == ([], 0)


def test_another_format_is_nothing_new():
    table = "id,title,reports_to\na,A,b\nb,B,a\nc,C,nix\n"
    assert new_faults(Baseline.of([check(OLD)]), check(table, "org.csv")) == ([], 0)


def test_one_more_of_the_same_is_new():
    baseline = Baseline.of([check(OLD)])
    assert new_faults(baseline, check(OLD), check(OLD)) == ([("OM202", "a"), ("OM102", "c")], 0)
    assert new_faults(Baseline.of([check(OLD), check(OLD)]), check(OLD)) == ([], 2)


def test_what_was_mended_is_counted_as_gone():
    mended = OLD.replace("nix", "a")
    assert new_faults(Baseline.of([check(OLD)]), check(mended)) == ([], 1)


def test_another_fault_of_the_same_position_is_new():
    baseline = Baseline.of([check(OLD)])
    assert new_faults(baseline, check(OLD.replace("nix", "nox"))) == ([("OM102", "c")], 1)


def test_a_baseline_is_written_and_read_the_same():
    baseline = Baseline.of([check(OLD), check(OLD)])
    text = baseline.to_text()
    assert text == (
        '{\n "version": 1,\n "faults": [\n'
        '  {\n   "code": "OM102",\n   "subject": "c",\n   "field": "reports_to",\n'
        '   "message": "c (C) reports to nix, but nothing has this id",\n   "count": 2\n  },\n'
        '  {\n   "code": "OM202",\n   "subject": "",\n   "field": "",\n'
        '   "message": "a (A) → b (B) → a (A): each reports to the next, '
        'and nobody is at the top",\n'
        '   "count": 2\n  }\n ]\n}\n'
    )
    assert Baseline.from_text(text) == baseline


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "this is no baseline: not JSON, from line 1 on"),
        ("[]", "this is no baseline: it holds no list of faults"),
        ('{"version": 2, "faults": []}', "this is no baseline: version 2 is unknown; 1 is known"),
        ('{"version": 1}', "this is no baseline: it holds no list of faults"),
        ('{"version": 1, "faults": [{"code": "OM1"}]}', NO_FAULT),
        ('{"version": 1, "faults": [3]}', NO_FAULT),
    ],
)
def test_what_is_no_baseline_is_refused_in_one_sentence(text, message):
    with pytest.raises(BaselineError) as raised:
        Baseline.from_text(text)
    assert str(raised.value) == message


def test_fingerprints_do_not_count_places_in_lists():
    one = "positions:\n- {id: a, title: A, holders: [Ani, Vacant]}\n"
    other = "positions:\n- {id: a, title: A, holders: [Vacant]}\n"
    (first,), (second,) = check(one).diagnostics, check(other).diagnostics
    assert (first.address[3], second.address[3]) == (1, 0)
    assert fingerprint(first) == fingerprint(second)


@settings(max_examples=30, deadline=None)
@given(sound_organisations(), st.randoms())
def test_the_order_of_positions_is_nothing_new(organisation, random):
    faulty = [
        Position(id=position.id, title=position.title, reports_to="zzz", supports=(position.id,))
        for position in organisation.positions[:MOST_NAMED]
    ]
    before = broken(organisation, faulty)
    random.shuffle(faulty)
    (kept,), gone = Baseline.of([before]).without_known([broken(organisation, faulty)])
    assert [(d.code, d.message) for d in kept.diagnostics] == []
    assert gone == 0


def broken(organisation, positions):
    changed = organisation.model_copy(update={"positions": tuple(positions), "units": ()})
    return check(to_text(changed, "json"), "org.json")
