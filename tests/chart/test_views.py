"""What a chart shows of an organisation: a focus, a choice, side lines, a day."""

import datetime as dt
import re
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.chart import Options, check, lay_out, missing
from orgmodel.chart.view import build_view
from orgmodel.graph import OrgGraph
from tests.chart.build import boxes_of, chart_of, graph_of
from tests.organisations import random_organisation

STAFFED = (
    {"id": "top", "reports_to": "board"},
    {"id": "aide", "supports": "top"},
    {"id": "boss", "reports_to": "top", "unit": "office", "class": "line"},
    {"id": "secretary", "supports": "boss", "unit": "desk", "class": "support"},
    {"id": "clerk", "reports_to": "boss", "unit": "desk", "tags": ["core", "field"]},
    {"id": "trainee", "reports_to": "clerk", "tags": "field"},
    {"id": "peer", "reports_to": "top", "class": "control", "dotted_line_to": "board"},
    {"id": "below-peer", "reports_to": "peer", "coordinates_with": "clerk"},
)
HEADER = MappingProxyType(
    {
        "bodies": [{"id": "board"}],
        "units": [{"id": "office", "name": "Office"}, {"id": "desk", "parent": "office"}],
    }
)


def shown(options, *positions, **header):
    graph = graph_of(*positions, **header) if positions else graph_of(*STAFFED, **HEADER)
    view = build_view(graph, options)
    return sorted(view.ids[node] for node in view.order)


def folded(options):
    view = build_view(graph_of(*STAFFED, **HEADER), options)
    return {view.ids[node]: view.folded[node] for node in view.order if view.folded[node]}


def said_above(options, **header):
    return [text.text for text in chart_of(*STAFFED, options=options, **HEADER, **header).texts]


def test_the_focus_is_shown_with_its_chain_peers_and_reports():
    around = ["board", "boss", "clerk", "peer", "secretary", "top"]
    assert shown(Options(focus="boss")) == around
    assert folded(Options(focus="boss")) == {"clerk": 1, "peer": 1}


def test_the_focus_alone_is_set_apart():
    for options in (Options(focus="boss"), Options(focus="boss", colour_by="class")):
        boxes = chart_of(*STAFFED, options=options, **HEADER).boxes
        assert [box.id for box in boxes if box.focus] == ["boss"]
    assert not any(box.focus for box in chart_of(*STAFFED, **HEADER).boxes)


def test_the_peers_of_an_assistant_are_assistants():
    assert shown(Options(focus="aide")) == ["aide", "board", "top"]
    assert folded(Options(focus="aide")) == {"top": 5}


def test_a_body_can_be_the_focus():
    assert shown(Options(focus="board")) == ["board", "top"]


@pytest.mark.parametrize(
    ("options", "others"),
    [
        (Options(focus="chief"), ["audit", "clerk", "deputy", "peer", "shared", "unit-aide"]),
        (Options(focus="chief", show=()), ["audit", "peer"]),
        (
            Options(focus="chief", show=("supports",)),
            ["audit", "clerk", "peer", "shared", "unit-aide"],
        ),
        (Options(focus="chief", root="chief"), ["shared", "unit-aide"]),
    ],
)
def test_those_who_help_the_focus_are_shown_and_the_bodies_it_sits_in(options, others):
    positions = (
        {"id": "top"},
        {"id": "chief", "reports_to": "top", "unit": "office"},
        {"id": "peer", "reports_to": "top"},
        {"id": "shared", "supports": ["clerk", "chief"]},
        {"id": "unit-aide", "supports": "office"},
        {"id": "deputy", "reports_to": "peer", "deputises_for": "chief"},
        {"id": "clerk", "reports_to": "peer"},
        {"id": "other", "reports_to": "clerk"},
    )
    header = {
        "units": [{"id": "office", "head": "chief"}],
        "bodies": [{"id": "audit", "members": ["chief"]}, {"id": "board", "members": ["peer"]}],
    }
    near = {"chief", *others} | ({"top"} if options.root is None else set())
    assert shown(options, *positions, **header) == sorted(near)


def test_a_focus_outside_the_root_is_refused():
    with pytest.raises(ValueError, match="peer does not stand under boss"):
        shown(Options(focus="peer", root="boss"))


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        (["unit:desk"], ["board", "boss", "clerk", "secretary", "top"]),
        (["unit:office"], ["board", "boss", "clerk", "secretary", "top"]),
        (["class:control"], ["board", "peer", "top"]),
        (["class:control", "class:line"], ["board", "boss", "peer", "top"]),
        (["tag:field"], ["board", "boss", "clerk", "top", "trainee"]),
        (["tag:field", "unit:office"], ["board", "boss", "clerk", "top"]),
    ],
)
def test_only_what_is_chosen_is_shown_with_those_above(only, expected):
    assert shown(Options(only=tuple(only))) == expected


