"""What a PDF says of itself: title, language and day, and nothing of the clock."""

from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

from orgmodel.version import __version__


def with_description(pdf: bytes, title: str, language: str, date: str) -> bytes:
    """Give a PDF that says what it is, the same to the byte for the same PDF.

    Args:
        pdf: what Graphviz drew; what it says of itself is left out.
        title: the title of the document.
        language: the language of its words.
        date: the day that it shows, as 2026, 2026-03 or 2026-03-31; empty where none is known.
    """
    writer = PdfWriter()
    for page in PdfReader(BytesIO(pdf)).pages:
        writer.add_page(page)
    describe(writer, title, language, date)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def describe(writer: PdfWriter, title: str, language: str, date: str) -> None:
    """Write title, language and day into a PDF, and let readers show the title."""
    writer.add_metadata(
        {"/Title": title, "/Creator": f"orgmodel {__version__}", "/Producer": "pypdf"}
        | _creation_date(date)
    )
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(language)
    shows_title = {NameObject("/DisplayDocTitle"): BooleanObject(value=True)}
    root[NameObject("/ViewerPreferences")] = DictionaryObject(shows_title)


def _creation_date(date: str) -> dict[str, str]:
    """Date the file as the organisation is dated; no clock is read, so that bytes stay the same."""
    return {"/CreationDate": f"D:{date.replace('-', '')}"} if date else {}
