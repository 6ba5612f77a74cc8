"""Files to a document: the organisation, its sources, the faults met while reading."""

from orgmodel.loading.document import Document, ReadingFault
from orgmodel.loading.read import STDIN, assemble, read, read_text

__all__ = ["STDIN", "Document", "ReadingFault", "assemble", "read", "read_text"]
