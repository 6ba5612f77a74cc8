"""What house rules find, word for word, and where they keep silent."""

import datetime as dt

import pytest
from hypothesis import given, settings

from orgmodel.config import Config, Has, HeldBy, HouseRule, Passes, Relation, Selection
from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.loading import read_text
from orgmodel.model import Body, Organisation, Position
from orgmodel.rules import page
from orgmodel.rules.house import compiled
from orgmodel.validating import validate_document
from tests.strategies import any_organisations

ANY = Selection()
CHAIR = Selection(role=("chair",))
CHAINED = [
    Has(ANY, Relation.SUBORDINATES, CHAIR, 0, 0),
    Has(ANY, Relation.SUPERIORS, CHAIR, 0, 1),
    Passes(ANY, Selection(id=("board",)), CHAIR),
]
"""What rules say of all who are above or below somebody."""
MINISTRY = """
as_of: 2026-01-01
name: Ministry of Examples
kind: ministry
bodies:
  - {id: cabinet, name: Cabinet, role: governing-body, tags: [outside]}
  - {id: inner, name: Inner Cabinet, role: executive-body, reports_to: cabinet}
units:
  - {id: house, name: House, head: minister}
  - {id: office, name: Office, parent: house}
  - {id: desk, name: Desk, parent: office}
positions:
  - {id: minister, title: Minister, role: principal, unit: house, reports_to: inner, grade: A}
  - id: deputy
    title: Vice Minister
    unit: office
    reports_to: minister
    deputises_for: minister
    dotted_line_to: [inner, minister]
    holders: [Ayu, {name: Bima, until: 2020-01-01}]
  - id: clerk
    title: Clerk
    unit: desk
    reports_to: deputy
    supports: [minister, deputy]
    count: 3
  - {id: old, title: Old, reports_to: minister, status: abolished, supports: minister}
"""


def rule(statement, **fields):
    return HouseRule("HR001", "of-the-house", statement, **fields)


def found(text, *rules, as_of=None):
    document = read_text(text, "org.yaml")
    codes = tuple(each.code for each in rules)
    return validate_document(document, Config(select=codes, house=rules), as_of).diagnostics


def said(text, statement):
    return [
        f"{each.span and each.span.line}: {each.message}" for each in found(text, rule(statement))
    ]


def of(name):
    return Selection(id=(name,))


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        (
            Has(of("clerk"), Relation.MANAGER, CHAIR, 1),
            "23: clerk (Clerk) has no manager with role chair; at least 1 is needed",
        ),
        (
            Has(of("clerk"), Relation.MANAGER, Selection(unit=("house",)), 0, 0),
            "23: clerk (Clerk) has a manager in unit house: deputy (Vice Minister); none may be",
        ),
        (
            Has(of("clerk"), Relation.SUPERIORS, ANY, 0, 3),
            "23: clerk (Clerk) has 4 superiors; at most 3 may be",
        ),
        (
            Has(of("deputy"), Relation.SECOND_MANAGERS, Selection(role=("executive-body",)), 2, 2),
            (
                "18: deputy (Vice Minister) has 1 second manager with role executive-body: "
                "inner (Inner Cabinet); exactly 2 are needed"
            ),
        ),
        (
            Has(of("minister"), Relation.DIRECT_REPORTS, ANY, 2, 3),
            (
                "12: minister (Minister) has 1 direct report: deputy (Vice Minister); "
                "at least 2 are needed and at most 3 may be"
            ),
        ),
        (
            Has(of("minister"), Relation.SUBORDINATES, Selection(unit=("office",)), 0, 3),
            "12: minister (Minister) has 4 subordinates in unit office; at most 3 may be",
        ),
        (
            Has(of("minister"), Relation.SUPPORTERS, ANY, 0, 2),
            "12: minister (Minister) has 3 supporters: clerk (Clerk) ×3; at most 2 may be",
        ),
        (
            Has(of("clerk"), Relation.SUPPORTED, Selection(grade=("A",)), 2),
            (
                "24: clerk (Clerk) has 1 supported position or body of grade A: "
                "minister (Minister); at least 2 are needed"
            ),
        ),
        (
            Has(of("minister"), Relation.DEPUTIES, ANY, 1, 1),
            None,
        ),
        (
            Has(of("deputy"), Relation.HOLDERS, ANY, 2),
            "19: deputy (Vice Minister) has 1 holder; at least 2 are needed",
        ),
        (
            Has(None, Relation.POSITIONS, Selection(unit=("house",)), 0, 3),
            (
                "20: Ministry of Examples has 5 positions in unit house: minister (Minister), "
                "deputy (Vice Minister) and clerk (Clerk) ×3; at most 3 may be"
            ),
        ),
        (
            Has(None, Relation.POSITIONS, Selection(role=("treasurer",)), 1),
            "12: Ministry of Examples has no position with role treasurer; at least 1 is needed",
        ),
        (
            Passes(of("clerk"), Selection(tag=("outside",)), CHAIR),
            (
                "23: clerk (Clerk) stands under cabinet (Cabinet) without a position "
                "with role chair between them"
            ),
        ),
        (Passes(of("clerk"), Selection(tag=("outside",)), Selection(role=("principal",))), None),
        (Passes(of("clerk"), Selection(role=("treasurer",)), CHAIR), None),
    ],
)
def test_a_statement_counts_its_relation_and_says_the_fact(statement, message):
    assert said(MINISTRY.lstrip("\n"), statement) == ([message] if message else [])


