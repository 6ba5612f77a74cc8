"""A chart as notebooks show it: a picture, and an outline where none can be shown."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from orgmodel.chart import Chart, Options, lay_out
from orgmodel.drawing import EngineName, draw
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation, PartialDate
from orgmodel.outline import text_alternative

SVG, PLAIN = "image/svg+xml", "text/plain"


@dataclass(frozen=True)
class Picture:
    """A chart that shows itself in a notebook.

    Args:
        chart: the chart, laid out; its `reason` says why this arrangement was chosen.
        outline: the same as a text.
        theme: name of a theme, or path of a TOML file with one.
        engine: which Graphviz draws.
    """

    chart: Chart
    outline: str
    theme: str = "default"
    engine: EngineName = "auto"

    @cached_property
    def svg(self) -> str:
        """The chart as SVG.

        Raises:
            DrawError: something that is needed to draw is missing.
        """
        return draw(self.chart, "svg", theme=self.theme, engine=self.engine).decode()

    def __repr__(self) -> str:
        """Give the outline."""
        return self.outline.rstrip("\n")

    def _repr_svg_(self) -> str:
        return self.svg

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        forms = [form for form in include or (SVG, PLAIN) if form not in (exclude or ())]
        makers = {SVG: self._repr_svg_, PLAIN: self.__repr__}
        return {form: makers[form]() for form in forms if form in makers}


def show(
    organisation: Organisation | OrgGraph,
    *,
    theme: str = "default",
    engine: EngineName = "auto",
    **options: Any,  # noqa: ANN401  the fields of Options
) -> Picture:
    """Show the chart of an organisation in a notebook, with all options of `orgmodel render`.

    Args:
        organisation: the organisation, or its graph; it may be broken.
        theme: name of a theme, or path of a TOML file with one.
        engine: which Graphviz draws: auto, embedded, system or pygraphviz.
        options: what is shown, and how: the fields of `Options`, as `root`, `depth`, `layout` and
            `fit`. For convenience `date` may be a text such as 2026-03, `only` a single text, and
            `layouts` a mapping of ids to layouts.

    Raises:
        KeyError: the root or the focus of the options is no position or body.
        TypeError: there is no such option.
        ValueError: an option has a value that cannot be drawn.
    """
    graph = organisation if isinstance(organisation, OrgGraph) else OrgGraph(organisation)
    settled: dict[str, Any] = {name: _settled(name, value) for name, value in options.items()}
    chosen = Options(**settled)
    outline = text_alternative(graph, chosen, "outline")
    return Picture(lay_out(graph, chosen), outline, theme, engine)


def _settled(name: str, value: object) -> object:
    """Give the value of an option as its field wants it."""
    if name == "date" and isinstance(value, str):
        return _day(value)
    if name == "only" and isinstance(value, str):
        return (value,)
    if isinstance(value, Mapping):
        return tuple(value.items())
    return tuple(value) if isinstance(value, list) else value


def _day(text: str) -> dt.date:
    try:
        return PartialDate(text).last_day
    except ValueError as error:
        raise ValueError(f"{text!r} {error}") from None
