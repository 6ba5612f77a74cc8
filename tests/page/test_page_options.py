"""What `orgmodel render` offers, seen in the page: each option counts, or is refused plainly."""

import subprocess
import sys

import pytest

from orgmodel.cli.render_command import command
from orgmodel.model import Organisation
from tests.pictures import png

FILE = """\
name: {id: PT Umpama, en: Umpama Ltd}
kind: company
language: en
as_of: 2026-01-01
units:
- {id: office, name: Office, head: head}
- {id: sales, name: {id: Penjualan, en: Sales}, parent: office, head: seller}
positions:
- {id: head, title: Director, unit: office, grade: I.a, holders: [{name: Adi, since: 2024-03-01}]}
- {id: aide, title: Secretary, icon: icon.png, class: support, supports: head, unit: office}
- {id: seller, title: Seller, reports_to: head, class: line, unit: sales, fte: 0.5, tags: [old]}
- {id: buyer, title: Buyer, reports_to: head, dotted_line_to: clerk, class: line, unit: office}
- {id: clerk, title: Clerk, reports_to: seller, class: staff, unit: sales, tags: [new]}
- {id: gone, title: Gone, reports_to: head, status: abolished}
- {id: past, title: Past, reports_to: head, valid: {until: 2026-06-30}}
"""
HONOURED = {
    "--root": ["seller"],
    "--depth": ["0"],
    "--focus": ["clerk"],
    "--only": ["unit:sales"],
    "--show": ["none"],
    "--as-of": ["2026-12-31"],
    "--abolished": [],
    "--level": ["all"],
    "--colour-by": ["grade"],
    "--badges": ["reports,total,fte"],
    "--frames": [],
    "--title": ["Another title"],
    "--subtitle": ["As decided"],
    "--source": ["Gazette 7"],
    "--chart-version": ["3"],
    "--language": ["id"],
    "--layout": ["head=columns"],
    "--align": ["grade"],
    "--fit": ["A3"],
    "--no-holders": [],
    "--theme": ["contrast"],
    "--pictures": [],
}
REFUSED = {
    "--pages": [],
    "--engine": ["system"],
    "--explain": [],
    "--check": [],
}
OF_ANY_FORM = {"--output", "--format", "--from", "--help"}


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "org.yaml"
    path.write_text(FILE)
    (tmp_path / "icon.png").write_bytes(png())
    return path


