"""Books of charts: an organisation on as many pages as it needs, with references both ways."""

from orgmodel.book.book import Book, Entry, Link, Page
from orgmodel.book.making import make_book

__all__ = ["Book", "Entry", "Link", "Page", "make_book"]
