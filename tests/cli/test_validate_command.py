"""`orgmodel validate`: status, standard output and standard error, compared whole."""

import json
import os
import subprocess

import pytest

from tests.cli.conftest import Outcome

FAULTY = """\
name: Contoh
positions:
  - {id: ketua, title: Ketua}
  - {id: wakil, title: Wakil, reports_to: Ketua}  # wakil
  - {id: staf, title: Staf, reports_to: nix}
  - id: juru
    title: "'Juru'"
    reports_to: ketua
    coordinates_with: ketua
    waivers:
      - {rule: OM207, reason: sampai pindah, until: 2099}
"""
SLIP = (
    "org.yaml:4:43: error: OM103 near-miss-reference: wakil (Wakil) reports to Ketua, "
    "but nothing has this id; ketua (Ketua) is meant\n"
)
UNKNOWN = (
    "org.yaml:5:41: error: OM102 unknown-reference: staf (Staf) reports to nix, "
    "but nothing has this id\n"
)
UNTIDY_START = "org.yaml:7:12: warning: OM901 untidy-text: "
WAIVED_END = "(sampai pindah, until 2099)\n"
SUMMARY = "Checked 4 positions in 1 file: 2 errors, 1 warning (1 fault waived).\n"
HINT = "--fix mends 2 faults.\n"
MENDED = FAULTY.replace("reports_to: Ketua", "reports_to: ketua").replace("\"'Juru'\"", '"Juru"')
KNOWN = (
    "Checked 4 positions in 1 file: no faults (1 fault waived, 3 faults known from the baseline)"
)
SOUND = "positions:\n  - {id: ketua, title: Ketua}\n"


@pytest.fixture
def validate(tmp_path, run):
    """Give what validates org.yaml, the faulty organisation."""
    (tmp_path / "org.yaml").write_text(FAULTY)
    return lambda *options: run("validate", "org.yaml", *options)


@pytest.fixture
def concise(validate):
    """Give what validates org.yaml with a line for each fault."""
    return lambda *options: validate("--format", "concise", *options)


def untidy(outcome):
    """Give the line of the untidy title, whose words belong to its rule."""
    (line,) = [
        each for each in outcome.stdout.splitlines(keepends=True) if each.startswith(UNTIDY_START)
    ]
    return line


def test_every_fault_is_a_line(concise):
    outcome = concise()
    said = SLIP + UNKNOWN + untidy(outcome) + SUMMARY + HINT
    assert outcome == Outcome(1, said, "")


def test_a_sound_file_ends_well(run, tmp_path):
    (tmp_path / "sound.yaml").write_text(SOUND)
    said = "Checked 1 position in 1 file: no faults.\n"
    assert run("validate", "sound.yaml", "--strict") == Outcome(0, said, "")
    assert run("validate", "-", stdin=SOUND) == Outcome(0, said, "")


def test_warnings_fail_where_they_are_asked_to(validate):
    assert validate("--select", "OM9").status == 0
    assert validate("--select", "OM9", "--strict").status == 1


def test_a_run_can_be_told_not_to_fail(concise):
    outcome = concise("--exit-zero")
    assert outcome == Outcome(0, concise().stdout, "")


def test_waived_faults_are_listed_when_asked_for(concise):
    *_, waived, summary, hint = concise("--show-waived").stdout.splitlines(keepends=True)
    assert waived.startswith("org.yaml:9:23: waived: OM207 coordination-in-line: juru (")
    assert waived.endswith(WAIVED_END)
    assert (summary, hint) == (SUMMARY, HINT)


def test_statistics_count_the_faults_of_each_rule(validate):
    counts = (
        "1  error    OM102 unknown-reference\n"
        "1  error    OM103 near-miss-reference\n"
        "1  warning  OM901 untidy-text\n"
    )
    assert validate("--statistics") == Outcome(1, counts + SUMMARY, "")


