"""Planted faults in whole files: found at the exact line and column, and nothing else is.

Where a fault must be shown is worked out without orgmodel's own reader: from PyYAML's composed
nodes for YAML and JSON, from the cells themselves for CSV.
"""

import csv
import io
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from orgmodel.config import Config
from orgmodel.exchange.native import to_text
from orgmodel.loading import read_text
from orgmodel.rules import ALL_RULES
from orgmodel.source import Path
from orgmodel.validating import validate_document
from tests.all_faults import PLANTS, WHOLE, planted
from tests.faults import OPTIONS
from tests.strategies import built, drafts, sound_organisations

FORMATS = ("yaml", "json", "csv")
FILES_FOR_EACH = 6
SEVERAL = 120
OFF = {rule.code for rule in ALL_RULES if not rule.on}
# these change what is already there, so that two of them in one file may fall on one position
ADDING = sorted(
    {"OM207", "OM208", "OM301", "OM302", "OM303", "OM304", "OM305", "OM701", "OM703", "OM801"}
)


def config_for(codes):
    return Config(
        options={code: OPTIONS[code] for code in codes if code in OPTIONS},
        severities={code: "warning" for code in codes if code in OFF},
    )


def checked(organisation, file_format, codes):
    """Give the text, and what is found in it."""
    text = to_text(organisation, file_format)
    document = read_text(text, f"org.{file_format}")
    assert document.organisation == organisation
    return text, validate_document(document, config_for(codes)).diagnostics


def places_in_nodes(text):
    """Give the line and column of every value, by the way to it; of a layout, those of its id."""
    places: dict[Path, tuple[int, int]] = {}
    waiting: list[tuple[Path, Any]] = [((), yaml.compose(text, Loader=yaml.SafeLoader))]
    while waiting:
        path, node = waiting.pop()
        places.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
        if isinstance(node, yaml.MappingNode):
            waiting.extend(((*path, key.value), value) for key, value in node.value)
            for key, _ in node.value if path == ("chart", "layouts") else ():
                mark = key.start_mark
                places[(*path, key.value)] = (mark.line + 1, mark.column + 1)
        elif isinstance(node, yaml.SequenceNode):
            waiting.extend(((*path, place), value) for place, value in enumerate(node.value))
    return places


def places_in_cells(text):
    """Give the line and column of every filled cell, by the way to its value."""
    header, *rows = csv.reader(io.StringIO(text))
    places: dict[Path, tuple[int, int]] = {(): (1, 1)}
    counts = {"position": 0, "unit": 0, "body": 0}
    names = {"position": "positions", "unit": "units", "body": "bodies"}
    for line, (written, cells) in enumerate(zip(text.splitlines()[1:], rows, strict=True), 2):
        what = cells[header.index("what")] if "what" in header else "position"
        path: Path = () if what == "organisation" else (names[what], counts[what])
        counts[what] = counts.get(what, 0) + 1
        places[path] = (line, 1)
        column = 1
        for name, cell in zip(header, cells, strict=True):
            if cell:
                steps = [int(s) - 1 if s.isdecimal() else s for s in name.split(".")]
                for end in range(1, len(steps) + 1):
                    places.setdefault((*path, *steps[:end]), (line, column))
            quoted = written.startswith('"', column - 1)
            column += len(cell) + cell.count('"') * quoted + 2 * quoted + 1
    return places


def expected_place(places, address):
    """Give the place of a value, else of what holds it, else of the thing's id."""
    start = 2 if len(address) > 1 and isinstance(address[1], int) else 0
    for end in range(len(address), start, -1):
        if address[:end] in places:
            return places[address[:end]]
    return places.get((*address[:start], "id"), places.get(address[:start]))


def assert_exact(organisation, file_format, expected):
    """Check codes, who is named, and places; `expected` holds pairs of code and ids."""
    text, diagnostics = checked(organisation, file_format, [code for code, _ in expected])
    found = sorted((d.code, sorted(named_in(d, organisation))) for d in diagnostics)
    assert found == sorted((code, sorted(ids)) for code, ids in expected), text
    places = places_in_cells(text) if file_format == "csv" else places_in_nodes(text)
    for diagnostic in diagnostics:
        for shown in (diagnostic, *diagnostic.related):
            place = (shown.span.line, shown.span.column)
            assert place == expected_place(places, shown.address), (diagnostic, text)


def named_in(diagnostic, organisation):
    ids = {diagnostic.subject or WHOLE}
    for related in diagnostic.related:
        name, *place = related.address[:2] or ("",)
        ids.add(getattr(organisation, name)[place[0]].id if place else WHOLE)
    return ids


@pytest.mark.parametrize("file_format", FORMATS)
@settings(max_examples=60, deadline=None)
@given(organisation=sound_organisations())
def test_nothing_is_found_in_a_sound_file(file_format, organisation):
    assert_exact(organisation, file_format, [])


@pytest.mark.parametrize("file_format", FORMATS)
@pytest.mark.parametrize("code", sorted(PLANTS))
def test_a_planted_fault_is_found_at_its_place(code, file_format):
    @given(planted(code))
    @settings(max_examples=FILES_FOR_EACH, deadline=None)
    def law(fault):
        assert_exact(fault.organisation, file_format, [(code, fault.touched)])

    law()


@st.composite
def several_faults(draw):
    """Draw a sound organisation with two to five faults that do not touch each other."""
    draft = draw(drafts())
    codes = draw(st.lists(st.sampled_from(ADDING), min_size=2, max_size=5, unique=True))
    expected = [(code, PLANTS[code](draft)) for code in codes]
    named = [name for _, ids in expected for name in ids]
    assume(len(set(named)) == len(named))
    return built(draft), expected


@pytest.mark.parametrize("file_format", FORMATS)
@settings(max_examples=SEVERAL, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(made=several_faults())
def test_several_planted_faults_are_all_found_at_their_places(file_format, made):
    organisation, expected = made
    assert_exact(organisation, file_format, expected)


def test_there_are_a_thousand_files_at_the_least():
    files = len(PLANTS) * FILES_FOR_EACH * len(FORMATS) + SEVERAL * len(FORMATS)
    assert files >= 1_000
