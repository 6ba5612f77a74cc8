"""Small changes of an organisation stay small in its chart."""

import random
from bisect import bisect_left
from typing import TypeAlias

import pytest

from orgmodel.chart import Chart, Options, lay_out
from orgmodel.graph import OrgGraph
from orgmodel.model import Fit, Organisation

SIZE = 500
LEAST_KEPT = 0.95
"""Share of the other boxes that stay in their row, in its order."""
LEAST_KEPT_ON_SHEET = 0.9
"""The same over the whole sheet, where a branch may move on to the next column."""
Places: TypeAlias = dict[str, tuple[object, tuple[float, float]]]


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("fit", ["free", "A3", "16:9"])
def test_moving_one_leaf_of_500_leaves_nearly_all_others_in_row_and_order(seed: int, fit: Fit):
    managers = random_managers(seed)
    moved = random_leaf(seed, managers)
    elsewhere = dict(managers)
    elsewhere[moved] = random.Random(seed).choice([n for n in managers if n != moved])
    before, after = places(draw(managers, fit)), places(draw(elsewhere, fit))
    others = [f"p{n}" for n in managers if n != moved]
    same_row = {id_ for id_ in others if before[id_][0] == after[id_][0]}
    rows: dict[object, list[str]] = {}
    for id_ in sorted(same_row):
        rows.setdefault(before[id_][0], []).append(id_)
    kept = sum(len(in_same_order(row, before, after)) for row in rows.values())
    assert kept >= LEAST_KEPT * len(others)
    assert len(in_same_order(others, before, after)) >= LEAST_KEPT_ON_SHEET * len(others)


def in_same_order(ids: list[str], before: Places, after: Places) -> set[str]:
    """Give those that follow each other from the left to the right as they did before."""
    return unmoved(
        sorted(ids, key=lambda id_: before[id_][1]), sorted(ids, key=lambda id_: after[id_][1])
    )


def random_managers(seed: int) -> dict[int, int | None]:
    """Give each position a manager that came not long before it."""
    chance = random.Random(f"calm {seed}")
    span, step = chance.choice((3, 5, 8, 14)), chance.choice((1, 2, 4))
    managers: dict[int, int | None] = {0: None}
    for number in range(1, SIZE):
        latest = (number - 1) // span
        managers[number] = chance.randint(max(0, latest - step), latest)
    return managers


def random_leaf(seed: int, managers: dict[int, int | None]) -> int:
    """Choose somebody whom nobody reports to."""
    leading = set(managers.values())
    return random.Random(seed).choice([n for n in managers if n not in leading])


def draw(managers: dict[int, int | None], fit: Fit) -> Chart:
    positions = [
        {"id": f"p{n}", "title": f"Office {n} for matters of its own"}
        | ({} if manager is None else {"reports_to": f"p{manager}"})
        for n, manager in managers.items()
    ]
    organisation = Organisation.model_validate({"positions": positions})
    return lay_out(OrgGraph(organisation), Options(fit=fit))


def places(chart: Chart) -> Places:
    """Give for each box its row, or under whom it hangs, and its corner."""
    managers = {line.start: line.end for line in chart.lines}
    entered = {line.start: line.paths[-1][-1] for line in chart.lines}
    standing = {box.id for box in chart.boxes if entered.get(box.id, (0.0, box.y))[1] == box.y}
    rows = sorted({box.y for box in chart.boxes if box.id in standing})
    return {
        box.id: (
            rows.index(box.y) if box.id in standing else f"under {managers[box.id]}",
            (box.x, box.y),
        )
        for box in chart.boxes
    }


def unmoved(before: list[str], after: list[str]) -> set[str]:
    """Give as many as possible that have the same order before and after."""
    place = {id_: number for number, id_ in enumerate(after)}
    ends: list[int] = []
    chains: dict[int, list[int]] = {}
    for id_ in before:
        here = place[id_]
        at = bisect_left(ends, here)
        chains[here] = [here] if at == 0 else [here, ends[at - 1]]
        ends[at : at + 1] = [here]
    kept, here = set(), ends[-1]
    while True:
        kept.add(after[here])
        if len(chains[here]) == 1:
            return kept
        here = chains[here][1]
