"""Which boxes stand on which page: plain data, without laying anything out."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.book.forest import build_forest
from orgmodel.book.plan import plan_sheets
from orgmodel.book.sheet import Sheet

CAPACITY = 20


def forest_of(managers):
    """Build a forest in which a box takes a hundredth of the paper that branches need."""
    under: list[list[int]] = [[] for _ in range(len(managers) + 1)]
    for node, manager in enumerate(managers):
        under[manager].append(node)
    return build_forest(under, [0.01] * len(managers))


def up_to(capacity):
    return lambda sheet: len(sheet.shown) <= capacity


def plan(managers, capacity=CAPACITY):
    return plan_sheets(forest_of(managers), up_to(capacity))


def flat(count):
    return [-1, *[0] * count]


def branches(*sizes):
    """One top, and one head of a branch for each size."""
    managers = [-1]
    for size in sizes:
        head = len(managers)
        managers += [0, *[head] * size]
    return managers


def test_what_fits_on_a_page_stands_on_one():
    assert plan(flat(3)) == (Sheet((0,), (0, 1, 2, 3), first=True),)


def test_an_organisation_without_positions_is_one_empty_page():
    assert plan([]) == (Sheet((), (), first=True),)


def test_branches_that_do_not_fit_go_on_on_pages_of_their_own():
    heads = 1, 17, 33
    assert plan(branches(15, 15, 15)) == (
        Sheet((0,), (0, *heads), first=True),
        *(Sheet((head,), tuple(range(head, head + 16))) for head in heads),
    )


def test_small_branches_share_a_page():
    first, *others = plan(branches(*[12] * 6), capacity=42)
    assert first == Sheet((0,), (0, *range(1, 79, 13)), first=True)
    assert [sheet.tops for sheet in others] == [(1, 14, 27), (40, 53, 66)]
    assert all(len(sheet.shown) == 39 for sheet in others)


def test_tiny_branches_stay_where_they_are():
    first, *others = plan(branches(15, 1, 15, 2))
    assert set(first.shown) == {0, 1, 17, 19, 18, 35, 36, 37}
    assert [sheet.tops for sheet in others] == [(1,), (19,)]


def test_a_head_of_few_large_branches_needs_no_page_of_his_own():
    head, inner = 1, (2, 3)
    managers = [-1, 0, head, head, *[2] * 40, *[3] * 40]
    assert [(sheet.tops, len(sheet.shown)) for sheet in plan(managers, capacity=45)] == [
        ((0,), 4),
        *(((each,), 41) for each in inner),
    ]


def test_the_first_page_leaves_no_branch_to_others_that_is_as_much_too_large_as_all():
    head = 2
    managers = [-1, -1, 0, *[head] * 30, *[3] * 6, *[4] * 6]
    first, second = plan(managers, capacity=34)
    assert (first.tops, len(first.shown)) == ((0, 1), 33)
    assert second.tops == (3, 4)


def test_two_neighbouring_pages_that_are_nearly_empty_become_one():
    large, inner, small = 1, 28, 41
    managers = [-1, 0, *[large] * 26, large, *[inner] * 12, 0, *[small] * 12]
    assert [(sheet.tops, len(sheet.shown)) for sheet in plan(managers, capacity=32)] == [
        ((0,), 3),
        ((large,), 28),
        ((inner, small), 26),
    ]


@pytest.mark.parametrize(
    ("reports", "sizes"),
    [(19, [20]), (20, [11, 11]), (50, [17, 18, 18]), (250, [18, 18, *[19] * 12])],
)
def test_a_manager_with_many_reports_is_continued(reports, sizes):
    sheets = plan(flat(reports))
    assert [len(sheet.shown) for sheet in sheets] == sizes
    assert [sheet.part for sheet in sheets] == list(range(1, len(sheets) + 1))
    assert {sheet.parts for sheet in sheets} == {len(sheets)}
    assert [sheet.tops for sheet in sheets] == [(0,)] * len(sheets)
    assert [sheet.first for sheet in sheets] == [True] + [False] * (len(sheets) - 1)
    reports_in_order = [node for sheet in sheets for node in sheet.shown if node != 0]
    assert reports_in_order == list(range(1, reports + 1))


def test_the_chain_above_a_manager_with_many_reports_stands_on_his_first_page_only():
    managers = [-1, 0, 1, *[2] * 30]
    first, second = plan(managers)
    assert first.shown[:3] == (0, 1, 2)
    assert (second.tops, second.shown[0]) == ((2,), 2)


def test_many_tops_are_divided_too():
    sheets = plan([-1] * 45)
    assert [len(sheet.tops) for sheet in sheets] == [15, 15, 15]
    assert all(sheet.first and sheet.tops == sheet.shown for sheet in sheets)


def test_a_single_report_that_fits_nowhere_has_a_page_all_the_same():
    sheets = plan_sheets(forest_of(flat(2)), lambda _: False)
    assert [sheet.shown for sheet in sheets] == [(0, 1), (0, 2)]


def test_a_chain_may_be_very_long():
    managers = list(range(-1, 4999))
    sheets = plan(managers)
    assert_complete(managers, sheets)
    assert len(sheets) <= 5000 / (CAPACITY - 1) * 1.5


def test_boxes_that_are_larger_than_a_page_are_planned_all_the_same():
    managers = [-1, 0, 1, 2, 2]
    under = [[1], [2], [3, 4], [], [], [0]]
    sheets = plan_sheets(build_forest(under, [3.0] * 5), lambda _: False)
    assert_complete(managers, sheets)
    assert [sheet.shown for sheet in sheets] == [(0, 1), (1, 2), (2, 3), (2, 4)]


@st.composite
def some_managers(draw):
    count = draw(st.integers(0, 120))
    return [draw(st.integers(-1, node - 1)) for node in range(count)]


@settings(max_examples=100, deadline=None)
@given(some_managers(), st.integers(2, 40))
def test_every_line_of_command_stands_on_exactly_one_page(managers, capacity):
    sheets = plan(managers, capacity)
    assert_complete(managers, sheets)
    assert all(len(sheet.shown) <= capacity or len(sheet.shown) <= 3 for sheet in sheets)


@settings(max_examples=50, deadline=None)
@given(some_managers())
def test_branches_follow_the_page_that_they_are_folded_on(managers):
    seen: set[int] = set()
    for sheet in plan(managers, 10):
        assert sheet.first or seen.issuperset(sheet.tops)
        seen.update(sheet.shown)


def assert_complete(managers, sheets):
    joined: Counter[int] = Counter()
    for sheet in sheets:
        shown, tops = set(sheet.shown), set(sheet.tops)
        assert len(shown) == len(sheet.shown)
        assert tops <= shown
        for node in shown - tops:
            assert managers[node] in shown
            joined[node] += 1
        joined.update(node for node in tops if sheet.first and managers[node] == -1)
    assert joined == Counter(range(len(managers)))
