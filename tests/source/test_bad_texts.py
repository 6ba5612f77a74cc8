"""Texts that cannot be read, or only in part: one clear sentence each, at its place."""

import subprocess
import sys

import pytest

from orgmodel.source import parse

ALIAS_BOMB = "a: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"b{i}: &a{i} [{','.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 9)
)
TWICE = "stands here a second time; the first one is taken"
UNCLOSED = "did not find expected ',' or ']' (while parsing a flow sequence)"
DEEP = "the file is nested more than 100 levels deep"


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("o.yaml", b"", "1:1 OM100 the file is empty"),
        ("o.yaml", b" \n\n", "1:1 OM100 the file is empty"),
        ("o.yaml", b"# only\n", "1:1 OM100 the file holds nothing but comments"),
        (
            "o.yaml",
            b"\xff\xfei\x00d\x00",
            "1:1 OM100 the file is UTF-16, not UTF-8; save it as UTF-8",
        ),
        ("o.yaml", b"a: b\nc: J\xfcrg", "2:5 OM100 byte 0xfc is not UTF-8; save the file as UTF-8"),
        (
            "o.yaml",
            b"\xef\xbb\xbfa: \xc3\xa9\xfc",
            "1:5 OM100 byte 0xfc is not UTF-8; save the file as UTF-8",
        ),
        ("o.yaml", b"a\nbc\x00d", "2:3 OM100 the file holds a NUL byte, so it is no text file"),
        (
            "o.yaml",
            b"a: \x01",
            "1:4 OM100 a control character stands here, which YAML does not allow",
        ),
        (
            "o.yaml",
            b"a: [b",
            f"2:1 OM100 this is not YAML: {UNCLOSED}",
        ),
        (
            "o.yaml",
            b"a: b: c",
            "1:5 OM100 this is not YAML: mapping values are not allowed in this context",
        ),
        ("o.yaml", b"[" * 10_000, f"1:101 OM100 {DEEP}"),
        ("o.yaml", ALIAS_BOMB.encode(), "6:38 OM100 aliases repeat more than 1,000,000 values"),
        (
            "o.yaml",
            b"a: &a [*a]",
            "1:8 OM100 alias *a names no anchor that is complete at this point",
        ),
        (
            "o.json",
            b'{"a": 1,}',
            "1:9 OM100 this is not JSON: expecting property name enclosed in double quotes",
        ),
        ("o.json", b'{"a": NaN}', "1:7 OM100 NaN is no number of JSON"),
        ("o.json", b"[" * 100_000, f"1:101 OM100 {DEEP}"),
        (
            "o.json",
            b'{"a": ' + b"9" * 5_000 + b"}",
            "1:7 OM100 a number with thousands of digits stands here",
        ),
        (
            "o.json",
            b'{"a": "\\ud800"}',
            "1:8 OM100 half of a pair of \\u escapes stands here, which is no character",
        ),
        ("o.toml", b"a = ", "1:3 OM100 this is not TOML: invalid value"),
        (
            "o.toml",
            b"a = 1\na = 2",
            "2:5 OM106 a key stands here a second time, so the file cannot be read",
        ),
        ("o.toml", b"a = " + b"[" * 5_000, f"1:1 OM100 {DEEP}"),
        ("o.csv", b'id,b\n"x', "2:1 OM100 this is not CSV: unexpected end of data"),
        ("o.csv", b'id,b\n"x"y,2', "2:1 OM100 this is not CSV: ',' expected after '\"'"),
        (
            "o.csv",
            b"a,b\n1,2",
            "1:1 OM105 the first line names no column id; it must name the columns",
        ),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(name, content, fault):
    source = parse(name, content)
    assert [f"{f.span.line}:{f.span.column} {f.code} {f.message}" for f in source.faults] == [fault]
    assert source.data is None


@pytest.mark.parametrize(
    ("name", "text", "data", "fault"),
    [
        ("o.yaml", "a: 1\nb: 2\na: 3", {"a": 1, "b": 2}, f"3:1 OM106 key a {TWICE}"),
        ("o.json", '{"a": 1,\n "a": 3, "b": 2}', {"a": 1, "b": 2}, f"2:2 OM106 key a {TWICE}"),
        (
            "o.json",
            '{"a": [{"b": 1, "\\u0062": 2}]}',
            {"a": [{"b": 1}]},
            f"1:17 OM106 key b {TWICE}",
        ),
        (
            "o.csv",
            "id,a,a\nx,1,2",
            {"positions": [{"id": "x", "a": "1"}]},
            "1:6 OM106 column a stands here a second time",
        ),
        (
            "o.csv",
            "id,,a\nx,1,2",
            {"positions": [{"id": "x", "a": "2"}]},
            "2:3 OM105 this cell stands in a column without a name",
        ),
        (
            "o.csv",
            "what,id\nperson,x",
            {"positions": []},
            "2:1 OM105 a row is organisation, body, unit or position, not person",
        ),
        (
            "o.yaml",
            "a: !!python/object/apply:os.system [x]",
            {"a": ["x"]},
            "1:4 OM100 tag !!python/object/apply:os.system is not taken; only plain YAML is read",
        ),
        (
            "o.yaml",
            "a: 1\n---\nb: 2",
            {"a": 1},
            "2:1 OM100 a second YAML document begins here; only one is read",
        ),
        ("o.yaml", "[a]: 1\nb: 2", {"b": 2}, "1:1 OM105 a key must be a single text"),
    ],
)
def test_what_can_be_read_all_the_same_is_read(name, text, data, fault):
    source = parse(name, text)
    assert [f"{f.span.line}:{f.span.column} {f.code} {f.message}" for f in source.faults] == [fault]
    assert source.data == data


def test_escapes_that_only_look_like_half_a_pair_are_sound():
    text = '{"a": "\\ud83d\\ude00 \\\\ud800"}'
    assert parse("o.json", text).data == {"a": "\N{GRINNING FACE} \\ud800"}
    assert parse("o.json", text).faults == ()


@pytest.mark.parametrize("ending", ["yaml", "json"])
def test_a_text_of_a_hundred_million_characters_is_refused_in_bounded_memory(tmp_path, ending):
    file = tmp_path / f"big.{ending}"
    file.write_text('{"name": "' + "x" * 100_000_000 + '"}')
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31));"
        "from orgmodel.loading import read; print([f.message for f in read(sys.argv[1]).faults])"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=False
    )
    message = (
        "`name` of the organisation is a text of 100,000,000 characters; the most is 1,000,000"
    )
    assert (outcome.stdout, outcome.stderr) == (f"{[message]}\n", "")
