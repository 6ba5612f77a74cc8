"""The organograms that departments of the UK government publish: a senior and a junior CSV.

A row of the senior file is a post, or one holder of a job share; a row of the junior file is a
group of posts under a senior one.
"""

from orgmodel.exchange.uk_organogram.read import read_uk_organogram

__all__ = ["read_uk_organogram"]
