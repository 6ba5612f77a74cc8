"""`orgmodel duties` as a user meets it; whole pages stand in the folder `expected`."""

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

EXPECTED = Path(__file__).parent / "expected"
SOUND = str(Path(__file__).parents[2] / "examples" / "teknologi.yaml")
FAULTY = """\
name: {id: Yayasan Contoh, en: Example Foundation}
kind: foundation
bodies:
- {id: pembina, name: Dewan Pembina, role: governing-body}
- {id: rapat, name: Rapat Pengurus}
units:
- {id: kantor, name: Kantor, head: ketua}
positions:
- id: ketua
  title: {id: Ketua, en: '=Chair <b>'}
  role: chair
  reports_to: pembina
  unit: kantor
  duties: {records.keep: A, policy.approve: R, ronda: R}
- id: sekretaris
  title: {id: Sekretaris, en: Secretary}
  role: sekretaris
  unit: kantor
  reports_to: ketua
  supports: rapat
  duties: {records.keep: AR, minutes.write: R, decide.strategic: A}
- {id: lama, reports_to: ketua, status: abolished, duties: {goals.set: A}}
"""


@pytest.fixture
def faulty(tmp_path):
    (tmp_path / "yayasan.yaml").write_text(FAULTY, encoding="utf-8")
    return "yayasan.yaml"


@pytest.mark.parametrize(
    ("name", "columns", "arguments"),
    [
        ("duties-teknologi.txt", 90, (SOUND,)),
        ("duties-teknologi-en.md", 90, (SOUND, "--format", "markdown", "--language", "en")),
        ("duties-teknologi.html", 90, (SOUND, "--format", "html")),
        ("duties-teknologi.csv", 90, (SOUND, "--format", "csv", "--language", "en")),
        ("duties-of-sekretaris.txt", 90, (SOUND, "--of", "sekretaris")),
        ("duties-of-dewan-en.txt", 90, (SOUND, "--of", "dewan", "--language", "en")),
    ],
)
def test_a_matrix_is_written_whole(run, monkeypatch, name, columns, arguments):
    monkeypatch.setenv("COLUMNS", str(columns))
    outcome = run("duties", *arguments)
    assert (outcome.status, outcome.stderr) == (0, "")
    assert outcome.stdout == (EXPECTED / name).read_text(encoding="utf-8")


