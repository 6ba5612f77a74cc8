"""The duties of an organisation, by who holds them, as pages and tables."""

import json

from orgmodel.graph import OrgGraph
from orgmodel.graph.duty_matrix import duty_matrix
from orgmodel.model import Organisation
from orgmodel.outline.duties.matrix_page import matrix_page
from orgmodel.outline.duties.of_page import of_page
from orgmodel.outline.duties.tables import matrix_csv, matrix_html, matrix_plain
from orgmodel.outline.page_markdown import page_markdown
from orgmodel.outline.page_text import page_text

__all__ = ["FORMS", "duties", "duties_of_one"]

FORMS = ("text", "markdown", "csv", "html", "json")


def duties(graph: OrgGraph, form: str, width: int, language: str | None = None) -> str:
    """Write who holds which duty, with gaps and doubles.

    Args:
        graph: the organisation.
        form: text, markdown, csv, html or json.
        width: columns of the terminal, for text.
        language: language of titles and words; the organisation's by default.
    """
    matrix = duty_matrix(graph)
    spoken = language or graph.organisation.language
    if form == "csv":
        return matrix_csv(matrix, spoken)
    if form == "html":
        return matrix_html(graph, matrix, spoken)
    if form == "json":
        return json.dumps(matrix_plain(matrix), ensure_ascii=False, indent=2) + "\n"
    page = matrix_page(graph, matrix, spoken)
    return page_markdown(page) if form == "markdown" else page_text(page, width)


def duties_of_one(
    graph: OrgGraph, name: str, form: str, width: int, language: str | None = None
) -> str:
    """Write the duties of one position, or those that serve a body or unit.

    Args:
        graph: the organisation.
        name: id of the position, body or unit.
        form: text or markdown.
        width: columns of the terminal, for text.
        language: language of titles and words; the organisation's by default.

    Raises:
        KeyError: no position, body or unit has the id.
    """
    thing = graph.find(name)
    if thing is None or isinstance(thing, Organisation):
        raise KeyError(name)
    spoken = language or graph.organisation.language
    page = of_page(graph, duty_matrix(graph), thing, spoken)
    return page_markdown(page) if form == "markdown" else page_text(page, width)