def test_message_reason_and_source_are_the_houses_own():
    statement = Has(CHAIR, Relation.DEPUTIES, ANY, 1)
    own = rule(
        statement,
        severity=Severity.INFO,
        message="a chair can fall ill.",
        reason="Somebody must be able to sign.",
        source="Statutes, article 3",
    )
    text = "positions:\n  - {id: chair, title: Chair, role: chair}\n"
    (fault,) = found(text, own)
    assert (fault.severity, fault.message) == (
        Severity.INFO,
        (
            "chair (Chair) has no deputy; at least 1 is needed; a chair can fall ill "
            "(Statutes, article 3)"
        ),
    )
    assert (
        page(compiled([own])[0])
        == """\
# HR001 of-the-house

Every position with role chair has at least 1 deputy.

Family HR, info, on by default.

## Why

Somebody must be able to sign.

## Source

Statutes, article 3
"""
    )


def test_a_waiver_accepts_a_fault_of_the_house_by_code_or_name():
    statement = Has(ANY, Relation.DEPUTIES, ANY, 1)
    text = """
positions:
  - {id: a, title: A, waivers: [{rule: HR001, reason: agreed}]}
  - {id: b, title: B, reports_to: a, waivers: [{rule: of-the-house, reason: agreed}]}
  - {id: c, title: C, reports_to: a}
"""
    config = Config(select=("HR001", "OM904"), house=(rule(statement),))
    validation = validate_document(read_text(text, "org.yaml"), config)
    assert [each.subject for each in validation.waived] == ["a", "b"]
    assert [each.subject for each in validation.diagnostics] == ["c"]


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("kind: ministry\nname: Ministry of Law", "HR002"),
        ("kind: ministry\nname: {id: Kementerian Hukum, en: Ministry of Law}", "HR002"),
        ("kind: ministry\nname: Ministry of Trade", "HR001"),
        ("kind: party\nname: Ministry of Law", "HR002"),
        ("kind: party\nname: Party", None),
        ("name: Nobody knows", None),
    ],
)
def test_a_special_rule_holds_instead_of_the_general_one(head, code):
    few = Has(ANY, Relation.DIRECT_REPORTS, ANY, 3)
    general = HouseRule("HR001", "general", few, kinds=("ministry",))
    special = HouseRule(
        "HR002", "special", few, organisations=("Ministry of Law",), instead_of="HR001"
    )
    text = head + "\npositions:\n  - {id: chief, title: Chief}\n"
    assert [each.code for each in found(text, general, special)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("position", "relation"),
    [
        ("reports_to: nowhere", Relation.MANAGER),
        ("reports_to: nowhere", Relation.SUPERIORS),
        ("reports_to: [a, b]", Relation.MANAGER),
        ("supports: nowhere", Relation.SUPPORTED),
        ("dotted_line_to: [nowhere]", Relation.SECOND_MANAGERS),
        ("dotted_line_to: {a: b}", Relation.SECOND_MANAGERS),
        ("holders: [{name: [x]}]", Relation.HOLDERS),
        ("reports_to: b", Relation.SUPERIORS),
    ],
)
def test_a_rule_is_silent_where_a_reference_is_broken(position, relation):
    text = (
        f"positions:\n  - {{id: a, title: A, {position}}}\n  - {{id: b, title: B, reports_to: a}}\n"
    )
    assert said(text, Has(of("a"), relation, ANY, 1)) == []


