"""Sheets are filled: rows stand further apart where there is height to spare."""

from orgmodel.chart import Options, check
from tests.chart.build import boxes_of, chart_of

WIDE = (
    {"id": "head", "title": "Head"},
    *({"id": f"a{n}", "title": f"Office {n}", "reports_to": "head"} for n in range(4)),
    *({"id": f"b{n}", "title": f"Desk {n}", "reports_to": f"a{n // 2}"} for n in range(8)),
)


def test_rows_are_spread_over_an_upright_sheet_and_not_over_one_that_is_cut_to_them():
    spread = chart_of(*WIDE, options=Options(fit="A3-portrait", layout="standard"))
    close = chart_of(*WIDE, options=Options(layout="standard"))
    assert _gap(spread) > 1.5 * _gap(close)
    assert check(spread) == ()


def _gap(chart):
    """Measure from the head to the row under it, in heights of the head."""
    boxes = boxes_of(chart)
    head = boxes["head"]
    return (boxes["a0"].y - head.y - head.height) / head.height