def test_several_reports_come_of_one_run(concise, tmp_path):
    outcome = concise("--format", "sarif=out.sarif", "--format", "markdown=out.md")
    assert outcome == concise()
    (run,) = json.loads((tmp_path / "out.sarif").read_text())["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["OM103", "OM102", "OM901"]
    comment = (tmp_path / "out.md").read_text()
    assert comment.startswith("<!-- orgmodel -->\n\n## Organisation check: 2 faults to mend\n")


def test_output_names_the_file_of_the_only_report(concise, tmp_path):
    assert concise("--output", "out.txt", "--color", "always") == Outcome(1, "", "")
    assert (tmp_path / "out.txt").read_text() == concise().stdout


def test_colours_come_on_demand_and_never_into_files(validate, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31merror\x1b[0m" in validate("--color", "always").stdout
    assert "\x1b" not in validate("--color", "auto").stdout
    assert "\x1b" not in validate("--color", "never").stdout


def test_a_baseline_is_written_and_then_only_new_faults_fail(concise, tmp_path):
    written = concise("--baseline", "known.json", "--update-baseline")
    assert written == Outcome(0, f"{KNOWN}.\n", "Wrote 3 faults into known.json.\n")
    moved = FAULTY.replace("positions:\n", "positions:\n\n  # pindah\n")
    (tmp_path / "org.yaml").write_text(moved)
    assert concise("--baseline", "known.json") == Outcome(0, f"{KNOWN}.\n", "")
    (tmp_path / "org.yaml").write_text(moved.replace("id: staf,", "id: staf, supports: staf,"))
    outcome = concise("--baseline", "known.json")
    assert outcome.status == 1
    assert [line.split(" ")[2] for line in outcome.stdout.splitlines()[:-1]] == ["OM301"]


def test_faults_that_are_gone_are_counted(concise, tmp_path):
    concise("--baseline", "known.json", "--update-baseline")
    (tmp_path / "org.yaml").write_text(MENDED)
    outcome = concise("--baseline", "known.json")
    assert (outcome.status, outcome.stderr) == (
        0,
        "2 faults that known.json knows are gone; --update-baseline brings it up to date.\n",
    )


def test_mending_writes_the_file_and_checks_it_again(concise, tmp_path):
    outcome = concise("--fix")
    assert outcome == Outcome(
        1,
        f"{UNKNOWN}Checked 4 positions in 1 file: 1 error (1 fault waived).\n",
        "Mended 2 faults in org.yaml.\n",
    )
    assert (tmp_path / "org.yaml").read_text() == MENDED
    again = concise("--fix")
    assert (again.stdout, again.stderr) == (outcome.stdout, "There is nothing to mend.\n")
    assert (tmp_path / "org.yaml").read_text() == MENDED


def test_a_dry_run_prints_the_difference_and_touches_nothing(validate, tmp_path):
    difference = """\
--- org.yaml
+++ org.yaml
@@ -1,10 +1,10 @@
 name: Contoh
 positions:
   - {id: ketua, title: Ketua}
-  - {id: wakil, title: Wakil, reports_to: Ketua}  # wakil
+  - {id: wakil, title: Wakil, reports_to: ketua}  # wakil
   - {id: staf, title: Staf, reports_to: nix}
   - id: juru
-    title: "'Juru'"
+    title: "Juru"
     reports_to: ketua
     coordinates_with: ketua
     waivers:
"""
    assert validate("--fix", "--dry-run") == Outcome(
        1, difference, "Would mend 2 faults in org.yaml.\n"
    )
    assert (tmp_path / "org.yaml").read_text() == FAULTY


def test_what_is_only_likely_is_offered_and_mended_when_asked_for(run, tmp_path):
    text = "positions:\n  - {id: a, title: A}\n  - {id: b, title: B, reports_to: b}\n"
    (tmp_path / "own.yaml").write_text(text)
    offered = run("validate", "own.yaml", "--fix").stderr
    assert offered == (
        "There is nothing to mend.\n--unsafe-fixes mends 1 more fault; look at what it changes.\n"
    )
    run("validate", "own.yaml", "--fix", "--unsafe-fixes")
    assert (tmp_path / "own.yaml").read_text() == text.replace(", reports_to: b", "")


def test_mending_keeps_byte_order_mark_line_ends_rights_and_links(run, tmp_path):
    text = FAULTY.replace("\n", "\r\n").encode("utf-8-sig")
    (tmp_path / "real.yaml").write_bytes(text)
    (tmp_path / "real.yaml").chmod(0o640)
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    run("validate", "link.yaml", "--fix")
    assert (tmp_path / "real.yaml").read_bytes() == MENDED.replace("\n", "\r\n").encode("utf-8-sig")
    assert (tmp_path / "real.yaml").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "link.yaml").is_symlink()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ["--statistics", "--format", "json"],
            "--statistics goes with the formats text and concise",
        ),
        (
            ["--format", "text", "--format", "json"],
            "two reports would go to standard output; name a file: --format sarif=FILE",
        ),
        (
            ["--format", "text=a", "--format", "json=a"],
            "two reports would go to a; name a file: --format sarif=FILE",
        ),
        (["--update-baseline"], "--update-baseline needs --baseline FILE"),
        (["--dry-run"], "--dry-run and --unsafe-fixes need --fix"),
        (["--unsafe-fixes"], "--dry-run and --unsafe-fixes need --fix"),
        (
            ["--baseline", "known.json"],
            "cannot open known.json: no such file; --update-baseline writes it",
        ),
        (
            ["--baseline", "org.yaml"],
            "org.yaml: this is no baseline: not JSON, from line 1 on",
        ),
        (
            ["--from", "table", "--diff-only", "main"],
            "--diff-only compares files of orgmodel's own format; convert them first",
        ),
        (
            ["--output", "no/such/folder.txt"],
            "cannot write no/such/folder.txt: no such file or directory",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(validate, options, said):
    assert validate(*options) == Outcome(2, "", f"Error: {said}\n")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--fix"], "standard input cannot be mended; name a file"),
        (
            ["--diff-only", "HEAD"],
            "--diff-only needs a file that git knows; standard input is none",
        ),
    ],
)
def test_standard_input_is_no_file(run, options, said):
    outcome = run("validate", "-", *options, stdin=FAULTY)
    assert outcome == Outcome(2, "", f"Error: {said}\n")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("sari", "'sari' is none of text, concise, json, github, gitlab, sarif, junit, markdown."),
        ("sarif=", "sarif= names no file."),
    ],
)
def test_a_wrong_format_is_refused(validate, value, said):
    outcome = validate("--format", value)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr.endswith(f"Error: Invalid value for '--format': {said}\n")


