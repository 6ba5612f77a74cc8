"""A sheet that may lie either way is arranged as well as the one that lies the better way."""

from typing import Any

import pytest

from orgmodel.chart import Options, check
from tests.chart.build import boxes_of, chart_of

ROLES = {
    "sa": "expert-staff",
    "b": "bureau-head",
    "dj": "director-general",
    "ses": "dg-secretary",
    "dir": "director",
}
POSTS = """
sa1    menteri  Staf Ahli Bidang Ekonomi Kelautan
sa2    menteri  Staf Ahli Bidang Hubungan Antarlembaga
sa3    menteri  Staf Ahli Bidang Hukum dan Kebijakan Publik
b1     sekjen   Kepala Biro Perencanaan
b2     sekjen   Kepala Biro Keuangan dan Barang Milik Negara
b3     sekjen   Kepala Biro Sumber Daya Manusia Aparatur dan Organisasi
b4     sekjen   Kepala Biro Hukum
b5     sekjen   Kepala Biro Umum
b6     sekjen   Kepala Biro Hubungan Masyarakat dan Kerja Sama Luar Negeri
dj1    menteri  Direktur Jenderal Perikanan Tangkap
ses1   dj1      Sekretaris Direktorat Jenderal
dir11  dj1      Direktur Pengelolaan Sumber Daya Ikan
dir12  dj1      Direktur Kapal dan Alat Penangkapan Ikan
dir13  dj1      Direktur Kepelabuhanan Perikanan
dir14  dj1      Direktur Perizinan dan Kenelayanan
dj2    menteri  Direktur Jenderal Perikanan Budi Daya
ses2   dj2      Sekretaris Direktorat Jenderal
dj3    menteri  Direktur Jenderal Pengelolaan Ruang Laut
ses3   dj3      Sekretaris Direktorat Jenderal
dir31  dj3      Direktur Perencanaan Ruang Laut
dir32  dj3      Direktur Konservasi dan Keanekaragaman Hayati Laut
dir33  dj3      Direktur Jasa Kelautan
dir34  dj3      Direktur Pendayagunaan Pesisir dan Pulau-Pulau Kecil
"""
MORE: dict[str, Any] = {
    "sa3": {"status": "vacant"},
    "dj2": {"status": "vacant"},
    "b2": {"holders": [{"name": "Contoh", "acting": "plt"}]},
    "dir13": {"holders": [{"name": "Contoh", "acting": "plh"}]},
}


def ministry():
    """Give a ministry with holders, vacancies and long titles."""
    yield {
        "id": "menteri",
        "title": "Menteri Perikanan dan Kelautan",
        "role": "principal",
        "reports_to": "presiden",
        "holders": [{"name": "Dr. Hj. Contoh Sari Dewi"}],
    }
    yield {
        "id": "wamen",
        "title": "Wakil Menteri",
        "role": "deputy-principal",
        "reports_to": "menteri",
        "deputises_for": "menteri",
        "holders": [{"name": "Ir. Contoh Sulistyo"}],
    }
    yield {
        "id": "sekjen",
        "title": "Sekretaris Jenderal",
        "role": "secretary-general",
        "reports_to": "menteri",
        "supports": "organisation",
        "holders": [{"name": "Prof. Dr. Contoh Fauzi"}],
    }
    for row in POSTS.strip().splitlines():
        id_, manager, title = row.split(maxsplit=2)
        role = ROLES[id_.rstrip("0123456789")]
        more = MORE.get(id_, {})
        yield {"id": id_, "title": title, "role": role, "reports_to": manager, **more}
    heads = [
        ("khusus", "Staf Khusus Menteri", "special-staff", {"count": 3}),
        ("irjen", "Inspektur Jenderal", "inspector-general", {}),
        ("badan", "Kepala Badan Riset dan Sumber Daya Manusia", "agency-head", {}),
    ]
    for id_, title, role, more in heads:
        yield {"id": id_, "title": title, "role": role, "reports_to": "menteri", **more}
    yield {
        "id": "ses4",
        "title": "Sekretaris Inspektorat Jenderal",
        "role": "dg-secretary",
        "reports_to": "irjen",
    }


def _chart(fit):
    president = {"id": "presiden", "name": "Presiden Republik Indonesia"}
    bodies = {"bodies": [president], "language": "id", "kind": "ministry"}
    return chart_of(*ministry(), options=Options(fit=fit), name="Kementerian", **bodies)


def _smallest(chart):
    return min(text.size for box in chart.boxes for text in box.texts)


@pytest.mark.parametrize("turned", ["A4-landscape", "A4-portrait"])
def test_the_heads_of_a_ministry_stand_on_one_line_where_one_way_of_the_sheet_allows_it(turned):
    chart, other = _chart("A4"), _chart(turned)
    heads = ("sekjen", "dj1", "dj2", "dj3", "irjen", "badan")
    lines = [len({boxes_of(each)[head].y for head in heads}) for each in (chart, other)]
    assert lines[0] == 1 <= lines[1]
    assert lines[1] > 1 or _smallest(chart) >= 0.94 * _smallest(other)
    assert check(chart) == ()
