"""Mending faults in the text itself, keeping everything else as it is, byte for byte."""

from orgmodel.mending.difference import difference
from orgmodel.mending.edit import Edit, applied
from orgmodel.mending.mend import Mended, mended
from orgmodel.mending.proposals import Proposal, proposals

__all__ = ["Edit", "Mended", "Proposal", "applied", "difference", "mended", "proposals"]
