"""Who sits in a body is listed in its box."""

import pytest

from orgmodel.chart import Options, check, lay_out
from orgmodel.chart.mirroring import is_right_to_left
from orgmodel.drawing import draw
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from tests.chart.build import boxes_of, chart_of

POSITIONS = (
    {
        "id": "ketua",
        "title": {"id": "Ketua Dewan Pengurus", "en": "Chair of the Board"},
        "reports_to": "dewan",
        "holders": ["Ayu Cendana"],
    },
    {
        "id": "sekretaris",
        "title": {"id": "Sekretaris", "en": "Secretary"},
        "reports_to": "dewan",
        "holders": [{"name": "Budi Umpama", "acting": "plt"}],
    },
    {"id": "bendahara", "title": "Bendahara", "reports_to": "dewan", "status": "vacant"},
    {"id": "lama", "title": "Anggota Lama", "reports_to": "dewan", "status": "abolished"},
    {"id": "anggota", "title": "Anggota", "reports_to": "dewan", "count": 2},
)
MEMBERS = [
    "ketua",
    "sekretaris",
    "bendahara",
    "lama",
    "anggota",
    {"organisation": {"id": "Republik Contoh", "en": "Contoh Republic"}},
]


def board(options=None, **fields):
    """Give the texts in the box of a board, and its chart."""
    header = {"language": "id", "bodies": [{"id": "dewan", "name": "Dewan", **fields}]}
    chart = chart_of(*POSITIONS, options=options, **header)
    assert check(chart) == ()
    return [text.text for text in boxes_of(chart)["dewan"].texts]


def test_members_stand_in_the_box_in_the_order_of_the_file_each_behind_a_bullet():
    texts = board(Options(level="roles"), seats=7, members=MEMBERS)
    assert " ".join(texts) == (
        "Dewan 7 anggota • Ketua Dewan Pengurus • Sekretaris • Bendahara (Kosong) • Anggota ×2 "
        "• Republik Contoh"
    )


def test_holders_of_members_are_named_where_names_are_told():
    for level in ("names", "all"):
        assert " ".join(board(Options(level=level), members=MEMBERS[:3])) == (
            "Dewan Anggota • Ketua Dewan Pengurus (Ayu Cendana) • Sekretaris (Plt. Budi Umpama) "
            "• Bendahara (Kosong)"
        )


def test_the_language_of_the_chart_names_members():
    texts = board(Options(level="roles", language="en"), members=MEMBERS)
    assert texts[1] == "Members"
    assert " ".join(texts[2:]) == (
        "• Chair of the Board • Secretary • Bendahara (Vacant) • Anggota ×2 • Contoh Republic"
    )


@pytest.mark.parametrize(
    ("count", "last"), [(12, "• Negara 12"), (13, "• + 2 lainnya"), (40, "• + 29 lainnya")]
)
def test_of_many_members_the_first_are_listed_and_the_others_counted(count, last):
    members = [{"organisation": f"Negara {number}"} for number in range(1, count + 1)]
    texts = board(members=members)
    assert texts[2] == "• Negara 1"
    assert texts[-1] == last
    assert len(texts) == 2 + 12


def test_the_lines_of_one_member_stand_under_its_first_word():
    long = {"organisation": "Perhimpunan Penerbit Buku dan Majalah Seluruh Kepulauan Contoh"}
    chart = chart_of(*POSITIONS, bodies=[{"id": "dewan", "members": [long, "ketua"]}])
    entry = [text for text in boxes_of(chart)["dewan"].texts if text.anchor == "start"]
    first, second, *_ = entry
    assert first.text.startswith("• Perhimpunan")
    assert second.x > first.x
    assert entry[-1].x in (first.x, second.x)


def test_members_read_from_the_right_stand_at_the_right():
    header = {"language": "ar", "bodies": [{"id": "dewan", "members": ["ketua"]}]}
    chart = chart_of(*POSITIONS, **header)
    assert is_right_to_left(chart.language)
    box = boxes_of(chart)["dewan"]
    (text,) = [text for text in box.texts if text.text.startswith("• Chair")]
    assert text.anchor == "end"
    assert box.x + box.width - 10 < text.x < box.x + box.width
    assert check(chart) == ()


def test_a_board_that_reports_to_nobody_and_names_only_strangers_is_drawn():
    organisation = Organisation.model_validate(
        {"bodies": [{"id": "a", "members": [{"organisation": "<b>B & C</b>"}, "nobody", "a"]}]}
    )
    svg = draw(lay_out(OrgGraph(organisation), Options()), "svg").decode()
    assert "• &lt;b&gt;B &amp; C&lt;/b&gt;" in svg
    assert "nobody" not in svg
