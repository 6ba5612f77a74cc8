"""Small changes of an organisation stay small in its chart.

What stands in rows and what hangs in columns is chosen anew for every chart, so of all
organisations some stand at an edge between two arrangements. In a large chart there are so many
arrangements, each a little different from the next, that hardly any move turns more than a row.
"""

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
ORGANISATIONS = 6
MOVES = 3
AT_EDGES = (34, 153, 184)
"""Organisations that are about as well arranged with a row of heads more as with one less."""
SHEETS: tuple[Fit, ...] = ("free", "A3", "16:9", "A4")
TITLES = (
    "Head of Division",
    "Bureau of Planning and Permits",
    "Kepala Bagian Umum",
    "Analyst",
    "Director of Roads and Bridges",
    "Directorate-General for Communications Networks and Content",
)
Places: TypeAlias = dict[str, tuple[object, tuple[float, float]]]


@pytest.mark.parametrize("seed", range(1))
@pytest.mark.parametrize("fit", ["free", "A3", "16:9"])
def test_moving_one_leaf_of_500_leaves_nearly_all_others_in_row_and_order(seed: int, fit: Fit):
    managers = random_managers(seed)
    moved = random_leaf(random.Random(seed), managers)
    elsewhere = dict(managers)
    elsewhere[moved] = random.Random(seed).choice([n for n in managers if n != moved])
    before, after = places(draw(managers, fit)), places(draw(elsewhere, fit))
    others = [f"p{n}" for n in managers if n != moved]
    assert share_kept(others, before, after) >= LEAST_KEPT
    assert len(in_same_order(others, before, after)) >= LEAST_KEPT_ON_SHEET * len(others)


@pytest.mark.parametrize("seed", [*range(ORGANISATIONS), *AT_EDGES])
def test_every_random_move_of_a_leaf_of_500_leaves_nearly_all_others_in_row_and_order(seed: int):
    kept = shares_kept(seed)
    assert len(kept) == MOVES
    assert min(kept) >= LEAST_KEPT


def shares_kept(seed: int) -> list[float]:
    """Move some leaves of one organisation, each alone, and tell the shares that stay."""
    chance = random.Random(f"moves {seed}")
    managers = random_tree(chance)
    fit = SHEETS[seed % len(SHEETS)]
    before = places(draw(managers, fit, TITLES))
    shares = []
    for _ in range(MOVES):
        moved = random_leaf(chance, managers)
        elsewhere = dict(managers)
        elsewhere[moved] = chance.choice([n for n in managers if n != moved])
        others = [f"p{n}" for n in managers if n != moved]
        shares.append(share_kept(others, before, places(draw(elsewhere, fit, TITLES))))
    return shares


def share_kept(others: list[str], before: Places, after: Places) -> float:
    """Tell which share of the others stays in its row, in the order of that row."""
    rows: dict[object, list[str]] = {}
    for id_ in others:
        if before[id_][0] == after[id_][0]:
            rows.setdefault(before[id_][0], []).append(id_)
    return sum(len(in_same_order(row, before, after)) for row in rows.values()) / len(others)


def random_tree(chance: random.Random) -> dict[int, int | None]:
    """Give each position a manager: trees that are deep, even, or grown at random."""
    kind = chance.choice(("near", "even", "grown"))
    span, near = chance.randint(4, 12), chance.choice((1.0, 3.0, 8.0, 30.0))
    managers: dict[int, int | None] = {0: None}
    for number in range(1, SIZE):
        step = int(chance.expovariate(1 / near)) + 1
        managers[number] = {
            "near": max(0, (number - step) // (2 + span % 5)),
            "even": (number - 1) // span,
            "grown": chance.randrange(number),
        }[kind]
    return managers


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


def random_leaf(chance: random.Random, managers: dict[int, int | None]) -> int:
    """Choose somebody whom nobody reports to."""
    leading = set(managers.values())
    return chance.choice([n for n in managers if n not in leading])


def draw(
    managers: dict[int, int | None], fit: Fit, titles: tuple[str, ...] = ("Office of its own",)
) -> Chart:
    """Lay out an organisation with titles of some lengths."""
    positions = [
        {"id": f"p{n}", "title": f"{titles[n * 7 % len(titles)]} {n}"}
        | ({} if manager is None else {"reports_to": f"p{manager}"})
        for n, manager in managers.items()
    ]
    organisation = Organisation.model_validate({"positions": positions})
    return lay_out(OrgGraph(organisation), Options(fit=fit))


def places(chart: Chart) -> Places:
    """Give for each box its row, or under whom it hangs, and its corner."""
    managers = {line.start: line.end for line in chart.lines}
    rows = rows_of(chart)
    return {
        box.id: (rows.get(box.id, f"under {managers.get(box.id)}"), (box.x, box.y))
        for box in chart.boxes
    }


def rows_of(chart: Chart) -> dict[str, int]:
    """Number the rows: reports that lines enter from above stand in the row under their manager's.

    Those who hang are in none, nor is anybody under them, be it straight down.
    """
    lines = {line.start: line for line in chart.lines}
    rows: dict[str, int] = {}
    for box in sorted(chart.boxes, key=lambda box: box.y):
        line = lines.get(box.id)
        if line is None:
            rows[box.id] = 0
        elif line.end in rows and line.paths[-1][-1][1] == box.y:
            rows[box.id] = rows[line.end] + 1
    return rows


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
