import datetime as dt

import pytest

from orgmodel.chart import Options
from orgmodel.chart.view import build_view
from tests.chart.build import graph_of


def sides_of(graph, node_id, options=None):
    view = build_view(graph, options or Options())
    node = view.ids.index(node_id)
    places = view.places

    def ids(nodes):
        return [view.ids[each] for each in nodes]

    return {
        "row": ids(places.children[node]),
        "left": ids(places.assistants[node]),
        "right": ids(places.staff[node]),
        "beside": ids(places.deputies[node]),
    }


def tops_of(graph, options=None):
    view = build_view(graph, options or Options())
    return [view.ids[top] for top in view.tops]


def shown(graph, options=None):
    view = build_view(graph, options or Options())
    return sorted(view.ids[node] for node in view.order)


def test_assistants_stand_left_staff_right_deputies_beside():
    graph = graph_of(
        {"id": "boss"},
        {"id": "line", "reports_to": "boss"},
        {"id": "adviser", "reports_to": "boss", "class": "staff"},
        {"id": "inspector", "reports_to": "boss", "class": "control"},
        {"id": "secretary", "supports": "boss"},
        {"id": "aide", "reports_to": "boss", "supports": "boss", "class": "support"},
        {"id": "deputy", "reports_to": "boss", "deputises_for": "boss"},
    )
    assert sides_of(graph, "boss") == {
        "row": ["line"],
        "left": ["secretary", "aide"],
        "right": ["adviser", "inspector"],
        "beside": ["deputy"],
    }


def test_the_role_gives_the_class():
    graph = graph_of(
        {"id": "boss"},
        {"id": "line", "reports_to": "boss"},
        {"id": "expert", "reports_to": "boss", "role": "expert-staff"},
        {"id": "unknown", "reports_to": "boss", "role": "wizard"},
    )
    assert sides_of(graph, "boss")["beside"] == ["expert"]
    assert sides_of(graph, "boss")["row"] == ["line", "unknown"]


def test_staff_that_lead_somebody_stand_in_the_row_in_file_order():
    graph = graph_of(
        {"id": "boss"},
        {"id": "staff", "reports_to": "boss", "class": "staff"},
        {"id": "line", "reports_to": "boss"},
        {"id": "clerk", "reports_to": "staff"},
    )
    assert sides_of(graph, "boss")["row"] == ["staff", "line"]


def test_staff_that_head_a_unit_stand_in_the_row():
    graph = graph_of(
        {"id": "boss"},
        {"id": "line", "reports_to": "boss"},
        {"id": "inspector", "reports_to": "boss", "class": "control"},
        units=[{"id": "inspectorate", "head": "inspector"}],
    )
    assert sides_of(graph, "boss")["row"] == ["line", "inspector"]


def test_where_all_are_staff_they_stand_in_the_row():
    graph = graph_of(
        {"id": "boss"}, *({"id": n, "reports_to": "boss", "class": "control"} for n in "abc")
    )
    assert sides_of(graph, "boss")["row"] == ["a", "b", "c"]


def test_who_supports_a_unit_stands_beside_its_head():
    graph = graph_of(
        {"id": "head"},
        {"id": "secretary", "supports": "office"},
        units=[{"id": "office", "head": "head", "name": "Office"}],
    )
    assert sides_of(graph, "head")["left"] == ["secretary"]
    view = build_view(graph, Options())
    assert "supports Office" in view.captions[view.ids.index("secretary")].tooltip


def test_who_supports_the_organisation_stands_alone_and_says_so():
    graph = graph_of({"id": "boss"}, {"id": "office", "supports": "organisation"})
    assert tops_of(graph) == ["boss", "office"]
    view = build_view(graph, Options())
    tooltip = view.captions[view.ids.index("office")].tooltip
    assert tooltip == "office; supports the whole organisation"


def test_a_cycle_starts_from_its_smallest_id_and_shows_all_once():
    graph = graph_of(
        {"id": "c", "reports_to": "b"},
        {"id": "b", "reports_to": "a"},
        {"id": "a", "reports_to": "c"},
        {"id": "below", "reports_to": "c"},
    )
    assert tops_of(graph) == ["a"]
    assert shown(graph) == ["a", "b", "below", "c"]
    closing = build_view(graph, Options()).statements
    assert [(s.kind, s.way) for s in closing] == [("reports_to", "routed")]


