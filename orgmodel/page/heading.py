"""What is said above the page: title, subtitle, choice, version, source."""

from typing import Any

from orgmodel.chart import Options
from orgmodel.chart.heading import choice_of
from orgmodel.graph import OrgGraph
from orgmodel.model import ChartSettings
from orgmodel.page.texts import Texts, by_language

_UNSAID = ChartSettings()


def heading_of(graph: OrgGraph, options: Options, languages: list[str]) -> dict[str, Any]:
    """Give what stands above the page; what is not said is left out.

    Args:
        graph: the organisation, whose file may say how its chart is headed.
        options: what the maker chose, which goes before what the file says.
        languages: the languages that can be chosen.
    """
    settings = graph.organisation.chart or _UNSAID
    said: dict[str, Texts | None] = {
        "title": _first(options.title, settings.title, graph.organisation.name),
        "subtitle": _first(options.subtitle, settings.subtitle),
        "only": by_language(languages, lambda language: choice_of(graph, options, language)),
        "version": _first(options.version, settings.version),
        "source": options.source,
    }
    return {key: text for key, text in said.items() if text}


def _first(*texts: Texts | None) -> Texts | None:
    return next((text for text in texts if text is not None), None)
