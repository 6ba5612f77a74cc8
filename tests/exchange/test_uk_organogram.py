"""UK organograms: what a row becomes, and where its faults are said to stand."""

import csv
import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.diagnostic import Diagnostic, Span
from orgmodel.exchange.uk_organogram import read_uk_organogram
from orgmodel.loading import Document
from orgmodel.source import Place
from orgmodel.source.place import Lines
from orgmodel.validating import validate_document

COLUMNS_2013 = (
    *("", "Post Unique Reference", "Name", "Grade", "Job Title", "Job/Team Function"),
    *("Parent Department", "Organisation", "Unit", "Contact Phone", "Contact E-mail"),
    *("Reports to Senior Post", "Salary Cost of Reports (£)", "FTE", "Actual Pay Floor (£)"),
    *("Actual Pay Ceiling (£)", "", "Professional/Occupational Group", "Notes", "Valid?"),
)
COLUMNS_2011 = (
    *("Post Unique Reference", "Name", "Grade (or equivalent)", *COLUMNS_2013[4:]),
    *("URI", "source_file", "source_line"),
)
JUNIOR_COLUMNS = (
    *("", "Parent Department", "Organisation", "Unit", "Reporting Senior Post", "Grade"),
    *("Payscale Minimum (£)", "Payscale Maximum (£)", "Generic Job Title"),
    *("Number of Posts in FTE", "Professional/Occupational Group"),
)
HEAD = {"Post Unique Reference": "B1", "Name": "Ada Example", "Reports to Senior Post": "XX"}
BOATS = {
    "Post Unique Reference": "0007",
    "Name": "N/D",
    "Grade": "SCS1",
    "Grade (or equivalent)": "SCS1",
    "Job Title": "Head of Boats",
    "Job/Team Function": "Keeps the boats\nafloat",
    "Unit": "Boats ",
    "Reports to Senior Post": "B1",
    "FTE": "0.8",
}

MISSING_IN_SENIOR = (
    "columns Job Title and Reports to Senior Post are missing from the first line; "
    "the file of senior posts, which is named first, has these columns"
)
MISSING_IN_JUNIOR = (
    "columns Reporting Senior Post and Generic Job Title are missing from the first line; "
    "the file of junior posts has these columns"
)


