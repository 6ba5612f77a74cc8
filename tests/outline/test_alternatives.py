"""The text alternatives of a chart."""

import re
from html.parser import HTMLParser

import pytest

from orgmodel.chart import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.outline import FORMS, text_alternative
from tests.organisations import random_organisation

SMALL = Organisation.model_validate(
    {
        "name": "Umpama & Co",
        "language": "en",
        "bodies": [{"id": "board", "name": "Board", "seats": 3}],
        "positions": [
            {"id": "head", "title": "Director", "reports_to": "board", "holders": ["Adi C"]},
            {"id": "aide", "title": "Secretary", "supports": "head"},
            {"id": "sales", "title": "Sales", "reports_to": "head", "dotted_line_to": "board"},
            {"id": "clerk", "title": "1. Clerk *new*", "reports_to": "sales", "status": "vacant"},
            {"id": "shop", "title": "<b>Shop</b>", "reports_to": "head", "count": 2},
        ],
    }
)


def written(form, **options):
    return text_alternative(OrgGraph(SMALL), Options(**options), form)


def test_an_outline_is_set_in_by_level_and_marks_bodies_and_support():
    assert (
        written("outline")
        == """\
Umpama & Co
= Board: 3 members
  - Director: Adi C
    ~ Secretary: Supports: Director
    - Sales: Dotted line to: Board
      - 1. Clerk *new*: Vacant
    - <b>Shop</b>: 2 seats
"""
    )


def test_markdown_is_a_nested_list_in_which_titles_are_texts():
    assert (
        written("markdown")
        == r"""# Umpama \& Co

- **Board**: 3 members
  - **Director**: Adi C
    - **Secretary**: Supports: Director
    - **Sales**: Dotted line to: Board
      - **1\. Clerk \*new\***: Vacant
    - **\<b\>Shop\</b\>**: 2 seats
"""
    )


def test_html_is_a_page_of_nested_lists():
    assert (
        written("html-outline")
        == """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Umpama &amp; Co</title>
</head>
<body>
<main>
<h1>Umpama &amp; Co</h1>
<ul>
<li><strong>Board</strong>: 3 members
<ul>
<li><strong>Director</strong>: Adi C
<ul>
<li><strong>Secretary</strong>: Supports: Director
</li>
<li><strong>Sales</strong>: Dotted line to: Board
<ul>
<li><strong>1. Clerk *new*</strong>: Vacant
</li></ul>
</li>
<li><strong>&lt;b&gt;Shop&lt;/b&gt;</strong>: 2 seats
</li></ul>
</li></ul>
</li></ul>
</main>
</body>
</html>
"""
    )


def test_what_a_depth_leaves_out_is_counted():
    assert (
        written("outline", depth=1)
        == """\
Umpama & Co
= Board: 3 members
  - Director: Adi C
    ~ Secretary: Supports: Director
    - Sales: Dotted line to: Board (+1 more below)
    - <b>Shop</b>: 2 seats
"""
    )


LOOKS = Organisation.model_validate(
    {
        "name": "Umpama",
        "language": "id",
        "as_of": "2026-01-01",
        "units": [{"id": "office", "name": {"id": "Kantor", "en": "Office"}, "head": "head"}],
        "chart": {"subtitle": {"id": "Rancangan", "en": "Draft"}, "version": "2"},
        "positions": [
            {"id": "head", "class": "governing", "unit": "office", "status": "vacant"},
            {"id": "audit", "class": "control", "reports_to": "head"},
            {"id": "aide", "class": "support", "supports": ["head", "office"], "unit": "office"},
            {"id": "adviser", "class": "staff", "reports_to": "head"},
            {"id": "line", "class": "line", "reports_to": "head", "count": 2, "holders": ["A"]},
            {"id": "acting", "reports_to": "line", "holders": [{"name": "B", "acting": "plt"}]},
            {
                "id": "shared",
                "reports_to": "line",
                "holders": [{"name": "C", "share": 0.5}, {"name": "D", "share": 0.5}],
            },
        ],
    }
)


def looks(**options):
    return text_alternative(OrgGraph(LOOKS), Options(**options), "outline")


def test_an_outline_says_how_boxes_look_in_indonesian():
    assert (
        looks(source="Arsip")
        == """\
Umpama
Rancangan
Per 1 Januari 2026 · versi 2
Sumber: Arsip
- head: Kosong; unsur pimpinan dan pengarah; unit Kantor
  ~ aide: mendukung Kantor; unsur pendukung; unit Kantor; Mendukung: head
  - audit: unsur pengawas
  - adviser: unsur staf
  - line: 2 formasi; A
    - acting: Plt. B
    - shared: C (berbagi jabatan); D (berbagi jabatan)
"""
    )


def test_an_outline_says_how_boxes_look_in_english():
    assert (
        looks(language="en")
        == """\
Umpama
Draft
As of 1 January 2026 · version 2
- head: Vacant; governing position; unit Office
  ~ aide: supports Office; support position; unit Office; Supports: head
  - audit: control position
  - adviser: staff position
  - line: 2 seats; A
    - acting: Acting (Plt.): B
    - shared: C (job share); D (job share)
"""
    )


def test_markdown_and_html_say_what_stands_under_the_title():
    markdown = text_alternative(OrgGraph(LOOKS), Options(source="A*"), "markdown")
    assert markdown.startswith(
        "# Umpama\n\nRancangan\n\nPer 1 Januari 2026 · versi 2\n\nSumber: A\\*\n\n- **head**"
    )
    page = text_alternative(OrgGraph(LOOKS), Options(source="A<"), "html-outline")
    said = "<p>Rancangan</p>\n<p>Per 1 Januari 2026 · versi 2</p>\n<p>Sumber: A&lt;</p>\n<ul>"
    assert f"<h1>Umpama</h1>\n{said}" in page


class Nesting(HTMLParser):
    """Checks that every element is closed where it belongs."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.items = 0

    def handle_starttag(self, tag, _):
        self.items += tag == "li"
        if tag == "li":
            assert self.open[-1] == "ul"
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("seed", range(10))
def test_html_of_any_organisation_is_well_nested_and_loses_nobody(seed):
    organisation = random_organisation(seed, 50)
    options = Options(show_abolished=True)
    nesting = Nesting()
    nesting.feed(text_alternative(OrgGraph(organisation), options, "html-outline"))
    assert nesting.open == []
    assert nesting.items == len(organisation.positions) + len(organisation.bodies)


@pytest.mark.parametrize("form", FORMS)
def test_a_chain_of_ten_thousand_is_written(form):
    chain = [{"id": "p0"}]
    chain += [{"id": f"p{n}", "reports_to": f"p{n - 1}"} for n in range(1, 10_000)]
    graph = OrgGraph(Organisation.model_validate({"positions": chain}))
    text = text_alternative(graph, Options(), form)
    assert len(re.findall(r"\bp\d+\b", text)) == 10_000


@pytest.mark.parametrize("form", FORMS)
def test_without_holders_no_name_is_written(form):
    assert "Adi" not in written(form, level="roles")
