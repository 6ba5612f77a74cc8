"""The JSON Schema of the native format, out of the model itself."""

import json
from typing import Any

from orgmodel.model import OrganisationFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """Give the schema of an organisation file."""
    described = OrganisationFile.model_json_schema(by_alias=True, mode="validation")
    described["title"] = "Organisation"
    return {"$schema": DIALECT, **described}


def schema_text() -> str:
    """Give the schema as JSON text."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
