"""Which grade is above which, and which positions of one grade are to stand on one line.

The order of grades is that of a scale: one for organisations of this kind, else one that has more
than half of the grades in use and that the line of command bears out. Grades of no scale stand
below those of the managers of the positions that have them. Support has no part in it.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import pairwise

from orgmodel.catalogue import Scale
from orgmodel.chart.view.graded_staff import grade_of
from orgmodel.chart.view.hierarchy import TOP, Hierarchy
from orgmodel.chart.view.sides import Places
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position

NO_LINE = -1
LEAST_KNOWN = 2
"""So many grades at least tell of what scale they are."""
SUPPORT = "support"


def order_grades(
    graph: OrgGraph, hierarchy: Hierarchy, classes: Sequence[str | None]
) -> tuple[str, ...]:
    """Give the grades of an organisation from the highest down, whatever is shown of it.

    Args:
        graph: the organisation, which knows the scales of grades.
        hierarchy: what stands under what.
        classes: the class of each node.
    """
    order = _downwards(hierarchy.above)
    line = [grade_of(hierarchy.things[n]) for n in order if classes[n] != SUPPORT]
    support = [grade_of(hierarchy.things[n]) for n in order if classes[n] == SUPPORT]
    used = [grade for grade in dict.fromkeys([*line, *support]) if grade is not None]
    over = _majority(_relations(hierarchy, classes, order))
    ranks = _ranks(graph, used, over)
    known = sorted((grade for grade in used if grade in ranks), key=ranks.__getitem__)
    free = ((one, other) for one, other in over if one not in ranks or other not in ranks)
    return tuple(_Descent(used, [*pairwise(known), *free], known).sort())


def scale_of(graph: OrgGraph) -> Scale | None:
    """Give the scale that the grades of an organisation are of; None where none is known."""
    used = list(dict.fromkeys(each.grade for each in graph.positions if each.grade is not None))
    kind = graph.organisation.kind
    for scale in graph.vocabulary.scales:
        if kind in scale.kinds and any(grade in scale.grades for grade in used):
            return scale
    return next((scale for scale in graph.vocabulary.scales if _is_of(scale, used)), None)


def find_lines(
    grades: Sequence[str],
    things: Sequence[Body | Position],
    order: Sequence[int],
    above: Sequence[int],
    places: Places,
) -> list[int]:
    """Number the lines that grades stand on, the highest first; `NO_LINE` for other nodes.

    Who stands under someone of the same or a lower grade, or beside a stem, is on no line.

    Args:
        grades: the grades from the highest down.
        things: the body or position of each node.
        order: the nodes, level by level from the top.
        above: the node that each stands under.
        places: who stands under each node, and where.
    """
    numbers = {grade: number for number, grade in enumerate(grades)}
    lines = [NO_LINE] * len(things)
    lowest = [NO_LINE] * len(things)
    in_row = {child for node in order for child in places.children[node]}
    for node in order:
        upper = lowest[above[node]] if above[node] >= 0 else NO_LINE
        line = numbers.get(grade_of(things[node]) or "", NO_LINE)
        if line > upper and (node in in_row or above[node] < 0):
            lines[node] = line
        lowest[node] = max(upper, line)
    return _without_gaps(lines)


def _without_gaps(lines: Sequence[int]) -> list[int]:
    used = sorted({line for line in lines if line != NO_LINE})
    numbers = {line: number for number, line in enumerate(used)}
    return [numbers.get(line, NO_LINE) for line in lines]


def _ranks(
    graph: OrgGraph, used: Sequence[str], over: Iterable[tuple[str, str]]
) -> Mapping[str, int]:
    """Give the ranks of grades in the scale that they are of; 0 is the highest."""
    scales = graph.vocabulary.scales
    kind = graph.organisation.kind
    own = [scale for scale in scales if not scale.kinds or kind in scale.kinds]
    ranks = {grade: rank for scale in own for rank, grade in enumerate(scale.grades)}
    if any(grade in ranks for grade in used):
        return ranks
    pairs = list(over)
    fitting = (scale for scale in scales if _is_of(scale, used) and _is_borne_out(scale, pairs))
    scale = next(fitting, None)
    return {grade: rank for rank, grade in enumerate(scale.grades)} if scale else {}


def _is_of(scale: Scale, used: Sequence[str]) -> bool:
    known = sum(grade in scale.grades for grade in used)
    return known >= LEAST_KNOWN and known > len(used) / 2


def _is_borne_out(scale: Scale, over: Iterable[tuple[str, str]]) -> bool:
    """Tell whether managers mostly have the higher of two grades of a scale."""
    ranks = {grade: rank for rank, grade in enumerate(scale.grades)}
    pairs = [(one, other) for one, other in over if one in ranks and other in ranks]
    return 2 * sum(ranks[one] < ranks[other] for one, other in pairs) >= len(pairs)


def _relations(
    hierarchy: Hierarchy, classes: Sequence[str | None], order: Sequence[int]
) -> Counter[tuple[str, str]]:
    """Count how often one grade is that of the next graded manager above another."""
    counts: Counter[tuple[str, str]] = Counter()
    nearest: dict[int, str | None] = {}
    for node in order:
        upper = nearest.get(hierarchy.above[node])
        own = None if classes[node] == SUPPORT else grade_of(hierarchy.things[node])
        if upper is not None and own is not None and upper != own:
            counts[upper, own] += 1
        nearest[node] = upper if own is None else own
    return counts


def _majority(counts: Counter[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(one, other) for (one, other), n in counts.items() if n > counts[other, one]]


class _Descent:
    """Sorts grades so that those that are over others come first; else they keep their order.

    Where they are over each other in a circle, the first is taken, or of a scale the highest.
    """

    def __init__(
        self, grades: Sequence[str], over: Sequence[tuple[str, str]], known: Sequence[str]
    ) -> None:
        self.places = {grade: place for place, grade in enumerate(grades)}
        self.waits = Counter(other for _, other in over)
        self.below: dict[str, list[str]] = {grade: [] for grade in grades}
        for one, other in over:
            self.below[one].append(other)
        self.ready = [(self.places[grade], grade) for grade in grades if not self.waits[grade]]
        self.rest, self.scale = deque(grades), deque(known)
        self.known = frozenset(known)
        self.done: set[str] = set()

    def sort(self) -> Iterator[str]:
        while len(self.done) < len(self.places):
            grade = heappop(self.ready)[1] if self.ready else self._of_circle()
            if grade not in self.done:
                self.done.add(grade)
                self._release(grade)
                yield grade

    def _release(self, grade: str) -> None:
        for other in self.below[grade]:
            self.waits[other] -= 1
            if not self.waits[other]:
                heappush(self.ready, (self.places[other], other))

    def _of_circle(self) -> str:
        first = self._first(self.rest)
        return self._first(self.scale) if first in self.known else first

    def _first(self, grades: deque[str]) -> str:
        while grades[0] in self.done:
            grades.popleft()
        return grades[0]


def _downwards(above: Sequence[int]) -> list[int]:
    """Give the nodes level by level from the top."""
    under: list[list[int]] = [[] for _ in range(len(above) + 1)]
    for node, upper in enumerate(above):
        under[upper].append(node)
    order = list(under[TOP])
    for node in order:
        order.extend(under[node])
    return order
