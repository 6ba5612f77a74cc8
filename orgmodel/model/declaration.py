"""Roles that an organisation declares itself, beside those of the catalogue or over them."""

from typing import Annotated

from pydantic import Field

from orgmodel.model.base import Model
from orgmodel.model.position import Class
from orgmodel.model.text import Id, LocalText, Text, Texts


class RoleDeclaration(Model):
    """A role of the organisation's own; with the id of a role of the catalogue it overrides it."""

    id: Id
    """The id that positions, bodies and units name as their role."""
    label: LocalText | None = None
    """The name: a text, or one for each language; else the id."""
    aliases: Texts = ()
    """Other names by which files may call it."""
    class_: Annotated[Class | None, Field(alias="class")] = None
    """Governing, line, staff, support or control; else the class of the role it is like."""
    like: Text | None = None
    """A role of the catalogue that it is a kind of, whose duties and qualifications it has too."""
    authority: Annotated[int, Field(ge=0, le=5)] | None = None
    """How far it may decide, from 5 (constitutes) to 0 (assists); else as the role it is like."""
    reason: Text
    """Why the organisation has it."""
    source: Text | None = None
    """Where that comes from: an article, a page, a document."""
