"""OM605: a change that removes much of an organisation at once."""

import subprocess

import pytest
from click.testing import CliRunner

from orgmodel.cli.main import group
from orgmodel.config import Config
from orgmodel.loading import read_text
from orgmodel.validating import validate_document

BEFORE = "positions:\n- {id: a}\n" + "".join(f"- {{id: p{n}, reports_to: a}}\n" for n in range(7))
AFTER = "positions:\n- {id: a}\n- {id: p0, reports_to: a}\n- {id: new, reports_to: a}\n"
SENTENCE = "6 of 8 positions are gone (p1, p2, p3, p4, p5 and more), at most 25% may go at once"


def found(after, options, select=("OM605",)):
    before = read_text(BEFORE).organisation
    config = Config(select=select, options=options)
    diagnostics = validate_document(read_text(after), config, before=before).diagnostics
    return [(d.code, d.span and d.span.line, d.message) for d in diagnostics]


def test_a_large_removal_is_found():
    assert found(AFTER, {}) == [("OM605", 2, SENTENCE)]


@pytest.mark.parametrize(("most", "count"), [(0.74, 1), (0.75, 0)])
def test_the_limit_is_the_share_that_may_go(most, count):
    assert len(found(AFTER, {"OM605": {"max": most}})) == count


def test_it_is_off_unless_asked_for_and_silent_without_a_former_state():
    assert found(AFTER, {}, select=()) == []
    config = Config(select=("OM605",))
    assert validate_document(read_text(AFTER), config).diagnostics == ()


def test_it_looks_at_the_change_since_a_revision(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "org.yaml").write_text(BEFORE)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run([*git, *arguments], check=True)
    (tmp_path / "org.yaml").write_text(AFTER)
    result = CliRunner().invoke(
        group, ["validate", "--diff-only", "HEAD", "--select", "OM605", "--strict", "org.yaml"]
    )
    assert result.exit_code == 1
    assert f"org.yaml:2:1: warning: OM605 large-removal: {SENTENCE}" in result.stdout
