"""Where everything stands: boxes measured, arranged and placed, and the lines of command."""

from orgmodel.chart.layout.boxes import (
    AMPLE,
    CLOSE,
    DENSE,
    TIGHT,
    USUAL,
    Boxes,
    choose_widths,
    measure_boxes,
)
from orgmodel.chart.layout.command_lines import draw_command_lines
from orgmodel.chart.layout.comparing import hangs, with_rivals
from orgmodel.chart.layout.filling import fill_height
from orgmodel.chart.layout.fit import (
    LARGEST_SCALE,
    READABLE,
    Arrangement,
    Room,
    area_of,
    arrange,
    comfort,
    merit,
    roominess,
    text_size,
)
from orgmodel.chart.layout.lanes import NO_LANES, Lanes
from orgmodel.chart.layout.linking import link_neighbours, link_paths
from orgmodel.chart.layout.placing import Placed, place
from orgmodel.chart.layout.texts import Type
from orgmodel.chart.layout.trying import Tries, by_degrees

__all__ = [
    "AMPLE",
    "CLOSE",
    "DENSE",
    "LARGEST_SCALE",
    "NO_LANES",
    "READABLE",
    "TIGHT",
    "USUAL",
    "Arrangement",
    "Boxes",
    "Lanes",
    "Placed",
    "Room",
    "Tries",
    "Type",
    "area_of",
    "arrange",
    "by_degrees",
    "choose_widths",
    "comfort",
    "draw_command_lines",
    "fill_height",
    "hangs",
    "link_neighbours",
    "link_paths",
    "measure_boxes",
    "merit",
    "place",
    "roominess",
    "text_size",
    "with_rivals",
]
