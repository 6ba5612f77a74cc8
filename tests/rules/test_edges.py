"""What rules say and leave unsaid at their edges."""

import pytest

from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.rules import ALL_RULES, FoundBy, rule_of
from orgmodel.validating import validate_text


def told(plain, code, **options):
    """Give the messages of one rule."""
    graph = OrgGraph(Organisation.model_validate(plain))
    return [finding.message for finding in rule_of(code).findings(graph, options)]


def codes(text):
    return [(each.code, each.span.line) for each in validate_text(text) if each.span]


def test_a_long_loop_is_told_shortly_and_every_position_of_it_is_related():
    count = 100_000
    positions = [{"id": f"p{n:06d}", "reports_to": f"p{(n + 1) % count:06d}"} for n in range(count)]
    graph = OrgGraph(Organisation.model_validate({"positions": positions}))
    (finding,) = rule_of("OM202").findings(graph)
    assert finding.message == (
        " → ".join([*(f"p{n:06d}" for n in range(10)), "99990 more", "p000000"])
        + ": each reports to the next, and nobody is at the top"
    )
    assert len(finding.related) == count - 1


def test_a_seat_that_clashes_with_several_others_is_told_once_of_the_first():
    pairs = (("chair", "treasurer"), ("chair", "auditor"), ("treasurer", "auditor"))
    roles = ("chair", "treasurer", "auditor")
    positions = [{"id": f"p-{role}", "role": role, "holders": ["Ayu"]} for role in roles]
    assert told({"positions": positions}, "OM411", pairs=pairs) == [
        "Ayu holds p-chair and p-treasurer; chair and treasurer: they exclude each other",
        "Ayu holds p-chair and p-auditor; chair and auditor: they exclude each other",
    ]


def test_one_name_in_thousands_of_seats_is_no_work():
    holders = ["Ayu Cendana"]
    seats = [{"id": f"p{n}", "reports_to": "r", "holders": holders} for n in range(20_000)]
    positions = [{"id": "r"}, *seats]
    assert told({"positions": positions}, "OM411") == []
    assert len(told({"positions": positions}, "OM506")) == 1


def test_an_abolished_position_hides_no_loop_of_those_who_still_support_each_other():
    positions = [
        {"id": "p0", "supports": ["p6"]},
        {"id": "a4", "supports": ["p0"], "status": "abolished"},
        {"id": "p6", "supports": ["p0", "a4"]},
    ]
    (message,) = told({"positions": positions}, "OM302")
    assert message.startswith("p0 → p6 → p0: each supports the next")


def test_bodies_in_a_loop_and_a_body_above_itself_are_found():
    bodies = [
        {"id": "a", "reports_to": "b"},
        {"id": "b", "reports_to": "a"},
        {"id": "c", "reports_to": "c"},
    ]
    plain = {"bodies": bodies, "positions": [{"id": "head"}]}
    assert told(plain, "OM202") == ["a → b → a: each reports to the next, and nobody is at the top"]
    assert told(plain, "OM201") == [
        "c reports to itself; leave reports_to out if no body stands above it"
    ]


def test_a_loop_through_an_id_of_two_things_is_not_told():
    positions = [{"id": "a", "reports_to": "b"}, {"id": "b", "reports_to": "a"}, {"id": "a"}]
    assert told({"positions": positions}, "OM202") == []


def test_of_a_value_that_cannot_be_read_nothing_else_is_said():
    text = """\
positions:
  - {id: head, title: Head}
  - {id: clerk, title: Clerk, class: support, reports_to: [head, head], supports: {a: b}}
  - {id: aide, title: Aide, reports_to: clerk, class: support}
"""
    assert codes(text) == [("OM105", 3), ("OM105", 3)]


def test_a_misspelt_reports_to_makes_no_second_root():
    text = """\
positions:
  - {id: head, title: Head}
  - {id: clerk, title: Clerk, report_to: head}
"""
    assert codes(text) == [("OM104", 3)]


def test_all_abolished_is_no_top_and_said_so():
    plain = {"positions": [{"id": "head", "status": "abolished"}]}
    assert told(plain, "OM203") == [
        "nobody stands at the top: all positions are abolished or no longer valid"
    ]


@pytest.mark.parametrize("above", ["ceo", "board"])
def test_audit_may_have_its_second_line_upwards(above):
    plain = {
        "bodies": [{"id": "board"}],
        "positions": [
            {"id": "ceo", "reports_to": "board"},
            {"id": "cfo", "reports_to": "ceo"},
            {"id": "audit", "class": "control", "reports_to": "cfo", "dotted_line_to": above},
        ],
    }
    assert told(plain, "OM206") == []


