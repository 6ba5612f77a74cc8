"""`orgmodel render --pages`: a book in one PDF, or one file a page."""

import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from orgmodel.cli.common import CannotRun, crossings, write_out
from orgmodel.cli.progress import doing

if TYPE_CHECKING:
    from orgmodel.book import Book
    from orgmodel.chart import Options
    from orgmodel.drawing import EngineName, Format
    from orgmodel.graph import OrgGraph


def write_book(
    graph: "OrgGraph",
    options: "Options",
    output: str | None,
    chosen: "Format",
    *,
    theme: str,
    engine: "EngineName",
    missed: str | None = None,
) -> "Book":
    """Write an organisation as a book.

    Args:
        graph: the organisation.
        options: what is shown, and on what paper.
        output: the file of a PDF, or what the files of the pages are called.
        chosen: the format.
        theme: name of a theme, or a TOML file with one.
        engine: which Graphviz draws.
        missed: the paper on which one chart did not fit, if that is why it becomes a book.
    """
    from orgmodel.book import make_book
    from orgmodel.drawing import DrawError, DrawWarning

    if chosen != "pdf" and output in (None, "-"):
        raise CannotRun(f"--pages writes several {chosen} files; name them with --output")
    try:
        with doing("Dividing the chart into pages"):
            book = make_book(graph, options)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", DrawWarning)
            drawn = _draw(book, output, chosen, theme, engine)
    except (DrawError, ValueError) as error:
        raise CannotRun(str(error)) from None
    for name, content in drawn:
        write_out(content, name)
    if chosen != "pdf":
        _say_older_pages(str(output), [str(name) for name, _ in drawn])
    for message in dict.fromkeys(str(warning.message) for warning in caught):
        click.echo(f"Warning: {message}", err=True)
    if missed:
        _say_divided(book, missed, output, chosen)
    return book


def judge_book(book: "Book", *, explain: bool, checked: bool) -> int:
    """Say how a book was divided and what is wrong with its drawings; give the exit status."""
    if explain:
        click.echo(book.reason, err=True)
    return _check(book) if checked else 0


def _say_divided(book: "Book", paper: str, output: str | None, chosen: "Format") -> None:
    """Say that a chart which does not fit on its paper became a book."""
    from orgmodel.book import file_names

    count = len(book.pages)
    names = [] if chosen == "pdf" else file_names(str(output), count)
    called = f", {names[0]} to {names[-1]}" if len(names) > 1 else ""
    click.echo(
        f"The chart does not fit on {paper} with text of 7 pt or more, so it is divided into "
        f"{_pages(count)}{called}; --fit free draws it on one sheet",
        err=True,
    )


def _say_older_pages(output: str, written: Sequence[str]) -> None:
    """Say which pages of a longer book of the same name were left where they are."""
    from orgmodel.book import older_pages

    older = older_pages(output, written)
    if older:
        named = older[0] if len(older) == 1 else f"{older[0]} to {older[-1]}"
        be = "is" if len(older) == 1 else "are"
        click.echo(f"{named} {be} of an older book, and no page of this one", err=True)


def _check(book: "Book") -> int:
    from orgmodel.chart import check, count_crossings

    count, faults = len(book.pages), list[str]()
    with doing("Checking the pages") as tell:
        for number, page in enumerate(book.pages, start=1):
            tell(f"Checking page {number:,} of {count:,}", (number - 1) / count)
            found = check(page.chart)
            faults.extend(f"page {number}: {fault.kind}: {fault.message}" for fault in found)
    for fault in faults:
        click.echo(fault, err=True)
    verdict = {0: "no faults", 1: "1 fault"}.get(len(faults), f"{len(faults):,} faults")
    crossed = crossings(sum(count_crossings(page.chart) for page in book.pages))
    click.echo(f"Checked {_pages(len(book.pages))} of the book: {verdict}. {crossed}", err=True)
    return int(bool(faults))


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count:,} pages"


def _draw(
    book: "Book", output: str | None, chosen: "Format", theme: str, engine: "EngineName"
) -> "list[tuple[str | None, bytes]]":
    """Give the files of a book with their names."""
    from orgmodel.book import draw_files, to_pdf

    count = len(book.pages)
    with doing(f"Drawing page 1 of {count:,}") as tell:

        def told(number: int) -> None:
            tell(f"Drawing page {number:,} of {count:,}", (number - 1) / count)

        if chosen == "pdf":
            return [(output, to_pdf(book, theme=theme, engine=engine, told=told))]
        files = draw_files(book, str(output), chosen, theme=theme, engine=engine, told=told)
        return list(files)