def test_a_duty_is_not_judged_where_no_class_is_declared():
    statement = HeldBy("decide.strategic", "A", Selection(class_=("line",)))
    text = "positions:\n  - {id: a, title: A, duties: {decide.strategic: A}}\n"
    assert said(text, statement) == []
    assert said(text.replace("title", "class: staff, title"), statement) == [
        "2: a (A) holds A of decide.strategic, which only a position of class line may hold"
    ]


def test_persons_are_counted_on_the_day_that_is_asked():
    text = """
positions:
  - {id: chair, title: Chair, role: chair, holders: [{name: Ayu, until: 2024-12-31}]}
  - {id: next, title: Next, reports_to: chair, holders: [{name: Bima, since: 2025}]}
"""
    own = rule(Has(ANY, Relation.HOLDERS, ANY, 1))
    days = (dt.date(2024, 6, 1), dt.date(2025, 6, 1), dt.date(2026, 6, 1))
    subjects = [[each.subject for each in found(text, own, as_of=day)] for day in days]
    assert subjects == [["next"], ["chair"], ["chair"]]


LAWS = [
    Has(ANY, relation, Selection(class_=("line",)), 1, 2)
    for relation in Relation
    if relation is not Relation.POSITIONS
]


@given(any_organisations())
@settings(max_examples=40, deadline=None)
def test_counts_are_those_of_the_graph(organisation):
    graph = OrgGraph(organisation)
    counted = {
        Relation.DIRECT_REPORTS: graph.direct_reports,
        Relation.SUBORDINATES: graph.subordinates,
        Relation.SUPPORTERS: graph.supporters,
        Relation.DEPUTIES: graph.deputies,
    }
    if graph.shared_ids:
        return
    for relation, ask in counted.items():
        (own,) = compiled([rule(Has(ANY, relation, ANY, 0, 0))])
        faulty = {getattr(found.subject, "id", "") for found in own.findings(graph)}
        expected = {
            position.id
            for position in graph.positions
            if not graph.is_over(position)
            and graph.level(position) is not None
            and any(not graph.is_over(each) for each in ask(position))
        }
        endless = {each.id for each in graph.positions if graph.level(each) is None}
        assert faulty - endless == expected


@given(any_organisations())
@settings(max_examples=40, deadline=None)
def test_no_organisation_makes_a_rule_fail(organisation):
    passing = Passes(ANY, Selection(role=("governing-body",)), CHAIR)
    for own in compiled([rule(each) for each in (*LAWS, passing)]):
        list(own.findings(OrgGraph(organisation)))


def chain_of(size):
    positions = [Position(id="p0", reports_to="board", role="chair")]
    positions += [Position(id=f"p{n}", reports_to=f"p{n - 1}") for n in range(1, size)]
    return Organisation(bodies=(Body(id="board"),), positions=tuple(positions))


@pytest.mark.parametrize("statement", CHAINED)
def test_a_rule_looks_through_a_chain_of_any_length(statement):
    (own,) = compiled([rule(statement)])
    assert len(list(own.findings(OrgGraph(chain_of(4_000))))) <= 1
