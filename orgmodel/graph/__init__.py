"""The organisation as a graph: questions in the field's words.

The only room that knows networkx.
"""

from orgmodel.graph.candidates import candidates
from orgmodel.graph.command import NOBODY, UNKNOWN, Command
from orgmodel.graph.graph import OrgGraph, Supported

__all__ = ["NOBODY", "UNKNOWN", "Command", "OrgGraph", "Supported", "candidates"]