def test_gaps_doubles_and_missing_authority_are_told(run, faulty, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    outcome = run("duties", faulty)
    assert (
        outcome.stdout.partition("\nUsual in such")[0]
        == """\
Duties: Example Foundation
──────────────────────────

Duty                         1  2
───────────────────────────  ─  ──
Developing and implementing policy
  Approve policy             R
Records and documents
  Keep records and archives  A  AR
  Write the minutes             R
Taking decisions
  Long-term decisions           A
Other duties
  ronda                      R

Positions
  1  =Chair <b> [ketua]
  2  Secretary [sekretaris]

Nobody accountable (A)
  Write the minutes  R Secretary [sekretaris]
  ronda              R =Chair <b> [ketua]

Several accountable (A)
  Keep records and archives  =Chair <b> [ketua]
                             Secretary [sekretaris]

Too little authority for the duty
  Long-term decisions  Secretary [sekretaris]: the duty asks for authority 4 of
                       5

A body usually answers (A)
  Approve policy  Dewan Pembina [pembina]

Nobody writes the minutes
  Dewan Pembina [pembina]
"""
    )


def test_the_matrix_is_told_for_programs(run, faulty):
    data = json.loads(run("duties", faulty, "--format", "json").stdout)
    assert data.pop("unassigned")[0] == "operations.overall"
    labels = [duty.pop("label") for duty in data["duties"]]
    assert labels[0] == {"id": "Menyetujui kebijakan", "en": "Approve policy"}
    assert labels[-1] == {}
    assert data == {
        "positions": ["ketua", "sekretaris"],
        "duties": [
            {"id": "policy.approve", "letters": {"ketua": "R"}, "body": "pembina"},
            {"id": "records.keep", "letters": {"ketua": "A", "sekretaris": "AR"}, "body": None},
            {"id": "minutes.write", "letters": {"sekretaris": "R"}, "body": None},
            {"id": "decide.strategic", "letters": {"sekretaris": "A"}, "body": None},
            {"id": "ronda", "letters": {"ketua": "R"}, "body": None},
        ],
        "nobody_accountable": ["minutes.write", "ronda"],
        "several_accountable": ["records.keep"],
        "without_authority": [["decide.strategic", "sekretaris"]],
        "without_minutes": ["pembina"],
    }


def test_a_table_reads_back(run, faulty):
    rows = list(csv.reader(io.StringIO(run("duties", faulty, "--format", "csv").stdout)))
    assert rows == [
        ["duty", "label", "ketua", "sekretaris"],
        ["policy.approve", "Approve policy", "R", ""],
        ["records.keep", "Keep records and archives", "A", "AR"],
        ["minutes.write", "Write the minutes", "", "R"],
        ["decide.strategic", "Long-term decisions", "", "A"],
        ["ronda", "ronda", "R", ""],
    ]


class _Heads(HTMLParser):
    """Gathers the heads of the columns, and all tags."""

    def __init__(self):
        super().__init__()
        self.tags = []
        self.heads = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if ("scope", "col") in attrs:
            self.heads.append("")

    def handle_data(self, data):
        if self.heads and self.tags[-1] == "th" and "td" not in self.tags:
            self.heads[-1] += data


def test_titles_are_no_markup_in_html(run, faulty):
    written = run("duties", faulty, "--format", "html").stdout
    parser = _Heads()
    parser.feed(written)
    assert "b" not in parser.tags
    assert "=Chair &lt;b&gt;" in written
    assert written.count('class="double"') == 1
    assert written.count('class="gap"') == 2


def test_the_duties_of_a_unit_are_those_of_its_members(run, faulty):
    outcome = run("duties", faulty, "--of", "kantor", "--language", "id")
    assert (
        outcome.stdout
        == """\
Tugas: Kantor [kantor]
──────────────────────

Huruf  Tugas                        Id                Pemegang
─────  ───────────────────────────  ────────────────  ───────────────────────
R      Menyetujui kebijakan         policy.approve    Ketua [ketua]
A      Mengelola catatan dan arsip  records.keep      Ketua [ketua]
AR     Mengelola catatan dan arsip  records.keep      Sekretaris [sekretaris]
R      Menyusun notulen             minutes.write     Sekretaris [sekretaris]
A      Keputusan jangka panjang     decide.strategic  Sekretaris [sekretaris]
R      ronda                        ronda             Ketua [ketua]

R pelaksana, A penanggung jawab akhir, S pendukung, C pemberi masukan, I
penerima informasi.
"""
    )


def test_a_file_that_gives_no_duties_says_so(run):
    outcome = run("duties", "org.yaml")
    assert outcome.stdout == (
        "Matriks tugas: Perkumpulan Contoh\n"
        "─────────────────────────────────\n"
        "\n"
        "Berkas ini tidak memuat pembagian tugas.\n"
    )
    assert run("duties", "org.yaml", "--of", "staf").stdout.endswith("\nTidak memegang tugas.\n")


def test_the_matrix_is_written_to_a_file(run, tmp_path):
    assert run("duties", SOUND, "--format", "csv", "--output", "d.csv").stdout == ""
    written = (tmp_path / "d.csv").read_text(encoding="utf-8")
    assert written.startswith("duty,label,ketua,")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("org.yaml", "--of", "sekjn"),
            "nothing in org.yaml that can be shown has the id sekjn; did you mean sekjen?",
        ),
        (("nowhere.yaml",), "cannot open nowhere.yaml: no such file or directory"),
        (
            ("org.yaml", "--of", "sekjen", "--format", "csv"),
            "--of has the forms text and markdown, not csv",
        ),
    ],
)
def test_what_cannot_be_answered_is_said_in_one_sentence(run, arguments, sentence):
    outcome = run("duties", *arguments)
    assert (outcome.status, outcome.stdout, outcome.stderr) == (2, "", f"Error: {sentence}\n")
