"""What a change touches since a revision of git, and the faults of these alone."""

import os
import subprocess

import pytest

from orgmodel.adopting import RevisionError, only_touched, read_at, touched
from orgmodel.loading import read, read_text
from orgmodel.validating import validate_document

OLD = """\
positions:
  - {id: ceo, title: Chief}
  - {id: a, title: A, reports_to: nix}
  - {id: b, title: B, reports_to: ceo}
  - {id: c, title: C, reports_to: b, dotted_line_to: ceo}
"""


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """Give a repository with org.yaml in one commit; git's own settings are left out."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Tester")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "tester@example.invalid")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "org.yaml").write_text(OLD)
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "Begin")
    return tmp_path


def git(*arguments):
    subprocess.run(["git", *arguments], check=True)


def faults_after(new, old=OLD):
    """Give the faults of what was touched, and how many others there are."""
    before, after = read_text(old, "org.yaml"), read_text(new, "org.yaml")
    kept = only_touched(validate_document(after), touched(before, after))
    return [(d.code, d.subject) for d in kept.diagnostics], len(kept.elsewhere)


def test_nothing_touched_nothing_shown():
    assert faults_after("# a remark\n" + OLD) == ([], 2)


def test_the_faults_of_a_changed_position_are_shown_and_no_others():
    assert faults_after(OLD.replace("title: C,", "title: Clerk,")) == ([("OM206", "c")], 1)


def test_a_new_position_is_touched():
    new = OLD + "  - {id: d, title: D, reports_to: nox}\n"
    assert faults_after(new) == ([("OM102", "d")], 2)


def test_faults_of_the_whole_count_as_soon_as_anything_is_touched():
    old = "kind: union\n" + OLD.replace("title: Chief", "title: Chief, role: chair")
    assert faults_after("# a remark\n" + old, old) == ([], 3)
    touched_too = [("OM406", None), ("OM206", "c")]
    assert faults_after(old.replace("title: C,", "title: Clerk,"), old) == (touched_too, 1)
    renamed = old.replace("kind: union", "kind: union\nname: Serikat")
    assert faults_after(renamed, old) == ([("OM406", None)], 2)


def test_who_hangs_on_what_is_gone_is_touched():
    new = OLD.replace("  - {id: b, title: B, reports_to: ceo}\n", "")
    assert faults_after(new) == ([("OM102", "c")], 1)


def test_a_layout_of_what_is_gone_is_touched():
    old = "chart: {layouts: {c: columns}}\n" + OLD + "  - {id: d, title: D, reports_to: c}\n"
    gone = old.replace("  - {id: c, title: C, reports_to: b, dotted_line_to: ceo}\n", "")
    assert faults_after(gone.replace("reports_to: c}", "reports_to: b}"), old) == (
        [("OM102", None)],
        1,
    )
    unset = old.replace("reports_to: c}", "reports_to: b}").replace("reports_to: nix", "")
    assert faults_after(unset + "  - {id: e, reports_to: d}\n", unset)[0] == [("OM908", None)]


def test_a_new_layout_shares_the_fault_of_an_old_line():
    assert faults_after("chart: {layouts: {nix: columns}}\n" + OLD) == ([("OM102", "a")], 1)


def test_a_fault_counts_if_one_who_shares_it_was_touched():
    new = OLD.replace("reports_to: ceo}", "reports_to: ceo, supports: [nix]}")
    assert faults_after(new) == ([("OM102", "a")], 1)


def test_faults_of_reading_count_if_they_are_new():
    old = OLD.replace("title: B", "title: B, reportsto: a")
    new = old.replace("title: C,", "title: C, boss: a,")
    assert faults_after(new, old) == ([("OM104", "c")], 3)


def test_a_file_that_cannot_be_read_shows_it():
    assert faults_after("positions: [") == ([("OM100", None)], 0)


def test_everything_is_touched_in_a_file_that_was_not_there():
    document = read_text(OLD, "org.yaml")
    assert touched(None, document).ids == ("ceo", "a", "b", "c")


def test_the_order_of_positions_touches_nothing():
    head, *lines = OLD.splitlines(keepends=True)
    assert faults_after(head + "".join(reversed(lines))) == ([], 2)


def test_a_revision_is_read_from_git(repository):
    (repository / "org.yaml").write_text("positions: []\n")
    (repository / "new.yaml").write_text(OLD)
    before = read_at("org.yaml", "HEAD")
    assert before is not None
    assert before.organisation == read_text(OLD).organisation
    assert before.sources[0].text == OLD
    assert read_at("new.yaml", "main") is None


def test_included_files_are_read_as_they_were(repository):
    units = repository / "units"
    units.mkdir()
    (units / "one.yaml").write_text(OLD)
    (repository / "all.yaml").write_text("include: units/*.yaml\n")
    git("add", ".")
    git("commit", "-q", "-m", "Split")
    (units / "one.yaml").unlink()
    before = read_at(str(repository / "all.yaml"), "HEAD")
    assert before is not None
    assert before.organisation is not None
    assert [each.id for each in before.organisation.positions] == ["ceo", "a", "b", "c"]


def test_a_subfolder_is_no_hindrance(repository, monkeypatch):
    folder = repository / "deep"
    folder.mkdir()
    monkeypatch.chdir(folder)
    after = read("../org.yaml")
    assert touched(read_at("../org.yaml", "HEAD"), after).ids == ()


@pytest.mark.usefixtures("repository")
def test_an_unknown_revision_is_said():
    said = r"^git knows no revision nowhere here; in CI, fetch it first \(fetch-depth: 0\)$"
    with pytest.raises(RevisionError, match=said):
        read_at("org.yaml", "nowhere")


@pytest.mark.usefixtures("repository")
def test_a_revision_cannot_be_an_option_of_git():
    with pytest.raises(RevisionError, match=r"^git knows no revision --output=x here"):
        read_at("org.yaml", "--output=x")


def test_a_folder_without_git_is_said(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    said = r"^org.yaml is in no git repository, so nothing tells what was touched$"
    with pytest.raises(RevisionError, match=said):
        read_at("org.yaml", "HEAD")


@pytest.mark.usefixtures("repository")
def test_a_machine_without_git_is_said(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    said = r"^git is not installed, and only git tells what was touched$"
    with pytest.raises(RevisionError, match=said):
        read_at("org.yaml", "HEAD")
