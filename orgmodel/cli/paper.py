"""What becomes of a chart that does not fit on the paper that was asked for."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orgmodel.chart import Chart, Options
    from orgmodel.graph import OrgGraph

_ONE_FILE = ("pdf",)
_SEVERAL_FILES = ("svg", "png")


def wanted_paper_missed(chart: "Chart", graph: "OrgGraph", options: "Options") -> str | None:
    """Name the paper that was asked for, if the chart needs a larger one to be readable."""
    from orgmodel.chart import is_on_wanted_paper
    from orgmodel.chart.settling import settle

    settled = settle(options, graph.organisation)
    return None if is_on_wanted_paper(chart, settled.sheet) else settled.sheet.partition("-")[0]


def can_be_divided(output: str | None, chosen: str) -> bool:
    """Tell whether a chart can be written as pages under the name that was given."""
    named = output not in (None, "-")
    return chosen in _ONE_FILE or (named and chosen in _SEVERAL_FILES)


def larger_than_wanted(paper: str) -> str:
    """Say that a chart was drawn on a larger sheet."""
    return (
        f"The chart does not fit on {paper} with text of 7 pt or more, and is drawn on a larger "
        f"sheet; --pages -o FILE divides it into pages of {paper}"
    )
