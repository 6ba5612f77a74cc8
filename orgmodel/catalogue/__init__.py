"""What the field knows: roles, duties, qualifications and ladders, as data with its sources.

The data stands in TOML files beside this module and is read when it is first asked for.
"""

from orgmodel.catalogue.comparison import Compared, ComparedArea, Comparison, compare
from orgmodel.catalogue.duty import Area, Assignment, Duty, UnknownDutyError, areas, duties, duty
from orgmodel.catalogue.gap import Candidate, Gap, gap, gaps
from orgmodel.catalogue.grade import Scale, scales
from orgmodel.catalogue.held import Held, duties_of
from orgmodel.catalogue.incompatible import Incompatible, incompatible
from orgmodel.catalogue.ladder import Ladder, Remark, Step, ladders
from orgmodel.catalogue.path import Beyond, Path, Rung, paths
from orgmodel.catalogue.profile import Asked, Profile, asked_of, profile
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
    "Asked",
    "Assignment",
    "Beyond",
    "Candidate",
    "Compared",
    "ComparedArea",
    "Comparison",
    "Duty",
    "EducationLevel",
    "Filling",
    "Gap",
    "Held",
    "Incompatible",
    "Ladder",
    "Path",
    "Profile",
    "Qualification",
    "Remark",
    "Requirement",
    "Role",
    "Rung",
    "Scale",
    "Settlement",
    "Standing",
    "Step",
    "UnknownDutyError",
    "UnknownRoleError",
    "Vocabulary",
    "areas",
    "asked_of",
    "compare",
    "duties",
    "duties_of",
    "duty",
    "education_level",
    "education_levels",
    "gap",
    "gaps",
    "guess",
    "incompatible",
    "ladders",
    "paths",
    "profile",
    "qualifications",
    "role",
    "roles",
    "scales",
    "settlements",
    "source",
]
