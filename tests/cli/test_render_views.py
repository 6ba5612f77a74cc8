"""`orgmodel render`: what of an organisation is drawn."""

import json

import pytest

from tests.pictures import png

STAFFED = """\
name: Kantor Contoh
language: id
as_of: 2026-07-01
bodies: [{id: dewan, name: Dewan}]
units:
- {id: kantor, name: Kantor Pusat}
- {id: keuangan, name: Keuangan, parent: kantor}
positions:
- {id: kepala, title: Kepala, reports_to: dewan, unit: kantor, class: line, grade: IV}
- {id: sekretaris, title: Sekretaris, supports: kepala, unit: kantor, class: support}
- id: bendahara
  title: Bendahara
  reports_to: kepala
  unit: keuangan
  class: staff
  fte: 0.5
  tags: inti
  holders: [{name: Rini Umpama, since: 2025}]
- {id: kasir, title: Kasir, reports_to: bendahara, unit: keuangan, valid: {from: 2026-06}}
- {id: humas, title: Humas, reports_to: kepala, unit: kantor, dotted_line_to: dewan}
- {id: arsip, title: Arsip, reports_to: kepala, unit: kantor, status: abolished}
"""


@pytest.fixture
def drawn(run, tmp_path):
    """Give what draws the organisation with some options, and reads the chart."""
    (tmp_path / "kantor.yaml").write_text(STAFFED)

    def chart(*options):
        outcome = run("render", "kantor.yaml", "--format", "json", "--check", *options)
        assert outcome.status == 0, outcome.stderr
        return json.loads(outcome.stdout)

    return chart


CHECKED = "Checked 1 box and 0 lines of the drawing: no faults. Side lines cross no other line.\n"


def ids(chart):
    return sorted(box["id"] for box in chart["boxes"] if box["what"] != "fold")


def kinds(chart):
    return sorted({line["kind"] for line in chart["lines"]})


def said(chart, name):
    return next(box["tooltip"] for box in chart["boxes"] if box["id"] == name)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--focus", "bendahara"], ["bendahara", "dewan", "humas", "kasir", "kepala"]),
        (["--only", "tag:inti"], ["bendahara", "dewan", "kepala"]),
        (["--only", "class:support"], ["dewan", "kepala", "sekretaris"]),
        (
            ["--only", "unit:kantor", "--only", "class:line", "--only", "class:staff"],
            ["bendahara", "dewan", "kepala"],
        ),
        (["--as-of", "2026-05"], ["bendahara", "dewan", "humas", "kepala", "sekretaris"]),
        (["--show", "none"], ["bendahara", "dewan", "humas", "kasir", "kepala"]),
    ],
)
def test_a_part_of_the_organisation_is_drawn(drawn, options, expected):
    assert ids(drawn(*options)) == expected


def test_abolished_positions_are_drawn_where_they_are_asked_for(drawn):
    assert "arsip" not in ids(drawn())
    chart = drawn("--abolished")
    assert said(chart, "arsip") == "Arsip; Dihapus"
    assert [box["state"] for box in chart["boxes"] if box["id"] == "arsip"] == ["abolished"]
    assert "Jabatan dihapus atau berakhir" in [
        sample["label"]["text"] for sample in chart["legend"]
    ]


@pytest.mark.parametrize("form", ["html", "mermaid", "outline"])
def test_abolished_positions_are_told_in_every_form_where_they_are_asked_for(run, tmp_path, form):
    (tmp_path / "kantor.yaml").write_text(STAFFED)
    told = [
        "Arsip" in run("render", "kantor.yaml", "--format", form, *option).stdout
        for option in ([], ["--abolished"])
    ]
    assert told == [False, True]


def test_side_lines_are_chosen_by_name(drawn):
    assert kinds(drawn()) == ["dotted_line_to", "reports_to", "supports"]
    assert kinds(drawn("--show", "dotted, coordination")) == ["dotted_line_to", "reports_to"]


def test_badges_levels_and_texts_are_written(drawn):
    chart = drawn("--badges", "reports,total,fte", "--level", "all", "--subtitle", "Lampiran")
    assert said(chart, "kepala") == "Kepala; jenjang IV; bawahan: 2 langsung, 3 seluruhnya"
    assert (
        said(chart, "bendahara")
        == "Bendahara; Rini Umpama; sejak 2025; bawahan: 1 langsung, 0,5 FTE"
    )
    assert [text["text"] for text in chart["texts"]][1:] == ["Lampiran", "Per 1 Juli 2026"]
    assert "Rini" not in json.dumps(drawn("--level", "roles"))


@pytest.mark.parametrize("option", ["--colour-by", "--color-by"])
def test_colours_are_asked_for_in_either_spelling(drawn, option):
    legend = [sample["label"]["text"] for sample in drawn(option, "unit")["legend"]]
    assert legend[-2:] == ["A · Kantor Pusat", "B · Keuangan"]


