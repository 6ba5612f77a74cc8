"""A dot stands wherever a side line joins another, and nowhere else."""

from dataclasses import replace

import pytest

from orgmodel.chart import Options, check
from tests.chart.build import chart_of, lines_of

KINDS = {"supports", "dotted_line_to", "coordinates_with"}


def hub(kind, **options):
    """Draw three in distant branches who are joined to one by lines of a kind."""
    return chart_of(
        {"id": "head"},
        {"id": "boss", "reports_to": "head"},
        *({"id": each, "reports_to": "head"} for each in "abc"),
        *({"id": f"{each}1", "reports_to": each, kind: "boss", "class": "line"} for each in "abc"),
        options=Options(layout="standard", **options),
    )


def found(chart):
    return [(fault.kind, fault.ids, fault.message) for fault in check(chart)]


def joined(chart):
    return [line for line in chart.lines if line.joints]


def changed(chart, line, **changes):
    lines = [replace(each, **changes) if each.id == line.id else each for each in chart.lines]
    return replace(chart, lines=tuple(lines))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_lines_that_share_a_trunk_join_it_in_a_dot_and_no_other_line_has_one(kind, language):
    chart = hub(kind, language=language)
    assert {line.kind for line in joined(chart)} == {kind}
    assert len(joined(chart)) == 2
    for line in joined(chart):
        (joint,) = line.joints
        ends = [path[place] for path in line.paths for place in (0, -1)]
        assert joint in ends
    assert found(chart) == []


def test_those_who_help_one_box_from_stubs_at_its_stem_need_no_dots():
    helpers = [{"id": each, "supports": "head", "class": "support"} for each in "abcd"]
    chart = chart_of({"id": "head"}, *helpers)
    assert joined(chart) == []
    assert found(chart) == []


def test_a_joint_without_a_dot_is_found():
    chart = hub("dotted_line_to")
    line = joined(chart)[0]
    message = f'the line "{line.id}" joins another without a dot'
    bare = changed(chart, line, joints=())
    assert found(bare) == [("unmarked-joint", (line.id,), message)]


def test_a_dot_where_nothing_joins_is_found():
    chart = hub("dotted_line_to")
    line = next(line for line in chart.lines if line.arrow and not line.joints)
    message = f'the line "{line.id}" has a dot where it joins no other'
    dotted = changed(chart, line, joints=line.paths[0][1:2])
    assert found(dotted) == [("stray-dot", (line.id,), message)]


def test_a_foreign_line_through_a_dot_is_found():
    chart = hub("dotted_line_to")
    line = joined(chart)[0]
    ((x, y),) = line.joints
    other = lines_of(chart)["reports_to a > head"]
    through = changed(chart, other, paths=(*other.paths, ((x - 3, y + 0.5), (x + 3, y + 0.5))))
    message = f'the line "{other.id}" runs through a dot of the line "{line.id}"'
    assert ("stray-dot", (other.id, line.id), message) in found(through)
