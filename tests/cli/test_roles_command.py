"""`orgmodel roles` as a user meets it; whole pages stand in the folder `expected`."""

import json
from pathlib import Path

import pytest

EXPECTED = Path(__file__).parent / "expected"
UNION = """\
name: {id: Serikat Contoh, en: Example Union}
kind: union
language: id
roles:
- id: notulis
  label: {id: Notulis, en: Minute-taker}
  like: sekretaris
  reason: Dewan bersidang setiap pekan.
  source: Anggaran Rumah Tangga, Pasal 9
bodies:
- {id: kongres, name: {id: Kongres, en: Congress}, role: kongres}
positions:
- id: sekjen
  role: sekjen
  reports_to: kongres
  holders:
  - name: Dewi Umpama
    education: magister
    fields: hukum
    experience: [{role: wakil sekjen, years: 4}]
    competencies: [strategi, leadership, stakeholders, Komunikasi, administrasi, mission, pressure]
- id: asisten
  role: EA
  reports_to: sekjen
  supports: sekjen
  holders:
  - {name: Rudi Misal, education: sarjana, competencies: [komunikasi, penjadwalan]}
- {id: notulis, role: notulis, supports: kongres, holders: [Sari Andai]}
"""


@pytest.fixture
def union(tmp_path):
    (tmp_path / "union.yaml").write_text(UNION, encoding="utf-8")
    return "union.yaml"


@pytest.mark.parametrize(
    ("name", "columns", "arguments"),
    [
        ("roles-compare-id.txt", 90, ("--compare", "sekjen", "sekretaris", "--language", "id")),
        ("roles-compare-en-narrow.txt", 60, ("--compare", "secretary-general", "secretary")),
        ("roles-compare-en.md", 80, ("--compare", "SG", "secretary", "--format", "markdown")),
        ("roles-secretary-general.txt", 100, ("secretary-general",)),
        ("roles-seskab-id.txt", 80, ("seskab", "--language", "id")),
        ("roles-personal-secretary.md", 80, ("sespri", "--format", "markdown")),
        ("roles-list.txt", 100, ()),
        ("roles-list-union.txt", 80, ("--kind", "union")),
        ("roles-list-control-id.txt", 80, ("--class", "control", "--language", "id")),
        ("roles-path.txt", 100, ("--path", "executive-assistant", "secretary-general")),
        ("roles-path-id.txt", 80, ("--path", "sekretaris", "COO", "--language", "id")),
    ],
)
def test_a_page_is_written_whole(run, monkeypatch, name, columns, arguments):
    monkeypatch.setenv("COLUMNS", str(columns))
    outcome = run("roles", *arguments)
    assert (outcome.status, outcome.stderr) == (0, "")
    assert outcome.stdout == (EXPECTED / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [40, 60, 80, 110])
@pytest.mark.parametrize("language", ["id", "en"])
def test_no_line_is_wider_than_the_terminal(run, monkeypatch, columns, language):
    monkeypatch.setenv("COLUMNS", str(columns))
    outcome = run("roles", "--compare", "sekjen", "sekretaris", "--language", language)
    assert max(map(len, outcome.stdout.splitlines())) <= columns


@pytest.mark.parametrize("other", [("GENERAL SECRETARY", "Sekretaris"), ("sekum", "secretary")])
def test_a_role_is_understood_by_any_of_its_names(run, other):
    written = run("roles", "--compare", "secretary-general", "secretary").stdout
    assert run("roles", "--compare", *other).stdout == written


def test_two_roles_are_compared_for_programs(run):
    outcome = run("roles", "--compare", "sekjen", "sekretaris", "--format", "json")
    data = json.loads(outcome.stdout)
    assert (data["first"]["id"], data["second"]["id"]) == ("secretary-general", "secretary")
    assert [area["id"] for area in data["areas"]] == [
        "leadership",
        "administration",
        "representation",
        "policy",
        "communication",
        "records",
        "members",
    ]
    assert [
        (each["id"], each["first"]["letters"], each["second"]["letters"])
        for each in data["decisions"]
    ] == [("decide.strategic", "A", "S"), ("decide.operational", "A", "S")]
    assert data["second"]["duties"][0] == {
        "id": "operations.daily",
        "label": {"id": "Operasi sehari-hari", "en": "Day-to-day operations"},
        "letters": "R",
        "strength": "may",
        "inferred": True,
        "inherited_from": None,
        "sources": ["A43"],
    }


