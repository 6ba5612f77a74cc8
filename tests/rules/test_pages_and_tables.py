"""What `orgmodel rule` shows."""

import json

import pytest

from orgmodel.rules import ALL_RULES, page, rule_of, table
from orgmodel.rules.docstring import parsed

OM307 = """\
# OM307 supports-too-many

One position supports more positions than the limit.

Family OM3, warning, off by default.

## Why

Help that is promised to many reaches nobody. How many are too many differs from house to house, \
so the rule is off until it is asked for. Units, bodies and the whole organisation are not counted.

## Bad, with max = 1

```yaml
positions:
  - {id: director, title: Director}
  - {id: sales, title: Head of Sales, reports_to: director}
  - id: pool
    title: Pool Secretary
    reports_to: director
    supports: [director, sales]  # <- OM307
```

## Good, with max = 2

```yaml
positions:
  - {id: director, title: Director}
  - {id: sales, title: Head of Sales, reports_to: director}
  - {id: pool, title: Pool Secretary, reports_to: director, supports: [director, sales]}
```

## Options

- `max` (whole number, 4 by default): how many positions one may support.

## Source

Practice of secretarial pools; no figure is common to all.
"""


def test_a_page_tells_all_of_a_rule():
    assert page(rule_of("OM307")) == OM307


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("OM904", "while the rules are run."),
        ("OM906", "while the configuration is read, before any rule is run."),
        ("OM907", "while the rules of other packages are gathered."),
        ("OM999", "while the rules are run."),
    ],
)
def test_a_page_says_when_the_fault_is_found(code, said):
    rule = rule_of(code)
    assert rule is not None
    assert f"on by default. It is found {said}\n" in page(rule)


def test_a_page_says_who_finds_the_fault():
    line = "Family OM1, error, on by default. It is found while the files are read."
    assert line in page(rule_of("OM105")).splitlines()


def test_the_table_has_a_line_for_each_rule():
    lines = table().splitlines()
    assert lines[0].split() == ["code", "name", "severity", "default", "finds"]
    assert [line.split()[0] for line in lines[1:]] == [rule.code for rule in ALL_RULES]
    assert "OM203  no-root" in table()


def test_the_table_in_markdown_has_a_row_for_each_rule():
    rows = table("markdown").splitlines()
    assert rows[:2] == [
        "| code | name | severity | default | finds |",
        "| " + "--- | " * 4 + "--- |",
    ]
    assert "| OM203 | no-root | error | on | Nobody stands at the top. |" in rows
    assert len(rows) == len(ALL_RULES) + 2


def test_the_table_in_json_holds_everything_of_a_rule():
    data = json.loads(table("json"))
    assert data["version"] == 1
    assert [each["code"] for each in data["rules"]] == [rule.code for rule in ALL_RULES]
    found = next(each for each in data["rules"] if each["code"] == "OM307")
    assert found["options"] == [
        {
            "name": "max",
            "kind": "whole number",
            "default": 4,
            "meaning": "how many positions one may support.",
        }
    ]
    assert (found["name"], found["on"], found["found_by"]) == ("supports-too-many", False, "check")


@pytest.mark.parametrize("docstring", ["", "A fault.", "A fault.\n\nWhy: because.\n"])
def test_a_docstring_that_leaves_out_why_or_source_is_refused(docstring):
    with pytest.raises(ValueError, match="tells what is found, why, and from which source"):
        parsed(docstring)
