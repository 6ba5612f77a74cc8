"""`orgmodel render`: the page, text alternatives and others' diagrams, by ending and by format."""

import pytest

STARTS = {
    "html": "<!DOCTYPE html>",
    "mermaid": "---\ntitle:",
    "plantuml": "@startwbs",
    "d2": "direction: down",
    "drawio": "<mxfile",
    "outline": "Perkumpulan Contoh",
    "markdown": "# Perkumpulan Contoh",
    "html-outline": "<!DOCTYPE html>",
}
ENDINGS = {
    "html": "html",
    "mmd": "mermaid",
    "puml": "plantuml",
    "d2": "d2",
    "drawio": "drawio",
    "txt": "outline",
    "md": "markdown",
}


@pytest.mark.parametrize("form", STARTS)
def test_each_form_is_written_to_standard_output(run, form):
    outcome = run("render", "org.yaml", "--format", form)
    assert (outcome.status, outcome.stderr) == (0, "")
    assert outcome.stdout.startswith(STARTS[form])
    assert "Kepala Program" in outcome.stdout


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_ending_of_the_file_says_the_form(run, tmp_path, ending):
    outcome = run("render", "org.yaml", "-o", f"chart.{ending}")
    assert (outcome.status, outcome.stdout, outcome.stderr) == (0, "", "")
    assert (tmp_path / f"chart.{ending}").read_text().startswith(STARTS[ENDINGS[ending]])


@pytest.mark.parametrize("form", STARTS)
def test_no_form_names_holders_where_none_are_wanted(run, form):
    for asked in (("--no-holders",), ("--level", "roles")):
        outcome = run("render", "org.yaml", "--format", form, *asked)
        assert outcome.status == 0
        assert "Umpama" not in outcome.stdout
        assert "Adi" not in outcome.stdout


TEXTS = [form for form in STARTS if form != "html"]
DRAWING = (
    "--pages",
    "--explain",
    "--check",
    "--engine=system",
    "--theme=contrast",
    "--fit=A4",
    "--layout=columns",
    "--layout=sekjen=columns",
    "--align=grade",
    "--frames",
    "--colour-by=unit",
    "--pictures",
)


@pytest.mark.parametrize("option", DRAWING)
def test_what_goes_with_drawn_charts_only_is_refused(run, option):
    outcome = run("render", "org.yaml", "--format", "markdown", option)
    name = option.partition("=")[0]
    said = f"Error: {name} goes with drawn charts, and markdown is none\n"
    assert (outcome.status, outcome.stdout, outcome.stderr) == (2, "", said)


@pytest.mark.parametrize("form", ["outline", "html-outline", "mermaid", "plantuml", "d2"])
def test_every_text_refuses_a_sheet(run, form):
    outcome = run("render", "org.yaml", "--format", form, "--fit", "A3")
    said = f"Error: --fit goes with drawn charts, and {form} is none\n"
    assert (outcome.status, outcome.stderr) == (2, said)


def test_what_a_file_says_of_its_chart_is_refused_nowhere(run, tmp_path):
    organisation = (tmp_path / "org.yaml").read_text(encoding="utf-8")
    settings = "chart: {fit: A4, layout: columns, align: grade, subtitle: Konsep}\n"
    (tmp_path / "settled.yaml").write_text(organisation + settings, encoding="utf-8")
    for form in TEXTS:
        outcome = run("render", "settled.yaml", "--format", form)
        assert (outcome.status, outcome.stderr) == (0, "")
        assert "Konsep" in outcome.stdout


@pytest.mark.parametrize("form", TEXTS)
def test_what_is_said_above_a_chart_is_said_in_texts_too(run, form):
    said = {
        "--title": "Bagan Umum",
        "--subtitle": "Rancangan",
        "--source": "Arsip",
        "--chart-version": "7",
        "--as-of": "2026-03-31",
    }
    options = [word for pair in said.items() for word in pair]
    text = run("render", "org.yaml", "--format", form, *options).stdout
    for expected in ("Bagan Umum", "Rancangan", "Sumber: Arsip", "Per 31 Maret 2026 · versi 7"):
        assert expected in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--format", "json", "--theme", "dark"),
            "--theme says how a chart is drawn, and json holds it before that",
        ),
        (
            ("--format", "json", "--engine", "system"),
            "--engine says which Graphviz draws, and json is written without one",
        ),
        (
            ("--format", "dot", "--engine", "system"),
            "--engine says which Graphviz draws, and dot is written without one",
        ),
        (
            ("--pages", "--fit", "free", "-o", "book.pdf"),
            "--pages divides a chart into pages of paper, and --fit free is none",
        ),
    ],
)
def test_what_would_change_nothing_is_refused(run, arguments, said):
    outcome = run("render", "org.yaml", *arguments)
    assert (outcome.status, outcome.stdout, outcome.stderr) == (2, "", f"Error: {said}\n")


def test_a_broken_organisation_has_a_page_too(run, tmp_path):
    outcome = run("render", "broken.yaml", "-o", "chart.html")
    assert outcome.status == 0
    assert outcome.stderr.startswith("broken.yaml has 2 errors;")
    page = (tmp_path / "chart.html").read_text()
    assert all(f'"id":"{name}"' in page for name in "abcde")


def test_a_theme_colours_the_page(run):
    page = run("render", "org.yaml", "--format", "html", "--theme", "contrast").stdout
    usual = run("render", "org.yaml", "--format", "html").stdout
    assert page != usual
    outcome = run("render", "org.yaml", "--format", "html", "--theme", "contrst")
    assert (outcome.status, outcome.stderr.count("\n")) == (2, 1)
    assert "did you mean 'contrast'" in outcome.stderr


def test_a_warning_about_a_picture_says_that_it_is_one(run, tmp_path):
    (tmp_path / "photo.yaml").write_text(
        "positions:\n- {id: a, title: Kepala, icon: none.png}\nchart: {pictures: true}\n"
    )
    outcome = run("render", "photo.yaml", "-o", "a.svg")
    (said, *_) = outcome.stderr.splitlines()
    assert said.startswith("photo.yaml:2:")
    assert ": warning: " in said
