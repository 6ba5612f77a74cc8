"""The organisation as a networkx graph."""

from typing import TYPE_CHECKING, Any

import networkx as nx

from orgmodel.model import WHOLE_ORGANISATION, Body, Position
from orgmodel.model.lines import lines_of, outside_members, without_lines

if TYPE_CHECKING:
    from orgmodel.graph.graph import OrgGraph


def to_networkx(graph: "OrgGraph") -> "nx.MultiDiGraph[str]":
    """Build the graph: a node for each thing, an edge for each line between things that exist.

    A reference that names nothing and a member that is not in the file make no edge; they stay in
    the node's data, so that nothing is lost on the way back.

    Raises:
        ValueError: two things have one id.
    """
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    header = graph.organisation.model_copy(update={"bodies": (), "units": (), "positions": ()})
    network.graph.update(header.to_plain())
    for thing in graph.organisation.things():
        if thing.id in network:
            raise ValueError(f"two things have the id {thing.id}")
        network.add_node(thing.id, what=_what(thing), **without_lines(thing.to_plain()))
    for thing in graph.organisation.things():
        _add_lines(graph, network, thing.id, thing.to_plain())
    return network


def _add_lines(
    graph: "OrgGraph", network: "nx.MultiDiGraph[str]", start: str, plain: dict[str, Any]
) -> None:
    broken: list[tuple[str, int, str]] = []
    for line, order, end in lines_of(plain):
        if end not in network and graph.find(end) is graph.organisation:
            network.add_node(WHOLE_ORGANISATION, what="organisation")
        if end in network and not network.has_edge(start, end, line):
            network.add_edge(start, end, key=line, order=order)
        else:
            broken.append((line, order, end))
    if broken:
        network.nodes[start]["broken_lines"] = broken
    outside = outside_members(plain)
    if outside:
        network.nodes[start]["outside_members"] = outside


def _what(thing: object) -> str:
    if isinstance(thing, Position):
        return "position"
    return "body" if isinstance(thing, Body) else "unit"
