"""Routing the lines that leave the forest through the channels between the boxes."""

from orgmodel.chart.routing.routed import Routed
from orgmodel.chart.routing.router import room_needed, route

__all__ = ["Routed", "room_needed", "route"]
