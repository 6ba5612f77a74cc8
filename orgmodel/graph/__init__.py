"""The organisation as a graph: questions in the field's words.

The only room that knows networkx.
"""

from orgmodel.graph.candidates import candidates
from orgmodel.graph.command import NOBODY, UNKNOWN, Command
from orgmodel.graph.graph import OrgGraph, Supported
from orgmodel.graph.membership import Sitting, bodies_by_member, members_of

__all__ = [
    "NOBODY",
    "UNKNOWN",
    "Command",
    "OrgGraph",
    "Sitting",
    "Supported",
    "bodies_by_member",
    "candidates",
    "members_of",
]
