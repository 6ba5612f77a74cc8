"""Running the rules over a document: findings become diagnostics with code and place."""

from orgmodel.validating.configuration import validate_configuration
from orgmodel.validating.places import BUILT
from orgmodel.validating.plan import Plan, known_rules
from orgmodel.validating.run import validate_document, validate_organisation, validate_text
from orgmodel.validating.validation import Validation

__all__ = [
    "BUILT",
    "Plan",
    "Validation",
    "known_rules",
    "validate_configuration",
    "validate_document",
    "validate_organisation",
    "validate_text",
]
