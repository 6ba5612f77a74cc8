"""With the level of roles, nothing personal of the source is anywhere in the output."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.chart import Options, lay_out
from orgmodel.cli.other_forms import OTHER_FORMS, other_form
from orgmodel.drawing import draw
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.outline import tree
from tests.organisations import random_organisation

pytestmark = pytest.mark.filterwarnings("ignore::orgmodel.drawing.DrawWarning")
MARK = "Zq7"
"""What every personal text holds, and nothing else does."""


def personal(place):
    """Give the fields that tell of people, with names that occur nowhere else."""
    holder = {
        "name": f"{MARK}name{place}",
        "email": f"{MARK}mail{place}@example.org",
        "since": "2020",
        "fields": [f"{MARK}field"],
        "competencies": [f"{MARK}skill"],
        "experience": [{"role": f"{MARK}role", "organisation": f"{MARK}firm"}],
    }
    acting = {"name": f"{MARK}acting{place}", "acting": "plt"}
    return {
        "holders": [holder, acting],
        "note": f"{MARK}note{place}",
        "attributes": {"phone": f"{MARK}phone{place}", f"{MARK}key": [f"{MARK}value"]},
    }


def peopled(seed, size):
    plain = random_organisation(seed, size).to_plain()
    for place, position in enumerate(plain["positions"]):
        position.update(personal(place))
    everyone = [position["id"] for position in plain["positions"]]
    plain["bodies"] = [*plain.get("bodies", ()), {"id": "assembly", "members": everyone}]
    for thing in (*plain.get("bodies", ()), *plain.get("units", ())):
        thing.update(note=f"{MARK}note", attributes={"contact": f"{MARK}contact"})
    return OrgGraph(Organisation.model_validate({**plain, "note": f"{MARK}note"}))


def outputs(graph, options):
    chart = lay_out(graph, options)
    for chosen in ("svg", "dot", "json", "png"):
        yield chosen, draw(chart, chosen)
    for form in OTHER_FORMS:
        yield form, other_form(form, graph, options, "default").encode()
    yield "tree", tree(graph, names=options.show_holders).encode()


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 12), st.sampled_from([None, "class", "unit", "grade"]))
def test_the_level_of_roles_tells_nothing_of_people(seed, size, colour_by):
    options = Options(level="roles", colour_by=colour_by, badges=("reports", "total", "fte"))
    for name, content in outputs(peopled(seed, size), options):
        assert MARK.encode() not in content, name


@pytest.mark.parametrize("level", ["names", "all"])
def test_the_other_levels_tell_it(level):
    found = dict(outputs(peopled(1, 5), Options(level=level)))
    assert [name for name, content in found.items() if f"{MARK}name".encode() in content] == [
        "svg",
        "dot",
        "json",
        *OTHER_FORMS,
        "tree",
    ]
    for content in found.values():
        assert not any(f"{MARK}{kind}".encode() in content for kind in ("mail", "phone", "note"))
