"""A chart in the languages of other diagram makers: what stands under what, who supports whom."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from orgmodel.chart import Options
from orgmodel.chart.heading import said_above, title_of
from orgmodel.chart.laying_out import lay_out_view
from orgmodel.chart.settling import settle
from orgmodel.chart.view import build_view
from orgmodel.exchange.diagrams.d2 import d2
from orgmodel.exchange.diagrams.diagram import Diagram, diagram_of
from orgmodel.exchange.diagrams.drawio import drawio
from orgmodel.exchange.diagrams.mermaid import mermaid
from orgmodel.exchange.diagrams.plantuml import plantuml
from orgmodel.graph import OrgGraph

_LAID_OUT_BY_OTHERS: Mapping[str, Callable[[Diagram], str]] = MappingProxyType(
    {"mermaid": mermaid, "plantuml": plantuml, "d2": d2}
)
FORMATS = (*_LAID_OUT_BY_OTHERS, "drawio")
"""The diagrams that can be written, by their names."""

__all__ = ["FORMATS", "to_diagram"]


def to_diagram(graph: OrgGraph, options: Options, form: str) -> str:
    """Write what a chart would show for another diagram maker.

    Args:
        graph: the organisation; it may be broken.
        options: what is shown.
        form: mermaid, plantuml, d2 or drawio.

    Raises:
        KeyError: the root of the options is no position or body, or the form is another one.
        ValueError: nothing is as the options ask for.
    """
    options = settle(options, graph.organisation)
    view = build_view(graph, options)
    if form == "drawio":
        chart = lay_out_view(graph, options, view, marked=any(view.folded), alone=True)
        said = {view.ids[n]: (view.name(n), *view.captions[n].facts) for n in view.order}
        return drawio(chart, said)
    title = title_of(graph, options, view.language)
    under = said_above(graph, options, view.language)
    return _LAID_OUT_BY_OTHERS[form](diagram_of(view, title, under))
