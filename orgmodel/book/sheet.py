"""One page of the plan: which boxes stand on it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Sheet:
    """Which boxes stand on a page.

    Args:
        tops: those under which all others of the page stand.
        shown: all of the page in the order of levels, tops included.
        part: the place of the page among those that share the reports of one manager, from 1.
        parts: how many these are.
        first: whether the page begins with tops of the organisation, and shows them first.
    """

    tops: tuple[int, ...]
    shown: tuple[int, ...]
    part: int = 1
    parts: int = 1
    first: bool = False


Fits: TypeAlias = Callable[[Sheet], bool]
