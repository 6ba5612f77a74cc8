"""Planted faults in whole files: found at the exact place, and nothing else is found.

Every rule is planted 1, 2, 3, 4 and 5 times in one sound organisation, in YAML, JSON and CSV; then
faults of several rules together. Where a fault must be shown is worked out by tests.places,
without orgmodel's own readers.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orgmodel.config import Config
from orgmodel.exchange.native import to_text
from orgmodel.loading import read_text
from orgmodel.rules import ALL_RULES
from orgmodel.validating import validate_document
from tests.all_faults import PLANTS, WHOLE, planted
from tests.faults import OPTIONS
from tests.faults_of_reading import READING, damaged, marked
from tests.places import At, expected_place, places_in
from tests.strategies import sound_organisations

FORMATS = ("yaml", "json", "csv")
COUNTS = (1, 2, 3, 4, 5)
EXAMPLES = 3
MIXED = 100
SOUND = 40
OFF = {rule.code for rule in ALL_RULES if not rule.on}
ONCE = {
    "OM100": "what cannot be read holds nothing else that could be found",
    "OM203": "that nobody stands at the top is said once of the whole organisation",
    "OM204": "all who stand at the top are told together",
    "OM406": "that nobody holds the purse is said once of the whole organisation",
    "OM412": "there is one duty of approval, and two who answer for it are OM407's fault as well",
    "OM603": "all who stand too deep are told together",
    "OM604": "the share of managers is one number of the whole organisation",
}
"""The rules that can find but one fault in an organisation, and why."""
NOT_IN_A_FILE = {
    "OM605": "compares with a former state: tests/rules/test_large_removal.py",
    "OM906": "is about the configuration: tests/config/test_wrong_configurations.py",
    "OM907": "is about other packages: tests/rules/test_plugged_rules.py",
    "OM999": "is about a rule that fails: tests/rules/test_plugged_rules.py",
}
"""The rules whose faults no file of an organisation can hold, and where they are tested."""
ALONE = {
    "OM101": "what rests on an id of two things is not judged",
    "OM203": "leaves no root on which others could hang",
    "OM204": "names all that stands at the top, bodies of other faults too",
    "OM308": "has a line position under support, which is OM208 as well",
    "OM402": "is a fault only where there are no bodies",
    "OM406": "is a fault only in some kinds of organisation, and only where nobody has duties",
    "OM410": "is a fault only in another kind of organisation",
    "OM411": "puts three bodies above all, and makes a foundation of it",
    "OM602": "gives all managers a second report",
    "OM903": "gives all things other ids",
    "OM905": "is not judged where a reference leads nowhere",
    "OM908": "is not judged where a reference leads nowhere",
}
"""The rules whose faults go together only with their own, and why."""
TOGETHER = sorted(PLANTS.keys() - ALONE.keys())
SHOWN: dict[tuple[str, ...], str] = {
    ("",): "OM101 OM204 OM303 OM308 OM403 OM601 OM602 OM603 OM903 OM905",
    ("dotted_line_to", "reports_to"): "OM102",
    ("reports_to",): "OM103 OM107 OM201 OM202 OM205 OM208 OM402 OM413 OM704 OM802",
    ("", "reports_to"): "OM108",
    ("supports",): "OM203 OM301 OM304 OM305 OM306 OM307",
    ("dotted_line_to",): "OM206",
    ("coordinates_with",): "OM207",
    ("", "supports"): "OM302",
    ("title",): "OM309 OM902",
    ("duties", "role"): "OM401",
    ("duties",): "OM404 OM405 OM407 OM408 OM412",
    ("kind",): "OM406",
    ("duties", "supports"): "OM409",
    ("role",): "OM410 OM415",
    ("holders",): "OM411 OM501 OM506 OM507 OM508 OM803",
    ("grade",): "OM414",
    ("status",): "OM502 OM503 OM504 OM505",
    ("members", "seats"): "OM509",
    ("positions",): "OM604",
    ("parent",): "OM701",
    ("", "head"): "OM702",
    ("head",): "OM703",
    ("holders", "valid"): "OM801 OM804",
    ("holders", "title"): "OM901",
    ("waivers",): "OM904",
    ("chart",): "OM908",
}
"""The fields at which the faults of the rules are shown; an empty one is the thing itself."""
FIELDS = {code: fields for fields, codes in SHOWN.items() for code in codes.split()}


def config_for(codes):
    return Config(
        options={code: OPTIONS[code] for code in codes if code in OPTIONS},
        severities={code: "warning" for code in codes if code in OFF},
    )


def found_in(text, file_format, codes=()):
    return validate_document(read_text(text, f"org.{file_format}"), config_for(codes))


def assert_exact(organisation, file_format, faults):
    """Check the whole list of what is found: codes, all who are named, fields, places, lengths."""
    text = to_text(organisation, file_format)
    validation = found_in(text, file_format, [code for code, _ in faults])
    assert validation.document.organisation == organisation
    found = sorted(
        (each.code, sorted(named_in(each, organisation))) for each in validation.diagnostics
    )
    assert found == sorted((code, sorted(ids)) for code, ids in faults), text
    places = places_in(text, file_format)
    for diagnostic in validation.diagnostics:
        for shown in (diagnostic, *diagnostic.related):
            assert field_of(shown.address) in FIELDS[diagnostic.code], diagnostic
            assert is_at(shown.span, expected_place(places, shown.address)), (diagnostic, text)


def named_in(diagnostic, organisation):
    ids = {diagnostic.subject or WHOLE}
    for related in diagnostic.related:
        name, *place = related.address[:2] or ("",)
        ids.add(getattr(organisation, name)[place[0]].id if place else WHOLE)
    return ids


def field_of(address):
    """Give the field that is shown; nothing where it is the thing itself."""
    inner = address[2:] if len(address) > 1 and isinstance(address[1], int) else address
    return inner[0] if inner else ""


def is_at(span, place):
    return (span.line, span.column) == place[:2] and place.length in (None, span.length)


@settings(max_examples=SOUND, deadline=None)
@given(organisation=sound_organisations())
def test_nothing_is_found_in_a_sound_file(organisation):
    for file_format in FORMATS:
        assert_exact(organisation, file_format, [])


def times(codes):
    """Give each code with how often it is planted."""
    return [(code, count) for code in codes for count in ((1,) if code in ONCE else COUNTS)]


@pytest.mark.parametrize(("code", "count"), times(sorted(PLANTS)))
def test_all_faults_of_a_rule_are_found_at_their_places(code, count):
    files: list[str] = []

    @given(planted(*[code] * count))
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    def law(fault):
        for file_format in FORMATS:
            assert_exact(fault.organisation, file_format, fault.faults)
            files.append(file_format)

    law()
    assert len(files) >= EXAMPLES * len(FORMATS)


@pytest.mark.parametrize(("code", "count"), times(READING))
def test_all_faults_of_reading_are_found_at_their_places(code, count):
    files: list[str] = []

    @given(marked(code, count))
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    def law(drawn):
        organisation, marks = drawn
        for file_format in FORMATS:
            text, expected = damaged(organisation, marks, code, file_format)
            found = found_in(text, file_format).diagnostics
            assert [
                (d.code, d.subject, At(d.span.line, d.span.column, d.span.length)) for d in found
            ] == sorted(expected, key=lambda said: said[2]), text
            files.append(file_format)

    law()
    assert len(files) >= EXAMPLES * len(FORMATS)


@st.composite
def mixed(draw):
    """Draw a sound organisation with faults of two to five rules that leave each other alone."""
    drawn = draw(st.lists(st.sampled_from(TOGETHER), min_size=2, max_size=5))
    codes = [code for n, code in enumerate(drawn) if code not in ONCE or code not in drawn[:n]]
    return draw(planted(*codes))


@settings(max_examples=MIXED, deadline=None, suppress_health_check=list(HealthCheck))
@given(fault=mixed())
def test_faults_of_several_rules_are_all_found_at_their_places(fault):
    for file_format in FORMATS:
        assert_exact(fault.organisation, file_format, fault.faults)


def test_no_rule_is_left_out():
    assert sorted({*PLANTS, *READING, *NOT_IN_A_FILE}) == [rule.code for rule in ALL_RULES]
    assert not NOT_IN_A_FILE.keys() & {*PLANTS, *READING}
    assert ONCE.keys() <= {*PLANTS, *READING}
    assert {*ALONE, *TOGETHER} == set(PLANTS)


def test_there_are_a_thousand_files_at_the_least():
    files = len(FORMATS) * EXAMPLES * len(times([*PLANTS, *READING]))
    assert files >= 1_000
