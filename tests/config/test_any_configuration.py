"""Whatever stands in a configuration, reading it ends with faults, never with a traceback."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.config import read_config
from orgmodel.loading import read_text
from orgmodel.validating import known_rules, validate_document

KEYS = [
    "select",
    "ignore",
    "severities",
    "rules",
    "per_file",
    "files",
    "strict",
    "profile",
    "extend",
    "description",
    "vocabulary",
    "roles",
    "duties",
    "grades",
    "house_rules",
    "code",
    "name",
    "every",
    "has",
    "has_no",
    "passes",
    "up_to",
    "no_shared_holder",
    "duty",
    "held_by",
    "letters",
    "manager",
    "superiors",
    "direct_reports",
    "subordinates",
    "holders",
    "positions",
    "at_least",
    "at_most",
    "exactly",
    "role",
    "class",
    "unit",
    "status",
    "id",
    "label",
    "like",
    "reason",
    "kind",
    "organisation",
    "instead_of",
    "OM601",
    "OM415",
    "several-roots",
    "max",
    "limits",
    "HR001",
    "x",
]
WORDS = (
    "OM2",
    "ALL",
    "off",
    "error",
    "strict",
    "HR001",
    "chair",
    "line",
    "ministry",
    "finance.custody",
    "",
    " ",
    "../x.toml",
    "/*.yaml",
    "**x",
    "[",
    "日本",
)
SCALARS = st.one_of(
    st.sampled_from(WORDS), st.integers(-2, 9), st.booleans(), st.floats(allow_nan=False)
)
KEYS_OF_TABLES = st.sampled_from(KEYS)


def extended(inner):
    return st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(KEYS_OF_TABLES, inner, max_size=4)
    )


VALUES = st.recursive(SCALARS, extended, max_leaves=12)
STATEMENTS = st.fixed_dictionaries(
    {"code": st.just("HR001"), "name": st.just("of-the-house")},
    optional=dict.fromkeys(("every", "has", "passes", "up_to", "held_by", "duty"), VALUES),
)
CONFIGURATIONS = st.one_of(
    st.dictionaries(KEYS_OF_TABLES, VALUES, max_size=6),
    st.fixed_dictionaries({"house_rules": st.lists(STATEMENTS, min_size=1, max_size=2)}),
)


def toml(value):
    """Write a value as TOML does within a line."""
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)} = {toml(each)}" for key, each in value.items())
        return f"{{ {', '.join(pairs)} }}"
    if isinstance(value, list):
        return f"[{', '.join(toml(each) for each in value)}]"
    return json.dumps(value).replace("Infinity", "inf")


@given(CONFIGURATIONS)
@settings(max_examples=150, deadline=None)
def test_any_configuration_is_read_and_its_faults_have_places(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("any") / "orgmodel.toml"
    lines = [f"{json.dumps(key)} = {toml(value)}" for key, value in data.items()]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    reading = read_config(str(file), known_rules())
    assert all(1 <= fault.span.line <= max(len(lines), 1) for fault in reading.faults)
    assert all("\n" not in fault.message for fault in reading.faults)
    text = "positions:\n  - {id: a, title: A, role: chair}\n  - {id: b, reports_to: a}\n"
    found = validate_document(read_text(text, "org.yaml"), reading.config).diagnostics
    assert "OM999" not in {each.code for each in found}
