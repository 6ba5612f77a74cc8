"""Which positions of one grade are to stand on one line."""

from collections.abc import Iterable, Sequence

from orgmodel.chart.view.sides import Places
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position

NO_LINE = -1


def find_lines(
    graph: OrgGraph,
    things: Sequence[Body | Position],
    order: Sequence[int],
    above: Sequence[int],
    places: Places,
) -> list[int]:
    """Number the lines that grades stand on, the highest first; `NO_LINE` for other nodes.

    The order of grades is that of their scale, else that of the levels on which they first occur.
    Who stands under someone of the same or a lower grade, or beside a stem, is on no line.

    Args:
        graph: the organisation, which knows the scales of grades.
        things: the body or position of each node.
        order: the nodes, level by level from the top.
        above: the node that each stands under.
        places: who stands under each node, and where.
    """
    numbers = number_grades(graph, [_grade(things[node]) for node in order])
    lines = [NO_LINE] * len(things)
    lowest = [NO_LINE] * len(things)
    in_row = {child for node in order for child in places.children[node]}
    for node in order:
        upper = lowest[above[node]] if above[node] >= 0 else NO_LINE
        line = numbers.get(_grade(things[node]) or "", NO_LINE)
        if line > upper and (node in in_row or above[node] < 0):
            lines[node] = line
        lowest[node] = max(upper, line)
    return lines


def number_grades(graph: OrgGraph, grades: Iterable[str | None]) -> dict[str, int]:
    """Number the grades in use from the highest down.

    Their order is that of their scale, else that in which they first occur.

    Args:
        graph: the organisation, which knows the scales of grades.
        grades: the grade of each position; None where it has none.
    """
    used = list(dict.fromkeys(grade for grade in grades if grade is not None))
    known = {
        grade: rank
        for scale in graph.vocabulary.scales
        if not scale.kinds or graph.organisation.kind in scale.kinds
        for rank, grade in enumerate(scale.grades)
    }
    ranks: list[tuple[int, int]] = []
    for place, grade in enumerate(used):
        before = ranks[-1][0] if ranks else -1
        ranks.append((known.get(grade, before), place))
    ordered = [grade for _, grade in sorted(zip(ranks, used, strict=True))]
    return {grade: number for number, grade in enumerate(ordered)}


def _grade(thing: Body | Position) -> str | None:
    return thing.grade if isinstance(thing, Position) else None