@pytest.fixture
def repository(tmp_path, monkeypatch, validate):
    """Put org.yaml into the first commit of a repository."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    author = ["-c", "user.name=Tester", "-c", "user.email=tester@example.invalid"]
    for arguments in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "Begin"]):
        subprocess.run(["git", *author, *arguments], cwd=tmp_path, check=True)
    assert validate is not None
    return tmp_path


@pytest.mark.usefixtures("repository")
def test_only_what_was_touched_counts(concise, repository):
    nothing = "no faults (1 fault waived, 3 faults elsewhere).\nNothing was touched since main.\n"
    assert concise("--diff-only", "main") == Outcome(
        0, f"Checked 4 positions in 1 file: {nothing}", ""
    )
    (repository / "org.yaml").write_text(FAULTY.replace("title: Staf", "title: Petugas"))
    touched = (
        f"{UNKNOWN.replace('(Staf)', '(Petugas)').replace('5:41', '5:44')}"
        "Checked 4 positions in 1 file: 1 error (1 fault waived, 2 faults elsewhere).\n"
        "Shown is only what was touched since main: staf.\n"
    )
    assert concise("--diff-only", "main") == Outcome(1, touched, "")


def test_code_hosts_get_paths_from_the_top_of_the_repository(repository, run, monkeypatch):
    folder = repository / "deep"
    folder.mkdir()
    (repository / "org.yaml").rename(folder / "org.yaml")
    monkeypatch.chdir(folder)
    outcome = run("validate", "org.yaml", "--format", "github", "--select", "OM102")
    assert outcome.stdout.startswith("::error file=deep/org.yaml,line=5,col=41,endColumn=44,title=")


def test_a_revision_that_is_not_there_is_said(repository, validate):
    assert repository.exists()
    assert validate("--diff-only", "nowhere") == Outcome(
        2, "", "Error: git knows no revision nowhere here; in CI, fetch it first (fetch-depth: 0)\n"
    )
