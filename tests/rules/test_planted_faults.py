"""Sound organisations have no fault; a planted fault is found, once, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.rules import ALL_RULES, FoundBy, rule_of
from tests.all_faults import PLANTS, WHOLE, planted
from tests.strategies import any_organisations, sound_organisations

# OM605 compares with a former state, which no organisation holds; it has tests of its own
CHECKED = [r for r in ALL_RULES if r.found_by is FoundBy.CHECK and r.code != "OM605"]
EXAMPLES = 40


def findings_of(organisation: Organisation, *codes: str, options=None):
    """Give the code and the ids of everybody named, of the default rules and of those asked for."""
    graph = OrgGraph(organisation)
    given = options or {}
    return sorted(
        (rule.code, touched(finding))
        for rule in CHECKED
        if rule.on or rule.code in codes
        for finding in rule.findings(graph, given if rule.code in codes else {})
    )


def touched(finding):
    subjects = [finding.subject, *(subject for subject, _, _ in finding.related)]
    return sorted({getattr(subject, "id", WHOLE) for subject in subjects})


def shown(organisation: Organisation):
    return organisation.to_plain()


@given(sound_organisations())
@settings(max_examples=100, deadline=None)
def test_nothing_is_found_in_a_sound_organisation(organisation):
    assert findings_of(organisation) == [], shown(organisation)


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.code)
def test_a_planted_fault_is_found_once_and_nothing_else(rule):
    @given(planted(rule.code))
    @settings(max_examples=EXAMPLES, deadline=None)
    def law(fault):
        found = findings_of(fault.organisation, rule.code, options=fault.options.get(rule.code))
        assert found == [(rule.code, sorted(ids)) for _, ids in fault.faults], shown(
            fault.organisation
        )

    law()


def test_every_rule_with_a_check_has_a_planted_fault():
    # needless waivers are found by the engine; tests of whole files look at them
    assert sorted(PLANTS.keys() - {"OM904"}) == [rule.code for rule in CHECKED]


@given(any_organisations(), st.data())
@settings(max_examples=100, deadline=None)
def test_support_lines_never_change_what_is_found_on_the_line_of_command(organisation, data):
    family = [rule for rule in CHECKED if rule.family == "OM2"]
    before = [list_of(rule, organisation) for rule in family]
    positions = [
        position
        if position.reports_to is None
        else position.model_copy(update={"supports": data.draw(some_ids(organisation))})
        for position in organisation.positions
    ]
    changed = organisation.model_copy(update={"positions": tuple(positions)})
    assert [list_of(rule, changed) for rule in family] == before


def some_ids(organisation):
    names = st.sampled_from([thing.id for thing in organisation.things()])
    return st.lists(names, max_size=3).map(tuple)


def list_of(rule, organisation):
    return [(touched(each), each.message) for each in rule.findings(OrgGraph(organisation))]


@given(any_organisations(), st.data())
@settings(max_examples=100, deadline=None)
def test_the_order_of_positions_changes_no_finding(organisation, data):
    order = data.draw(st.permutations(organisation.positions))
    changed = organisation.model_copy(update={"positions": tuple(order)})
    codes = [rule.code for rule in CHECKED]
    assert findings_of(changed, *codes) == findings_of(organisation, *codes)


@given(any_organisations(), st.permutations(range(20)))
@settings(max_examples=100, deadline=None)
def test_other_ids_change_no_code(organisation, numbers):
    names: dict[str, str] = {"organisation": "organisation"}

    def renamed(value):
        if isinstance(value, dict):
            return {key: renamed(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [renamed(inner) for inner in value]
        if isinstance(value, str) and value[0] in "pbux" and value[1:].isdigit():
            return names.setdefault(value, f"other-{numbers[len(names)]}")
        return value

    changed = Organisation.model_validate(renamed(organisation.to_plain()))
    codes = [rule.code for rule in CHECKED]
    before = [code for code, _ in findings_of(organisation, *codes)]
    assert [code for code, _ in findings_of(changed, *codes)] == before


def test_the_rule_of_the_planted_faults_is_the_registered_one():
    assert {rule_of(code).code for code in PLANTS} == set(PLANTS)
