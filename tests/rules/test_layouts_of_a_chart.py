"""Ids under which a chart has layouts are references as all others are."""

import textwrap

import pytest

from orgmodel.loading import read_text
from orgmodel.mending import mended
from orgmodel.validating import validate_document

YAML = """\
chart:
  layouts:
    "kepala-bagain": columns  # satu kolom
    kepala: hanging
positions:
  - {id: kepala, title: Kepala}
  - {id: kepala-bagian, title: Kepala Bagian, reports_to: kepala}
  - {id: juru, title: Juru, reports_to: kepala-bagian}
"""
JSON = """\
{"chart": {"layouts": {"kepala-bagain": "columns", "kepala": "hanging"}},
 "positions": [{"id": "kepala", "title": "Kepala"},
               {"id": "kepala-bagian", "title": "Bagian", "reports_to": "kepala"},
               {"id": "juru", "title": "Juru", "reports_to": "kepala-bagian"}]}
"""
POSTS = """
[[positions]]
id = "kepala"
[[positions]]
id = "kepala-bagian"
reports_to = "kepala"
[[positions]]
id = "juru"
reports_to = "kepala-bagian"
"""
TABLE = "[chart.layouts]\nkepala-bagain = 'columns' # satu\n'kepala' = 'hanging'\n" + POSTS
QUOTED = '[chart.layouts]\n"kepala-bagain" = "columns"\n' + POSTS
DOTTED = "chart.layouts.kepala-bagain = 'columns'\n" + POSTS
INLINE = "[chart]\nlayouts = {kepala = 'hanging', kepala-bagain = 'columns'}\n" + POSTS
FILES = [
    pytest.param("org.yaml", YAML, (3, 5, 15), id="yaml"),
    pytest.param("org.json", JSON, (1, 24, 15), id="json"),
    pytest.param("org.toml", TABLE, (2, 1, 13), id="toml table"),
    pytest.param("org.toml", QUOTED, (2, 1, 15), id="toml quoted"),
    pytest.param("org.toml", DOTTED, (1, 15, 13), id="toml dotted"),
    pytest.param("org.toml", INLINE, (2, 32, 13), id="toml inline"),
]


def found(text, name="org.yaml"):
    document = read_text(textwrap.dedent(text), name)
    return [
        (each.code, each.span.line, each.span.column, each.span.length, each.message)
        for each in validate_document(document).diagnostics
    ]


def mend(text, name="org.yaml", *, unsafe=False):
    text = textwrap.dedent(text)
    return mended(read_text(text, name), validate_document, unsafe=unsafe).texts.get(name, text)


@pytest.mark.parametrize(("name", "text", "place"), FILES)
def test_a_slip_is_found_at_its_key(name, text, place):
    ((code, line, column, length, message),) = found(text, name)
    assert (code, (line, column, length)) == ("OM103", place)
    assert message.startswith(
        "the chart has a layout for kepala-bagain, but nothing has this id; kepala-bagian"
    )
    assert message.endswith(" is meant")


@pytest.mark.parametrize(("name", "text", "place"), FILES)
def test_a_slip_is_mended_and_nothing_else(name, text, place):
    assert mend(text, name) == text.replace("kepala-bagain", "kepala-bagian"), place
    assert found(mend(text, name), name) == []


def test_in_a_table_the_cell_with_the_settings_of_the_chart_is_shown_and_mended():
    text = (
        "what,id,reports_to,chart\n"
        'organisation,,,"{""layouts"": {""kepala-bagain"": ""columns""}}"\n'
        "position,kepala-bagian,,\n"
        "position,juru,kepala-bagian,\n"
    )
    ((code, line, column, _, _),) = found(text, "org.csv")
    assert (code, line, column) == ("OM103", 2, 16)
    assert mend(text, "org.csv") == text.replace("kepala-bagain", "kepala-bagian")


def test_a_column_for_one_layout_is_shown_and_left_to_a_person():
    text = (
        "what,id,reports_to,chart.layouts.kepala-bagain\n"
        "organisation,,,columns\n"
        "position,kepala-bagian,,\n"
        "position,juru,kepala-bagian,\n"
    )
    ((code, line, column, length, _),) = found(text, "org.csv")
    assert (code, line, column, length) == ("OM103", 1, 20, 27)
    assert mend(text, "org.csv") == text


