"""Writing an organisation in the native format; what is written reads back the same."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from orgmodel.exchange.native_csv import to_csv
from orgmodel.exchange.native_yaml import to_yaml
from orgmodel.model import Organisation


def to_json(organisation: Organisation) -> str:
    """Write the organisation as JSON."""
    plain = {"orgmodel": organisation.orgmodel, **organisation.to_plain()}
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


WRITERS: Mapping[str, Callable[[Organisation], str]] = MappingProxyType(
    {"yaml": to_yaml, "json": to_json, "csv": to_csv}
)
"""What writes the native format, by its name."""


def to_text(organisation: Organisation, file_format: str = "yaml") -> str:
    """Write the organisation as text.

    Args:
        organisation: what is to be written.
        file_format: yaml, json or csv.

    Raises:
        KeyError: the format is another one.
    """
    return WRITERS[file_format](organisation)
