"""The organisation as a graph: questions in the field's words.

The only room that knows networkx.
"""

from orgmodel.graph.command import Command
from orgmodel.graph.graph import OrgGraph, Supported

__all__ = ["Command", "OrgGraph", "Supported"]
