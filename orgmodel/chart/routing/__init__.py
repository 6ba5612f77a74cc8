"""Routing the lines that leave the forest through the channels between the boxes."""

from orgmodel.chart.routing.routed import Routed

__all__ = ["Routed"]