def table(columns, *rows, quoting=csv.QUOTE_MINIMAL):
    text = io.StringIO()
    writer = csv.writer(text, quoting=quoting, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    return text.getvalue()


def senior(*rows, columns=COLUMNS_2013, quoting=csv.QUOTE_MINIMAL):
    own = {"Organisation": "Canal Office", "Parent Department": "Ministry of Water"}
    return table(columns, *({**own, **row} for row in rows), quoting=quoting)


def junior(*rows):
    own = {"Organisation": "Canal Office", "Parent Department": "Ministry of Water"}
    return table(JUNIOR_COLUMNS, *({**own, **row} for row in rows))


@pytest.fixture
def read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def read_texts(senior_text: str, junior_text: str | None = None) -> Document:
        Path("senior.csv").write_text(senior_text, encoding="utf-8", newline="")
        if junior_text is None:
            return read_uk_organogram("senior.csv")
        Path("junior.csv").write_text(junior_text, encoding="utf-8", newline="")
        return read_uk_organogram("senior.csv", "junior.csv")

    return read_texts


def positions(document: Document):
    assert document.organisation is not None
    return document.organisation.to_plain()["positions"]


def diagnostics(document: Document):
    """Give path, line, code, underlined text and message of all errors and warnings."""
    found = validate_document(document).diagnostics
    return [
        (d.path, d.span.line, d.code, underlined(document, d), d.message)
        for d in found
        if d.span is not None and d.severity != "info"
    ]


def underlined(document: Document, diagnostic: Diagnostic) -> str:
    assert diagnostic.span is not None
    source = next(source for source in document.sources if source.name == diagnostic.path)
    return text_at(source.text, diagnostic.span)


def text_at(text: str, span: Span) -> str:
    return Lines(text).line(span.line)[span.column - 1 :][: span.length]


def test_a_department_becomes_an_organisation_with_nothing_lost(read):
    head = {
        **HEAD,
        "Grade": "SCS2",
        "Job Title": "Chief Officer",
        "Unit": "Executive",
        "Contact Phone": "000 111",
        "Contact E-mail": "ada@canals.example",
        "Salary Cost of Reports (£)": "60000",
        "FTE": "1.0",
        "Actual Pay Floor (£)": "90000",
        "Actual Pay Ceiling (£)": "94999",
        "Professional/Occupational Group": "Policy",
        "Notes": "Since May",
        "Valid?": "1",
    }
    stokers = {
        "Unit": "Boats",
        "Reporting Senior Post": "0007",
        "Grade": "AO",
        "Payscale Minimum (£)": "17000",
        "Payscale Maximum (£)": "19000",
        "Generic Job Title": "Stoker",
        "Number of Posts in FTE": "17.36",
        "Professional/Occupational Group": "Operations",
    }
    clerks = {"Unit": "Books", "Reporting Senior Post": "B1", "Generic Job Title": "Clerk"}
    document = read(senior(head, BOATS), junior(stokers, clerks))
    assert document.organisation is not None
    assert document.organisation.to_plain() == {
        "name": "Canal Office",
        "note": "Parent department: Ministry of Water",
        "units": [{"id": "Executive"}, {"id": "Boats"}, {"id": "Books"}],
        "positions": [
            {
                "id": "B1",
                "title": "Chief Officer",
                "unit": "Executive",
                "fte": 1.0,
                "grade": "SCS2",
                "note": "Since May",
                "attributes": {
                    "Contact Phone": "000 111",
                    "Salary Cost of Reports (£)": "60000",
                    "Actual Pay Floor (£)": "90000",
                    "Actual Pay Ceiling (£)": "94999",
                    "Professional/Occupational Group": "Policy",
                    "Valid?": "1",
                },
                "holders": [{"name": "Ada Example", "email": "ada@canals.example"}],
            },
            {
                "id": "0007",
                "title": "Head of Boats",
                "unit": "Boats",
                "reports_to": "B1",
                "fte": 0.8,
                "grade": "SCS1",
                "attributes": {"Name": "N/D", "Job/Team Function": "Keeps the boats\nafloat"},
            },
            {
                "id": "junior-1",
                "title": "Stoker",
                "unit": "Boats",
                "reports_to": "0007",
                "fte": 17.36,
                "grade": "AO",
                "tags": ["group"],
                "attributes": {
                    "Payscale Minimum (£)": "17000",
                    "Payscale Maximum (£)": "19000",
                    "Professional/Occupational Group": "Operations",
                },
            },
            {
                "id": "junior-2",
                "title": "Clerk",
                "unit": "Books",
                "reports_to": "B1",
                "tags": ["group"],
            },
        ],
    }
    assert diagnostics(document) == []


def test_the_header_of_2011_and_the_header_of_2013_say_the_same(read):
    older = read(senior(HEAD, BOATS, columns=COLUMNS_2011, quoting=csv.QUOTE_ALL))
    newer = read(senior(HEAD, BOATS))
    assert older.organisation == newer.organisation


def test_every_value_is_found_at_the_cell_that_says_it(read):
    one = {**BOATS, "Name": "Bo Example", "FTE": "0.6", "Contact E-mail": "bo@canals.example"}
    other = {**BOATS, "Name": "Cy Example", "FTE": "0.3", "Notes": "Mondays"}
    stokers = {
        "Unit": "Engines",
        "Reporting Senior Post": "0007",
        "Grade": "AO",
        "Generic Job Title": "Stoker",
        "Number of Posts in FTE": "17.36",
        "Professional/Occupational Group": "Operations",
    }
    document = read(senior(HEAD, one, other), junior(stokers))
    ways = {
        ("name",): ("senior.csv", 2, "Canal Office"),
        ("note",): ("senior.csv", 2, "Ministry of Water"),
        ("units", 0, "id"): ("senior.csv", 4, "Boats "),
        ("units", 1, "id"): ("junior.csv", 2, "Engines"),
        ("positions", 0): ("senior.csv", 2, "B1"),
        ("positions", 0, "holders", 0): ("senior.csv", 2, "Ada Example"),
        ("positions", 1, "id"): ("senior.csv", 3, "0007"),
        ("positions", 1, "title"): ("senior.csv", 3, "Head of Boats"),
        ("positions", 1, "unit"): ("senior.csv", 4, "Boats "),
        ("positions", 1, "reports_to"): ("senior.csv", 4, "B1"),
        ("positions", 1, "grade"): ("senior.csv", 3, "SCS1"),
        ("positions", 1, "attributes", "Job/Team Function"): ("senior.csv", 3, '"Keeps the boats'),
        ("positions", 1, "holders", 0, "email"): ("senior.csv", 4, "bo@canals.example"),
        ("positions", 1, "holders", 1, "name"): ("senior.csv", 5, "Cy Example"),
        ("positions", 1, "holders", 1, "share"): ("senior.csv", 6, "0.3"),
        ("positions", 2, "title"): ("junior.csv", 2, "Stoker"),
        ("positions", 2, "fte"): ("junior.csv", 2, "17.36"),
        ("positions", 2, "reports_to"): ("junior.csv", 2, "0007"),
        ("positions", 2): ("junior.csv", 2, "0007"),
        ("positions", 2, "attributes", "Professional/Occupational Group"): (
            *("junior.csv", 2, "Operations"),
        ),
    }
    found = document.locate(Place(way) for way in ways)
    shown = {
        place.path: (source.name, span.line, text_at(source.text, span))
        for place, (source, span) in found.items()
    }
    assert shown == {way: (*place, text.strip()) for way, (*place, text) in ways.items()}


@given(order=st.permutations(COLUMNS_2013[1:]))
@settings(max_examples=30, deadline=None)
def test_the_order_of_columns_changes_neither_posts_nor_what_is_underlined(order, tmp_path_factory):
    lost = {**BOATS, "Reports to Senior Post": "00B1", "FTE": "most"}
    file = tmp_path_factory.mktemp("order") / "senior.csv"
    file.write_text(senior(HEAD, lost, columns=order), encoding="utf-8")
    document = read_uk_organogram(str(file))
    found = [(code, text) for _, _, code, text, _ in diagnostics(document)]
    assert sorted(found) == [("OM102", "00B1"), ("OM105", "most")]
    usual = {"Job/Team Function": "Keeps the boats\nafloat", "Name": "N/D"}
    assert positions(document)[1]["attributes"] == usual


def test_columns_are_found_whatever_their_case_and_spaces(read):
    header, rest = senior(HEAD, BOATS).split("\n", 1)
    shouted = ",".join(f" {name.upper().replace(' ', '  ')} " for name in header.split(","))
    found = positions(read(f"{shouted}\n{rest}"))
    usual = positions(read(f"{header}\n{rest}"))
    for position in (*found, *usual):
        position.pop("attributes", None)
    assert found == usual


@pytest.mark.parametrize("top", ["XX", "xx", " Xx "])
def test_the_top_is_marked_by_two_crosses(read, top):
    document = read(senior({**HEAD, "Reports to Senior Post": top}))
    assert positions(document)[0] == {"id": "B1", "holders": [{"name": "Ada Example"}]}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Vacant", {"status": "vacant"}),
        ("'VACANT'", {"status": "vacant"}),
        ("Eliminated", {"status": "abolished"}),
        ("Eliminated'", {"status": "abolished"}),
        ("n/d", {"attributes": {"Name": "n/d"}}),
        ("", {}),
        ("Bo 'Boat' Vacant", {"holders": [{"name": "Bo 'Boat' Vacant"}]}),
    ],
)
def test_a_name_says_who_holds_the_post_or_why_nobody_does(read, name, said):
    post = {"Post Unique Reference": "B2", "Name": name, "Reports to Senior Post": "B1"}
    document = read(senior(HEAD, post))
    assert positions(document)[1] == {"id": "B2", "reports_to": "B1", **said}