def test_what_a_choice_leaves_out_is_counted():
    assert folded(Options(only=("class:line",))) == {"top": 2, "boss": 2}


@pytest.mark.parametrize(
    ("only", "sentence"),
    [
        ("unit:nix", "no unit has the id nix"),
        ("tag:nix", "nothing that can be shown is of tag:nix"),
        ("class:nix", "no class is called 'nix'"),
        ("nix", "'nix' does not say what is shown; write unit:ID, class:NAME or tag:NAME"),
        ("tag:", "'tag:' does not say what is shown"),
    ],
)
def test_a_choice_of_nothing_is_refused(only, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        shown(Options(only=(only,)))


def test_units_inside_each_other_end_no_search():
    units = [{"id": "a", "parent": "b"}, {"id": "b", "parent": "a"}]
    assert shown(Options(only=("unit:a",)), {"id": "x", "unit": "b"}, units=units) == ["x"]


def test_side_lines_are_drawn_as_chosen():
    def kinds(*sides):
        chart = chart_of(*STAFFED, options=Options(show=sides), **HEADER)
        return sorted({line.kind for line in chart.lines})

    assert kinds() == ["reports_to"]
    assert kinds("dotted") == ["dotted_line_to", "reports_to"]
    assert kinds("coordination") == ["coordinates_with", "reports_to"]
    assert kinds("supports") == ["reports_to", "supports"]


def test_without_supports_those_who_hang_by_support_alone_are_left_out():
    everyone = {position["id"] for position in STAFFED} | {"board"}
    assert set(shown(Options(show=()))) == everyone - {"aide", "secretary"}


def test_without_supports_who_leads_others_stands_alone():
    positions = ({"id": "boss"}, {"id": "chief", "supports": "boss"})
    led = {"id": "clerk", "reports_to": "chief"}
    assert shown(Options(show=()), *positions) == ["boss"]
    view = build_view(graph_of(*positions, led), Options(show=()))
    assert [view.ids[top] for top in view.tops] == ["boss", "chief"]


def test_without_supports_nobody_is_said_to_support_a_unit():
    helper = {"id": "a", "reports_to": "b", "supports": "u", "coordinates_with": "u"}
    graph = graph_of({"id": "b"}, helper, units=[{"id": "u"}])
    assert build_view(graph, Options()).captions[1].tooltip == "a; supports u; works with u"
    assert build_view(graph, Options(show=())).captions[1].tooltip == "a"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, ["boss", "past"]),
        ("2026-01-01", ["boss", "past"]),
        ("2026-06-01", ["boss", "past"]),
        ("2027-01-01", ["boss", "future"]),
        ("2024-01-01", ["boss", "gone", "past"]),
    ],
)
def test_positions_are_shown_as_they_stand_on_a_day(day, expected):
    positions = (
        {"id": "boss"},
        {"id": "past", "reports_to": "boss", "valid": {"until": "2026"}},
        {"id": "future", "reports_to": "boss", "valid": {"from": "2027-01"}},
        {"id": "gone", "reports_to": "boss", "status": "abolished", "valid": {"until": "2024"}},
        {"id": "lost", "reports_to": "boss", "status": "abolished"},
    )
    date = None if day is None else dt.date.fromisoformat(day)
    assert shown(Options(date=date), *positions, as_of="2026-01-01") == expected


@pytest.mark.parametrize("day", [None, dt.date(2026, 1, 1)])
def test_what_begins_later_is_drawn_and_counted_only_where_it_is_planned(day):
    later = {"from": "2026-06-01"}
    positions = (
        {"id": "boss"},
        {"id": "now", "reports_to": "boss", "valid": {"from": "2026-01-01"}},
        {"id": "later", "reports_to": "boss", "valid": later},
        {"id": "plan", "reports_to": "boss", "valid": later, "status": "planned"},
        {"id": "gone", "reports_to": "boss", "valid": {"until": "2025-12-31"}},
    )
    graph = graph_of(*positions, as_of="2026-01-01")
    view = build_view(graph, Options(date=day, badges=("reports",)))
    said = {view.ids[node]: view.captions[node].tooltip for node in view.order}
    assert said == {"boss": "boss; reports: 2 direct", "now": "now", "plan": "plan; Planned"}


