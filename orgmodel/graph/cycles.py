"""Shortest loops, one for each knot of things that lead to each other."""

from collections.abc import Iterable, Mapping, Sequence

import networkx as nx


def shortest_cycles(lines: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Give for each knot the shortest loop through its smallest id, from that id on.

    Listing every loop is out of the question: eleven positions that all support each other
    have eleven million of them.
    """
    graph = _graph_of((start, end) for start in sorted(lines) for end in sorted(lines[start]))
    knots = [sorted(part) for part in nx.strongly_connected_components(graph)]
    return [_shortest(graph, knot) for knot in sorted(knots) if len(knot) > 1]


def _shortest(graph: "nx.DiGraph[str]", knot: Sequence[str]) -> list[str]:
    inside = set(knot)
    part = _graph_of((start, end) for start in knot for end in graph[start] if end in inside)
    steps = nx.single_source_shortest_path(part, knot[0])
    back = [steps[last] for last in part.predecessors(knot[0])]
    return min(back, key=lambda path: (len(path), path))


def _graph_of(lines: Iterable[tuple[str, str]]) -> "nx.DiGraph[str]":
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(lines)
    return graph
