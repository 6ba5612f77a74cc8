"""A thousand random organisations, and real ones, are drawn without fault and whole."""

from pathlib import Path

import pytest

from orgmodel.chart import Options, check, lay_out, missing
from orgmodel.drawing import draw
from orgmodel.drawing import missing as missing_in_svg
from orgmodel.exchange.uk_organogram import read_uk_organogram
from orgmodel.graph import OrgGraph
from orgmodel.loading import read
from tests.organisations import random_options, random_organisation, random_size

COUNT = 1000
MOST_POSITIONS = 2000
AT_ONCE = 20
SOME = 400
"""Larger ones take long to fit on paper."""
DRAWN = 10
"""Every so many charts are drawn as well, and counted in the drawing."""
ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
DEPARTMENTS = sorted((ROOT.parent / "shared/data/uk-organograms").glob("*-senior.csv"))


def graph_of(document):
    assert document.organisation is not None
    return OrgGraph(document.organisation, document.unread)


def faults(graph, options, *, drawn=True):
    """Give all that is wrong with a chart, and in the drawing of it."""
    chart = lay_out(graph, options)
    lost = missing_in_svg(chart, draw(chart, "svg")) if drawn else ()
    return [*check(chart), *missing(chart, graph, options), *lost]


@pytest.mark.parametrize("start", range(0, COUNT, AT_ONCE))
def test_random_organisations_are_drawn_without_fault_and_whole(start):
    for seed in range(start, start + AT_ONCE):
        organisation = random_organisation(seed, random_size(seed, MOST_POSITIONS))
        options = random_options(seed, organisation)
        found = faults(OrgGraph(organisation), options, drawn=seed % DRAWN == 0)
        assert (seed, options, found) == (seed, options, [])


@pytest.mark.parametrize("fit", ["free", "A3"])
@pytest.mark.parametrize("frames", [False, True], ids=["plain", "framed"])
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_examples_are_drawn_without_fault_and_whole(file, fit, frames):
    assert faults(graph_of(read(str(file))), Options(fit=fit, frames=frames)) == []


@pytest.mark.skipif(not DEPARTMENTS, reason="the departments' files are not beside the repository")
@pytest.mark.parametrize("file", DEPARTMENTS, ids=lambda file: file.stem.removesuffix("-senior"))
def test_the_departments_are_drawn_without_fault_and_whole(file):
    junior = str(file).replace("-senior.csv", "-junior.csv")
    graph = graph_of(read_uk_organogram(str(file), junior))
    assert faults(graph, Options()) == []
    assert len(graph.positions) > SOME or faults(graph, Options(fit="A3")) == []
