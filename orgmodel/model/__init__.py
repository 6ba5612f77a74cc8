"""The shape of single things: organisation, bodies, units, positions, holders.

Everything that needs two things to be judged (an unknown manager, a cycle) is a rule.
"""

from orgmodel.model.chart_settings import (
    ALIGNS,
    FITS,
    LAYOUTS,
    Align,
    ChartSettings,
    Fit,
    Layout,
    ends_in_id,
    layout_of,
)
from orgmodel.model.dates import PartialDate
from orgmodel.model.declaration import RoleDeclaration
from orgmodel.model.editing import EditError
from orgmodel.model.organisation import (
    KINDS,
    WHOLE_ORGANISATION,
    Kind,
    Organisation,
    OrganisationFile,
    Thing,
)
from orgmodel.model.position import (
    ACTING,
    CLASSES,
    EDUCATION,
    STATUSES,
    Acting,
    Class,
    Education,
    Experience,
    Holder,
    Position,
    Status,
    Validity,
)
from orgmodel.model.structure import Body, Member, Unit
from orgmodel.model.text import LocalText, in_language
from orgmodel.model.waiver import Waiver

__all__ = [
    "ACTING",
    "ALIGNS",
    "CLASSES",
    "EDUCATION",
    "FITS",
    "KINDS",
    "LAYOUTS",
    "STATUSES",
    "WHOLE_ORGANISATION",
    "Acting",
    "Align",
    "Body",
    "ChartSettings",
    "Class",
    "EditError",
    "Education",
    "Experience",
    "Fit",
    "Holder",
    "Kind",
    "Layout",
    "LocalText",
    "Member",
    "Organisation",
    "OrganisationFile",
    "PartialDate",
    "Position",
    "RoleDeclaration",
    "Status",
    "Thing",
    "Unit",
    "Validity",
    "Waiver",
    "ends_in_id",
    "in_language",
    "layout_of",
]
