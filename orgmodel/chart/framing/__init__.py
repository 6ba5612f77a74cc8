"""Frames round units whose boxes lie together; elsewhere units are named in their boxes."""

from orgmodel.chart.framing.areas import Area, find_areas, with_room, with_units_named
from orgmodel.chart.framing.joining import Join, join_supporters, not_joined, without_stub
from orgmodel.chart.framing.placing import PlacedFrame, place_frames
from orgmodel.chart.framing.remarks import Missed, notes_on, remarks_on

__all__ = [
    "Area",
    "Join",
    "Missed",
    "PlacedFrame",
    "find_areas",
    "join_supporters",
    "not_joined",
    "notes_on",
    "place_frames",
    "remarks_on",
    "with_room",
    "with_units_named",
    "without_stub",
]
