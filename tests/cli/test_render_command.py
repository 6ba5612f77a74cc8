"""`orgmodel render`: charts into files."""

import json
import warnings
import xml.etree.ElementTree as ET

import pytest

from orgmodel.chart import DrawingFault
from orgmodel.drawing import DrawWarning

ENDINGS = ".svg, .png, .pdf, .dot, .json, .html, .mmd, .puml, .d2, .drawio, .txt, .md"


def ids_of(svg):
    return {e.get("data-id") for e in ET.fromstring(svg).iter() if e.get("data-id")}


@pytest.mark.parametrize(
    ("ending", "start"),
    [("svg", b"<?xml"), ("png", b"\x89PNG"), ("dot", b"digraph"), ("json", b"{")],
)
def test_the_ending_says_the_format(run, tmp_path, ending, start):
    outcome = run("render", "org.yaml", "-o", f"chart.{ending}")
    assert (outcome.status, outcome.stdout, outcome.stderr) == (0, "", "")
    assert (tmp_path / f"chart.{ending}").read_bytes().lstrip().startswith(start)


def test_every_position_and_body_is_in_the_drawing(run, tmp_path):
    run("render", "org.yaml", "-o", "chart.svg")
    found = ids_of((tmp_path / "chart.svg").read_text())
    assert {"dewan", "sekjen", "sekretaris", "program", "staf", "humas"} <= found


def test_a_branch_is_drawn_to_a_depth(run, tmp_path):
    run("render", "org.yaml", "-o", "chart.svg", "--root", "sekjen", "--depth", "1")
    found = ids_of((tmp_path / "chart.svg").read_text())
    assert {"sekjen", "sekretaris", "program", "humas"} <= found
    assert not {"dewan", "staf"} & found


def test_names_can_be_left_out_and_the_language_chosen(run, tmp_path):
    run("render", "org.yaml", "-o", "a.svg", "--language", "en", "--no-holders", "--title", "Mine")
    text = (tmp_path / "a.svg").read_text()
    assert "Secretary-General" in text
    assert "Mine" in text
    assert "Adi" not in text


def test_the_same_file_gives_the_same_bytes(run):
    assert run("render", "org.yaml").stdout == run("render", "org.yaml").stdout


def test_a_broken_organisation_is_drawn_and_its_faults_are_counted(run, tmp_path):
    outcome = run("render", "broken.yaml", "-o", "chart.json")
    assert (outcome.status, outcome.stdout) == (0, "")
    said = "`orgmodel validate broken.yaml` shows them"
    assert outcome.stderr == f"broken.yaml has 2 errors; {said}\n"
    chart = json.loads((tmp_path / "chart.json").read_text())
    assert sorted(box["id"] for box in chart["boxes"]) == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("-o", "chart.gif"),
            f"chart.gif ends in none of {ENDINGS}; choose with --format",
        ),
        (
            ("--root", "sekjem"),
            "nothing in org.yaml that can be shown has the id sekjem; did you mean sekjen?",
        ),
        (("-o", "nix/chart.svg"), "cannot write nix/chart.svg: no such file or directory"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_sentence(run, arguments, sentence):
    outcome = run("render", "org.yaml", *arguments)
    assert (outcome.status, outcome.stdout, outcome.stderr) == (2, "", f"Error: {sentence}\n")


def test_a_file_that_is_not_there_is_said_in_one_sentence(run):
    outcome = run("render", "nix.yaml")
    said = "Error: cannot open nix.yaml: no such file or directory\n"
    assert (outcome.status, outcome.stdout, outcome.stderr) == (2, "", said)


def test_what_is_drawn_otherwise_than_asked_is_said(run, monkeypatch):
    def coarse(*_arguments, **_options):
        warnings.warn("the picture has 72 dots an inch", DrawWarning, stacklevel=2)
        return b"picture"

    monkeypatch.setattr("orgmodel.drawing.draw", coarse)
    outcome = run("render", "org.yaml", "-o", "wide.png")
    assert (outcome.status, outcome.stdout) == (0, "")
    assert outcome.stderr == "Warning: the picture has 72 dots an inch\n"


NONE_CROSSES = "Side lines cross no other line."


def test_a_drawing_is_checked(run):
    outcome = run("render", "org.yaml", "-o", "chart.svg", "--check", "--explain")
    assert (outcome.status, outcome.stdout) == (0, "")
    reason, verdict = outcome.stderr.splitlines()
    assert reason.endswith(".")
    assert verdict == f"Checked 6 boxes and 7 lines of the drawing: no faults. {NONE_CROSSES}"


def test_a_faulty_drawing_is_said_and_counted(run, monkeypatch):
    fault = DrawingFault("overlap", ("sekjen", "staf"), "sekjen and staf overlap")
    monkeypatch.setattr("orgmodel.chart.check", lambda _chart: (fault,))
    outcome = run("render", "org.yaml", "-o", "chart.svg", "--check")
    assert (outcome.status, outcome.stdout) == (1, "")
    assert outcome.stderr == (
        "overlap: sekjen and staf overlap\n"
        f"Checked 6 boxes and 7 lines of the drawing: 1 fault. {NONE_CROSSES}\n"
    )


def test_crossings_of_side_lines_are_counted(run, tmp_path):
    row = "- {id: b, reports_to: a}\n- {id: c, reports_to: a}\n"
    left = "- {id: x, reports_to: b, dotted_line_to: c}\n"
    left += "- {id: y, reports_to: b, coordinates_with: z}\n"
    right = "- {id: w, reports_to: c}\n- {id: z, reports_to: c}\n"
    (tmp_path / "crossed.yaml").write_text(f"positions:\n- id: a\n{row}{left}{right}")
    outcome = run("render", "crossed.yaml", "-o", "chart.svg", "--layout", "standard", "--check")
    assert outcome.status == 0
    assert outcome.stderr == (
        "Checked 7 boxes and 8 lines of the drawing: no faults. "
        "Side lines cross another line once.\n"
    )


def test_layouts_are_chosen_for_the_whole_and_for_branches(run):
    outcome = run(
        "render", "org.yaml", "--format", "json", "--layout", "right-hanging",
        "--layout", "program=left-hanging", "--explain",
    )  # fmt: skip
    assert outcome.stderr.startswith(
        "Susunan menurut permintaan: right-hanging, program=left-hanging. "
    )
    boxes = {box["id"]: box for box in json.loads(outcome.stdout)["boxes"]}
    assert boxes["program"]["x"] > boxes["sekjen"]["x"]
    assert boxes["staf"]["x"] < boxes["program"]["x"]


@pytest.mark.parametrize(
    ("layout", "said"),
    [
        ("round", "'round' is none of auto, standard, hanging, left-hanging, right-hanging"),
        ("sekjem=columns", "nothing in org.yaml that can be shown has the id sekjem; did you mean"),
    ],
)
def test_a_layout_that_is_not_there_is_said(run, layout, said):
    outcome = run("render", "org.yaml", "--layout", layout)
    assert outcome.status == 2
    assert said in outcome.stderr


def test_words_that_are_lacking_in_the_language_of_the_file_are_said(run, tmp_path):
    german = "orgmodel: 1\nname: Amt\nlanguage: de\npositions: [{id: a, title: Leitung}]\n"
    (tmp_path / "amt.yaml").write_text(german, encoding="utf-8")
    assert run("render", "amt.yaml", "-o", "a.svg").stderr == (
        "Legend, dates and states are in English: orgmodel has words in Indonesian and English, "
        "and none in the language de.\n"
    )
    assert run("render", "org.yaml", "-o", "a.svg", "--language", "id").stderr == ""
