"""Adopting the checks where there are faults already: baselines, and what a change touches."""

from orgmodel.adopting.fingerprint import field_of, fingerprint, numbered

__all__ = ["field_of", "fingerprint", "numbered"]
