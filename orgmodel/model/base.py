"""What all things of the model have in common."""

from typing import Any

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen thing that knows its fields and refuses all others."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        populate_by_name=True,
        use_attribute_docstrings=True,
    )

    def to_plain(self) -> dict[str, Any]:
        """Give the thing as it would be written in a file: plain values, without defaults."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True)
