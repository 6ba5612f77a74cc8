"""One fault of a drawing."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

FaultKind: TypeAlias = Literal[
    "overlap",
    "outside",
    "clipped-text",
    "text-overlap",
    "line-through-box",
    "line-through-text",
    "diagonal",
    "crossing",
    "coincidence",
    "too-close",
    "runs-on",
    "loose-line",
    "unmarked-joint",
    "stray-dot",
    "mixed-line",
    "off-centre",
    "uneven-row",
    "misplaced-assistant",
    "parted-peers",
    "cut",
    "small-text",
    "unexplained",
    "uneven-indent",
    "uneven-grade",
    "missing",
]


@dataclass(frozen=True, slots=True)
class DrawingFault:
    """Something that a drawing must not have.

    Args:
        kind: what kind of fault it is.
        ids: the boxes and lines it concerns.
        message: the fault as a sentence.
    """

    kind: FaultKind
    ids: tuple[str, ...]
    message: str