def test_two_who_support_each_other_are_both_shown():
    graph = graph_of({"id": "a", "supports": "b"}, {"id": "b", "supports": "a"})
    assert tops_of(graph) == ["a"]
    assert shown(graph) == ["a", "b"]


def test_self_reporters_and_those_adrift_are_tops():
    graph = graph_of(
        {"id": "root"}, {"id": "self", "reports_to": "self"}, {"id": "adrift", "reports_to": "gone"}
    )
    assert tops_of(graph) == ["root", "self", "adrift"]


def test_duplicate_ids_are_told_apart():
    graph = graph_of({"id": "x"}, {"id": "x", "reports_to": "x"}, {"id": "x (2)"})
    assert shown(graph) == ["x", "x (2)", "x (3)"]


def test_abolished_positions_are_left_out_unless_asked_for():
    graph = graph_of(
        {"id": "boss"},
        {"id": "old", "reports_to": "boss", "status": "abolished"},
        {"id": "orphan", "reports_to": "old"},
    )
    assert shown(graph) == ["boss", "orphan"]
    assert tops_of(graph) == ["boss", "orphan"]
    assert shown(graph, Options(show_abolished=True)) == ["boss", "old", "orphan"]


def test_a_branch_is_shown_with_those_who_support_it():
    graph = graph_of(
        {"id": "top"},
        {"id": "boss", "reports_to": "top"},
        {"id": "clerk", "reports_to": "boss"},
        {"id": "secretary", "supports": ["top", "boss"]},
        {"id": "other", "reports_to": "top"},
    )
    assert shown(graph, Options(root="boss")) == ["boss", "clerk", "secretary"]


def test_below_the_depth_branches_are_folded_and_counted():
    graph = graph_of(
        {"id": "top"},
        {"id": "boss", "reports_to": "top"},
        {"id": "clerk", "reports_to": "boss"},
        {"id": "helper", "reports_to": "clerk"},
        {"id": "aide", "supports": "boss"},
    )
    view = build_view(graph, Options(depth=1))
    assert [view.ids[node] for node in view.order] == ["top", "boss", "aide"]
    assert view.folded[view.ids.index("boss")] == 2


def test_an_unknown_root_is_a_key_error():
    with pytest.raises(KeyError, match="nobody"):
        build_view(graph_of({"id": "a"}), Options(root="nobody"))


@pytest.mark.parametrize(
    ("position", "language", "expected"),
    [
        ({"status": "vacant"}, "id", ("x; Kosong", "vacant")),
        ({"status": "vacant"}, "en", ("x; Vacant", "vacant")),
        ({"status": "vacant"}, "de", ("x; Vacant", "vacant")),
        ({"status": "planned"}, "id", ("x; Direncanakan", "planned")),
        ({"holders": [{"name": "Sari", "acting": "plt"}]}, "id", ("x; Plt. Sari", "filled")),
        ({"holders": [{"name": "Sari", "acting": True}]}, "en", ("x; Acting: Sari", "filled")),
        ({"holders": [{"name": "Sari", "until": "2025"}]}, "id", ("x; Kosong", "vacant")),
        ({"count": 12}, "en", ("x; ×12", "filled")),
        ({"holders": ["A", "B"]}, "en", ("x; A; B", "filled")),
        ({"title": "Head\tof\nIT"}, "en", ("Head of IT", "filled")),
    ],
)
def test_a_box_says_title_seats_state_and_holders(position, language, expected):
    graph = graph_of({"id": "x", **position}, language=language, as_of="2026-01-01")
    caption = build_view(graph, Options()).captions[0]
    assert (caption.tooltip, caption.state) == expected


def test_names_are_left_out_on_request_and_follow_the_date():
    holders = [{"name": "Old", "until": "2024"}, {"name": "New", "since": "2025"}]
    graph = graph_of({"id": "x", "holders": holders}, as_of="2026-01-01")
    assert build_view(graph, Options()).captions[0].tooltip == "x; New"
    assert build_view(graph, Options(show_holders=False)).captions[0].tooltip == "x"
    earlier = Options(date=dt.date(2023, 6, 1))
    assert build_view(graph, earlier).captions[0].tooltip == "x; Old"


@pytest.mark.parametrize("wrong", [{"fit": "A7"}, {"depth": -1}])
def test_options_that_cannot_be_drawn_are_refused(wrong):
    with pytest.raises(ValueError, match=r"A7|-1"):
        Options(**wrong)
