"""All planted faults, of every family."""

from tests import faults_of_roles
from tests.faults import PLANTS, WHOLE, Planted, planted

__all__ = ["PLANTS", "WHOLE", "Planted", "faults_of_roles", "planted"]
