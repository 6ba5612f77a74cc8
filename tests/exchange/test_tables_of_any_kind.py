"""Whatever a table holds, reading it ends in an organisation or in sentences with places."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.diagnostic import Severity
from orgmodel.exchange.native import to_text
from orgmodel.exchange.table import read_table
from orgmodel.exchange.uk_organogram import read_uk_organogram
from orgmodel.loading import Document, read_text
from orgmodel.source.place import Lines
from orgmodel.validating import validate_document

SENIOR = (
    *("", "Post Unique Reference", "Name", "Grade", "Job Title", "Organisation", "Unit"),
    *("Contact E-mail", "Reports to Senior Post", "FTE", "Notes", "Valid?"),
)
JUNIOR = ("Unit", "Reporting Senior Post", "Generic Job Title", "Number of Posts in FTE")
FLAT = ("ID", "Name", "Title", "Manager", "Department", "FTE", "E-mail", "Extension")
WORDS = (
    *("", " ", "0", "1", "01", "A1", "a1", "A1 ", "XX", "N/D", "Vacant", "'Eliminated'", "0.5"),
    *("1e999", "nan", "-1", "half", "a@b.example", "two\nlines", '"', "x" * 80, "organisation"),
)
CELL = st.sampled_from(WORDS) | st.text(max_size=6)


def tables(columns):
    row = st.lists(CELL, max_size=len(columns) + 1)
    return st.lists(row, max_size=12).map(lambda rows: written([columns, *rows]))


def written(rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8", errors="replace")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("tables")


def check(document: Document):
    """Everything said has a place in a text; what is sound stays so when it is written out."""
    texts = {source.name: Lines(source.text) for source in document.sources}
    validation = validate_document(document)
    for fault in validation.diagnostics:
        assert fault.code != "OM999"
        assert fault.span is not None
        line = texts[fault.path].line(fault.span.line)
        assert fault.span.column + fault.span.length - 1 <= max(len(line), fault.span.column)
    if document.organisation is not None and not validation.count(Severity.ERROR):
        again = read_text(to_text(document.organisation, "json"), "again.json")
        assert again.organisation == document.organisation


@given(senior=tables(SENIOR), junior=tables(JUNIOR))
@settings(max_examples=150, deadline=None)
def test_an_organogram_of_any_cells(folder: Path, senior: bytes, junior: bytes):
    (folder / "senior.csv").write_bytes(senior)
    (folder / "junior.csv").write_bytes(junior)
    check(read_uk_organogram(str(folder / "senior.csv"), str(folder / "junior.csv")))


@given(table=tables(FLAT))
@settings(max_examples=150, deadline=None)
def test_a_flat_table_of_any_cells(folder: Path, table: bytes):
    (folder / "table.csv").write_bytes(table)
    check(read_table(str(folder / "table.csv")))


@given(content=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
@settings(max_examples=100, deadline=None)
def test_a_file_of_any_bytes(folder: Path, content: bytes):
    file = folder / "any.csv"
    file.write_bytes(content)
    check(read_table(str(file)))
    check(read_uk_organogram(str(file), str(file)))
