"""Parts of the forest that get a frame, and need room for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the forest that gets a frame.

    Args:
        label: the name of the frame.
        heads: the box, or the neighbouring siblings, that all others of it stand under.
        outside: those right under an only head who are not of the unit.
        joins: whether someone in it is to be joined to the frame.
    """

    label: str
    heads: tuple[int, ...]
    outside: frozenset[int] = frozenset()
    joins: bool = False
