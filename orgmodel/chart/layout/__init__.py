"""Where everything stands: boxes measured, arranged and placed, and the lines of command."""

from orgmodel.chart.layout.boxes import Boxes, choose_width, measure_boxes
from orgmodel.chart.layout.command_lines import draw_command_lines
from orgmodel.chart.layout.fit import Arrangement, Room, arrange, choose, rooms_of_area
from orgmodel.chart.layout.lanes import NO_LANES, Lanes
from orgmodel.chart.layout.placing import Placed, place

__all__ = [
    "NO_LANES",
    "Arrangement",
    "Boxes",
    "Lanes",
    "Placed",
    "Room",
    "arrange",
    "choose",
    "choose_width",
    "draw_command_lines",
    "measure_boxes",
    "place",
    "rooms_of_area",
]