def page_with(file, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "orgmodel", "render", str(file), "--format", "html", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_option_of_render_is_tried_on_the_page():
    offered = {
        next(name for name in option.opts if name.startswith("--"))
        for option in command.params
        if option.param_type_name == "option"
    }
    assert offered | {"--help"} == {*HONOURED, *REFUSED, *OF_ANY_FORM}


def test_what_goes_with_the_page_changes_it(file):
    plain = page_with(file).stdout
    for option, arguments in HONOURED.items():
        outcome = page_with(file, option, *arguments)
        assert (outcome.returncode, outcome.stderr) == (0, "")
        assert outcome.stdout != plain, option


def test_what_does_not_go_with_the_page_is_refused_in_one_sentence(file):
    for option, arguments in REFUSED.items():
        outcome = page_with(file, option, *arguments)
        said = f"Error: {option} goes with drawn charts, and html is none\n"
        assert (outcome.returncode, outcome.stdout, outcome.stderr) == (2, "", said)


def rows(opened):
    """The ids of the boxes, by the height they stand at, from left to right."""
    script = """() => {
      const { shown, left, top } = orgmodel.stage.goal;
      const rows = new Map();
      for (const node of [...shown].sort((a, b) => top[a] - top[b] || left[a] - left[b])) {
        const at = Math.round(top[node]);
        rows.set(at, [...(rows.get(at) ?? []), orgmodel.view.organisation.nodes[node].id]);
      }
      return [...rows.values()];
    }"""
    return opened.run(script)


def team(layouts=None, grades=None, size=6):
    """A head with some reports, each of whom has one report."""
    reports = [
        position
        for n in range(size)
        for position in (
            {"id": f"r{n}", "title": f"Report {n}", "reports_to": "head"},
            {"id": f"l{n}", "title": f"Leaf {n}", "reports_to": f"r{n}"},
        )
    ]
    for position in reports:
        if grades and position["id"] in grades:
            position["grade"] = grades[position["id"]]
    plain = {
        "name": "Team",
        "language": "en",
        "positions": [{"id": "head", "title": "Head"}, *reports],
        **({"chart": {"layouts": layouts}} if layouts else {}),
    }
    return Organisation.model_validate(plain)


def test_reports_stand_side_by_side_where_it_is_asked_for(show):
    opened = show(team(), layout="standard")
    assert rows(opened) == [
        ["head"],
        ["r0", "r1", "r2", "r3", "r4", "r5"],
        ["l0", "l1", "l2", "l3", "l4", "l5"],
    ]


def sides(opened):
    stem = "goal.left[0] + goal.width[0] / 2"
    script = f"""() => {{
      const {{ goal }} = orgmodel.stage;
      const side = (node) => (goal.left[node] > {stem} ? "right" : "left");
      return Object.fromEntries(
        goal.shown.slice(1).map((node) => [orgmodel.view.organisation.nodes[node].id, side(node)]));
    }}"""
    return opened.run(script)


def test_reports_hang_on_both_sides_where_it_is_asked_for(show):
    opened = show(team(), layout="hanging")
    found = sides(opened)
    assert [found[f"r{n}"] for n in range(6)] == ["left", "right"] * 3
    assert all(found[f"r{n}"] == found[f"l{n}"] for n in range(6))


@pytest.mark.parametrize(
    ("layout", "facing"), [("left-hanging", "left"), ("right-hanging", "right")]
)
def test_reports_hang_on_one_side_where_it_is_asked_for(show, layout, facing):
    opened = show(team(size=2), layout=layout)
    assert rows(opened) == [["head"], ["r0"], ["l0"], ["r1"], ["l1"]]

    ends = opened.run("() => orgmodel.stage.goal.routes.slice(10, 20)")
    comes_from = "left" if ends[4] < ends[8] else "right"
    assert comes_from != facing, "the line comes from the stem"


def test_a_layout_for_one_position_holds_for_those_under_it_alone(show):
    opened = show(team({"r0": "left-hanging"}, size=2), layout="standard")
    assert rows(opened)[:2] == [["head"], ["r0", "r1"]]
    left = opened.run("() => [1, 2, 3, 4].map((node) => orgmodel.stage.goal.left[node])")
    assert left[1] < left[0], "who hangs to the left is set out to the left"
    assert left[3] == pytest.approx(left[2])


def test_the_arrangement_can_be_switched_in_the_page(show):
    opened = show(team())
    opened.page.click("#view")
    opened.page.select_option("#pick-layout", "columns")
    opened.settle()
    assert rows(opened)[0] == ["head"]
    assert len({row[0] for row in rows(opened)}) > 3
    opened.page.select_option("#pick-layout", "standard")
    opened.settle()
    assert rows(opened)[1] == [f"r{n}" for n in range(6)]


def test_positions_of_one_grade_stand_on_one_line(show):
    grades = {"r0": "A", "l0": "C", "r1": "B", "l1": "C", "r2": "C"}
    opened = show(team(grades=grades, size=3), align="grade")
    assert rows(opened)[:4] == [["head"], ["r0"], ["r1"], ["l0", "l1", "r2"]]


def said(opened, name):
    return opened.run(
        "(id) => orgmodel.view.boxes.said(orgmodel.view.organisation.byId.get(id))", name
    )


def test_counts_are_written_in_boxes_and_can_be_switched(show, company):
    opened = show(company, badges=("reports", "total"))
    assert said(opened, "head") == "Director, Adi Contoh, reports: 3 direct, 4 in all"
    assert said(opened, "seller") == "Head of Sales, Acting (Plt.): Budi Misal, reports: 1 direct"
    opened.page.click("#view")
    opened.page.uncheck("#show-reports")
    assert said(opened, "seller") == "Head of Sales, Acting (Plt.): Budi Misal, reports: 1 in all"


def test_all_is_told_in_boxes_where_it_is_asked_for(show, company):
    opened = show(company, level="all")
    assert said(opened, "head") == "Director, Adi Contoh, since March 2024, grade I.a"


def legend(opened):
    return opened.page.locator(".legend li").all_text_contents()


def test_boxes_are_coloured_by_what_is_asked_for_with_a_legend_that_names_the_groups(show, company):
    opened = show(company, colour_by="unit")
    assert legend(opened)[-6:-2] == ["Vacant", "A · Office", "B · Sales", "no unit"]
    assert said(opened, "clerk") == "Sales Clerk, ×3, B"
    fills = opened.run("""() => {
      const { drawing, view } = orgmodel.stage;
      const fill = (id) => drawing.boxes.style(view.organisation.byId.get(id)).fill;
      return [fill("clerk"), fill("aide"), fill("board"), fill("auditor")].map(
        (each) => view.theme().groups.indexOf(each));
    }""")
    assert fills == [1, 0, -1, -1]
    assert said(opened, "auditor") == "Auditor"
    opened.page.click("#view")
    opened.page.select_option("#pick-colour-by", "class")
    assert "B · Support" in legend(opened)
    opened.page.select_option("#pick-colour-by", "")
    assert said(opened, "clerk") == "Sales Clerk, ×3"


def test_grades_are_no_colours_where_they_are_not_to_be_told(show, company):
    choices = "() => [...document.querySelectorAll('#pick-colour-by option')].map((o) => o.value)"
    assert show(company).run(choices) == ["", "class", "unit"]
    assert show(company, level="all").run(choices) == ["", "class", "unit", "grade"]


def head(opened):
    return [line for line in opened.page.inner_text(".titles").split("\n") if line]


def test_what_the_chart_says_of_itself_stands_under_the_title_in_the_readers_language(show):
    plain = {
        "name": "Umpama",
        "language": "en",
        "as_of": "2026-01",
        "chart": {
            "title": {"id": "Bagan", "en": "Chart"},
            "subtitle": {"id": "Menurut keputusan", "en": "As decided"},
            "version": "2.1",
        },
        "positions": [{"id": "a", "title": "A", "class": "line"}],
    }
    opened = show(Organisation.model_validate(plain), source="Gazette 7", only=("class:line",))
    assert head(opened) == [
        "Chart",
        "As decided",
        "As of January 2026 · only Line · version 2.1 · Source: Gazette 7",
    ]
    opened.run("() => orgmodel.view.setLanguage('id')")
    assert head(opened) == [
        "Bagan",
        "Menurut keputusan",
        "Per Januari 2026 · hanya Unsur lini · versi 2.1 · Sumber: Gazette 7",
    ]


def test_every_sign_in_a_box_is_explained_in_the_legend_while_it_is_shown(show):
    sharers = [{"name": "Ayu", "share": 0.5}, {"name": "Budi", "share": 0.5}]
    members = [
        {"id": "boss", "holders": [{"name": "Citra", "acting": "plt"}], "count": 2},
        {"id": "a", "reports_to": "boss", "holders": sharers},
    ]
    opened = show(Organisation.model_validate({"positions": members, "language": "en"}))
    legend = "() => [...document.querySelectorAll('.legend li')].map((each) => each.innerText)"
    shared = "Position shared by its holders"
    acting, seats = "Plt.: acting while the position is vacant", "×n: number of seats"
    assert opened.run(legend) == ["Reports to", shared, acting, seats]
    opened.page.click("#view")
    opened.page.uncheck("#show-holders")
    assert opened.run(legend) == ["Reports to", seats]
    assert opened.complaints == []
