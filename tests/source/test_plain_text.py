"""What is typed without quotes in YAML stays what was typed."""

import pytest

from orgmodel.source import Shape, parse


@pytest.mark.parametrize(
    "typed",
    ["007", "no", "yes", "on", "off", "1e3", "12:30", "12:30:45", "~x", "0x1F", "1_000", "0o17",
     "2026-01-01", "2026-01", "0.50", "1.", ".5", "+1", "-0", "nULL", "TRUE", "00009000", "총무과"],
)  # fmt: skip
def test_a_text_that_yaml_1_1_would_change_stays_what_was_typed(typed):
    assert parse("org.yaml", f"id: {typed}\n").data == {"id": typed}


@pytest.mark.parametrize(
    ("typed", "value"),
    [("7", 7), ("-12", -12), ("0", 0), ("0.5", 0.5), ("-1.25", -1.25), ("1e+22", 1e22),
     ("true", True), ("False", False), ("null", None), ("~", None), ("", None), ("NULL", None)],
)  # fmt: skip
def test_a_number_or_word_of_yaml_is_read_as_such_if_nothing_of_it_is_lost(typed, value):
    data = parse("org.yaml", f"id: {typed}\n").data
    assert data == {"id": value}
    assert type(data["id"]) is type(value)


@pytest.mark.parametrize("typed", ['"7"', "'true'", '"~"', "!!str 7"])
def test_what_stands_in_quotes_is_text(typed):
    assert isinstance(parse("org.yaml", f"id: {typed}\n").data["id"], str)


def test_leading_zeros_survive_in_csv():
    assert parse("org.csv", "id,reports_to\n007,0090\n").data == {
        "positions": [{"id": "007", "reports_to": "0090"}]
    }


def test_anchors_and_merge_keys_are_understood():
    text = "a: &base {grade: I.a, unit: x}\nb:\n  <<: *base\n  unit: y\nc: *base\n"
    assert parse("org.yaml", text).data == {
        "a": {"grade": "I.a", "unit": "x"},
        "b": {"grade": "I.a", "unit": "y"},
        "c": {"grade": "I.a", "unit": "x"},
    }


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm():
    source = parse("org.yaml", b"\xef\xbb\xbfid: a\r\ntitle: b\r\n")
    assert source.data == {"id": "a", "title": "b"}
    assert source.faults == ()


def test_dates_of_toml_are_the_texts_that_they_look_like():
    text = "day = 2026-01-31\nmoment = 2026-01-31T12:30:00\n"
    assert parse("org.toml", text).data == {"day": "2026-01-31", "moment": "2026-01-31T12:30:00"}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("id;title\na;b, c\n", [{"id": "a", "title": "b, c"}]),
        ("id\ttitle\na\tb;c\n", [{"id": "a", "title": "b;c"}]),
        ('id,title\na,"b ""c"", d"\n\n', [{"id": "a", "title": 'b "c", d'}]),
        ("id,title\na\n", [{"id": "a"}]),
        ('id,note\na,"two\nlines"\n', [{"id": "a", "note": "two\nlines"}]),
    ],
)
def test_csv_comes_with_commas_semicolons_or_tabulators(text, data):
    source = parse("org.csv", text)
    assert source.data == {"positions": data}
    assert source.faults == ()


def test_a_table_holds_lists_structures_and_all_kinds_of_rows():
    text = (
        "what,id,name,title.id,title.en,supports,valid.from,holders.1.name,holders.2.name,duties\n"
        "organisation,,Uji,,,,,,,\n"
        "body,dewan,Dewan,,,,,,,\n"
        'position,a,,Sek,Sec,b; c,2026,Siti,Budi,"{""records"": ""R""}"\n'
    )
    shape: Shape = {"supports": "list", "duties": "structure"}
    assert parse("org.csv", text, shape=shape).data == {
        "name": "Uji",
        "bodies": [{"id": "dewan", "name": "Dewan"}],
        "positions": [
            {
                "id": "a",
                "title": {"id": "Sek", "en": "Sec"},
                "supports": ["b", "c"],
                "valid": {"from": "2026"},
                "holders": [{"name": "Siti"}, {"name": "Budi"}],
                "duties": {"records": "R"},
            }
        ],
    }
