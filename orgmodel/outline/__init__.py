"""The organisation as text: the hierarchy as a tree, one position as a page, charts in words."""

from orgmodel.outline.alternatives import FORMS, html_lists, text_alternative
from orgmodel.outline.card import card
from orgmodel.outline.tree import tree

__all__ = ["FORMS", "card", "html_lists", "text_alternative", "tree"]