def test_a_role_is_told_for_programs(run):
    data = json.loads(run("roles", "sespri", "--format", "json").stdout)
    assert (data["id"], data["base"], data["decides"]) == ("personal-secretary", "secretary", False)
    assert {duty["inherited_from"] for duty in data["duties"]} == {"secretary"}
    assert data["qualifications"]["inherited_from"] == "secretary"


def test_roles_are_listed_for_programs(run):
    data = json.loads(
        run("roles", "--kind", "region", "--class", "staff", "--format", "json").stdout
    )
    assert [role["id"] for role in data] == ["chief-of-staff", "accountant", "regional-secretary"]


def test_a_path_is_told_for_programs(run):
    outcome = run("roles", "--path", "ajudan", "sekjen", "--format", "json")
    (path,) = json.loads(outcome.stdout)
    assert [(rung["role"], rung["class"], rung["education"]) for rung in path["rungs"]] == [
        ("executive-assistant", "support", None),
        ("chief-of-staff", "staff", None),
        ("deputy-sg", "line", None),
        ("secretary-general", "line", "master"),
    ]


def test_where_no_path_leads_the_page_says_so(run):
    outcome = run("roles", "--path", "sekjen", "secretary")
    assert outcome.status == 0
    assert (
        outcome.stdout
        == """\
The career path from Secretary-General to Secretary
───────────────────────────────────────────────────

The sources know no career path from Secretary-General to Secretary.
"""
    )


def test_candidates_are_told_what_they_lack(run, union):
    outcome = run("roles", "--gap", "sekjen", union)
    assert (outcome.status, outcome.stderr) == (0, "")
    assert (
        outcome.stdout
        == """\
Candidates for Secretary-General
────────────────────────────────

Candidate    What is missing
───────────  ───────────────────────────────────────────────────────────────────
Dewi Umpama  Has all that is asked for
Rudi Misal   Education: Master's degree (stated is Bachelor's degree)
             Field of study: Public administration, Business or Law
             Experience: Extensive experience in senior management
             Competencies: Strategy, Leading large teams, Relations with outside
             stakeholders, Administration, Commitment to mission and values,
             Working under pressure and deadlines
Sari Andai   Education: Master's degree (none is stated)
             Field of study: Public administration, Business or Law
             Experience: Extensive experience in senior management
             Competencies: Strategy, Leading large teams, Relations with outside
             stakeholders, Communication, Administration, Commitment to mission
             and values, Working under pressure and deadlines
"""
    )


def test_one_position_can_be_asked_for(run, union):
    outcome = run("roles", "--gap", "notulis", union, "asisten", "--language", "id")
    assert (
        outcome.stdout
        == """\
Calon untuk Notulis
───────────────────

Calon       Yang kurang
──────────  ────────────────────────────────────────────────────────────────────
Rudi Misal  Kompetensi: Korespondensi, Manajemen dokumen, Bekerja mandiri dan
            dalam tim
"""
    )


def test_a_person_is_told_of_every_role(run, union):
    outcome = run("roles", "--gap", "all", union, "sekjen")
    assert (
        outcome.stdout
        == """\
Roles for Dewi Umpama
─────────────────────

Role                 What is missing
───────────────────  ───────────────────────────────────────────────────────────
Secretary-General    Has all that is asked for
Secretary            Experience: Some years in administration
                     Competencies: Scheduling, Correspondence, Document
                     management, Working alone and in a team
Executive Secretary  Experience: Some years in administration
                     Competencies: Scheduling, Correspondence, Document
                     management, Working alone and in a team
Personal Secretary   Experience: Some years in administration
                     Competencies: Scheduling, Correspondence, Document
                     management, Working alone and in a team
Senior Secretary     Experience: Some years in administration
                     Competencies: Scheduling, Correspondence, Document
                     management, Working alone and in a team
Minute-taker         Experience: Some years in administration
                     Competencies: Scheduling, Correspondence, Document
                     management, Working alone and in a team
"""
    )


def test_what_candidates_lack_is_told_for_programs(run, union):
    outcome = run("roles", "--gap", "sekjen", union, "asisten", "--format", "json")
    assert json.loads(outcome.stdout) == [
        {
            "candidate": "Rudi Misal",
            "role": "secretary-general",
            "qualified": False,
            "education": "master",
            "fields": ["public-administration", "business", "law"],
            "experience": ["senior-management"],
            "competencies": [
                "strategy",
                "leadership",
                "stakeholders",
                "administration",
                "mission",
                "pressure",
            ],
        }
    ]


