"""`import orgmodel`: load, ask, change, check and draw an organisation from Python."""

import json
import subprocess
import sys

import pytest
from IPython.core.interactiveshell import InteractiveShell

import orgmodel

TEXT = """\
name: Uji
bodies: [{id: board}]
positions:
- {id: ceo, title: Chief, reports_to: board}
- {id: cfo, title: Finance, reports_to: ceo}
- {id: pa, title: Assistant, supports: ceo}
"""
LOOP = "positions:\n- {id: a, reports_to: b}\n- {id: b, reports_to: a}\n- {id: c, count: x}\n"


def printed_by(program):
    outcome = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    return outcome.stdout, outcome.stderr


def test_a_file_is_loaded_asked_changed_checked_drawn_and_saved(tmp_path):
    file = tmp_path / "org.yaml"
    file.write_text(TEXT)
    organisation = orgmodel.load(file)
    graph = orgmodel.OrgGraph(organisation)
    assert [p.id for p in graph.direct_reports("ceo")] == ["cfo"]
    grown = organisation.add(orgmodel.Position(id="clerk", reports_to="cfo"))
    assert orgmodel.validate(grown) == []
    content = orgmodel.draw(grown, tmp_path / "chart.svg", show_holders=False)
    assert (tmp_path / "chart.svg").read_bytes() == content
    orgmodel.save(grown, tmp_path / "grown.json")
    assert orgmodel.load(tmp_path / "grown.json") == grown
    assert json.loads((tmp_path / "grown.json").read_text())["positions"][-1] == {
        "id": "clerk",
        "reports_to": "cfo",
    }


def test_a_faulty_file_raises_one_error_with_all_diagnostics(tmp_path):
    file = tmp_path / "org.yaml"
    file.write_text(LOOP)
    with pytest.raises(orgmodel.OrganisationError) as caught:
        orgmodel.load(file)
    assert [
        (diagnostic.code, diagnostic.span and diagnostic.span.line, diagnostic.subject)
        for diagnostic in caught.value.diagnostics
    ] == [("OM202", 2, "a"), ("OM105", 4, "c")]
    assert f"{file}:4:18: OM105 invalid-value: `count` of position c" in str(caught.value)
    assert list(caught.value.diagnostics) == orgmodel.validate(file)


def test_a_faulty_organisation_can_be_looked_at_all_the_same():
    organisation = orgmodel.loads(LOOP, check=False)
    assert [len(cycle) for cycle in orgmodel.OrgGraph(organisation).command_cycles] == [2]


def test_text_that_is_no_organisation_cannot_be_loaded():
    with pytest.raises(orgmodel.OrganisationError, match="the file is empty"):
        orgmodel.loads("", check=False)


def test_an_organisation_built_in_python_is_validated_without_places():
    organisation = orgmodel.Organisation(
        positions=(orgmodel.Position(id="a", reports_to="a"), orgmodel.Position(id="b"))
    )
    assert [(d.code, d.path, d.span, d.subject) for d in orgmodel.validate(organisation)] == [
        ("OM201", "<organisation>", None, "a")
    ]


def test_rules_are_chosen(tmp_path):
    file = tmp_path / "org.yaml"
    file.write_text(LOOP)
    chosen = orgmodel.validate(file, orgmodel.Config(select=("OM2",)))
    assert [diagnostic.code for diagnostic in chosen] == ["OM202"]
    without = orgmodel.validate(file, orgmodel.Config(ignore=("reporting-cycle",)))
    assert [diagnostic.code for diagnostic in without] == ["OM105"]
    with pytest.raises(ValueError, match="OM77"):
        orgmodel.validate(file, orgmodel.Config(select=("OM77",)))


def test_a_waiver_accepts_a_fault_until_its_day():
    line = "- {id: a, supports: a, waivers: [{rule: OM301, reason: test, until: 2026-03}]}\n"
    text = "as_of: DAY\npositions:\n" + line + "- {id: b}\n"
    sound = orgmodel.loads(text.replace("DAY", "2026-03-31"))
    assert orgmodel.validate(sound) == []
    late = orgmodel.loads(text.replace("DAY", "2026-04-01"), check=False)
    assert "OM301" in [diagnostic.code for diagnostic in orgmodel.validate(late)]


def test_a_notebook_shows_the_chart():
    shell = InteractiveShell.instance()
    formatter = shell.display_formatter
    assert formatter is not None
    shown, _ = formatter.format(orgmodel.loads(TEXT))
    assert shown["image/svg+xml"].count('data-id="ceo"') == 1
    InteractiveShell.clear_instance()


@pytest.mark.parametrize("first", ["orgmodel.loading", "orgmodel.validating", "orgmodel.drawing"])
def test_rooms_never_hide_functions(first):
    program = f"import {first}, orgmodel; print(callable(orgmodel.load), callable(orgmodel.draw))"
    assert printed_by(program) == ("True True\n", "")


def test_importing_the_library_loads_nothing_heavy():
    program = (
        "import sys, orgmodel; heavy = ['pydantic', 'networkx', 'graphviz', 'yaml', 'click'];"
        "print([name for name in heavy if name in sys.modules])"
    )
    assert printed_by(program) == ("[]\n", "")


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nix"):
        orgmodel.nix  # noqa: B018
    assert {"load", "OrgGraph", "__version__"} <= set(dir(orgmodel))


def test_an_ending_that_no_chart_has_is_said(tmp_path):
    with pytest.raises(ValueError, match="ends in none of svg, png, pdf, dot, json, html"):
        orgmodel.draw(orgmodel.loads(TEXT), tmp_path / "chart.gif")


def test_what_cannot_be_read_is_never_called_clean(tmp_path):
    file = tmp_path / "org.yaml"
    file.write_bytes(b"name: J\xfcrg")
    for config in (orgmodel.Config(select=("OM3",)), orgmodel.Config(ignore=("OM1",))):
        assert [diagnostic.code for diagnostic in orgmodel.validate(file, config)] == ["OM100"]


def test_the_interactive_page_is_drawn_too(tmp_path):
    content = orgmodel.draw(orgmodel.loads(TEXT), tmp_path / "chart.html", title="Mine")
    assert (tmp_path / "chart.html").read_bytes() == content
    assert content.startswith(b"<!DOCTYPE html>")
    assert b"Mine" in content
