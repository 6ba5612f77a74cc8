"""The focus on a helper shows all whom he supports; that on a manager, all who support him."""

from orgmodel.chart import Options, check, lay_out, missing
from tests.chart.build import graph_of

UNITS = ({"id": "sales", "name": "Sales", "head": "seller"},)
PEOPLE = (
    {"id": "board"},
    {"id": "first", "reports_to": "board"},
    {"id": "second", "reports_to": "board"},
    {"id": "money", "reports_to": "second"},
    {"id": "seller", "reports_to": "money", "unit": "sales"},
    {"id": "other", "reports_to": "money"},
    {"id": "aide", "role": "executive-assistant", "supports": ["first", "money", "sales"]},
    {"id": "clerk", "role": "secretary", "supports": "aide"},
)


def shown(focus, **options):
    graph, chosen = graph_of(*PEOPLE, units=UNITS), Options(focus=focus, **options)
    chart = lay_out(graph, chosen)
    assert [*check(chart), *missing(chart, graph, chosen)] == []
    return {box.id for box in chart.boxes if box.what == "position"}


def test_the_focus_on_a_helper_shows_all_whom_he_supports_with_those_above_them():
    everyone = {"board", "first", "second", "money", "seller", "aide", "clerk"}
    assert shown("aide") == everyone


def test_the_focus_on_one_of_them_shows_the_helper():
    assert "aide" in shown("money")
    assert "aide" in shown("seller")


def test_without_support_the_helper_stands_alone():
    assert shown("aide", show=()) == {"aide"}
