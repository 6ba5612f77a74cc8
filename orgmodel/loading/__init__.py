"""Files to a document: the organisation, its sources, the faults met while reading."""

from orgmodel.loading.document import Document, ReadingFault
from orgmodel.loading.read import STDIN, TABLE_SHAPE, assemble, read, read_text, reread

__all__ = [
    "STDIN",
    "TABLE_SHAPE",
    "Document",
    "ReadingFault",
    "assemble",
    "read",
    "read_text",
    "reread",
]
