"""Who does not stand on the line of his grade, where others of a chart do."""

from collections.abc import Container, Iterator

from orgmodel.chart.view import View
from orgmodel.chart.view.graded_staff import grade_of
from orgmodel.chart.view.grades import NO_LINE


def graded_beside(view: View) -> list[int]:
    """Give those with a grade who stand beside a stem or a box, off the line of their grade.

    Deputies and advisers of the grade of their head stand level with him, and so on his line.
    """
    if max(view.layouts.lines, default=NO_LINE) == NO_LINE:
        return []
    return [each for head in view.order for each in _off_line(view, head)]


def _off_line(view: View, head: int) -> Iterator[int]:
    places, own = view.places, grade_of(view.things[head])
    for each in (*places.deputies[head], *places.assistants[head], *places.staff[head]):
        grade = grade_of(view.things[each])
        if grade is not None and not (grade == own and each in places.deputies[head]):
            yield each


def heads_of_hung(view: View, in_rows: Container[int]) -> list[int]:
    """Give those in rows under whom somebody hangs who should stand on the line of his grade.

    Args:
        view: what is shown.
        in_rows: those that stand in rows.
    """
    heads: dict[int, int] = {}
    for node in view.order:
        if node not in in_rows:
            above = view.above[node]
            heads[node] = heads.get(above, above)
    lines = view.layouts.lines
    return list(dict.fromkeys(head for node, head in heads.items() if lines[node] != NO_LINE))
