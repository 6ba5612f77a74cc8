"""How many side lines a drawing can hold before nobody could follow them."""

from orgmodel.chart.chart import Chart
from orgmodel.chart.checking.meetings import is_command

CROWDED = 150
"""More side lines than this run as close together as they must."""


def is_crowded(chart: Chart) -> bool:
    """Tell whether a chart has so many side lines that they cannot be kept apart."""
    return sum(not is_command(line) for line in chart.lines) > CROWDED
