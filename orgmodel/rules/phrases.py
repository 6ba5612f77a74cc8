"""What each line says, as a verb between two things."""

from typing import Final

VERBS: Final = {
    "reports_to": "reports to",
    "supports": "supports",
    "dotted_line_to": "has a dotted line to",
    "deputises_for": "deputises for",
    "coordinates_with": "coordinates with",
    "unit": "is in unit",
    "parent": "is a part of",
    "head": "is headed by",
    "chart": "has a layout for",
    "members": "has as a member",
}
CURES: Final = {
    "reports_to": "to make it a root, leave reports_to out",
    "supports": "if it supports nobody, leave supports out",
    "dotted_line_to": "if it has no second manager, leave dotted_line_to out",
    "deputises_for": "if it deputises for nobody, leave deputises_for out",
    "coordinates_with": "if it coordinates with nobody, leave coordinates_with out",
    "unit": "if it is in no unit, leave unit out",
    "parent": "if it is a part of no other unit, leave parent out",
    "head": "if it has no head, leave head out",
    "chart": "if nobody stands there, leave the layout out",
    "members": "a vacant seat is no member; leave it out, and say with seats how many there are",
}
EXPECTED: Final = {
    "reports_to": "a manager is a position or a body",
    "dotted_line_to": "a functional manager is a position or a body",
    "deputises_for": "only positions have deputies",
    "unit": "a position is in a unit",
    "parent": "a unit is a part of another unit",
    "head": "a unit is headed by a position",
    "chart": "a layout is for those under a position or a body",
    "members": "a member of a body is a position or another body",
}
"""What is expected of fields that may not name everything."""
