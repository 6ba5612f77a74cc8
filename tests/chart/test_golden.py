"""Small charts compared whole with what was seen and found good.

`UPDATE_GOLDEN=1 pytest tests/chart/test_golden.py` writes them anew; look at the difference.
"""

import json
import os
from pathlib import Path

import pytest

from orgmodel.chart import Options
from tests.chart.build import chart_of

GOLDEN = Path(__file__).parent / "golden"
SECRETARIAT = (
    {
        "id": "sekjen",
        "title": "Sekretaris Jenderal",
        "role": "secretary-general",
        "reports_to": "dewan",
    },
    {"id": "wakil", "title": "Wakil Sekjen", "reports_to": "sekjen", "deputises_for": "sekjen"},
    {"id": "sekretaris", "title": "Sekretaris", "role": "secretary", "supports": ["sekjen"]},
    {"id": "ahli", "title": "Staf Ahli", "role": "expert-staff", "reports_to": "sekjen"},
    {"id": "umum", "title": "Kepala Biro Umum", "reports_to": "sekjen", "status": "vacant"},
    {"id": "hukum", "title": "Kepala Biro Hukum", "reports_to": "sekjen", "dotted_line_to": "ahli"},
    {"id": "arsip", "title": "Arsiparis", "reports_to": "umum", "count": 12},
)
CASES = {
    "one-position": (
        ({"id": "a", "title": "Director", "holders": ["Tao Lindgren"]},),
        {},
        Options(),
    ),
    "secretariat": (
        SECRETARIAT,
        {
            "name": "Sekretariat",
            "language": "id",
            "as_of": "2026-01-01",
            "bodies": [{"id": "dewan", "name": "Dewan Pengurus", "seats": 7}],
        },
        Options(),
    ),
    "secretariat-folded": (
        SECRETARIAT,
        {"name": "Secretariat", "bodies": [{"id": "dewan"}]},
        Options(depth=1, fit="A4-landscape"),
    ),
    "cycle": (
        (
            {"id": "a", "reports_to": "c"},
            {"id": "b", "reports_to": "a"},
            {"id": "c", "reports_to": "b"},
        ),
        {},
        Options(),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_chart_is_as_it_was_found_good(case):
    positions, header, options = CASES[case]
    written = chart_of(*positions, options=options, **header).to_json()
    path = GOLDEN / f"{case}.json"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(written + "\n", encoding="utf-8")
    assert json.loads(written) == json.loads(path.read_text(encoding="utf-8"))