REPORTS = """
    positions:
      - {id: kepala, title: Kepala, unit: kantor}
      - {id: kepala-bagian, title: Kepala Bagian, reports_to: kepala}
      - {id: juru, title: Juru, reports_to: kepala-bagian}
    units:
      - {id: kantor, name: Kantor, head: kepala}
"""


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        pytest.param(
            "entah-siapa",
            "OM102",
            "the chart has a layout for entah-siapa, but nothing has this id",
            id="unknown",
        ),
        pytest.param(
            "Kepala Bagian",
            "OM103",
            "the chart has a layout for Kepala Bagian, but nothing has this id; "
            "kepala-bagian (Kepala Bagian) is meant",
            id="a title",
        ),
        pytest.param(
            "bagian-kepala-x",
            "OM102",
            "the chart has a layout for bagian-kepala-x, but nothing has this id",
            id="not near",
        ),
        pytest.param(
            "kantor",
            "OM107",
            "the chart has a layout for kantor, the unit kantor (Kantor); a layout is for those "
            "under a position or a body; did you mean its head, kepala (Kepala)?",
            id="a unit",
        ),
        pytest.param(
            "organisation",
            "OM107",
            "the chart has a layout for organisation, the whole organisation; a layout is for "
            "those under a position or a body",
            id="the whole organisation",
        ),
        pytest.param(
            "null",
            "OM108",
            "the chart has a layout for null, a word for nobody, not an id; "
            "if nobody stands there, leave the layout out",
            id="a word for nobody",
        ),
        pytest.param(
            "juru",
            "OM908",
            "the chart has a layout for those under juru (Juru), but nobody stands there; "
            "name a position that leads others, or leave the layout out",
            id="nobody stands under it",
        ),
    ],
)
def test_an_id_that_gets_no_layout_is_found_at_its_own_place(name, code, message):
    text = f"    chart: {{layouts: {{'{name}': columns}}}}{REPORTS}"
    assert found(text) == [(code, 1, 19, len(name) + 2, message)]


def test_one_missing_id_is_told_once_with_the_layout_as_its_second_place():
    text = """\
    chart: {layouts: {kabag: columns}}
    positions:
      - {id: kepala, title: Kepala}
      - {id: juru, title: Juru, reports_to: kabag}
    """
    (diagnostic,) = validate_document(read_text(textwrap.dedent(text), "org.yaml")).diagnostics
    assert diagnostic.message == (
        "juru (Juru) reports to kabag, but nothing has this id (the chart names it too)"
    )
    (related,) = diagnostic.related
    assert (related.span.line, related.span.column, related.span.length) == (1, 19, 5)
    assert related.message == "the chart has a layout for kabag"


@pytest.mark.parametrize(
    "layouts",
    [
        "{kepala-bagain: columns, kepala-bagian: hanging}",
        "{kepala-bagain: columns, kepala-bagiann: hanging}",
    ],
)
def test_two_layouts_that_would_get_one_id_are_left_to_a_person(layouts):
    text = f"    chart: {{layouts: {layouts}}}{REPORTS}".replace("title: Juru", "title: 'Juru  A'")
    assert mend(text, unsafe=True) == textwrap.dedent(text).replace("Juru  A", "Juru A")


def test_a_near_title_is_mended_only_when_unsafe_mending_is_asked_for():
    text = f"    chart: {{layouts: {{Bagian Kepala: columns}}}}{REPORTS}".replace(
        "title: Kepala Bagian", "title: Bagian Kepala"
    )
    assert mend(text) == textwrap.dedent(text)
    assert mend(text, unsafe=True) == textwrap.dedent(text).replace(
        "{Bagian Kepala: columns}", "{kepala-bagian: columns}"
    )


@pytest.mark.parametrize(
    "line", ["reports_to: juru", "supports: juru", "reports_to: kepala, deputises_for: juru"]
)
def test_a_layout_is_at_work_where_anybody_stands_under_or_beside_its_position(line):
    text = f"""\
    chart: {{layouts: {{juru: columns}}}}
    positions:
      - {{id: kepala, title: Kepala}}
      - {{id: juru, title: Juru, reports_to: kepala}}
      - {{id: lain, title: Lain, {line}}}
    """
    assert found(text) == []


def test_nothing_is_said_of_idle_layouts_where_a_line_leads_nowhere():
    text = """\
    chart: {layouts: {juru: columns}}
    positions:
      - {id: kepala, title: Kepala}
      - {id: juru, title: Juru, reports_to: kepala}
      - {id: lain, title: Lain, reports_to: entah-siapa}
    """
    assert [code for code, *_ in found(text)] == ["OM102"]
