"""Small changes of an organisation stay small in its chart."""

import random
from bisect import bisect_right
from collections import Counter

import pytest

from orgmodel.chart import Options
from tests.chart.build import chart_of

SIZE = 500
TITLES = (
    "Head of Division",
    "Bureau of Planning and Permits",
    "Kepala Bagian Umum",
    "Analyst",
    "Director of Roads and Bridges",
)


def organisation_of(chance):
    """Build the positions of a random tree; some are deep and narrow, others flat."""
    near = chance.choice((1.0, 3.0, 8.0, 30.0))
    positions = [{"id": "p0", "title": "Director-General"}]
    for place in range(1, SIZE):
        step = int(chance.expovariate(1 / near)) + 1
        manager = max(0, (place - step) // chance.choice((2, 4, 6)))
        title = chance.choice(TITLES)
        positions.append({"id": f"p{place}", "title": title, "reports_to": f"p{manager}"})
    return positions


def with_a_leaf_moved(positions, chance):
    """Give the positions with one that leads nobody under another manager, and its id."""
    leading = sorted({position.get("reports_to", "p0") for position in positions})
    leaf = chance.choice([each for each in positions if each["id"] not in leading])
    manager = chance.choice([name for name in leading if name != leaf["reports_to"]])
    moved = {**leaf, "reports_to": manager}
    return [moved if each is leaf else each for each in positions], leaf["id"]


def places_of(positions):
    chart = chart_of(*positions, options=Options())
    return {box.id: (box.x, box.y) for box in chart.boxes}


def rows_of(places):
    rows: dict[float, list[str]] = {}
    for name, (_, y) in places.items():
        rows.setdefault(y, []).append(name)
    return [rows[y] for y in sorted(rows)]


def still_ordered(names, before, after):
    """Count the most boxes of a row that stand in the same order as before."""
    ends: list[float] = []
    for name in sorted(names, key=lambda name: before[name][0]):
        x = after[name][0]
        place = bisect_right(ends, x)
        ends[place : place + 1] = [x]
    return len(ends)


def share_that_stays(before, after):
    """Give the share of boxes that stand in one row with the same ones, in the same order."""
    row_now = {name: place for place, row in enumerate(rows_of(after)) for name in row}
    stayed = 0
    for row in rows_of(before):
        [(kept, _)] = Counter(row_now[name] for name in row).most_common(1)
        stayed += still_ordered([name for name in row if row_now[name] == kept], before, after)
    return stayed / len(before)


@pytest.mark.parametrize("seed", range(10))
def test_moving_one_leaf_of_500_leaves_the_others_where_they_are(seed):
    chance = random.Random(seed)
    positions = organisation_of(chance)
    moved, leaf = with_a_leaf_moved(positions, chance)
    before, after = places_of(positions), places_of(moved)
    del before[leaf], after[leaf]
    assert share_that_stays(before, after) >= 0.95


def test_what_stands_elsewhere_or_in_another_order_has_not_stayed():
    before = {"a": (0, 0), "b": (1, 0), "c": (2, 0), "d": (3, 0)}
    assert share_that_stays(before, before) == 1
    assert share_that_stays(before, {**before, "a": (9, 0)}) == 0.75
    assert share_that_stays(before, {**before, "a": (0, 7)}) == 0.75
    assert share_that_stays(before, {name: (-x, y) for name, (x, y) in before.items()}) == 0.25
