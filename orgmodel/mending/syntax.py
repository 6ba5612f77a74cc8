"""How a text is built: its values, what is inside them, and where all of it stands."""

from dataclasses import dataclass, field
from enum import Enum

from orgmodel.source import Path


class Form(Enum):
    """How a value is written."""

    SCALAR = 1
    """A single text or number."""
    FLOW = 2
    """Between brackets, its parts separated by commas."""
    BLOCK = 3
    """In lines of its own."""


@dataclass(slots=True)
class Node:
    """A value in a text.

    Args:
        start: offset of its first character.
        end: offset behind its last character.
        form: how it is written.
        entries: what is inside it, in the order of the text.
    """

    start: int
    end: int
    form: Form
    entries: list["Entry"] = field(default_factory=list)

    def find(self, step: str | int) -> int | None:
        """Give the place among the entries of a key or index; the first of several."""
        if isinstance(step, int):
            return step if step < len(self.entries) and self.entries[step].step == step else None
        return next((n for n, entry in enumerate(self.entries) if entry.step == step), None)


@dataclass(slots=True)
class Entry:
    """A part of a mapping or list.

    Args:
        step: its key, or its index.
        start: offset of its key, or in a list of the mark or value with which it begins.
        node: its value.
        key: its key as it is written; None in a list.
    """

    step: str | int
    start: int
    node: Node
    key: Node | None = None


Way = list[tuple[Node, int]]
"""The way to a value: each node on it, and the place of the entry by which it goes on."""


def way(root: Node, path: Path) -> Way | None:
    """Give the way to a value; None where the text does not hold it itself.

    A list of one value may be written as that value, and a structure as the name of it.
    """
    steps: Way = []
    node = root
    for step in path:
        if steps and node.form is Form.SCALAR:
            break
        place = node.find(step)
        if place is None:
            return None
        steps.append((node, place))
        node = node.entries[place].node
    return steps
