"""Bodies and units: what positions answer to and what they are parts of."""

from typing import Annotated

from pydantic import Field

from orgmodel.model.base import Model
from orgmodel.model.text import Attributes, Id, LocalText, Text, Texts, in_language
from orgmodel.model.waiver import Waiver


class _Part(Model):
    """What bodies and units share."""

    id: Id
    """The id, one for the whole organisation."""
    name: LocalText | None = None
    """The name: a text, or one for each language."""
    role: Text | None = None
    """What kind of body or unit it is: an id of the role catalogue."""
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


class Body(_Part):
    """A collegial organ or outside principal that commands but is nobody's job."""

    reports_to: Text | None = None
    """The higher body that this one answers to."""
    seats: Annotated[int, Field(ge=1)] | None = None
    """How many members it has."""


class Unit(_Part):
    """A part of the organisation: a secretariat, a directorate, a division."""

    parent: Text | None = None
    """The unit that this one is a part of."""
    head: Text | None = None
    """The position that heads it."""
