"""What the boxes of the page can be coloured by."""

from typing import Any

from orgmodel.chart import Options
from orgmodel.chart.view import View
from orgmodel.chart.view.grouping import UNGROUPED, Groups, find_groups
from orgmodel.graph import OrgGraph
from orgmodel.page.texts import by_language

ALWAYS = ("class", "unit", "tag")
WHERE_ALL_IS_TOLD = "grade"
NOBODY = -2
"""In place of the group of a body; -1 is that of positions in none."""


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
    found = {
        kind: find_groups(graph, view.things, order, view.classes, view.grades, kind)
        for kind in kinds
    }
    return {
        kind: _plain(graph, groups, order, languages)
        for kind, groups in found.items()
        if len(set(groups.of.values())) > 1 or kind == options.colour_by
    }


def _plain(
    graph: OrgGraph, groups: Groups, order: list[int], languages: list[str]
) -> dict[str, Any]:
    named = {language: groups.names(graph, language) for language in languages}
    texts = {
        group: by_language(languages, {each: named[each][group] for each in named}.__getitem__)
        for group in named[languages[0]]
    }
    plain = {
        "names": [texts[group] for group in range(len(groups.keys))],
        "signs": [groups.sign(group) for group in range(len(groups.keys))],
        "classes": list(groups.keys) if groups.kind == "class" else [],
        "of": [groups.of.get(node, NOBODY) for node in order],
    }
    return {**plain, "none": texts[UNGROUPED]} if UNGROUPED in texts else plain
