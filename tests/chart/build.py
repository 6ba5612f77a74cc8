"""Organisations and charts for the tests of the chart."""

from orgmodel.chart import Chart, Options, lay_out
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation


def graph_of(*positions, **header):
    """Build the graph of an organisation; a position is a mapping."""
    return OrgGraph(Organisation.model_validate({"positions": list(positions), **header}))


def chart_of(*positions, options=None, **header) -> Chart:
    """Lay out an organisation."""
    return lay_out(graph_of(*positions, **header), options or Options())


def boxes_of(chart):
    """Give the boxes of a chart by their ids."""
    return {box.id: box for box in chart.boxes}


def lines_of(chart):
    """Give the lines of a chart by their ids."""
    return {line.id: line for line in chart.lines}


def centre(box):
    """Give the middle of a box from left to right."""
    return box.x + box.width / 2
