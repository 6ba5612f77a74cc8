"""The book as one PDF: pages drawn by Graphviz, put together with links and bookmarks."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link as Annotation
from pypdf.generic import Fit, IndirectObject

from orgmodel.book.book import Book, Entry, Link
from orgmodel.drawing import EngineName, Theme, draw
from orgmodel.drawing.pdf import describe

NO_BORDER = [0, 0, 0]


def to_pdf(
    book: Book,
    *,
    theme: str | Path | Theme = "default",
    engine: EngineName = "auto",
    told: Callable[[int], None] | None = None,
) -> bytes:
    """Draw a book as PDF.

    Args:
        book: the book.
        theme: a theme, its name, or the path of its TOML file.
        engine: which Graphviz draws; the embedded one cannot.
        told: is called with the number of each page before that is drawn.

    Returns:
        The file's bytes; the same for the same book and the same Graphviz and fonts.

    Raises:
        DrawError: there is no Graphviz that can write PDF, it failed, or the theme is not valid.
    """
    writer = PdfWriter()
    for number, page in enumerate(book.pages, start=1):
        if told is not None:
            told(number)
        drawn = PdfReader(BytesIO(draw(page.chart, "pdf", theme=theme, engine=engine)))
        writer.add_page(drawn.pages[0])
    for number, page in enumerate(book.pages):
        for link in page.links:
            _add_link(writer, number, link, page.chart.height)
    _add_bookmarks(writer, book.entries)
    describe(writer, book.title, book.language, book.date)
    if book.entries:
        writer.page_mode = "/UseOutlines"
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _add_link(writer: PdfWriter, number: int, link: Link, height: float) -> None:
    """Lay a link over a page; PDF counts its points from the lower left corner."""
    right, low, high = link.x + link.width, height - link.y - link.height, height - link.y
    annotation = Annotation(
        rect=(link.x, low, right, high),
        border=NO_BORDER,
        target_page_index=link.page - 1,
        fit=Fit.fit(),
    )
    writer.add_annotation(number, annotation)


def _add_bookmarks(writer: PdfWriter, entries: Sequence[Entry]) -> None:
    above: list[IndirectObject] = []
    for entry in entries:
        del above[entry.level :]
        bookmark = writer.add_outline_item(
            title=entry.title,
            page_number=entry.page - 1,
            parent=above[-1] if above else None,
            fit=Fit.fit(),
        )
        above.append(bookmark)
