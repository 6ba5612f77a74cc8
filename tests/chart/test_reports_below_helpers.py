"""Reports that hang on both sides of a stem begin below those who stand beside it."""

import pytest

from orgmodel.chart import Options, check
from tests.chart.build import boxes_of, centre, chart_of
from tests.chart.test_advisers import advisers

HANGING = Options(layout="hanging")
REPORTS = [{"id": f"d{n}", "class": "line", "reports_to": "minister"} for n in range(5)]
STAFF = [{"id": f"s{n}", "class": "staff", "reports_to": "minister"} for n in range(2)]
AIDES = [{"id": f"a{n}", "role": "secretary", "supports": "minister"} for n in range(3)]
LED = [{"id": f"led {n}", "class": "line", "reports_to": "d1"} for n in range(2)]
MINISTER = {"id": "minister", "class": "line"}


@pytest.mark.parametrize("more", [[], LED])
@pytest.mark.parametrize("beside", [STAFF, STAFF + AIDES, advisers(3) + STAFF])
def test_reports_begin_on_one_row_below_all_beside_the_stem(beside, more):
    chart = chart_of(MINISTER, *beside, *REPORTS, *more, options=HANGING)
    boxes = boxes_of(chart)
    lowest = max(boxes[each["id"]].y + boxes[each["id"]].height for each in beside)
    middle = centre(boxes["minister"])
    reports = [boxes[each["id"]] for each in REPORTS]
    left = min(box.y for box in reports if centre(box) < middle)
    right = min(box.y for box in reports if centre(box) > middle)
    assert left == right > lowest
    assert check(chart) == ()
