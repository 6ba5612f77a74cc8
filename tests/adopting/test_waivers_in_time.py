"""Waivers accept faults for a reason and a time, and are reported when they are needless."""

import pytest

from orgmodel.config import Config
from orgmodel.loading import read_text
from orgmodel.rules import rule_of
from orgmodel.validating import validate_document


def check(waiver, *, as_of="2026-06-15", config=None, whole=""):
    text = f"""\
as_of: {as_of}
{whole}
positions:
  - {{id: ceo, title: Chief}}
  - id: cfo
    title: Finance
    reports_to: ceo
    coordinates_with: ceo
    waivers: [{waiver}]
"""
    validation = validate_document(read_text(text, "org.yaml"), config)
    found = [(*place(d.span), d.code, d.message) for d in validation.diagnostics]
    return found, [(d.code, d.accepted) for d in validation.waived]


def test_a_waiver_accepts_a_fault_with_reason_authority_and_end():
    waiver = "{rule: OM207, reason: agreed, authority: the board, until: 2026-06}"
    accepted = "agreed, by the board, until 2026-06"
    assert check(waiver) == ([], [("OM207", accepted)])


@pytest.mark.parametrize("rule", ["OM207", "coordination-in-line"])
def test_a_waiver_names_a_rule_by_code_or_name(rule):
    assert check(f"{{rule: {rule}, reason: agreed}}") == ([], [("OM207", "agreed")])


def test_a_waiver_that_is_over_accepts_nothing_and_is_reported():
    found, waived = check("{rule: OM207, reason: agreed, until: 2026-05}")
    assert waived == []
    assert [fault[2] for fault in found] == ["OM207", "OM904"]
    assert found[1] == (
        *(9, 15),
        "OM904",
        "the waiver of OM207 for cfo held until 2026-05; take it out or give it a later date",
    )


def test_a_waiver_holds_through_the_last_day_that_its_date_means():
    waiver = "{rule: OM207, reason: agreed, until: 2026-05}"
    assert check(waiver, as_of="2026-05-31")[0] == []
    assert check(waiver, as_of="2026-06-01")[0] != []


def test_a_waiver_of_a_fault_that_is_not_there_is_reported():
    found, waived = check("{rule: OM207, reason: agreed}, {rule: OM201, reason: old}")
    assert waived == [("OM207", "agreed")]
    said = "the waiver of OM201 for cfo accepts nothing, since there is no such fault; take it out"
    assert found == [(9, 46, "OM904", said)]


def test_a_waiver_of_no_rule_is_reported():
    found, _ = check("{rule: OM2077, reason: old}")
    said = "the waiver of OM2077 for cfo names a rule that does not exist"
    assert [fault[2:] for fault in found if fault[2] == "OM904"] == [("OM904", said)]


def test_a_waiver_of_a_rule_that_is_not_checked_is_left_alone():
    waiver = "{rule: OM207, reason: agreed}, {rule: OM601, reason: not on}"
    assert check(waiver)[0] == []
    assert check(waiver, config=Config(ignore=("OM207",)))[0] == []


def test_a_waiver_of_the_whole_organisation_accepts_the_fault_of_all():
    whole = "waivers: [{rule: OM207, reason: custom of the house}]"
    assert check("", whole=whole) == ([], [("OM207", "custom of the house")])


def test_the_page_of_the_rule_is_true():
    page = rule_of("OM904").page
    for example in (*page.bad, *page.good):
        validation = validate_document(read_text(example.text, "org.yaml"))
        found = [(d.code, place(d.span)[0]) for d in validation.diagnostics]
        assert tuple(fault for fault in found if fault[0] == "OM904") == example.marks


def place(span):
    assert span is not None
    return span.line, span.column
