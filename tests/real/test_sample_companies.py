"""Companies that database vendors made up: other people's columns, encodings and words."""

import csv
import io
from pathlib import Path

import pytest

from orgmodel.config import Config
from orgmodel.diagnostic import Severity
from orgmodel.exchange.table import read_table
from orgmodel.graph import OrgGraph
from orgmodel.loading import Document, read, read_text
from orgmodel.model import Position
from orgmodel.validating import validate_document

FOLDER = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(
    not (FOLDER / "northwind").exists(), reason="the sample companies are not beside the repository"
)
NORTHWIND = ("northwind", "employees.csv")


def graph_of(document: Document) -> OrgGraph:
    assert document.organisation is not None
    return OrgGraph(document.organisation)


def faults(document: Document):
    """Give code, line and message of the errors and warnings on ids, lines and support."""
    found = validate_document(document, Config(select=("OM1", "OM2", "OM3"))).diagnostics
    return [
        (d.code, d.span and d.span.line, d.message)
        for d in found
        if d.severity is not Severity.INFO
    ]


def rows(*path: str) -> list[dict[str, str]]:
    with FOLDER.joinpath(*path).open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def native_csv(things: list[dict[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(dict.fromkeys(key for thing in things for key in thing)))
    writer.writeheader()
    writer.writerows(things)
    return text.getvalue()


def test_adventureworks_has_290_positions_on_five_levels_under_one_top():
    document = read_table(str(FOLDER / "adventureworks" / "derived-positions.csv"))
    graph = graph_of(document)
    levels = {graph.level(position) for position in graph.positions}
    assert faults(document) == []
    assert len(graph.positions) == 290
    assert [root.id for root in graph.roots] == ["1"]
    assert levels == {0, 1, 2, 3, 4}
    assert max(graph.span(position) for position in graph.positions) == 22


def test_the_levels_that_adventureworks_gives_are_those_that_the_lines_give():
    document = read_table(str(FOLDER / "adventureworks" / "derived-positions.csv"))
    graph = graph_of(document)
    given = {position.id: position.attributes["level"] for position in graph.positions}
    assert given == {position.id: str(graph.level(position)) for position in graph.positions}


def test_columns_that_the_native_format_does_not_have_are_said_once_at_the_header():
    document = read(str(FOLDER / "adventureworks" / "derived-positions.csv"))
    assert len(graph_of(document).positions) == 290
    assert [(code, line) for code, line, _ in faults(document)] == [("OM104", 1), ("OM104", 1)]


@pytest.mark.parametrize("reader", [read, read_table])
def test_a_table_in_cp1252_is_one_sentence_at_the_first_strange_byte(reader):
    document = reader(str(FOLDER / "adventureworks" / "HumanResources.Employee.csv"))
    assert document.organisation is None
    message = "byte 0xe7 is not UTF-8; save the file as UTF-8"
    assert faults(document) == [("OM100", 271, message)]


def test_northwind_has_its_top_where_the_database_says_null():
    document = read_table(str(FOLDER.joinpath(*NORTHWIND)))
    graph = graph_of(document)
    assert faults(document) == []
    assert [root.id for root in graph.roots] == ["2"]
    assert [graph.span(position) for position in graph.positions] == [0, 5, 0, 0, 3, 0, 0, 0, 0]
    held = [position.holders[0].name for position in graph.positions]
    assert held == [f"{row['firstName']} {row['lastName']}" for row in rows(*NORTHWIND)]


def test_null_in_the_native_format_is_a_text_and_is_said_to_be_one():
    mapped = [
        {"id": row["employeeID"], "title": row["title"], "reports_to": row["reportsTo"]}
        for row in rows(*NORTHWIND)
    ]
    document = read_text(native_csv(mapped), "northwind.csv", "csv")
    message = (
        "2 (Vice President, Sales) reports to NULL, a word for nobody, not an id; "
        "to make it a root, leave reports_to out"
    )
    assert faults(document) == [("OM108", 3, message)]


def test_odoo_has_heads_and_managers_outside_their_departments():
    departments = [
        {
            "what": "unit",
            "id": row["id"],
            "name": row["name"],
            "parent": row["parent"],
            "head": row["manager"],
        }
        for row in rows("odoo-hr-demo", "derived-departments.csv")
    ]
    employees = [
        {
            "what": "position",
            "id": row["id"],
            "title": row["job_title"],
            "unit": row["department"],
            "reports_to": row["reports_to"],
        }
        for row in rows("odoo-hr-demo", "derived-employees.csv")
    ]
    document = read_text(native_csv([*departments, *employees]), "odoo.csv", "csv")
    graph = graph_of(document)
    parents = {row["id"]: row["parent"] for row in rows("odoo-hr-demo", "derived-departments.csv")}
    heads = {unit.id: graph.head(unit) for unit in graph.organisation.units}

    def is_led_from_afar(position: Position) -> bool:
        manager = graph.manager(position)
        if not isinstance(manager, Position) or position.unit is None:
            return False
        above = [position.unit]
        while parents[above[-1]]:
            above.append(parents[above[-1]])
        return manager.unit not in above and manager != heads[position.unit]

    assert faults(document) == []
    assert (len(heads), len(graph.positions)) == (7, 20)
    assert [root.id for root in graph.roots] == ["admin"]
    abroad = [unit for unit, head in heads.items() if head is not None and head.unit != unit]
    assert abroad == ["administration", "rd_be", "ps"]
    afar = [position.id for position in graph.positions if is_led_from_afar(position)]
    assert afar == ["hne", "fpi", "niv", "han", "jog"]
