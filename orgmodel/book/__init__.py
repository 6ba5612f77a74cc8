"""Books of charts: an organisation on as many pages as it needs, with references both ways."""

from orgmodel.book.book import Book, Entry, Link, Page
from orgmodel.book.files import draw_files, file_names, older_pages
from orgmodel.book.making import make_book
from orgmodel.book.pdf import to_pdf

__all__ = [
    "Book",
    "Entry",
    "Link",
    "Page",
    "draw_files",
    "file_names",
    "make_book",
    "older_pages",
    "to_pdf",
]
