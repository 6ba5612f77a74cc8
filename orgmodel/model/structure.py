"""Bodies and units: what positions answer to and what they are parts of."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import (
    BeforeValidator,
    Field,
    WithJsonSchema,
    model_serializer,
    model_validator,
)

from orgmodel.model.base import Model
from orgmodel.model.text import (
    LOCAL_TEXT_SCHEMA,
    TEXT_SCHEMA,
    Attributes,
    Id,
    LocalText,
    Text,
    Texts,
    as_list,
    in_language,
    one_or_more,
)
from orgmodel.model.waiver import Waiver


class _Part(Model):
    """What bodies and units share."""

    id: Id
    """The id, one for the whole organisation."""
    name: LocalText | None = None
    """The name: a text, or one for each language."""
    role: Text | None = None
    """What kind of body or unit it is: an id of the role catalogue."""
    icon: Text | None = None
    """A picture for its box: a PNG or JPEG file, by its path from the file that names it. The icon
    of a unit stands in the box of its head."""
    note: Text | None = None
    """A remark for readers of the file."""
    source: Text | None = None
    """Where the fact comes from: an article, a page, a document."""
    tags: Texts = ()
    """Free words to select by."""
    attributes: Attributes = Field(default_factory=dict)
    """Whatever else is to be kept; orgmodel does not look at it."""
    waivers: tuple[Waiver, ...] = ()
    """Faults accepted on purpose."""

    def label(self, language: str) -> str:
        """Give the name in a language, or the id where there is none."""
        return self.id if self.name is None else in_language(self.name, language)


NO_MEMBER = "must be an id, or a mapping such as {organisation: Name}"


def as_member(value: object) -> object:
    """Take a bare id as the member that has it.

    Raises:
        ValueError: a mapping names no organisation.
    """
    if isinstance(value, Mapping) and "organisation" not in value:
        raise ValueError(NO_MEMBER)
    return {"id": value} if isinstance(value, str | int | float) else value


class Member(Model):
    """Who sits in a body: a position or another body, or an organisation of its own."""

    id: Text | None = None
    """The id of the position or body."""
    organisation: LocalText | None = None
    """The name of an organisation or state that is not in the file."""

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.id is None) == (self.organisation is None):
            raise ValueError(NO_MEMBER)
        return self

    @model_serializer
    def _plain(self) -> str | dict[str, Any]:
        return {"organisation": self.organisation} if self.id is None else self.id

    def label(self, language: str) -> str:
        """Give the id, or the organisation's name in a language."""
        return self.id or in_language(self.organisation or "", language)


MEMBER_SCHEMA: Mapping[str, Any] = {
    "anyOf": [
        TEXT_SCHEMA,
        {
            "type": "object",
            "properties": {"organisation": LOCAL_TEXT_SCHEMA},
            "required": ["organisation"],
            "additionalProperties": False,
        },
    ]
}


class Body(_Part):
    """A collegial organ or outside principal that commands but is nobody's job."""

    reports_to: Text | None = None
    """The higher body that this one answers to."""
    seats: Annotated[int, Field(ge=1)] | None = None
    """How many members it has."""
    members: Annotated[
        tuple[Annotated[Member, BeforeValidator(as_member)], ...],
        BeforeValidator(as_list),
        WithJsonSchema(one_or_more(dict(MEMBER_SCHEMA))),
    ] = ()
    """Who sits in it: ids of positions or bodies, or {organisation: Name} for one that is not in
    the file; the chair first. Sitting in a body is no line of command."""


class Unit(_Part):
    """A part of the organisation: a secretariat, a directorate, a division."""

    parent: Text | None = None
    """The unit that this one is a part of."""
    head: Text | None = None
    """The position that heads it."""
