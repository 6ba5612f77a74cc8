"""Flat tables of chart makers and HR systems: columns, tops, managers by id, address or name."""

from random import Random

import pytest

from orgmodel.exchange.table import read_table
from orgmodel.validating import validate_document

VISIO = """\
Unique identifier,Name,Title,Reports_To,Department,Telephone
1,Ada Example,Director,,Office,11
2,Bo Example,Head of Boats,1,Boats,
3,Cy Example,Stoker,2,Boats,33
"""
HIBOB = """\
Email;First name;Last name;Job title;Reports to;Site
ada@canals.example;Ada;Example;Director;;Lock 1
bo@canals.example;Bo;Example;Head of Boats;ada@canals.example;Lock 2
cy@canals.example;Cy;Example;Stoker;bo@canals.example;Lock 2
"""
BY_NAME = """\
employeeID\tfullName\tposition\tmanager
007\tAda Example\tDirector\tNULL
008\tBo Example\tHead of Boats\tAda Example
009\tCy Example\tStoker\tBo Example
"""


@pytest.fixture
def read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def read_text(text: str):
        (tmp_path / "table.csv").write_text(text, encoding="utf-8", newline="")
        return read_table("table.csv")

    return read_text


def lines(document):
    return [(position.id, position.reports_to) for position in document.organisation.positions]


def diagnostics(document):
    found = validate_document(document).diagnostics
    return [(d.span.line, d.span.column, d.span.length, d.code, d.message) for d in found if d.span]


def test_a_table_as_visio_wants_it_is_read_whole(read):
    document = read(VISIO)
    assert document.organisation.to_plain() == {
        "units": [{"id": "Office"}, {"id": "Boats"}],
        "positions": [
            {
                "id": "1",
                "title": "Director",
                "unit": "Office",
                "attributes": {"Telephone": "11"},
                "holders": [{"name": "Ada Example"}],
            },
            {
                "id": "2",
                "title": "Head of Boats",
                "unit": "Boats",
                "reports_to": "1",
                "holders": [{"name": "Bo Example"}],
            },
            {
                "id": "3",
                "title": "Stoker",
                "unit": "Boats",
                "reports_to": "2",
                "attributes": {"Telephone": "33"},
                "holders": [{"name": "Cy Example"}],
            },
        ],
    }
    assert diagnostics(document) == []


def test_managers_may_be_named_by_their_address(read):
    document = read(HIBOB)
    assert lines(document) == [
        ("ada@canals.example", None),
        ("bo@canals.example", "ada@canals.example"),
        ("cy@canals.example", "bo@canals.example"),
    ]
    assert document.organisation.positions[1].to_plain() == {
        "id": "bo@canals.example",
        "title": "Head of Boats",
        "reports_to": "ada@canals.example",
        "location": "Lock 2",
        "holders": [{"name": "Bo Example", "email": "bo@canals.example"}],
    }


def test_managers_may_be_named_by_their_name_though_there_are_ids(read):
    assert lines(read(BY_NAME)) == [("007", None), ("008", "007"), ("009", "008")]


def test_a_name_that_two_people_bear_is_taken_for_neither(read):
    text = BY_NAME + "010\tAda Example\tClerk\tAda Example\n"
    found = [(line, code) for line, _, _, code, _ in diagnostics(read(text))]
    assert found == [(3, "OM102"), (5, "OM506")]


@pytest.mark.parametrize("top", ["", "NULL", "XX", "xx", "root", "None", "N/A", "0", "1"])
def test_the_top_is_marked_by_nothing_by_a_word_or_by_itself(read, top):
    document = read(VISIO.replace("Director,,", f"Director,{top},"))
    assert lines(document) == [("1", None), ("2", "1"), ("3", "2")]
    assert diagnostics(document) == []


def test_a_word_for_nobody_that_is_an_id_is_a_manager(read):
    text = VISIO.replace("1,Ada", "root,Ada").replace(",1,Boats", ",root,Boats")
    assert lines(read(text)) == [("root", None), ("2", "root"), ("3", "2")]


def test_reporting_to_oneself_below_a_marked_top_is_a_fault(read):
    document = read(VISIO.replace("Stoker,2", "Stoker,3"))
    message = "3 (Stoker) reports to itself; leave reports_to out to make it a root"
    assert diagnostics(document) == [(4, 21, 1, "OM201", message)]


@pytest.mark.parametrize("text", [VISIO, HIBOB, BY_NAME])
def test_rows_may_stand_in_any_order(read, text):
    header, *rows = text.splitlines()
    usual = read(text)
    for seed in range(6):
        Random(seed).shuffle(rows)
        shuffled = read("\n".join([header, *rows]))
        assert sorted(lines(shuffled), key=str) == sorted(lines(usual), key=str)
        assert diagnostics(shuffled) == []


def test_a_manager_nobody_knows_is_said_at_the_cell(read):
    document = read(VISIO.replace("Stoker,2", "Stoker,002"))
    message = "3 (Stoker) reports to 002, but nothing has this id; 2 (Head of Boats) is meant"
    assert diagnostics(document) == [(4, 21, 3, "OM103", message)]


def test_vacant_positions_have_a_status_and_no_holder(read):
    rows = ("Ada Example,Director,", "KOSONG,Clerk,Ada Example", "Vacant,Driver,Ada Example")
    document = read("\n".join(("Name,Title,Manager", *rows)))
    assert [position.to_plain() for position in document.organisation.positions[1:]] == [
        {"id": "row-3", "title": "Clerk", "reports_to": "Ada Example", "status": "vacant"},
        {"id": "row-4", "title": "Driver", "reports_to": "Ada Example", "status": "vacant"},
    ]
    assert diagnostics(document) == []


def test_people_and_units_may_be_called_like_words_for_nothing(read):
    document = read("id,name,unit,manager\n1,Root,Top,\n2,-,N/A,1\n")
    assert [position.to_plain() for position in document.organisation.positions] == [
        {"id": "1", "unit": "Top", "holders": [{"name": "Root"}]},
        {"id": "2", "reports_to": "1"},
    ]


def test_a_unit_may_be_called_like_a_position(read):
    document = read("id,title,manager,unit\nboats,Head of Boats,,boats\n")
    assert document.organisation.to_plain()["units"] == [{"id": "boats (unit)"}]
    assert diagnostics(document) == []


def test_an_empty_id_and_a_wrong_number_are_said_at_their_cells(read):
    document = read("id,title,manager,fte\nb,Head,,half\n,Clerk,b,1\n")
    assert diagnostics(document) == [
        (2, 9, 4, "OM105", "`fte` of position b must be a number, not 'half'"),
        (3, 1, 1, "OM105", "`id` of a position without an id is empty"),
    ]


@pytest.mark.parametrize(
    ("header", "lacking"),
    [
        ("Title,Manager", "what a position is called, as ID, Email and Name do"),
        ("ID,Title", "to whom a position reports, as Reports To and Manager do"),
    ],
)
def test_a_table_without_a_needed_column_is_one_sentence(read, header, lacking):
    document = read(f"{header}\n1,2\n")
    assert document.organisation is None
    message = f"no column of the first line says {lacking}"
    assert diagnostics(document) == [(1, 1, len(header), "OM105", message)]
