import datetime as dt

from orgmodel.catalogue import Scale, Vocabulary
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation, Position, Validity

ORGANISATION = Organisation(
    as_of="2026-01-01",
    positions=(
        Position(id="head"),
        Position(id="project", reports_to="head", valid=Validity(until="2026-06")),
    ),
)


def test_the_day_is_the_files_own_or_the_one_that_is_asked_for():
    assert OrgGraph(ORGANISATION).as_of == dt.date(2026, 1, 1)
    assert OrgGraph(ORGANISATION, as_of=dt.date(2026, 7, 1)).as_of == dt.date(2026, 7, 1)
    assert OrgGraph(Organisation()).as_of is None


def test_a_position_is_over_on_the_day_that_is_asked_for():
    assert OrgGraph(ORGANISATION).span("head") == 1
    assert OrgGraph(ORGANISATION, as_of=dt.date(2026, 6, 30)).span("head") == 1
    assert OrgGraph(ORGANISATION, as_of=dt.date(2026, 7, 1)).span("head") == 0


def test_the_vocabulary_is_the_one_that_is_given():
    scale = Scale("academic", {"en": "Academic"}, ("professor",), (), ())
    graph = OrgGraph(ORGANISATION, vocabulary=Vocabulary(own_scales=(scale,)))
    assert graph.vocabulary.scales[-1] is scale
    assert scale not in OrgGraph(ORGANISATION).vocabulary.scales
