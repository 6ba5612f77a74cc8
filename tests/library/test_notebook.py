"""Charts as notebooks show them, with the options of `orgmodel render`."""

import datetime as dt
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell

import orgmodel
from orgmodel.cli.render_command import command

TEXT = """\
name: Uji
bodies: [{id: board, name: Board}]
units: [{id: office, name: Office}]
positions:
- {id: ceo, title: Chief, reports_to: board, holders: [Tao], unit: office}
- {id: cfo, title: Finance, reports_to: ceo, tags: [money]}
- {id: pa, title: Assistant, class: support, supports: ceo}
"""
NOT_OF_THE_PICTURE = {"files", "output", "chart_format", "input_format", "pages", "checked"}
"""Where the chart comes from and goes to, and what is done with it beside showing it."""
OFFERED = [str(each.name) for each in command.params if each.name not in NOT_OF_THE_PICTURE]
CHOSEN: dict[str, Any] = {
    "root": "ceo",
    "depth": 1,
    "focus": "cfo",
    "only": ("unit:office",),
    "show": (),
    "date": dt.date(2026, 3, 31),
    "level": "roles",
    "colour_by": "unit",
    "badges": ("reports",),
    "frames": True,
    "title": "Title",
    "subtitle": "Subtitle",
    "source": "Source",
    "version": "3",
    "language": "id",
    "layout": "columns",
    "align": "grade",
    "fit": "A4",
    "pictures": True,
    "no_holders": True,
    "theme": "contrast",
    "engine": "embedded",
    "show_abolished": True,
}
"""A value for each option, by the name that it has in the command."""
KEYWORDS: dict[str, tuple[str, Any]] = {"no_holders": ("show_holders", False)}
"""Options that say the opposite of the keyword."""


@pytest.fixture
def organisation():
    return orgmodel.loads(TEXT)


@pytest.fixture
def shown():
    """Give what a notebook shows for an object."""
    formatter = InteractiveShell.instance().display_formatter
    assert formatter is not None
    yield lambda thing: formatter.format(thing)[0]
    InteractiveShell.clear_instance()


def test_a_notebook_shows_the_chart_and_holds_an_outline(organisation, shown):
    forms = shown(orgmodel.show(organisation, root="ceo", theme="contrast", fit="A4"))
    expected = orgmodel.draw(organisation, root="ceo", theme="contrast", fit="A4").decode()
    assert forms == {
        "image/svg+xml": expected,
        "text/plain": "Uji\nonly Chief and those below\n- Chief: Tao; unit Office\n"
        "  ~ Assistant: support position; Supports: Chief\n  - Finance",
    }


def test_a_graph_is_shown_as_its_organisation_is(organisation, shown):
    graph = orgmodel.OrgGraph(organisation)
    assert shown(orgmodel.show(graph)) == shown(orgmodel.show(organisation))


def test_a_chart_shows_itself(organisation, shown):
    chart = orgmodel.lay_out(orgmodel.OrgGraph(organisation))
    assert shown(chart)["image/svg+xml"] == orgmodel.draw(organisation).decode()


@pytest.mark.parametrize("name", OFFERED)
def test_every_option_of_render_is_offered(organisation, name):
    if name == "explain":
        assert "side by side" in orgmodel.show(organisation).chart.reason
        return
    keyword, value = KEYWORDS.get(name, (name, CHOSEN[name]))
    picture = orgmodel.show(organisation, **{keyword: value})
    assert picture.svg == orgmodel.draw(organisation, **{keyword: value}).decode()


def test_values_may_be_written_as_on_the_command_line(organisation):
    free = orgmodel.show(organisation, date="2026-03", only="tag:money", layouts={"ceo": "columns"})
    strict = orgmodel.show(
        organisation,
        date=dt.date(2026, 3, 31),
        only=("tag:money",),
        layouts=(("ceo", "columns"),),
    )
    assert free == strict
    assert orgmodel.show(organisation, show=["dotted"]) == orgmodel.show(
        organisation, show=("dotted",)
    )


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"colour": "unit"}, TypeError, "colour"),
        ({"layout": "round"}, ValueError, "no layout is called 'round'"),
        ({"date": "soon"}, ValueError, "'soon'"),
        ({"root": "nobody"}, KeyError, "nobody"),
    ],
)
def test_what_cannot_be_shown_is_refused_at_once(organisation, options, error, said):
    with pytest.raises(error, match=said):
        orgmodel.show(organisation, **options)


def test_roles_alone_name_nobody(organisation, shown):
    forms = shown(orgmodel.show(organisation, level="roles"))
    assert not [form for form, content in forms.items() if "Tao" in content]


def test_a_notebook_may_ask_for_one_form(organisation):
    picture = orgmodel.show(organisation)
    assert set(picture._repr_mimebundle_(include={"text/plain"})) == {"text/plain"}
    assert set(picture._repr_mimebundle_(exclude={"text/plain"})) == {"image/svg+xml"}
