"""What a long command tells while it works: on a terminal alone, and gone when it is done."""

import os
import subprocess
import sys
from contextlib import suppress
from time import sleep

import pytest

from orgmodel.cli import progress
from orgmodel.cli.progress import doing

pty = pytest.importorskip("pty", reason="there are no pseudo terminals here")
MANY = 4000
AT_ONCE = "from orgmodel.cli import main, progress; progress.AFTER = 0.0; main()"
"""A command that tells what it does from its first moment on, however quick the machine is."""


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """Write an organisation whose reading and drawing take their time."""
    file = tmp_path_factory.mktemp("large") / "large.yaml"
    below = [f"- {{id: p{n}, reports_to: p{(n - 1) // 6}}}" for n in range(1, MANY)]
    file.write_text("\n".join(["positions:", "- {id: p0}", *below, ""]))
    return file


def said_on_terminal(*arguments, **environment):
    """Run a command that a person watches on a terminal; give what its standard error got."""
    watched, terminal = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name != "CI"}
    command = [sys.executable, "-c", AT_ONCE, *map(str, arguments)]
    with subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=terminal,
        env={**kept, "TERM": "xterm", **environment},
    ):
        os.close(terminal)
        return read_all(watched)


def read_all(watched):
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(watched, 65536)
        except OSError:  # so a terminal ends whose other side is closed
            part = b""
        if not part:
            os.close(watched)
            return b"".join(parts).decode()
        parts.append(part)


def lines_on(said):
    """Give what stands in a terminal in the end."""
    shown = []
    for line in said.split("\n"):
        cells = ""
        for part in line.split("\r"):
            cells = part + cells[len(part) :]
        shown.append(cells.rstrip())
    return [line for line in shown if line]


def test_a_long_command_tells_what_it_does_and_leaves_nothing_behind(large, tmp_path):
    said = said_on_terminal("render", large, "-o", tmp_path / "chart.json", "--check")
    assert "] Laying out the chart ... " in said
    assert "] Checking the drawing ... " in said
    (verdict,) = lines_on(said)
    assert verdict.startswith(f"Checked {MANY:,} boxes and {MANY - 1:,} lines of the drawing: ")


def test_validating_tells_which_file_is_checked(large):
    said = said_on_terminal("validate", large)
    assert "Reading 1 file ... " in said
    assert lines_on(said) == []


def test_what_is_quickly_done_is_not_told(monkeypatch):
    assert watch(monkeypatch, "Reading", after=1e9) == ""


@pytest.mark.parametrize("environment", [{"CI": "true"}, {"TERM": "dumb"}])
def test_nothing_is_told_where_a_line_cannot_be_written_over(large, tmp_path, environment):
    chart = tmp_path / "chart.json"
    assert said_on_terminal("render", large, "-o", chart, **environment) == ""


def test_nothing_is_told_on_a_pipe(large, tmp_path):
    command = [sys.executable, "-c", AT_ONCE, "render", large, "-o", tmp_path / "chart.json"]
    outcome = subprocess.run(command, capture_output=True, check=True)
    assert (outcome.stdout, outcome.stderr) == (b"", b"")


def test_the_words_change_and_are_cut_to_the_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "53")
    said = watch(monkeypatch, "Drawing page 1 of 2", "Drawing page 2 of 2 of a very long book")
    assert "Drawing page 1 of 2 ... 0 s" in said
    assert "Drawing page 2 of 2 of a very" in said
    assert "Drawing page 2 of 2 of a very " not in said
    assert lines_on(said) == []


def test_the_bar_fills_up_where_the_share_is_known(monkeypatch):
    said = watch(monkeypatch, "Planning", "Drawing page 2 of 4", share=0.25)
    assert "[#####---------------] Drawing page 2 of 4 ... " in said


def test_the_bar_moves_to_and_fro_where_no_share_is_known(monkeypatch):
    said = watch(monkeypatch, "Planning")
    bars = [line[:22] for line in said.split("\r") if line.startswith("[")]
    assert bars[:2] == ["[####----------------]", "[-####---------------]"]
    assert {bar.count("#") for bar in bars} == {4}


def test_what_fails_leaves_no_line_behind(monkeypatch):
    said = watch(monkeypatch, "Dividing", fails=True)
    assert "Dividing ... 0 s" in said
    assert lines_on(said) == []


def watch(monkeypatch, first, then="", *, share=None, after=0.0, fails=False):
    """Tell something on a terminal at once, then something else; give what it got."""
    watched, terminal = pty.openpty()
    for name in ("CI", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(progress, "AFTER", after)
    monkeypatch.setattr(progress, "EVERY", 0.01)
    with os.fdopen(terminal, "w") as stream, suppress(ZeroDivisionError):
        monkeypatch.setattr(sys, "stderr", stream)
        with doing(first) as tell:
            sleep(0.2)
            tell(then or first, share)
            sleep(0.2)
            assert 1 / (not fails)
    return read_all(watched)
