"""Whose role heads a part of the organisation by nature stands in the row, led or not."""

import pytest

from orgmodel.chart import check
from tests.chart.build import chart_of
from tests.chart.test_peers import DIRECTORS, MINISTER, rows, standing

HEADS = ("secretary-general", "inspector-general", "agency-head", "bureau-head", "dg-secretary")


@pytest.mark.parametrize("role", HEADS)
def test_rank_does_not_depend_on_whether_anybody_below_is_listed(role):
    head = {"id": "head", "role": role, "reports_to": "minister"}
    bureau = {"id": "bureau", "class": "line", "reports_to": "head"}
    for header in ({"kind": "ministry"}, {"kind": "other"}):
        for more in ((), (bureau,)):
            assert standing([MINISTER, head, *DIRECTORS, *more], **header)["head"] == "row"


def test_a_secretary_general_whose_bureaus_are_not_listed_stands_with_the_directors_general():
    people = [
        {"id": "minister", "role": "principal"},
        {"id": "adviser", "role": "special-staff", "reports_to": "minister"},
        {"id": "sekjen", "role": "secretary-general", "reports_to": "minister"},
        {"id": "irjen", "role": "inspector-general", "reports_to": "minister"},
        {"id": "dirjen", "role": "director-general", "reports_to": "minister"},
        {"id": "audit", "class": "control", "reports_to": "minister"},
    ]
    chart = chart_of(*people, kind="ministry")
    assert len(rows(chart, "sekjen", "irjen", "dirjen")) == 1
    assert standing(people, kind="ministry")["audit"] == "right"
    assert check(chart) == ()


def test_a_secretary_general_who_stands_in_for_the_minister_stays_in_the_row():
    sekjen = {
        "id": "sekjen",
        "role": "secretary-general",
        "reports_to": "minister",
        "deputises_for": "minister",
    }
    bureau = {"id": "bureau", "role": "bureau-head", "reports_to": "sekjen"}
    assert standing([MINISTER, sekjen, *DIRECTORS])["sekjen"] == "row"
    assert standing([MINISTER, sekjen, *DIRECTORS, bureau])["sekjen"] == "row"
