"""Lines that leave the forest run through the gaps, each where it can be followed."""

import random
from typing import Any

from orgmodel.chart import Options, check, lay_out
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from tests.chart.build import chart_of, lines_of


def dotted(size, lines):
    """Build an organisation with lines from anybody to anybody."""
    chance = random.Random(f"{size} {lines}")
    managers = [max(0, n - 1) // chance.choice((3, 4, 5, 6, 8)) for n in range(size)]
    positions: list[dict[str, Any]] = [
        {"id": f"p{n}", "reports_to": f"p{managers[n]}"} for n in range(1, size)
    ]
    for start in chance.choices(positions, k=lines):
        end = f"p{chance.randrange(size)}"
        if end != start["id"]:
            start["dotted_line_to"] = sorted({end, *start.get("dotted_line_to", ())})
    return OrgGraph(Organisation.model_validate({"positions": [{"id": "p0"}, *positions]}))


def test_no_line_lies_on_another_however_many_there_are():
    chart = lay_out(dotted(3000, 1200), Options())
    assert len([line for line in chart.lines if line.kind == "dotted_line_to"]) > 1000
    assert check(chart) == ()


def test_a_line_from_an_assistant_to_the_branch_below_does_not_go_round_their_manager():
    chart = chart_of(
        {"id": "board"},
        {"id": "chair", "reports_to": "board"},
        {"id": "member", "reports_to": "board"},
        {"id": "director", "reports_to": "chair"},
        {"id": "officer", "reports_to": "director"},
        {"id": "clerk", "supports": ["board", "director"]},
    )
    board = next(box for box in chart.boxes if box.id == "board")
    line = lines_of(chart)["supports clerk > director"]
    assert min(y for path in line.paths for _, y in path) > board.y + board.height
    assert check(chart) == ()
