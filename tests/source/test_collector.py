"""Building many objects leaves the cyclic collector as it was found."""

import gc

import pytest

from orgmodel.source import collector_at_rest


@pytest.fixture
def frozen():
    gc.freeze()
    yield
    gc.unfreeze()


def test_the_collector_rests_and_works_on_afterwards():
    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_built_counts_among_the_old_and_is_not_walked_over_at_once():
    with collector_at_rest():
        built = [[number] for number in range(10_000)]
    assert any(each is built for each in gc.get_objects(generation=2))


@pytest.mark.usefixtures("frozen")
def test_what_a_program_has_frozen_stays_frozen():
    with collector_at_rest():
        pass
    assert gc.get_freeze_count() > 0


def test_a_collector_that_is_off_stays_off():
    gc.disable()
    try:
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
