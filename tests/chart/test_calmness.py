"""Small changes of an organisation stay small in its chart.

What stands in rows and what hangs in columns is chosen anew for every chart, so of all
organisations some stand at an edge between two arrangements. In a large chart rows stand by
degrees, so that the arrangement beyond an edge is little different from the one before it.
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
WALKS = 8
STEPS = 128
"""So many leaves move, one after the other, from one organisation to another."""
SHEETS: tuple[Fit, ...] = ("free", "A3", "16:9", "A4")
EVEN = (6, 7, 9, 12)
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


@pytest.mark.parametrize("seed", range(WALKS))
def test_at_its_steepest_the_way_between_two_organisations_turns_little(seed: int):
    walk = walk_of(random.Random(f"walk {seed}"), seed)
    fit = SHEETS[seed % len(SHEETS)]
    first, last = 0, STEPS
    before, after = (places(draw(walk[step], fit, TITLES)) for step in (first, last))
    while last - first > 1:
        middle = (first + last) // 2
        between = places(draw(walk[middle], fit, TITLES))
        if share_kept(list(before), before, between) < share_kept(list(before), between, after):
            last, after = middle, between
        else:
            first, before = middle, between
    others = [f"p{n}" for n in walk[first] if walk[first][n] == walk[last][n]]
    assert len(others) >= SIZE - 1
    assert share_kept(others, before, after) >= LEAST_KEPT


def walk_of(chance: random.Random, seed: int) -> list[dict[int, int | None]]:
    """Move one leaf after the other, from an even organisation or one like a ministry."""
    managers = ministry(chance) if seed % 2 else even_tree(EVEN[seed // 2 % len(EVEN)])
    walk = [managers]
    for _ in range(STEPS):
        moved = random_leaf(chance, managers)
        to = chance.choice([n for n in managers if n != moved])
        managers = {**managers, moved: to}
        walk.append(managers)
    return walk


def even_tree(span: int) -> dict[int, int | None]:
    """Give each manager as many reports as any other."""
    return {n: (n - 1) // span if n else None for n in range(SIZE)}


def ministry(chance: random.Random) -> dict[int, int | None]:
    """Give each manager about as many reports as others of his rank, few of the lowest any."""
    spans = (chance.randint(6, 12), chance.randint(3, 7), chance.randint(2, 6))
    managers: dict[int, int | None] = {0: None}
    rank = [0]
    for span in spans:
        heads = [head for head in rank for _ in range(max(0, span + chance.randint(-2, 2)))]
        rank = list(range(len(managers), min(SIZE, len(managers) + len(heads))))
        managers |= dict(zip(rank, heads, strict=False))
    return managers | {n: chance.choice(rank or [0]) for n in range(len(managers), SIZE)}


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