def test_a_job_share_is_one_position_with_several_holders(read):
    one = {**BOATS, "Name": "Bo Example", "FTE": "0.6", "Contact E-mail": "bo@canals.example"}
    other = {**BOATS, "Name": "Cy Example", "FTE": "0.5", "Contact Phone": "2", "Notes": "Mondays"}
    hidden = {**BOATS, "Name": "N/D", "FTE": "0.2", "Contact E-mail": "N/D"}
    document = read(senior(one, HEAD, other, hidden))
    shared, head = positions(document)
    assert head["id"] == "B1"
    assert shared == {
        "id": "0007",
        "title": "Head of Boats",
        "unit": "Boats",
        "reports_to": "B1",
        "count": 2,
        "fte": 1.3,
        "grade": "SCS1",
        "note": "Mondays",
        "attributes": {
            "Name": "N/D",
            "Job/Team Function": "Keeps the boats\nafloat",
            "Contact Phone": "2",
            "Contact E-mail": "N/D",
        },
        "holders": [
            {"name": "Bo Example", "email": "bo@canals.example", "share": 0.6},
            {"name": "Cy Example", "share": 0.5},
        ],
    }
    assert diagnostics(document) == []


def test_a_job_share_whose_rounded_parts_exceed_one_seat_by_a_hair_has_one_seat(read):
    thirds = [{**BOATS, "Name": f"{name} Example", "FTE": "0.335"} for name in ("Bo", "Cy", "Di")]
    assert "count" not in positions(read(senior(HEAD, *thirds)))[1]


