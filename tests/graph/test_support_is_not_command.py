"""The law: support, and a seat in a body, change nothing of the line of command."""

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.graph import OrgGraph, bodies_by_member, members_of
from orgmodel.model import Body, Organisation, Position

NAMES = [f"p{number}" for number in range(9)]
ANYBODY = st.sampled_from([*NAMES, "board", "organisation", "nobody-knows"])


@st.composite
def organisations(draw):
    """Draw any organisation, also with cycles, self-reports and unknown managers."""
    managers = st.none() | st.sampled_from([*NAMES, "board", "nobody-knows"])
    statuses = st.sampled_from([None, None, None, "vacant", "abolished"])
    return Organisation(
        bodies=(Body(id="board"),),
        positions=tuple(
            Position(id=name, reports_to=draw(managers), status=draw(statuses)) for name in NAMES
        ),
    )


def with_support(organisation, supports):
    return organisation.model_copy(
        update={
            "positions": tuple(
                position.model_copy(update={"supports": tuple(lines)})
                for position, lines in zip(organisation.positions, supports, strict=True)
            )
        }
    )


def with_members(organisation, members):
    board, *others = organisation.bodies
    seated = Body(id=board.id, members=tuple(members))
    return organisation.model_copy(update={"bodies": (seated, *others)})


def command_of(organisation):
    graph = OrgGraph(organisation)
    return [
        (
            position.id,
            graph.span(position),
            graph.level(position),
            [thing.id for thing in graph.chain_of_command(position)],
            [below.id for below in graph.subordinates(position)],
            graph.subordinate_count(position),
            [report.id for report in graph.direct_reports(position)],
        )
        for position in organisation.positions
    ] + [[position.id for position in cycle] for cycle in graph.command_cycles]


LINES = st.lists(st.lists(ANYBODY, max_size=3), min_size=len(NAMES), max_size=len(NAMES))


@settings(max_examples=200)
@given(organisations(), LINES, LINES)
def test_support_lines_change_no_span_level_chain_count_or_cycle(organisation, before, after):
    supported = with_support(organisation, before)
    assert command_of(supported) == command_of(organisation)
    assert command_of(with_support(supported, after)) == command_of(organisation)


@settings(max_examples=200)
@given(organisations(), st.lists(ANYBODY | st.just({"organisation": "Elsewhere"}), max_size=9))
def test_sitting_in_a_body_changes_no_span_level_chain_count_or_cycle(organisation, members):
    seated = with_members(organisation, members)
    assert command_of(seated) == command_of(organisation)
    graph = OrgGraph(seated)
    assert [p.id for p in graph.roots] == [p.id for p in OrgGraph(organisation).roots]
    named = [member for member in members if member in NAMES]
    sitting = [each.id for each in members_of(graph, "board") if isinstance(each, Position)]
    assert sitting == list(dict.fromkeys(named))
    assert all(bodies_by_member(graph)[name] == seated.bodies for name in named)


@settings(max_examples=200)
@given(organisations())
def test_subordinates_levels_and_chains_agree(organisation):
    graph = OrgGraph(organisation)
    for position in organisation.positions:
        below = graph.subordinates(position)
        assert graph.subordinate_count(position) == len(below)
        assert len({p.id for p in below}) == len(below)
        level = graph.level(position)
        above = [t for t in graph.chain_of_command(position) if isinstance(t, Position)]
        assert level is None or level == len(above)
