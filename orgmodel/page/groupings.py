"""What the boxes of the page can be coloured by."""

from typing import Any

from orgmodel.chart import Options
from orgmodel.chart.view import View
from orgmodel.chart.view.grouping import Groups, find_groups
from orgmodel.graph import OrgGraph
from orgmodel.page.texts import by_language

ALWAYS = ("class", "unit", "tag")
WHERE_ALL_IS_TOLD = "grade"
NOBODY = -1


def find_groupings(
    graph: OrgGraph, view: View, order: list[int], options: Options, languages: list[str]
) -> dict[str, Any]:
    """Find what tells at least two groups apart, and what is asked for.

    Args:
        graph: the organisation.
        view: what is shown.
        order: the nodes of the page.
        options: what is asked for, and how much is told of positions.
        languages: the languages in which groups are named.
    """
    kinds = [*ALWAYS, *([WHERE_ALL_IS_TOLD] if options.level == "all" else [])]
    if options.colour_by is not None and options.colour_by not in kinds:
        kinds.append(options.colour_by)
    found = {kind: find_groups(graph, view.things, order, view.classes, kind) for kind in kinds}
    return {
        kind: _plain(graph, groups, order, languages)
        for kind, groups in found.items()
        if len(groups.keys) > 1 or kind == options.colour_by
    }


def _plain(
    graph: OrgGraph, groups: Groups, order: list[int], languages: list[str]
) -> dict[str, Any]:
    named = {language: groups.names(graph, language) for language in languages}
    texts = [dict(zip(named, each, strict=True)) for each in zip(*named.values(), strict=True)]
    return {
        "names": [by_language(languages, each.__getitem__) for each in texts],
        "of": [groups.of.get(node, NOBODY) for node in order],
    }