def test_an_eliminated_row_beside_a_living_one_leaves_the_post_alive(read):
    gone = {**BOATS, "Name": "'Eliminated'", "FTE": "1"}
    alive = {**BOATS, "Name": "Bo Example", "FTE": "0.5"}
    document = read(senior(HEAD, gone, alive))
    post = positions(document)[1]
    assert (post.get("status"), post["fte"], post["holders"], post["attributes"]["Name"]) == (
        None,
        0.5,
        [{"name": "Bo Example"}],
        "'Eliminated'",
    )


def test_rows_of_one_reference_that_are_no_job_share_are_one_duplicate_id(read):
    promoted = {**BOATS, "Grade": "SCS2", "Job Title": "Director of Boats"}
    report = {"Post Unique Reference": "B9", "Name": "Vacant", "Reports to Senior Post": "0007"}
    document = read(senior(HEAD, BOATS, promoted, report))
    message = (
        "0007 is the id of 2 positions, Head of Boats and Director of Boats; give each its own id"
    )
    assert diagnostics(document) == [("senior.csv", 5, "OM101", "0007", message)]


def test_people_who_are_paid_but_hold_no_post_are_kept_apart_from_each_other(read):
    idle = {
        "Post Unique Reference": "0",
        "Name": "N/D",
        "Job Title": "Not in post",
        "Unit": "N/A",
        "Reports to Senior Post": "B1",
    }
    document = read(senior(HEAD, idle, idle))
    same = {
        "title": "Not in post",
        "reports_to": "B1",
        "tags": ["not-in-post"],
        "attributes": {"Name": "N/D"},
    }
    assert positions(document)[1:] == [
        {"id": "not-in-post-1", **same},
        {"id": "not-in-post-2", **same},
    ]
    assert diagnostics(document) == []


def test_a_lost_leading_zero_is_said_once_however_many_posts_it_cuts_off(read):
    crew = [
        {"Post Unique Reference": name, "Name": "Vacant", "Reports to Senior Post": boss}
        for name, boss in (("C1", "7"), ("C2", "7"), ("C3", "C1"), ("C4", "C3"))
    ]
    document = read(
        senior(HEAD, BOATS, *crew),
        junior({"Reporting Senior Post": "7", "Generic Job Title": "Stoker"}),
    )
    errors = [d for d in validate_document(document).diagnostics if d.severity == "error"]
    assert [(d.path, d.code, underlined(document, d), d.replacement) for d in errors] == [
        ("senior.csv", "OM103", "7", "0007")
    ]
    assert [(r.path, r.span.line) for r in errors[0].related] == [
        ("senior.csv", 6),
        ("junior.csv", 2),
    ]
    assert errors[0].span is not None
    assert errors[0].span.line == 5


def test_juniors_left_behind_by_an_eliminated_post_are_one_finding_in_the_junior_file(read):
    gone = {**BOATS, "Name": "Eliminated"}
    left = {"Reporting Senior Post": "0007", "Generic Job Title": "Stoker"}
    document = read(senior(HEAD, gone), junior(left, left))
    assert [found[:4] for found in diagnostics(document)] == [("junior.csv", 2, "OM205", "0007")]


def test_a_missing_column_is_said_once_at_the_header(read):
    document = read("Post Unique Reference,Name\nB1,Ada Example\n")
    assert document.organisation is None
    assert diagnostics(document) == [
        (
            "senior.csv",
            1,
            "OM105",
            "Post Unique Reference,Name",
            MISSING_IN_SENIOR,
        )
    ]


def test_a_bad_junior_file_does_not_hide_the_senior_one(read):
    document = read(senior(HEAD), senior(HEAD))
    assert [position["id"] for position in positions(document)] == ["B1"]
    assert diagnostics(document) == [
        (
            "junior.csv",
            1,
            "OM105",
            senior(HEAD).split("\n")[0],
            MISSING_IN_JUNIOR,
        )
    ]


