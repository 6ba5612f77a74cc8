"""Serving the page to its author: drawn anew whenever a file of the organisation is saved."""

from orgmodel.page.serving.kept import Kept
from orgmodel.page.serving.server import PageServer

__all__ = ["Kept", "PageServer"]
