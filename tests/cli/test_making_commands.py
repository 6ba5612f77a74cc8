"""`orgmodel init`, `convert`, `schema`, `rule`: files in and out."""

import json

import jsonschema
import pytest
import yaml

from orgmodel.loading import read_text


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_starter_is_sound_and_explained(run, tmp_path, language):
    outcome = run("init", "new.yaml", "--language", language)
    assert (outcome.status, outcome.stderr) == (0, "")
    assert outcome.stdout == (
        "Wrote new.yaml. What can be done with it:\n"
        "  orgmodel validate new.yaml\n"
        "  orgmodel render new.yaml -o chart.svg\n"
    )
    strict = run("validate", "--strict", "new.yaml")
    assert (strict.status, strict.stdout) == (0, "Checked 5 positions in 1 file: no faults.\n")
    assert (tmp_path / "new.yaml").read_text().count("#") > 10


def test_a_file_that_exists_is_never_overwritten(run, tmp_path):
    outcome = run("init", "org.yaml")
    assert (outcome.status, outcome.stderr) == (2, "Error: org.yaml exists already\n")
    assert (tmp_path / "org.yaml").read_text().startswith("name: Perkumpulan Contoh\n")


@pytest.mark.parametrize("ending", ["yaml", "json", "csv"])
def test_an_organisation_is_the_same_in_every_format(run, tmp_path, ending):
    assert run("convert", "org.yaml", "-o", f"copy.{ending}").status == 0
    assert run("convert", f"copy.{ending}", "-o", "again.yaml").status == 0
    original = read_text((tmp_path / "org.yaml").read_text()).organisation
    assert read_text((tmp_path / "again.yaml").read_text()).organisation == original


def test_convert_writes_to_standard_output(run):
    outcome = run("convert", "-", "--to", "csv", stdin='{"positions": [{"id": "007"}]}')
    assert (outcome.status, outcome.stdout, outcome.stderr) == (0, "id\n007\n", "")


def test_convert_says_what_it_left_out(run):
    outcome = run("convert", "-", stdin="positions: [{id: a, count: x}]")
    assert (outcome.status, outcome.stdout) == (0, "orgmodel: 1\n\npositions:\n- {id: a}\n")
    said = "`count` of position a must be a whole number, not 'x'"
    assert outcome.stderr == f"<stdin>:1: left out: {said}\n"


def test_convert_knows_no_other_ending(run):
    outcome = run("convert", "org.yaml", "-o", "org.xlsx")
    assert outcome.status == 2
    said = "org.xlsx ends in none of .yaml, .json, .csv; choose with --to"
    assert outcome.stderr == f"Error: {said}\n"


def test_the_schema_accepts_what_is_sound_and_refuses_what_is_not(run):
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    sound = yaml.safe_load(run("convert", "org.yaml", "--to", "json").stdout)
    jsonschema.validate({**sound, "include": ["units/*.yaml"]}, schema)
    for fault in (
        {"positions": [{"id": "a", "report_to": "b"}]},
        {"positions": [{"title": "no id"}]},
        {"positions": [{"id": "a", "status": "vacent"}]},
        {"positions": [{"id": "a", "valid": {"from": "soon"}}]},
        {"kind": "minstry"},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(fault, schema)


def test_a_rule_is_explained_by_code_or_name(run):
    by_code = run("rule", "OM202")
    assert by_code.status == 0
    assert by_code.stdout.startswith("# OM202 reporting-cycle\n")
    assert run("rule", "reporting-cycle") == by_code


def test_all_rules_are_listed(run):
    lines = run("rule", "--all").stdout.splitlines()
    assert lines[0].split() == ["code", "name", "severity", "default", "finds"]
    assert [line.split()[:2] for line in lines if line.startswith("OM20")][:2] == [
        ["OM201", "self-report"],
        ["OM202", "reporting-cycle"],
    ]


def test_a_rule_that_does_not_exist_is_said(run):
    outcome = run("rule", "reporting-cycl")
    assert (outcome.status, outcome.stdout) == (2, "")
    assert "reporting-cycle" in outcome.stderr
