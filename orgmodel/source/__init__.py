"""Text, and where each value stands in it.

Reads YAML, JSON, TOML and CSV into plain data and knows nothing of organisations. Places are
looked up only when they are asked for, so that a clean file never pays for them.
"""

from orgmodel.source.collector import collector_at_rest
from orgmodel.source.decode import decode
from orgmodel.source.fault import Fault
from orgmodel.source.place import Path, Place, Shape
from orgmodel.source.source import FORMATS, Source, format_of, parse

__all__ = [
    "FORMATS",
    "Fault",
    "Path",
    "Place",
    "Shape",
    "Source",
    "collector_at_rest",
    "decode",
    "format_of",
    "parse",
]
