"""The examples are checked by their own law, which finds what breaks it."""

from pathlib import Path

import pytest

from orgmodel.config import read_config
from orgmodel.loading import read_text
from orgmodel.validating import known_rules, validate_document

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
READING = read_config(str(EXAMPLES / "orgmodel.toml"), known_rules())
SIXTH = "    count: 6\n"
APSC = "    unit: apsc\n    reports_to: {}\n"


def codes(name, before="", after=""):
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    assert before in text
    found = validate_document(read_text(text.replace(before, after), name), READING.config)
    return [(each.code, each.subject) for each in found.diagnostics]


def test_the_configuration_of_the_examples_is_sound_and_names_them_all():
    assert READING.faults == ()
    named = {Path(file).name for file in READING.config.files}
    there = {file.name for file in EXAMPLES.glob("*.yaml")}
    assert there - named == {"teknologi-rusak.yaml"}


@pytest.mark.parametrize("name", ["asean.yaml", "kemenkum.yaml", "kemenkeu.yaml", "yayasan.yaml"])
def test_an_example_keeps_its_law(name):
    assert codes(name) == []


@pytest.mark.parametrize(
    ("name", "before", "after", "found"),
    [
        ("asean.yaml", APSC.format("sg"), APSC.format("dsg-aec"),
         [("AC001", "sg"), ("AC002", "dsg-apsc"), ("OM704", "dsg-apsc")]),
        ("kemenkum.yaml", SIXTH, "    count: 7\n", [("KM002", "sekjen")]),
        ("kemenkum.yaml", "Kementerian Hukum Republik Indonesia", "Kementerian Contoh",
         [("KM001", "sekjen")]),
        ("kemenkum.yaml", "    reports_to: sekjen\n    count", "    reports_to: menteri\n    count",
         [("OM403", "sekjen"), ("KM003", "kepala-biro")]),
    ],
)  # fmt: skip
def test_what_breaks_the_law_is_found(name, before, after, found):
    assert codes(name, before, after) == found