def test_units_are_framed(drawn):
    assert [frame["name"] for frame in drawn("--frames")["frames"]] == ["Kantor Pusat", "Keuangan"]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            ["--focus", "kasirr"],
            "nothing in kantor.yaml that can be shown has the id kasirr; did you",
        ),
        (["--only", "unit:x"], "Error: no unit has the id x\n"),
        (["--only", "unit:x", "--pages", "-o", "x.pdf"], "Error: no unit has the id x\n"),
        (["--only", "unit:x", "--format", "html"], "Error: no unit has the id x\n"),
        (["--only", "unit:x", "--format", "outline"], "Error: no unit has the id x\n"),
        (["--only", "x"], "'x' does not say what is shown; write unit:ID, class:NAME or tag:NAME"),
        (["--focus", "humas", "--root", "bendahara"], "humas does not stand under bendahara"),
        (
            ["--show", "x"],
            "there is no 'x'; there are supports, dotted, deputies and coordination, or none.",
        ),
        (["--show", "supports,none"], "none stands alone, with no others beside it."),
        (["--badges", "x"], "there is no 'x'; there are reports, total and fte, or none."),
        (["--root", "x"], "nothing in kantor.yaml that can be shown has the id x\n"),
        (
            ["--root", "kantor"],
            "kantor is a unit, which has no box of its own; --only unit:kantor draws its positions",
        ),
        (["--layout", "kasi=columns"], "has the id kasi; did you mean kasir?"),
        (["--language", "xx"], "nothing in kantor.yaml is written in xx; there are id and en"),
        (["--as-of", "x"], "'x' is no date; write a year, a month or a day, as in 2026-03-31."),
        (["--colour-by", "tag:x"], "no position has the tag x\n"),
        (["--colour-by", "x"], "no colouring is called 'x'; there are class, unit, grade, tag"),
    ],
)
def test_what_cannot_be_chosen_is_said_in_one_sentence(run, tmp_path, options, sentence):
    (tmp_path / "kantor.yaml").write_text(STAFFED)
    outcome = run("render", "kantor.yaml", *options)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert sentence in outcome.stderr
    assert "Traceback" not in outcome.stderr


def test_the_tree_can_be_written_without_names(run):
    assert "Adi Contoh" in run("tree", "org.yaml").stdout
    roles = run("tree", "org.yaml", "--level", "roles").stdout
    assert "Adi" not in roles
    assert "Kosong" in roles


PICTURED = """\
positions:
- {id: head, icon: icon.png, holders: [{name: Ayu, photo: none.jpg}]}
"""


def test_pictures_are_drawn_from_beside_the_file_and_those_that_cannot_be_are_said(run, tmp_path):
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "org.yaml").write_text(PICTURED)
    (tmp_path / "office" / "icon.png").write_bytes(png(40, 20))
    drawn = run("render", "office/org.yaml", "--pictures", "--check", "-o", "org.svg")
    assert (drawn.status, drawn.stderr) == (
        0,
        (
            "office/org.yaml:2:59: warning: `photo` of position head is none.jpg, which is not "
            f"there; paths start at the folder of this file\n{CHECKED}"
        ),
    )
    assert (tmp_path / "org.svg").read_text().count("<image ") == 1
    plain = run("render", "office/org.yaml", "--check")
    assert plain.stderr == CHECKED
    assert "<image " not in plain.stdout


def test_pictures_go_with_charts_that_can_hold_them_only(run, tmp_path):
    (tmp_path / "org.yaml").write_text(PICTURED)
    refused = run("render", "org.yaml", "--pictures", "-o", "org.mmd")
    assert (refused.status, refused.stdout) == (2, "")
    assert "--pictures goes with drawn charts, and mermaid is none" in refused.stderr


@pytest.mark.parametrize("language", ["en", "en-GB", "id", "nl"])
def test_a_language_is_taken_that_charts_or_titles_have(run, tmp_path, language):
    (tmp_path / "a.yaml").write_text("positions: [{id: a, title: {id: Ketua, nl: Voorzitter}}]")
    outcome = run("render", "a.yaml", "--format", "json", "--language", language)
    assert (outcome.status, json.loads(outcome.stdout)["language"]) == (0, language)


def test_texts_of_a_theme_that_are_hard_to_read_are_told(run, tmp_path):
    (tmp_path / "a.yaml").write_text("positions: [{id: a}]")
    (tmp_path / "low.toml").write_text('ink = "#eeeeee"')
    for form in ("svg", "html"):
        outcome = run("render", "a.yaml", "--format", form, "--theme", "low.toml")
        assert outcome.status == 0
        first = outcome.stderr.splitlines()[0]
        ink = "the text outside boxes in #eeeeee on #ffffff"
        assert first == f"low.toml: {ink} has a contrast of 1.2 to 1; less than 4.5 is hard to read"
