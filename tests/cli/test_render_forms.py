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


@pytest.mark.parametrize("option", ["--pages", "--explain", "--check"])
def test_what_goes_with_drawn_charts_only_is_refused(run, option):
    outcome = run("render", "org.yaml", "--format", "markdown", option)
    said = f"Error: {option} goes with drawn charts, and markdown is none\n"
    assert (outcome.status, outcome.stdout, outcome.stderr) == (2, "", said)


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
