"""Running the rules over a document: findings become diagnostics with code and place."""

from orgmodel.validate.places import BUILT
from orgmodel.validate.run import validate_document, validate_organisation, validate_text
from orgmodel.validate.validation import Validation

__all__ = [
    "BUILT",
    "Validation",
    "validate_document",
    "validate_organisation",
    "validate_text",
]
