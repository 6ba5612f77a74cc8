"""The matrix of duties as a table for other programs: CSV, HTML, plain data."""

import csv
import io
from html import escape
from typing import Any

from orgmodel.graph import OrgGraph
from orgmodel.graph.duty_matrix import DutyMatrix, DutyRow
from orgmodel.outline.duties.words import word

STYLE = """
body { font-family: Arial, sans-serif; margin: 2rem; color: #1f2933; }
table { border-collapse: collapse; }
caption { text-align: left; font-size: 1.25rem; font-weight: bold; padding-bottom: 0.75rem; }
th, td { border: 1px solid #9aa5b1; padding: 0.25rem 0.5rem; text-align: center; }
th { background: #eef2f7; font-weight: normal; }
tbody th { text-align: left; }
tbody tr.gap th, tbody tr.double th { font-weight: bold; }
"""


def matrix_csv(matrix: DutyMatrix, language: str) -> str:
    """Write the matrix as CSV: a row for each duty, a column for each position, by its id."""
    written = io.StringIO(newline="")
    table = csv.writer(written, lineterminator="\n")
    table.writerow(["duty", "label", *(position.id for position in matrix.positions)])
    for row in matrix.rows:
        table.writerow([row.name, row.label(language), *row.letters(matrix.positions)])
    return written.getvalue()


def matrix_html(graph: OrgGraph, matrix: DutyMatrix, language: str) -> str:
    """Write the matrix as a page of HTML that needs nothing else; texts in it are no markup."""
    name = graph.organisation.label(language)
    title = word("title", language, name=name) if name else word("title without name", language)
    heads = [word("duty", language), *(each.label(language) for each in matrix.positions)]
    rows = "".join(_html_row(matrix, row, language) for row in matrix.rows)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<table>\n"
        f"<caption>{escape(title)}</caption>\n<thead>\n<tr>"
        + "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
        + f"</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        f"<p>{escape(word('explained', language))}</p>\n</body>\n</html>\n"
    )


def matrix_plain(matrix: DutyMatrix) -> dict[str, Any]:
    """Give the matrix as plain data, for JSON."""
    return {
        "positions": [position.id for position in matrix.positions],
        "duties": [
            {
                "id": row.name,
                "label": dict(row.duty.labels) if row.duty else {},
                "letters": {position.id: letters for position, letters in row.held},
                "body": row.body.id if row.body else None,
            }
            for row in matrix.rows
        ],
        "nobody_accountable": [row.name for row in matrix.gaps],
        "several_accountable": [row.name for row in matrix.doubles],
        "without_authority": [[row.name, each.id] for row, each in matrix.without_authority],
        "without_minutes": [body.id for body in matrix.without_minutes],
        "unassigned": [duty.id for duty in matrix.unassigned],
    }


def _html_row(matrix: DutyMatrix, row: DutyRow, language: str) -> str:
    cells = "".join(f"<td>{escape(letters)}</td>" for letters in row.letters(matrix.positions))
    head = f'<th scope="row">{escape(row.label(language))}</th>'
    return f"<tr{_marked(row, language)}>{head}{cells}</tr>\n"


def _marked(row: DutyRow, language: str) -> str:
    if row.is_gap:
        return f' class="gap" title="{escape(word("gaps", language))}"'
    if row.is_double:
        return f' class="double" title="{escape(word("doubles", language))}"'
    return ""
