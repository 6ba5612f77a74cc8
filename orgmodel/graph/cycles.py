"""Shortest loops, one for each knot of things that lead to each other."""

from collections.abc import Mapping, Sequence

import networkx as nx


def shortest_cycles(lines: Mapping[int, Sequence[int]]) -> list[list[int]]:
    """Give one shortest loop of each strongly connected part.

    Listing every loop is out of the question: eleven positions that all support each other
    have eleven million of them.
    """
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_edges_from((start, end) for start, ends in lines.items() for end in ends)
    knots = [sorted(part) for part in nx.strongly_connected_components(graph)]
    return [_shortest(graph.subgraph(knot), knot[0]) for knot in sorted(knots) if len(knot) > 1]


def _shortest(knot: "nx.DiGraph[int]", start: int) -> list[int]:
    steps = nx.single_source_shortest_path(knot, start)
    back = [steps[last] for last in sorted(knot.predecessors(start))]
    return min(back, key=len)
