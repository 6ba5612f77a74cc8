"""Every value of a text is found where it stands."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.diagnostic import Span
from orgmodel.source import Place, parse

KEYS = st.sampled_from(["id", "title", "reports to", "naïve", "총무과", "a.b", "0"])
TEXTS = st.sampled_from(
    ["x", "a: b", "- c", "naïve 총무과 \N{GRINNING FACE}", '"', "\\", "a\tb", " y "]
)
SCALARS = TEXTS | st.integers(-999, 999) | st.booleans() | st.floats(-9, 9)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


def scalars_of(value, path=()):
    if isinstance(value, dict):
        return [pair for key in value for pair in scalars_of(value[key], (*path, key))]
    if isinstance(value, list):
        return [pair for i, item in enumerate(value) for pair in scalars_of(item, (*path, i))]
    return [(path, value)]


def text_at(text, span):
    line = text.split("\n")[span.line - 1]
    return line[span.column - 1 : span.column - 1 + span.length]


@settings(max_examples=150)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4), st.sampled_from([None, 1, 4]))
def test_the_place_of_every_value_of_json_holds_that_value(data, indent):
    text = json.dumps(data, indent=indent, ensure_ascii=False)
    source = parse("o.json", text)
    scalars = dict(scalars_of(data))
    found = source.locate([Place(path) for path in scalars])
    assert {p.path: json.loads(text_at(text, span)) for p, span in found.items()} == scalars


@settings(max_examples=150)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_the_place_of_every_value_of_flow_yaml_holds_that_value(data):
    text = json.dumps(data, indent=2, ensure_ascii=False).replace("\\t", "\\t")
    source = parse("o.yaml", text)
    scalars = dict(scalars_of(data))
    found = source.locate([Place(path) for path in scalars])
    assert {p.path: json.loads(text_at(text, span)) for p, span in found.items()} == scalars


YAML = """\
# a comment
name: {id: "Uji", en: Test}
positions:
- id: 007
  title: Kepala Biro   # not part of it
- id: b
  supports: [a, "c d"]
  note: |
    many
    lines
  supports: z
"""


@pytest.mark.parametrize(
    ("place", "span"),
    [
        (Place(("name", "id")), Span(2, 12, 5)),
        (Place(("name", "en"), key=True), Span(2, 19, 2)),
        (Place(("positions", 0, "id")), Span(4, 7, 3)),
        (Place(("positions", 0, "title")), Span(5, 10, 11)),
        (Place(("positions", 1)), Span(6, 3, 5)),
        (Place(("positions", 1, "supports")), Span(7, 13, 10)),
        (Place(("positions", 1, "supports", 1)), Span(7, 17, 5)),
        (Place(("positions", 1, "note")), Span(8, 9, 1)),
        (Place(("positions", 1, "note"), key=True), Span(8, 3, 4)),
        (Place(()), Span(2, 1, 27)),
    ],
)
def test_places_in_block_yaml(place, span):
    assert parse("o.yaml", YAML).locate([place]) == {place: span}


def test_what_is_not_in_the_text_has_no_place():
    assert parse("o.yaml", YAML).locate([Place(("positions", 7)), Place(("nix",))]) == {}


TOML = """\
name = "x"
[[positions]]
id = "a"
supports = ["b", # c
 "d"]
valid = {from = 2026-01-01}
[[positions.holders]]
name = "é"
[[positions]]
id = "b"
valid.until = 2026-02-01
[positions.title]
"id" = "x"
"""


@pytest.mark.parametrize(
    ("place", "span"),
    [
        (Place(("name",)), Span(1, 8, 3)),
        (Place(("positions", 0, "supports", 1)), Span(5, 2, 3)),
        (Place(("positions", 0, "valid", "from")), Span(6, 17, 10)),
        (Place(("positions", 0, "holders", 0, "name")), Span(8, 8, 3)),
        (Place(("positions", 1, "id"), key=True), Span(10, 1, 2)),
        (Place(("positions", 1, "valid", "until")), Span(11, 15, 10)),
        (Place(("positions", 1, "title", "id")), Span(13, 8, 3)),
    ],
)
def test_places_in_toml(place, span):
    assert parse("o.toml", TOML).locate([place]) == {place: span}


CSV = 'what,id,title.en,note,reports_to\nposition,"0""07",Sek,"two\nlines",x\nposition,b,,,y\n'


@pytest.mark.parametrize(
    ("place", "span"),
    [
        (Place(("positions", 0, "id")), Span(2, 10, 7)),
        (Place(("positions", 0, "title")), Span(2, 18, 3)),
        (Place(("positions", 0, "note")), Span(2, 22, 4)),
        (Place(("positions", 0, "reports_to")), Span(3, 8, 1)),
        (Place(("positions", 1, "reports_to")), Span(4, 14, 1)),
        (Place(("positions", 1, "reports_to"), key=True), Span(1, 23, 10)),
        (Place(("positions", 1)), Span(4, 1, 8)),
    ],
)
def test_places_in_csv(place, span):
    assert parse("o.csv", CSV).locate([place]) == {place: span}
