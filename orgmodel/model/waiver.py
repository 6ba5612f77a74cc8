"""A fault accepted on purpose."""

from orgmodel.model.base import Model
from orgmodel.model.dates import PartialDate
from orgmodel.model.text import Text


class Waiver(Model):
    """A fault accepted on purpose, with its reason."""

    rule: Text
    """Code of the rule, for instance OM306."""
    reason: Text
    """Why the fault is accepted."""
    authority: Text | None = None
    """Who accepted it, or the document that does."""
    until: PartialDate | None = None
    """The last day on which the waiver holds."""
