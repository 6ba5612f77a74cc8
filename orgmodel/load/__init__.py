"""Files to a document: the organisation, its sources, the faults met while reading."""

from orgmodel.load.document import Document
from orgmodel.load.read import STDIN, read, read_text

__all__ = ["STDIN", "Document", "read", "read_text"]
