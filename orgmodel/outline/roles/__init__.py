"""Roles, duties and career paths of the catalogue, as pages."""

from orgmodel.outline.roles.comparison_page import comparison_page
from orgmodel.outline.roles.phrases import Phrases

__all__ = ["Phrases", "comparison_page"]
