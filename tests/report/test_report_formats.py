"""Every format, compared whole with a file beside the tests."""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from orgmodel.diagnostic import Span
from orgmodel.report import FORMATS, Report, statistics
from orgmodel.report.paths import in_repository, repository_of
from orgmodel.version import __version__
from tests.report.sample import DIAGNOSTICS, TEXT, sample

HERE = Path(__file__).parent
ENDINGS = {"json": "json", "gitlab": "json", "sarif": "json", "junit": "xml", "markdown": "md"}
WRITERS = {**FORMATS, "statistics": statistics}


@pytest.fixture(autouse=True)
def in_a_folder_of_the_repository(tmp_path, monkeypatch):
    """Run as a user would in the folder `org` of a repository."""
    folder = tmp_path / "org"
    folder.mkdir()
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(folder)


@pytest.mark.parametrize("name", WRITERS)
def test_a_report_is_written_as_expected(name):
    written = WRITERS[name](sample()).replace(f'"{__version__}"', '"VERSION"')
    expected = HERE / "expected" / f"{name}.{ENDINGS.get(name, 'txt')}"
    assert written == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", WRITERS)
def test_a_report_of_nothing_wrong_is_written_as_expected(name):
    clean = Report(sample().validations[1:])
    written = WRITERS[name](clean).replace(f'"{__version__}"', '"VERSION"')
    expected = HERE / "expected" / f"{name}-clean.{ENDINGS.get(name, 'txt')}"
    assert written == expected.read_text(encoding="utf-8")


def test_colours_mark_places_codes_and_severities_and_change_no_word():
    coloured = FORMATS["text"](sample(coloured=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == FORMATS["text"](sample())
    assert coloured.startswith(
        "\x1b[1munits/org.yaml:4:57\x1b[0m: \x1b[1;31merror\x1b[0m: "
        "\x1b[1mOM103 near-miss-reference\x1b[0m: cfo ("
    )


@pytest.mark.parametrize("report", [sample(), Report(sample().validations[1:])])
def test_sarif_is_valid_by_its_public_schema(report):
    schema = json.loads((HERE / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(
        schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER
    ).validate(json.loads(FORMATS["sarif"](report)))


def test_the_fixes_of_sarif_give_the_mended_text():
    report = sample()
    (document,) = [each.document for each in report.validations[:1]]
    assert document is not None
    lines = document.sources[0].text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    mended = {}
    for result in json.loads(FORMATS["sarif"](report))["runs"][0]["results"]:
        for change in (c for fix in result.get("fixes", []) for c in fix["artifactChanges"]):
            text = document.sources[0].text
            for each in reversed(change["replacements"]):
                region = each["deletedRegion"]
                start = starts[region["startLine"] - 1] + region["startColumn"] - 1
                end = starts[region["endLine"] - 1] + region["endColumn"] - 1
                text = text[:start] + each.get("insertedContent", {"text": ""})["text"] + text[end:]
            mended[result["ruleId"]] = text
    assert mended == {
        "OM103": TEXT.replace("CEO", "ceo"),
        "OM201": TEXT.replace("    reports_to: 총무과\n", ""),
        "OM901": TEXT.replace(", holders: [Vacant]", ""),
    }


def test_gitlab_gets_the_fields_that_it_asks_for_and_no_fingerprint_twice():
    twice = Report((sample().validations[0], sample().validations[0]))
    issues = json.loads(FORMATS["gitlab"](twice))
    assert len(issues) == 2 * len(DIAGNOSTICS)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert isinstance(issue["description"], str)
        assert isinstance(issue["check_name"], str)
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] > 0
        assert issue["location"]["path"] == "units/org.yaml"


def test_junit_counts_what_it_holds():
    root = ET.fromstring(FORMATS["junit"](sample()))
    suites = root.findall("testsuite")
    for element in (root, *suites):
        assert int(element.attrib["tests"]) == len(list(element.iter("testcase")))
        assert int(element.attrib["failures"]) == len(list(element.iter("failure")))
    assert [suite.attrib["name"] for suite in suites] == ["org/units/org.yaml", "org/clean.yaml"]


def test_warnings_are_failures_of_junit_only_where_they_fail_the_run():
    strict = ET.fromstring(FORMATS["junit"](sample(strict=True)))
    assert (sample().failed(), strict.attrib["failures"]) == (True, "3")


def test_fingerprints_stay_when_lines_move():
    moved = sample()
    first = moved.validations[0]
    shifted = tuple(
        replace(d, span=Span(d.span.line + 7, 3), path="elsewhere.yaml") for d in first.diagnostics
    )
    other = Report((replace(first, diagnostics=shifted, document=None),))
    one = json.loads(FORMATS["sarif"](Report((first,))))["runs"][0]["results"]
    two = json.loads(FORMATS["sarif"](other))["runs"][0]["results"]
    assert [r["partialFingerprints"] for r in one] == [r["partialFingerprints"] for r in two]


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("org.yaml", "org/org.yaml"),
        ("./units/../org.yaml", "org/org.yaml"),
        ("../top.yaml", "top.yaml"),
        ("../../outside.yaml", "../../outside.yaml"),
        ("<stdin>", "<stdin>"),
    ],
)
def test_code_hosts_get_paths_from_the_top_of_the_repository(path, named):
    assert in_repository(path, repository_of(Path())) == named


def test_without_a_repository_files_keep_their_names(tmp_path):
    assert in_repository("a/b.yaml", None) == "a/b.yaml"
    (tmp_path / ".git").rmdir()
    assert repository_of(Path()) is None
