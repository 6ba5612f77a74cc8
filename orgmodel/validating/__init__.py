"""Running the rules over a document: findings become diagnostics with code and place."""

from orgmodel.validating.places import BUILT
from orgmodel.validating.run import validate_document, validate_organisation, validate_text
from orgmodel.validating.validation import Validation

__all__ = [
    "BUILT",
    "Validation",
    "validate_document",
    "validate_organisation",
    "validate_text",
]
