"""The duties of one position, body or unit, as a page."""

from collections.abc import Iterator

from orgmodel.catalogue import Held, duties_of
from orgmodel.graph import OrgGraph
from orgmodel.graph.duty_matrix import DutyMatrix, helpers
from orgmodel.model import Body, Position, Unit
from orgmodel.outline.duties.words import word
from orgmodel.outline.names import named
from orgmodel.outline.page import Page, Remarks, Row, Table


def of_page(
    graph: OrgGraph, matrix: DutyMatrix, thing: Position | Body | Unit, language: str
) -> Page:
    """Write the page of one position's duties, or of the duties that serve a body or unit."""
    title = word("of", language, name=named(thing, language))
    if isinstance(thing, Position):
        rows = tuple(_of_position(graph, matrix, thing, language))
        columns = ("letters", "duty", "id", "usual")
    else:
        rows = tuple(_of_helpers(graph, matrix, thing, language))
        columns = ("letters", "duty", "id", "holders")
    if not rows:
        return Page(title, (Remarks((word("none of", language),)),))
    remarks = [word("explained", language)]
    if isinstance(thing, Position):
        remarks.append(word("usual explained", language))
    heads = tuple(word(column, language) for column in columns)
    return Page(title, (Table(heads, rows), Remarks(tuple(remarks))))


def _of_position(
    graph: OrgGraph, matrix: DutyMatrix, position: Position, language: str
) -> Iterator[Row]:
    usual = _usual(graph, position)
    held = {row.name: row for row in matrix.rows if row.name in position.duties}
    nothing = word("nothing", language)
    for name, row in held.items():
        usually = usual[name].letters if name in usual else nothing
        cells = (position.duties[name], row.label(language), name, usually)
        yield Row(tuple((cell,) for cell in cells))
    for name, found in usual.items():
        if name not in held:
            cells = (nothing, found.duty.label(language), name, found.letters)
            yield Row(tuple((cell,) for cell in cells))


def _usual(graph: OrgGraph, position: Position) -> dict[str, Held]:
    role = graph.vocabulary.known_role(position.role) if position.role else None
    if role is None:
        return {}
    kind = graph.organisation.kind
    found = duties_of(role, graph.vocabulary)
    return {held.duty.id: held for held in found if held.duty.is_usual_in(kind)}


def _of_helpers(
    graph: OrgGraph, matrix: DutyMatrix, thing: Body | Unit, language: str
) -> Iterator[Row]:
    serving = {id(position) for position in helpers(graph, thing)}
    for row in matrix.rows:
        for position, letters in row.held:
            if id(position) in serving:
                cells = (letters, row.label(language), row.name, named(position, language))
                yield Row(tuple((cell,) for cell in cells))