def test_an_fte_that_is_no_number_is_shown_in_its_own_row_of_a_job_share(read):
    one = {**BOATS, "Name": "Bo Example", "FTE": "0.6"}
    other = {**BOATS, "Name": "Cy Example", "FTE": "half"}
    stokers = {
        "Reporting Senior Post": "B1",
        "Generic Job Title": "Stoker",
        "Number of Posts in FTE": "-3",
    }
    document = read(senior(HEAD, one, other), junior(stokers))
    assert diagnostics(document) == [
        ("junior.csv", 2, "OM105", "-3", "`fte` of position junior-1 must be at least 0, not '-3'"),
        ("senior.csv", 6, "OM105", "half", "`fte` of position 0007 must be a number, not 'half'"),
    ]


def test_a_post_that_says_nothing_of_its_manager_is_a_fault_and_no_second_top(read):
    silent = {"Post Unique Reference": "B2", "Name": "Vacant", "Reports to Senior Post": " "}
    gone = {"Post Unique Reference": "B3", "Name": "Eliminated"}
    document = read(senior(HEAD, silent, gone))
    found = [
        (path, line, code, text.strip(), m) for path, line, code, text, m in diagnostics(document)
    ]
    assert found == [
        ("senior.csv", 3, "OM105", "", "`reports_to` of position B2 is empty"),
    ]


def test_a_row_without_a_reference_is_a_fault_and_a_row_of_nothing_is_none(read):
    nameless = {"Name": "Vacant", "Reports to Senior Post": "B1"}
    nothing = {"Organisation": "", "Parent Department": "", "": "7"}
    document = read(senior(HEAD, nameless, nothing))
    assert [(line, code, message) for _, line, code, _, message in diagnostics(document)] == [
        (3, "OM105", "a position has no id")
    ]


def test_a_reference_with_outer_spaces_is_mended_and_said(read):
    document = read(senior(HEAD, {**BOATS, "Post Unique Reference": "0007 "}))
    assert [position["id"] for position in positions(document)] == ["B1", "0007"]
    assert [found[:4] for found in diagnostics(document)] == [("senior.csv", 3, "OM105", "0007")]


def test_a_unit_may_be_called_like_a_reference(read):
    document = read(senior({**HEAD, "Unit": "B1"}))
    assert document.organisation is not None
    assert document.organisation.to_plain()["units"] == [{"id": "B1 (unit)"}]
    assert diagnostics(document) == []


def test_a_header_without_posts_says_that_there_are_none(read):
    document = read(senior(), junior())
    first = "Post Unique Reference"
    text = senior(columns=(first, "Name", "Job Title", "Reports to Senior Post"))
    assert [found[:3] for found in diagnostics(document)] == [("senior.csv", 1, "OM203")]
    assert diagnostics(read(text)) == [("senior.csv", 1, "OM203", first, "there are no positions")]


def test_a_file_in_another_encoding_is_one_sentence(tmp_path):
    file = tmp_path / "senior.csv"
    file.write_bytes(senior(HEAD).encode("cp1252"))
    document = read_uk_organogram(str(file))
    assert document.organisation is None
    column = senior(HEAD).index("£") + 1
    assert [(f.span.line, f.span.column, f.code, f.message) for f in document.faults] == [
        (1, column, "OM100", "byte 0xa3 is not UTF-8; save the file as UTF-8")
    ]


def test_what_is_wrong_with_the_table_itself_is_said_at_its_cell(read):
    text = "Post Unique Reference,Name,Job Title,Reports to Senior Post,NAME\nB1,Ada,Head,XX,Bo,?\n"
    assert diagnostics(read(text)) == [
        ("senior.csv", 1, "OM106", "NAME", "column NAME stands here a second time"),
        (
            "senior.csv",
            2,
            "OM105",
            "?",
            "this row has more cells than the first line names columns",
        ),
    ]


def test_the_senior_file_may_come_through_standard_input(monkeypatch):
    stream = SimpleNamespace(buffer=io.BytesIO(senior(HEAD).encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    document = read_uk_organogram("-")
    assert document.sources[0].name == "<stdin>"
    assert [position["id"] for position in positions(document)] == ["B1"]
