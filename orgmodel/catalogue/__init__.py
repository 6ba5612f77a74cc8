"""What the field knows: roles, duties, qualifications and ladders, as data with its sources.

The data stands in TOML files beside this module and is read when it is first asked for.
"""

from orgmodel.catalogue.duty import Area, Assignment, Duty, UnknownDutyError, areas, duties, duty
from orgmodel.catalogue.grade import Scale, scales
from orgmodel.catalogue.incompatible import Incompatible, incompatible
from orgmodel.catalogue.ladder import Ladder, Remark, Step, ladders
from orgmodel.catalogue.qualification import (
    EducationLevel,
    Qualification,
    Requirement,
    education_level,
    education_levels,
    qualifications,
)
from orgmodel.catalogue.role import Role, UnknownRoleError, role, roles
from orgmodel.catalogue.settlement import Settlement, settlements
from orgmodel.catalogue.source import source
from orgmodel.catalogue.standing import Filling, Standing
from orgmodel.catalogue.titles import guess
from orgmodel.catalogue.vocabulary import Vocabulary

__all__ = [
    "Area",
    "Assignment",
    "Duty",
    "EducationLevel",
    "Filling",
    "Incompatible",
    "Ladder",
    "Qualification",
    "Remark",
    "Requirement",
    "Role",
    "Scale",
    "Settlement",
    "Standing",
    "Step",
    "UnknownDutyError",
    "UnknownRoleError",
    "Vocabulary",
    "areas",
    "duties",
    "duty",
    "education_level",
    "education_levels",
    "guess",
    "incompatible",
    "ladders",
    "qualifications",
    "role",
    "roles",
    "scales",
    "settlements",
    "source",
]