@pytest.mark.parametrize("day", [None, dt.date(2026, 1, 1)])
def test_what_is_over_is_drawn_as_abolished_where_it_is_asked_for_and_never_counted(day):
    positions = (
        {"id": "boss"},
        {"id": "old", "reports_to": "boss", "status": "abolished"},
        {"id": "past", "reports_to": "boss", "valid": {"until": "2025"}},
        {"id": "later", "reports_to": "boss", "valid": {"from": "2026-06-01"}},
    )
    graph = graph_of(*positions, as_of="2026-01-01")
    view = build_view(graph, Options(date=day, show_abolished=True, badges=("reports",)))
    said = {view.ids[node]: view.captions[node].state for node in view.order}
    assert said == {"boss": "filled", "old": "abolished", "past": "abolished"}
    assert view.captions[0].tooltip == "boss"


@pytest.mark.parametrize(
    ("status", "day", "expected"),
    [
        ("vacant", "2024-05-01", ("x; Sari", "filled")),
        ("filled", "2026-05-01", ("x; Vacant", "vacant")),
        ("abolished", "2024-05-01", ("x; Sari", "filled")),
        ("planned", "2024-05-01", ("x; Planned; Sari", "planned")),
    ],
)
def test_filled_and_vacant_follow_from_the_holders_of_the_day(status, day, expected):
    holder = {"name": "Sari", "since": "2024", "until": "2025"}
    position = {"id": "x", "status": status, "holders": [holder], "valid": {"until": "2027"}}
    options = Options(date=dt.date.fromisoformat(day))
    caption = build_view(graph_of(position), options).captions[0]
    assert (caption.tooltip, caption.state) == expected


def test_the_head_says_what_the_chart_is_and_what_was_chosen():
    options = Options(
        title="Chart",
        subtitle="Annex  II",
        date=dt.date(2026, 3, 31),
        only=("unit:office", "class:line"),
        version="2.1",
        source="Decree 5",
    )
    assert said_above(options) == [
        "Chart",
        "Annex II",
        "As of 31 March 2026 · only Office, Line · version 2.1",
        "Source: Decree 5",
    ]
    assert said_above(Options(only=("tag:core",)), name="Kantor", language="id") == [
        "Kantor",
        "hanya core",
    ]


def test_a_chart_that_begins_below_the_top_says_so():
    positions = [
        {"id": "chief", "title": "Menteri"},
        {"id": "head", "title": "Sekretaris  Jenderal", "reports_to": "chief"},
        {"id": "aide", "title": "Ajudan", "supports": ["chief"]},
    ]

    def said(root, language="id"):
        options = Options(root=root, title="Bagan", language=language)
        return [text.text for text in chart_of(*positions, options=options).texts]

    assert said("chief") == ["Bagan"]
    assert said("head") == ["Bagan", "hanya Sekretaris Jenderal dan yang di bawahnya"]
    assert said("head", "en") == ["Bagan", "only Sekretaris Jenderal and those below"]
    assert said("aide") == ["Bagan", "hanya Ajudan dan yang di bawahnya"]


def test_long_texts_of_the_head_are_broken_into_lines():
    chart = chart_of({"id": "a"}, options=Options(source="Decree on roads " * 20))
    assert len(chart.texts) == 3
    assert check(chart) == ()


@pytest.mark.parametrize(
    ("badges", "expected"),
    [
        ([], {}),
        (
            ["reports"],
            {"top": "reports: 2 direct", "boss": "reports: 1 direct", "clerk": "reports: 1 direct"},
        ),
        (
            ["total"],
            {"top": "reports: 4 in all", "boss": "reports: 2 in all", "clerk": "reports: 1 in all"},
        ),
        (["fte"], {"boss": "1,234.5 FTE"}),
        (
            ["reports", "total", "fte"],
            {
                "top": "reports: 2 direct, 4 in all",
                "boss": "reports: 1 direct, 2 in all, 1,234.5 FTE",
                "clerk": "reports: 1 direct",
            },
        ),
    ],
)
def test_reports_and_equivalents_are_counted_in_boxes(badges, expected):
    graph = graph_of(
        {"id": "top"},
        {"id": "boss", "reports_to": "top", "fte": 1234.5},
        {"id": "clerk", "reports_to": "boss"},
        {"id": "trainee", "reports_to": "clerk"},
        {"id": "peer", "reports_to": "top"},
        {"id": "old", "reports_to": "top", "status": "abolished"},
        {"id": "aide", "supports": "top"},
    )
    view = build_view(graph, Options(badges=tuple(badges), depth=2))
    said = {view.ids[node]: view.captions[node].tooltip.split("; ") for node in view.order}
    assert {name: texts[1] for name, texts in said.items() if len(texts) > 1} == expected


