"""What the boxes of a chart say to those who do not see it."""

import pytest

from orgmodel.chart import Options, lay_out
from orgmodel.graph import OrgGraph
from tests.chart.build import chart_of, graph_of
from tests.organisations import random_options, random_organisation

HEADER = {
    "language": "en",
    "bodies": [{"id": "board", "name": "Board"}],
    "units": [
        {"id": "office", "name": {"en": "Office", "id": "Kantor"}, "head": "head"},
        {"id": "sales", "name": {"en": "Sales", "id": "Penjualan"}, "parent": "office"},
    ],
}
POSITIONS = (
    {"id": "head", "class": "governing", "reports_to": "board", "unit": "office"},
    {"id": "aide", "class": "support", "supports": ["head", "sales", "organisation"]},
    {"id": "deputy", "reports_to": "head", "deputises_for": "head", "holders": ["Tao"]},
    {"id": "audit", "class": "control", "reports_to": "head", "dotted_line_to": "board"},
    {"id": "shop", "reports_to": "head", "unit": "sales", "status": "vacant"},
    {"id": "clerk", "class": "line", "reports_to": "shop", "count": 3, "coordinates_with": "audit"},
    {
        "id": "guard",
        "class": "staff",
        "reports_to": "shop",
        "holders": [{"name": "B", "acting": True}],
    },
    {
        "id": "desk",
        "reports_to": "head",
        "holders": [{"name": "C", "share": 0.5}, {"name": "D", "share": 0.5}],
    },
)
ENGLISH = {
    "board": "Body or principal.",
    "head": "Governing position, unit Office. Reports to Board. Supported by aide. "
    "4 direct reports.",
    "aide": "Support position. Supports head, unit Sales, the whole organisation.",
    "deputy": "Position. Reports to head. Deputises for head.",
    "audit": "Control position. Reports to head. Has a functional line to Board. "
    "Coordinates with clerk.",
    "shop": "Position, vacant, unit Sales. Reports to head. 2 direct reports.",
    "clerk": "Line position, 3 seats. Reports to shop. Coordinates with audit.",
    "guard": "Staff position, held by an acting holder. Reports to shop.",
    "desk": "Position, job share. Reports to head.",
}


def descriptions(options=None, **header):
    chart = chart_of(*POSITIONS, options=options, **{**HEADER, **header})
    return {box.id: box.description for box in chart.boxes if box.what != "fold"}


def test_a_box_says_class_state_unit_and_lines_in_english():
    assert descriptions() == ENGLISH


def test_a_box_says_class_state_unit_and_lines_in_indonesian():
    found = descriptions(language="id")
    assert found["head"] == (
        "Unsur pimpinan dan pengarah, unit Kantor. Bertanggung jawab kepada Board. "
        "Didukung oleh aide. 4 bawahan langsung."
    )
    assert found["aide"] == "Unsur pendukung. Mendukung head, unit Penjualan, seluruh organisasi."
    assert found["shop"] == (
        "Jabatan, kosong, unit Penjualan. Bertanggung jawab kepada head. 2 bawahan langsung."
    )
    assert found["clerk"] == (
        "Unsur lini, 3 formasi. Bertanggung jawab kepada shop. Berkoordinasi dengan audit."
    )
    assert found["guard"] == (
        "Unsur staf, dijabat oleh pejabat sementara. Bertanggung jawab kepada shop."
    )
    assert found["desk"] == "Jabatan, berbagi jabatan. Bertanggung jawab kepada head."


def test_lines_that_are_not_shown_are_not_told():
    found = descriptions(Options(show=()))
    assert found["head"] == "Governing position, unit Office. Reports to Board. 4 direct reports."
    assert found["audit"] == "Control position. Reports to head."


def test_folded_reports_are_counted():
    found = descriptions(Options(depth=2))
    assert found["shop"] == ENGLISH["shop"]


def test_roles_alone_tell_not_how_a_position_is_held():
    found = descriptions(Options(level="roles"))
    assert found["guard"] == "Staff position. Reports to shop."
    assert found["desk"] == "Position. Reports to head."


def test_the_whole_says_how_much_it_shows():
    chart = chart_of(*POSITIONS, **HEADER)
    assert chart.description == (
        "Organisation chart: 8 positions, 1 vacant, 1 body or principal. At the top: Board."
    )
    chart = chart_of(*POSITIONS, options=Options(root="clerk"), **{**HEADER, "language": "id"})
    assert chart.description == "Bagan organisasi: 1 jabatan. Di puncak: clerk."


@pytest.mark.parametrize("seed", range(30))
def test_every_box_of_any_chart_is_described(seed):
    organisation = random_organisation(seed, 40)
    chart = lay_out(OrgGraph(organisation), random_options(seed, organisation))
    assert chart.description
    assert [box.id for box in chart.boxes if box.what != "fold" and not box.description] == []


def test_a_description_names_only_who_is_shown():
    graph = graph_of(*POSITIONS, **HEADER)
    (box,) = lay_out(graph, Options(root="audit")).boxes
    assert box.description == "Control position."
