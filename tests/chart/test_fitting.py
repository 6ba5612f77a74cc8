"""Charts fit the sheet that is asked for, in letters that can be read."""

from pathlib import Path

import pytest

import orgmodel
from orgmodel.chart import Chart, Options, check, lay_out
from orgmodel.chart.words import tenths
from orgmodel.graph import OrgGraph
from orgmodel.model import FITS, Fit
from tests.chart.build import chart_of
from tests.drawings import drawn

SMALLEST_READABLE = 7.0
A4 = (595.3, 841.9)
A3 = (841.9, 1190.6)


def example(name: str, fit: Fit) -> Chart:
    """Lay out an example on a sheet."""
    file = next(file for file in drawn() if file.stem == name)
    return lay_out(OrgGraph(orgmodel.load(file)), Options(fit=fit))


def smallest_text(chart: Chart) -> float:
    """Give the size of the smallest text anywhere on the sheet."""
    texts = [text for box in chart.boxes for text in box.texts]
    texts += [text for frame in chart.frames for text in frame.texts]
    return min(text.size for text in [*texts, *chart.texts, *(each.label for each in chart.legend)])


@pytest.mark.parametrize("fit", FITS)
@pytest.mark.parametrize("file", drawn(), ids=lambda file: file.stem)
def test_the_reason_names_the_smallest_text_of_the_chart(file: Path, fit: Fit):
    chart = lay_out(OrgGraph(orgmodel.load(file)), Options(fit=fit))
    assert f" {tenths(smallest_text(chart), chart.language)} pt." in chart.reason


@pytest.mark.parametrize("fit", FITS)
@pytest.mark.parametrize("name", ["kemenkum", "kemenkeu", "un-secretariat"])
def test_no_title_of_a_ministry_is_cut_short(name: str, fit: Fit):
    texts = [text.text for box in example(name, fit).boxes for text in box.texts]
    assert not [text for text in texts if text.endswith("…")]


@pytest.mark.parametrize("fit", ["A4", "A4-landscape", "A4-portrait"])
def test_a_ministry_fits_one_page_of_a4(fit: Fit):
    chart = example("kemenkeu", fit)
    assert sorted((chart.width, chart.height)) == sorted(A4)
    assert smallest_text(chart) >= SMALLEST_READABLE
    assert check(chart) == ()


def test_the_same_ministry_on_a3_has_all_its_heads_in_one_row():
    chart = example("kemenkeu", "A3")
    assert (chart.width, chart.height) == A3[::-1]
    heads = {"sekjen", "dirjen-pajak", "irjen", "kepala-bppk"}
    assert len({box.y for box in chart.boxes if box.id in heads}) == 1


def test_one_manager_with_250_reports_fits_one_page_of_a3():
    reports = [
        {"id": f"p{n}", "title": f"Regional Office {n} of Roads", "reports_to": "boss"}
        for n in range(250)
    ]
    chart = chart_of({"id": "boss", "title": "Director"}, *reports, options=Options(fit="A4"))
    assert sorted((chart.width, chart.height)) == sorted(A3)
    assert smallest_text(chart) >= SMALLEST_READABLE


def test_no_director_general_hangs_below_the_large_branch_of_another_on_a4():
    chart = example("kemenkeu", "A4")
    (head,) = (box for box in chart.boxes if box.id == "dirjen-pajak")
    peers = [box for box in chart.boxes if box.peers == head.peers and abs(box.x - head.x) < 5]
    assert not [peer.id for peer in peers if peer.y > head.y]
    assert smallest_text(chart) >= SMALLEST_READABLE
