"""Rules of the house: what an organisation declares without Python, made into rules."""

from orgmodel.rules.house.compiling import compiled
from orgmodel.rules.house.guide import guide

__all__ = ["compiled", "guide"]
