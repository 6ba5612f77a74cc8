import re
import sys
import sysconfig
from pathlib import Path

import graphviz
import pytest

from orgmodel.drawing import DrawError, draw, engine, xdot
from tests.drawing.handmade import small_chart

FLOODING = f"""\
import subprocess, sys
sys.stderr.write("Warning: too small for label\\n" * 100_000)
sys.stderr.flush()
sys.exit(subprocess.run([{str(engine.embedded_program())!r}, *sys.argv[1:]]).returncode)
"""
FORGETFUL = """\
import sys
sys.stdin.read()
sys.stdout.write("<svg></svg>")
"""


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A PATH with nothing on it but what the test puts there."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def no_embedded(monkeypatch):
    monkeypatch.setattr(engine, "_PROGRAM", "graphviz-of-nowhere")


@pytest.fixture
def no_pygraphviz(monkeypatch):
    monkeypatch.setitem(sys.modules, "pygraphviz", None)


def _program(folder: Path, name: str, script: str) -> None:
    program = folder / name
    program.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
    program.chmod(0o755)


def _refusal(format_, name="auto"):
    with pytest.raises(DrawError) as caught:
        draw(small_chart(), format_, engine=name)
    return str(caught.value)


@pytest.mark.usefixtures("path")
def test_svg_and_png_need_nothing_on_the_path():
    assert draw(small_chart(), "svg").startswith(b"<?xml")
    assert draw(small_chart(), "png").startswith(b"\x89PNG")


def test_the_embedded_engine_is_found_beside_a_python_that_is_not_activated(monkeypatch, tmp_path):
    name = "graphviz-pure" + (sysconfig.get_config_var("EXE") or "")
    _program(tmp_path, name, "")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(sysconfig, "get_path", lambda *_: str(tmp_path / "elsewhere"))
    assert engine.embedded_program() == tmp_path / name


def test_the_embedded_engine_is_found_where_its_package_says(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(sysconfig, "get_path", lambda *_: str(tmp_path))
    found = engine.embedded_program()
    assert found is not None
    assert found.is_file()


def test_the_graphviz_package_is_left_as_it_was():
    before = graphviz.backend.dot_command.DOT_BINARY
    draw(small_chart(), "svg")
    assert before == graphviz.backend.dot_command.DOT_BINARY


@pytest.mark.usefixtures("path", "no_pygraphviz")
def test_pdf_without_an_engine_for_it_is_one_sentence_with_the_cure():
    assert _refusal("pdf") == (
        "PDF needs more than the embedded Graphviz: run 'pip install orgmodel[pdf]', or install "
        "Graphviz."
    )


def test_the_embedded_engine_says_that_it_writes_no_pdf():
    assert _refusal("pdf", "embedded") == (
        "The embedded Graphviz cannot write PDF: run 'pip install orgmodel[pdf]', or install "
        "Graphviz."
    )


@pytest.mark.usefixtures("path")
def test_a_system_engine_that_is_not_there_is_named():
    assert _refusal("svg", "system") == (
        "Graphviz is not installed, or its program 'dot' is not on the PATH: install Graphviz, or "
        "choose another engine."
    )


@pytest.mark.usefixtures("no_pygraphviz")
def test_pygraphviz_that_is_not_there_is_named():
    assert _refusal("pdf", "pygraphviz") == (
        "pygraphviz is not installed: run 'pip install orgmodel[pdf]'."
    )


@pytest.mark.usefixtures("path", "no_embedded", "no_pygraphviz")
def test_no_engine_at_all_is_one_sentence_with_the_cure():
    assert _refusal("svg") == (
        "The embedded Graphviz is missing: run 'pip install graphviz-pure', or install Graphviz."
    )


def test_an_unknown_engine_is_named():
    assert _refusal("svg", "latex") == (
        "There is no engine 'latex'; the engines are auto, embedded, system, pygraphviz."
    )


def test_an_unknown_format_is_named():
    assert _refusal("bmp") == (
        "There is no format 'bmp'; the formats are svg, png, pdf, dot, json."
    )


def test_another_engine_steps_in_for_the_embedded_one(path, monkeypatch):
    expected = draw(small_chart(), "svg")
    _program(path, "dot", FLOODING)
    monkeypatch.setattr(engine, "_PROGRAM", "graphviz-of-nowhere")
    assert draw(small_chart(), "svg") == expected


def test_an_engine_that_floods_its_errors_does_not_hang(path, capfd):
    _program(path, "dot", FLOODING)
    assert draw(small_chart(), "svg", engine="system")
    assert capfd.readouterr() == ("", "")


def test_a_failing_engine_is_quoted(path):
    _program(path, "dot", "import sys\nsys.exit('Error: no position')")
    assert _refusal("svg", "system") == ("Graphviz could not draw the chart: Error: no position")


def test_an_engine_that_fails_without_a_word_gives_its_status(path):
    _program(path, "dot", "import sys\nsys.exit(3)")
    assert _refusal("svg", "system") == (
        "Graphviz could not draw the chart: it stopped with status 3."
    )


def test_an_engine_that_draws_nothing_is_a_failure(path):
    _program(path, "dot", "import sys\nsys.stdin.read()")
    assert _refusal("svg", "system") == "Graphviz drew nothing and said nothing about it."


def test_an_engine_that_leaves_shapes_out_is_a_failure(path):
    _program(path, "dot", FORGETFUL)
    assert _refusal("svg", "system") == (
        "Graphviz left shapes out: it drew 0 of 1 that look alike."
    )


def test_a_large_chart_is_drawn_in_several_runs_and_whole(monkeypatch):
    whole = draw(small_chart(), "svg")
    monkeypatch.setattr(engine, "_BATCH", 100)
    monkeypatch.setattr(xdot, "_LONGEST", 100)
    assert draw(small_chart(), "svg") == whole


def test_a_file_that_is_no_program_is_named(path):
    program = path / "dot"
    program.write_bytes(b"\x7fELF")
    program.chmod(0o755)
    assert _refusal("svg", "system") == f"Graphviz could not be started: {program}."


def test_the_system_engine_is_told_to_keep_the_positions(path):
    _program(path, "dot", "import sys\nsys.stdin.read()\nsys.exit(' '.join(sys.argv[1:]))")
    assert _refusal("pdf", "system").endswith(": -Kneato -Tpdf -n2 -q")
    assert _refusal("png", "system").endswith(": -Kneato -Tpng -n2 -q -Gdpi=144.0000")


def _shapes(svg: bytes) -> list[str]:
    return [row for row in svg.decode().splitlines() if row.startswith(("<g ", "<pol", "<path"))]


def _baselines(svg: bytes) -> list[float]:
    return [float(y) for y in re.findall(r'<text [^>]*y="([^"]*)"', svg.decode())]


@pytest.mark.usefixtures("path")
def test_pygraphviz_draws_the_same_picture():
    ours = draw(small_chart(), "svg")
    theirs = draw(small_chart(), "svg", engine="pygraphviz")
    assert _shapes(ours) == _shapes(theirs)
    assert _baselines(ours) == pytest.approx(_baselines(theirs), abs=1.5)
