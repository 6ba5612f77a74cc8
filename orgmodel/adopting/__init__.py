"""Adopting the checks where there are faults already: baselines, and what a change touches."""

from orgmodel.adopting.baseline import Baseline, BaselineError
from orgmodel.adopting.fingerprint import fingerprint, numbered
from orgmodel.adopting.revision import RevisionError, read_at
from orgmodel.adopting.touched import Touched, only_touched, touched

__all__ = [
    "Baseline",
    "BaselineError",
    "RevisionError",
    "Touched",
    "fingerprint",
    "numbered",
    "only_touched",
    "read_at",
    "touched",
]