def test_a_role_for_which_nothing_is_asked_says_so(run, union):
    outcome = run("roles", "--gap", "bendahara", union)
    assert outcome.stdout == (
        "Candidates for Treasurer\n"
        "────────────────────────\n"
        "\n"
        "The sources ask nothing for the role Treasurer.\n"
    )


def test_a_file_without_holders_has_no_candidates(run):
    outcome = run("roles", "--gap", "sekjen", "-", stdin=b"positions: [{id: a}]\n")
    assert outcome.stdout.endswith("\n\nThe file names no holders.\n")


def test_the_roles_of_an_organisation_are_its_own(run, union, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    outcome = run("roles", "Minute-taker", "--file", union)
    assert outcome.stdout.startswith("Minute-taker · Notulis [notulis]\n")
    assert "\nA kind of          Secretary\n" in outcome.stdout
    reason = "Dewan bersidang setiap pekan. (Anggaran Rumah Tangga, Pasal 9)"
    assert f"\nReason             {reason}\n" in outcome.stdout
    assert run("roles", "Minute-taker").status == 2


def test_a_page_is_written_to_a_file(run, tmp_path):
    outcome = run("roles", "sekjen", "--format", "markdown", "--output", "page.md")
    assert (outcome.status, outcome.stdout) == (0, "")
    written = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert written.startswith("# Secretary-General · Sekretaris Jenderal \\[secretary-general\\]\n")


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [
        ((), ["Secretary-", "General", "Office Manager"]),
        (("--path", "ajudan", "sekjen", "--language", "id"), ["Asisten", "Kepala Staf"]),
    ],
)
def test_career_paths_are_drawn(run, tmp_path, arguments, titles):
    outcome = run("roles", *arguments, "--render", "paths.svg")
    assert (outcome.status, outcome.stdout, outcome.stderr) == (0, "", "")
    drawing = (tmp_path / "paths.svg").read_text(encoding="utf-8")
    assert all(f">{title}<" in drawing for title in titles)


def test_a_drawn_step_is_said_as_a_step_and_not_as_command(run, tmp_path):
    run("roles", "--path", "ajudan", "sekjen", "--render", "paths.json")
    chart = json.loads((tmp_path / "paths.json").read_text(encoding="utf-8"))
    assert sorted(line["tooltip"] for line in chart["lines"]) == [
        "Chief of Staff steps up to Deputy Secretary-General",
        "Deputy Secretary-General steps up to Secretary-General",
        "Executive Assistant steps up to Chief of Staff",
    ]
    assert "reports to" not in json.dumps(chart).lower()
    assert {box["id"]: box["description"] for box in chart["boxes"]} == {
        "secretary-general": "",
        "deputy-sg": "Deputy Secretary-General steps up to Secretary-General.",
        "chief-of-staff": "Chief of Staff steps up to Deputy Secretary-General.",
        "executive-assistant": "Executive Assistant steps up to Chief of Staff.",
    }


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("sekjn",),
            'the catalogue has no role "sekjn"; did you mean "secretary-general"?',
        ),
        (
            ("--compare", "sekjen"),
            "--compare takes two roles, as in --compare secretary-general secretary",
        ),
        (
            ("--path", "sekjen"),
            "--path takes two roles, as in --path executive-assistant secretary-general",
        ),
        (("--gap", "sekjen"), "--gap takes a role, a file and perhaps the id of a position"),
        (("--gap", "--path", "a", "b"), "choose one of --compare, --path and --gap"),
        (("a", "b"), "one role at a time has a page; --compare sets two side by side"),
        (
            ("--gap", "sekjen", "nowhere.yaml"),
            "cannot open nowhere.yaml: no such file or directory",
        ),
        (
            ("--gap", "sekjen", "org.yaml", "sekjn"),
            "nothing in org.yaml that can be shown has the id sekjn; did you mean sekjen?",
        ),
        (
            ("sekjen", "--render", "x.svg"),
            "--render draws all career paths, or those of --path FROM TO",
        ),
        (
            ("--path", "sekjen", "EA", "--render", "x.svg"),
            "there is no career path from sekjen to EA to draw",
        ),
        (("--render", "x.bmp"), "x.bmp ends in none of .svg, .png, .pdf, .dot, .json"),
    ],
)
def test_what_cannot_be_answered_is_said_in_one_sentence(run, arguments, sentence):
    outcome = run("roles", *arguments)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr == f"Error: {sentence}\n"
