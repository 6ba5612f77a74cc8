"""What a box says of the lines that lead to other pages."""

from collections.abc import Callable, Sequence

from orgmodel.book.words import word
from orgmodel.chart.view import Statement, View

MOST = 3
"""A box says no more than this; where it has more, all stand in the list that ends the book."""

PageOf = Callable[[int], int]


def notes_of(
    view: View, node: int, statements: Sequence[Statement], page_of: PageOf, list_page: int
) -> list[tuple[str, int]]:
    """Write the notes of a box.

    Args:
        view: the organisation.
        node: the box.
        statements: its lines to other pages.
        page_of: gives the page of another box.
        list_page: the page of the list of all such lines.

    Returns:
        Each note with the page it leads to.
    """
    told = list(statements if says_all(statements) else statements[: MOST - 1])
    notes = [note_of(view, node, statement, page_of) for statement in told]
    more = len(statements) - len(told)
    if more:
        notes.append((word("more lines", view.language, count=more, page=list_page), list_page))
    return notes


def says_all(statements: Sequence[Statement]) -> bool:
    """Tell whether a box says all of its lines to other pages."""
    return len(statements) <= MOST


def note_of(view: View, node: int, statement: Statement, page_of: PageOf) -> tuple[str, int]:
    """Write what one end of a line says of the other, and give the page of that."""
    outward = statement.start == node
    other = statement.end if outward else statement.start
    key = f"{'to' if outward else 'from'} {statement.kind}"
    page = page_of(other)
    name = view.name(other)
    if outward:
        name = view.name_meant(statement.kind, node, other)
    return word(key, view.language, name=name, page=page), page
