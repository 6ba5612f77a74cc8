"""How fast orgmodel is, as ratios against a yardstick of the same run.

    python -m pytest tests/benchmarks --benchmark-only

Every figure is the median processor time of some rounds where it does not say that it is the time
on the clock. Nothing fails here: machines differ, and a ratio near its limit is for a person to
look at.
"""

import json
import resource
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from orgmodel.chart import Options, lay_out
from orgmodel.drawing import draw
from orgmodel.graph import OrgGraph
from orgmodel.loading import read_text
from orgmodel.model import Organisation
from orgmodel.rules.house import compiled
from orgmodel.validating import validate_document
from tests.benchmarks.large import large_json, large_organisation, plain_dot
from tests.rules.test_house_rules import CHAINED, chain_of, rule

PROGRAMS = Path(sysconfig.get_path("scripts"))
ROUNDS = 3


def cost_of(action, rounds=ROUNDS):
    """Measure the median processor time of an action, its child processes included."""
    costs = []
    for _ in range(rounds):
        before = _spent()
        action()
        costs.append(_spent() - before)
    return median(costs)


def wait_for(action, rounds=ROUNDS):
    """Measure the median time on the clock that an action takes."""
    waits = []
    for _ in range(rounds):
        before = perf_counter()
        action()
        waits.append(perf_counter() - before)
    return median(waits)


def _spent():
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def validated(content):
    return validate_document(read_text(content, "org.json"))


def graph_of(size):
    return OrgGraph(Organisation.model_validate(large_organisation(size)))


def plain_graphviz():
    """Give the Graphviz that a user has: that of the system, else the embedded one."""
    return shutil.which("dot") or str(PROGRAMS / "graphviz-pure")


def dot_of(size):
    return subprocess.run(
        [plain_graphviz(), "-Kdot", "-Tsvg", "-q"],
        input=plain_dot(large_organisation(size)).encode(),
        stdout=subprocess.DEVNULL,
        check=True,
    )


def test_validating_100_000_positions_of_json(benchmark, ratio):
    content = large_json(100_000)
    yardstick = cost_of(lambda: json.loads(content))
    benchmark.pedantic(validated, (content,), rounds=1)
    ratio(
        "validate 100,000 positions / json.loads", cost_of(lambda: validated(content)), yardstick, 6
    )


@pytest.mark.parametrize("size", [10_000, 100_000])
def test_validating_ten_times_the_positions(benchmark, ratio, size):
    small, big = large_json(size), large_json(10 * size)
    yardstick = cost_of(lambda: validated(small))
    benchmark.pedantic(validated, (big,), rounds=1)
    cost = cost_of(lambda: validated(big), 1)
    ratio(f"validate {10 * size:,} / {size:,} positions", cost, yardstick, 12)


@pytest.mark.parametrize("statement", CHAINED, ids=["below", "above", "passes"])
def test_a_house_rule_on_ten_times_the_positions(benchmark, ratio, statement):
    (own,) = compiled([rule(statement)])
    small, big = OrgGraph(chain_of(4_000)), OrgGraph(chain_of(40_000))

    def found(graph):
        return list(own.findings(graph))

    yardstick = cost_of(lambda: found(small))
    benchmark.pedantic(found, (big,), rounds=1)
    ratio("a house rule on a chain of 40,000 / 4,000", cost_of(lambda: found(big)), yardstick, 15)


def test_laying_out_10_000_positions(benchmark, ratio):
    graph = graph_of(10_000)
    yardstick = cost_of(lambda: dot_of(10_000), 1)
    benchmark.pedantic(lay_out, (graph, Options()), rounds=1)
    cost = cost_of(lambda: lay_out(graph, Options()))
    ratio(f"lay out 10,000 positions / all of {plain_graphviz()}", cost, yardstick, 1 / 20)


def test_drawing_10_000_positions(benchmark, ratio):
    """On the clock, as a user waits, and in processor time, of which two processors give more."""
    graph = graph_of(10_000)

    def drawn():
        return draw(lay_out(graph, Options()), "svg")

    yardstick, waited = cost_of(lambda: dot_of(10_000), 1), wait_for(lambda: dot_of(10_000), 1)
    benchmark.pedantic(drawn, rounds=1)
    name = f"10,000 positions to SVG / all of {plain_graphviz()}"
    ratio(f"{name}, on the clock", wait_for(drawn), waited, 1 / 15)
    ratio(f"{name}, in processor time", cost_of(drawn), yardstick, 1 / 15)


@pytest.mark.parametrize("size", [1_000, 10_000])
def test_laying_out_ten_times_the_positions(benchmark, ratio, size):
    small, big = graph_of(size), graph_of(10 * size)
    yardstick = cost_of(lambda: lay_out(small, Options()))
    benchmark.pedantic(lay_out, (big, Options()), rounds=1)
    cost = cost_of(lambda: lay_out(big, Options()), 1)
    ratio(f"lay out {10 * size:,} / {size:,} positions", cost, yardstick, 12)


def test_starting(benchmark, ratio):
    def version():
        subprocess.run([str(PROGRAMS / "orgmodel"), "--version"], check=True, capture_output=True)

    def click():
        subprocess.run([sys.executable, "-c", "import click"], check=True, capture_output=True)

    yardstick = cost_of(click, 9)
    benchmark.pedantic(version, rounds=1)
    ratio("orgmodel --version / python -c 'import click'", cost_of(version, 9), yardstick, 3)
