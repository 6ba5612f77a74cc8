"""The guide to house rules is its own test: every example passes, or fails where it says."""

import re
from dataclasses import dataclass

import pytest

from orgmodel.config import ConfigReading, KnownRules, read_config
from orgmodel.loading import read_text
from orgmodel.rules.house import guide
from orgmodel.validating import known_rules, validate_document

BLOCK = re.compile(r"^```(toml|yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"#.*<- *(\w+) *$")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", guide(), re.MULTILINE | re.DOTALL))


@dataclass
class Section:
    configuration: str
    passing: str
    failing: str

    @classmethod
    def of(cls, title):
        blocks = [(kind, text) for kind, text in BLOCK.findall(SECTIONS[title])]
        assert [kind for kind, _ in blocks] == ["toml", "yaml", "yaml"]
        return cls(*(text for _, text in blocks))

    @property
    def marks(self):
        lines = enumerate(self.failing.splitlines(), 1)
        return sorted((m[1], number) for number, line in lines if (m := MARK.search(line)))


def read_toml(text, folder, known: KnownRules | None = None) -> ConfigReading:
    file = folder / "orgmodel.toml"
    file.write_text(text, encoding="utf-8")
    return read_config(str(file), known or known_rules())


def found(text, reading):
    """Give code and line of what the rules of the house find."""
    codes = {rule.code for rule in reading.config.house}
    diagnostics = validate_document(read_text(text, "org.yaml"), reading.config).diagnostics
    return sorted(
        (each.code, each.span and each.span.line) for each in diagnostics if each.code in codes
    )


@pytest.mark.parametrize("title", SECTIONS)
def test_an_example_of_the_guide_passes_or_fails_where_it_says(title, tmp_path):
    section = Section.of(title)
    reading = read_toml(section.configuration, tmp_path)
    assert reading.faults == ()
    assert section.marks
    assert found(section.passing, reading) == []
    assert found(section.failing, reading) == section.marks


def test_the_guide_has_the_examples_from_real_law():
    assert list(SECTIONS)[:5] == [
        "At most five bureaus, and six in one ministry",
        "Exactly four deputies",
        "Three organs of a foundation share no person",
        "Every control position has a second line",
        "No post below a vacant one",
    ]
