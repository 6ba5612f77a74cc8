"""The organisation as text: the hierarchy as a tree, one position as a page."""

from orgmodel.outline.card import card
from orgmodel.outline.tree import tree

__all__ = ["card", "tree"]