def test_numbers_are_written_as_indonesian_readers_do():
    view = build_view(graph_of({"id": "a", "fte": 2.5}, language="id"), Options(badges=("fte",)))
    assert view.captions[0].tooltip == "a; 2,5 FTE"


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("roles", "x"),
        ("names", "x; Sari"),
        ("all", "x; Sari; since March 2024; grade III/a; Jakarta"),
    ],
)
def test_the_level_says_what_is_told_of_people(level, expected):
    holder = {"name": "Sari", "since": "2024-03"}
    position = {"id": "x", "holders": [holder], "grade": "III/a", "location": "Jakarta"}
    view = build_view(graph_of(position), Options(level=level))
    assert view.captions[0].tooltip == expected


def test_no_holders_and_the_level_of_roles_are_the_same():
    assert Options(show_holders=False) == Options(level="roles")
    assert Options(show_holders=False, level="all").level == "roles"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"show": ("nix",)}, "no side line is called 'nix'"),
        ({"badges": ("nix",)}, "no badge is called 'nix'"),
        ({"level": "nix"}, "no level is called 'nix'"),
        ({"colour_by": "nix"}, "no colouring is called 'nix'"),
        ({"colour_by": "tag:"}, "no colouring is called 'tag:'"),
    ],
)
def test_choices_that_do_not_exist_are_refused(wrong, sentence):
    with pytest.raises(ValueError, match=sentence):
        Options(**wrong)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 60), st.data())
def test_every_view_of_a_random_organisation_is_drawn_whole(seed, size, data):
    organisation = random_organisation(seed, size)
    units = [f"unit:{unit.id}" for unit in organisation.units if _has_members(organisation, unit)]
    classes = [f"class:{each.class_}" for each in organisation.positions if _is_plain(each)]
    options = Options(
        focus=data.draw(st.sampled_from([None, f"p{size // 2}"])),
        only=tuple(data.draw(st.lists(st.sampled_from([*units, *classes]), max_size=1)))
        if units or classes
        else (),
        show=tuple(data.draw(st.lists(st.sampled_from(["supports", "dotted"]), unique=True))),
        date=data.draw(st.sampled_from([None, dt.date(2023, 5, 1)])),
        level=data.draw(st.sampled_from(["roles", "names", "all"])),
        colour_by=data.draw(st.sampled_from([None, "class", "unit", "grade", "tag"])),
        badges=("reports", "total", "fte"),
    )
    graph = OrgGraph(organisation)
    try:
        chart = lay_out(graph, options)
    except ValueError:
        assert options.only  # not in the branch, or held by support alone
        return
    assert [*check(chart), *missing(chart, graph, options)] == []


def _is_plain(position):
    return position.class_ is not None and position.status != "abolished"


def _has_members(organisation, unit):
    return any(
        position.unit == unit.id and _is_plain(position) for position in organisation.positions
    )


def test_a_day_is_not_parted_from_its_month_and_its_box_says_it_in_plain_spaces():
    holders = [{"name": "Sari", "since": "2023-09-01"}]
    clerk = {"id": "clerk", "title": "Clerk", "supports": "head", "holders": holders}
    chart = chart_of({"id": "head"}, clerk, options=Options(level="all"))
    box = boxes_of(chart)["clerk"]
    assert box.tooltip.startswith("Clerk; Sari; since 1 September 2023")
    lines = [text.text for text in box.texts]
    assert any("1 September" in line for line in lines)
    assert not any("\u00a0" in line for line in lines)


@pytest.mark.parametrize(
    ("language", "ended", "gone"), [("id", "Berakhir", "Dihapus"), ("en", "Ended", "Abolished")]
)
def test_what_is_past_its_validity_ended_and_only_what_was_abolished_is_called_so(
    language, ended, gone
):
    chart = chart_of(
        {"id": "boss"},
        {"id": "past", "reports_to": "boss", "valid": {"until": "2024"}},
        {"id": "old", "reports_to": "boss", "status": "abolished"},
        options=Options(show_abolished=True),
        language=language,
        as_of="2026-01-01",
    )
    boxes = boxes_of(chart)
    assert [boxes[name].tooltip for name in ("past", "old")] == [f"past; {ended}", f"old; {gone}"]
    assert ended.lower() in boxes["past"].description.lower()
