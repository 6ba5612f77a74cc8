"""Books of random organisations, under all kinds of options, have no faults of drawing."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from orgmodel.book import make_book
from orgmodel.chart import Options, check
from orgmodel.chart.options import Badge
from orgmodel.graph import OrgGraph
from orgmodel.model import LAYOUTS, Organisation
from tests.organisations import random_organisation

LONG = "Organisasi dengan nama yang sangat panjang sekali sehingga tidak muat dalam satu baris. "


def branched(seed: int) -> Organisation:
    """Build an organisation of several pages; its branches are units, some with long names."""
    chance = random.Random(f"branched {seed}")
    units: list[dict[str, object]] = []
    positions: list[dict[str, object]] = [{"id": "top", "title": "Kepala"}]
    for branch in range(chance.randint(3, 6)):
        head = f"u{branch}"
        name = LONG if chance.random() < 0.3 else f"Dinas {branch} Pendidikan dan Kebudayaan"
        units.append({"id": f"unit-{branch}", "name": name})
        for place in range(chance.randint(3, 14)):
            above = "top" if not place else chance.choice([head, f"{head}-{(place - 1) // 3}"])
            position: dict[str, object] = {
                "id": head if not place else f"{head}-{place}",
                "title": chance.choice(
                    ["Kepala Bidang", "Kepala Seksi Umum", "Sekretaris", "Staf"]
                ),
                "unit": f"unit-{branch}",
                "reports_to": head if above == f"{head}-0" else above,
            }
            if chance.random() < 0.3:
                position["tags"] = [chance.choice(["inti", "baru"])]
            if chance.random() < 0.1:
                position["coordinates_with"] = ["top"]
            positions.append(position)
    units.append({"id": "whole", "name": LONG})
    return Organisation.model_validate(
        {"name": LONG, "language": "id", "units": units, "positions": positions}
    )


def chosen(seed: int) -> Options:
    """Choose options that a book can have."""
    chance = random.Random(f"book {seed}")
    long = chance.random() < 0.3
    badges: Sequence[tuple[Badge, ...]] = [(), ("reports", "total", "fte")]
    return Options(
        fit=chance.choice(["16:9", "16:9", "A4-landscape", "A4"]),
        frames=chance.random() < 0.6,
        align=chance.choice([None, "grade"]),
        layout=chance.choice([None, *LAYOUTS]),
        badges=chance.choice(badges),
        colour_by=chance.choice([None, "tag", "tag", "unit", "class"]),
        language=chance.choice([None, "en", "ar"]),
        subtitle=LONG * 3 if long else None,
        source=LONG * 3 if long else None,
    )


@pytest.mark.parametrize("seed", range(6))
def test_books_of_units_have_no_faults(seed):
    assert faults_of(OrgGraph(branched(seed)), chosen(seed)) == []


@pytest.mark.parametrize("seed", range(2))
def test_books_of_random_organisations_have_no_faults(seed):
    graph = OrgGraph(random_organisation(seed, 40))
    assert faults_of(graph, replace(chosen(seed), fit="16:9")) == []


def faults_of(graph, options):
    """Check all pages of a book."""
    pages = make_book(graph, options).pages
    return [
        (number, fault.kind, fault.message)
        for number, page in enumerate(pages, start=1)
        for fault in check(page.chart)
    ]
