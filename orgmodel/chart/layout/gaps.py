"""Distances of the layout, in points."""

PAD_X = 7.0
"""Between the side of a box and its text."""
PAD_Y = 5.5
"""Between the upper side of a box and its text."""
LINE = 1.2
"""Height of a line of text in sizes of its font."""
ASCENT = 0.92
"""From the upper side of a line of text to its baseline, in sizes of its font."""
BADGE_GAP = 1.6
"""Over a badge, whose frame the letters above it must not touch."""
PICTURE_GAP = 4.0
"""From a picture in a box to what stands below."""
PHOTO_GAP = 6.0
"""Between a photo and the texts beside it."""
BADGE_INSET = 0.4
"""How far the frame of a badge begins before its letters, in sizes of its font."""
FOLD_WIDTH = 34.0
"""Width of the mark of a folded branch."""
FOLD_INSET = 4.0
"""From that mark to the right side of its box."""
FOLD_HEIGHT = 13.0
"""Height of the mark of a folded branch."""

SIBLING_GAP = 18.0
"""Between neighbours in a row, and between columns."""
LEVEL_GAP = 34.0
"""Between a box with all beside its stem and the row of its reports."""
BUS = 15.0
"""From the bus down to the row of reports."""
ROW_GAP = 9.0
"""Between the boxes of a column."""
BRANCH_GAP = 5.0
"""More room in a column after a box that has others under it."""
INDENT = 20.0
"""From the left side of a box to its reports in a column."""
SPINE = 9.0
"""From the left side of a box to the spine of its column."""
COLUMNS_DROP = 24.0
"""From a box to several columns under it."""
ALMOST = 2.0
"""Off the middle of a row by less, a head stands straight above the report in the middle."""
SIDE_DROP = 10.0
"""From a box to the first row beside its stem."""
SIDE_BUS = 18.0
"""From a box to the first row beside its stem, where that has several columns."""
SIDE_GAP = 11.0
"""From a stem to what stands beside it."""
SIDE_LANE = 4.0
"""More room between the columns beside a stem, where routed lines come from them."""
SIDE_NARROWER = 14.0
"""How much narrower boxes beside a stem are."""
TOP_WIDER = 20.0
"""How much wider tops and bodies are."""
SIDE_STEM = 24.0
"""From the left side of the head of a column to the stem of those beside it."""
SIDE_INDENT = 34.0
"""From the left side of the head of a column to those beside its stem."""
DEPUTY_GAP = 22.0
"""Between a box and its deputies."""
BESIDE_LINE = 12.0
"""Between the line of command and a line that runs beside it; in low boxes a third of these."""
SHELF_GAP = 40.0
"""Between rows of tops."""
FRAME_PAD = 8.0
"""Between what stands in a frame and the frame."""
FRAME_JOIN = 14.0
"""Between someone who supports a unit and the side of its frame that he is joined to."""
FRAME_APART = 12.0
"""Between a frame and someone beside the stem of its head who is not of the unit."""
FRAME_NAME = 3.0
"""Between the name of a frame and the stem that comes in beside it."""