def test_who_acts_beside_one_who_acts_is_told():
    holders = [
        {"name": "Ayu", "acting": "plt", "since": "2026-01-01", "until": "2026-06-01"},
        {"name": "Bima", "acting": "plh", "since": "2026-02-01", "until": "2026-06-01"},
    ]
    plain = {"as_of": "2026-03-01", "positions": [{"id": "head", "holders": holders}]}
    assert told(plain, "OM508") == ["Bima acts in head while Ayu is acting too"]


def test_a_pattern_that_is_no_regular_expression_is_refused():
    with pytest.raises(ValueError, match=r"pattern .*is no regular expression"):
        rule_of("OM903").validated({"pattern": "("})


def test_a_limit_names_its_source():
    plain = {"positions": [{"id": "a", "role": "director"}, {"id": "b", "role": "director"}]}
    limit = {"role": "director", "max": 1, "source": "Perpres 155/2024", "since": "2024-11"}
    assert told(plain, "OM415", limits=[limit]) == [
        "2 positions have the role director, where at most 1 may (Perpres 155/2024, since 2024-11)"
    ]


def test_untidy_text_is_mended_where_the_mended_text_is_certain():
    titles = ["Head  of Office", "'Head'", " Head", "He\ufffdd"]
    positions = [{"id": f"p{n}", "title": title} for n, title in enumerate(titles)]
    graph = OrgGraph(Organisation.model_validate({"positions": positions}))
    mended = [finding.replacement for finding in rule_of("OM901").findings(graph)]
    assert mended == ["Head of Office", "Head", "Head", None]


def test_long_titles_and_line_breaks_do_not_tear_a_message():
    title = "Head\nof " + "very " * 30 + "much"
    plain = {"positions": [{"id": "head", "title": title, "reports_to": "head"}]}
    (message,) = told(plain, "OM201")
    assert message.startswith("head (Head of very very")
    assert "…) reports to itself" in message
    assert "\n" not in message


def test_an_organisation_of_nothing_crashes_no_rule():
    graph = OrgGraph(Organisation())
    found = [
        (rule.code, finding.message)
        for rule in ALL_RULES
        if rule.found_by is FoundBy.CHECK
        for finding in rule.findings(graph)
    ]
    assert found == [("OM203", "there are no positions")]


BOARD = """\
bodies:
  - id: board
    seats: 3
    members: [%s]
positions:
  - {id: chair, title: Chair, reports_to: board}
  - {id: treasurer, title: Treasurer, reports_to: board, status: abolished}
"""


@pytest.mark.parametrize(
    ("members", "code", "column", "message"),
    [
        (
            "chair, Treasurer",
            "OM103",
            22,
            (
                "board has as a member Treasurer, but nothing has this id; "
                "treasurer (Treasurer) is meant"
            ),
        ),
        ("chair, vwxyz", "OM102", 22, "board has as a member vwxyz, but nothing has this id"),
        (
            "chair, board",
            "OM107",
            22,
            (
                "board has as a member board, the body board; a member of a body is a position or "
                "another body"
            ),
        ),
        (
            "N/A",
            "OM108",
            15,
            (
                "board has as a member N/A, a word for nobody, not an id; a vacant seat is no "
                "member; leave it out, and say with seats how many there are"
            ),
        ),
        (
            "{organisation: A, seat: 1}",
            "OM104",
            33,
            "a member of body board has a key seat, which the format does not have",
        ),
        (
            "{name: Ayu}",
            "OM105",
            15,
            "`members.1` of body board must be an id, or a mapping such as {organisation: Name}",
        ),
    ],
)
def test_a_member_that_nobody_can_be_is_found_at_its_place(members, code, column, message):
    found = [each for each in validate_text(BOARD % members) if each.code.startswith("OM1")]
    assert [(each.code, each.span.line, each.span.column) for each in found] == [(code, 4, column)]
    assert found[0].message == message


def test_members_are_counted_once_and_not_when_they_are_over():
    members = ["chair", "chair", "treasurer", {"organisation": "A"}, {"organisation": "B"}]
    body = {"id": "board", "seats": 3, "members": members}
    positions = [
        {"id": "chair", "reports_to": "board", "count": 9},
        {"id": "treasurer", "reports_to": "board", "status": "abolished"},
    ]
    plain = {"bodies": [body], "positions": positions}
    assert told(plain, "OM509") == []
    assert told({**plain, "bodies": [{**body, "seats": 2}]}, "OM509") == [
        "board has 3 members for 2 seats"
    ]
