"""A position, its holders and what is said of it."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema

from orgmodel.model.base import Model
from orgmodel.model.dates import PartialDate
from orgmodel.model.text import Attributes, Id, LocalText, Text, Texts, as_list, in_language
from orgmodel.model.waiver import Waiver

Class: TypeAlias = Literal["governing", "line", "staff", "support", "control"]
Status: TypeAlias = Literal["filled", "vacant", "planned", "frozen", "abolished"]
Acting: TypeAlias = Literal["plt", "plh", "pj"]
CLASSES: tuple[str, ...] = get_args(Class)
STATUSES: tuple[str, ...] = get_args(Status)
ACTING: tuple[str, ...] = get_args(Acting)
LETTERS = "RASCI"
Education: TypeAlias = Literal["secondary", "diploma", "bachelor", "master", "doctorate"]
EDUCATION: tuple[str, ...] = get_args(Education)
EDUCATION_IN_INDONESIAN: Mapping[str, str] = {
    "sarjana": "bachelor",
    "magister": "master",
    "doktor": "doctorate",
}


def as_acting(value: object) -> bool | str:
    """Take true, false, or one of plt, plh, pj.

    Raises:
        ValueError: it is something else.
    """
    text = str(value).lower().removesuffix(".")
    if text in ("true", "false"):
        return text == "true"
    if text in ACTING:
        return text
    raise ValueError(f"must be true, false, plt, plh or pj, not {str(value)[:40]!r}")


def as_education(value: object) -> object:
    """Take the Indonesian names of levels of education as the levels."""
    return EDUCATION_IN_INDONESIAN.get(value.lower(), value) if isinstance(value, str) else value


def as_duties(value: object) -> dict[str, str]:
    """Take a mapping of duties to letters, each letter one of RASCI.

    Raises:
        ValueError: it is no mapping, or the letters are others.
    """
    if not isinstance(value, Mapping):
        raise ValueError("must be a mapping of duties to the letters R, A, S, C and I")  # noqa: TRY004
    duties: dict[str, str] = {}
    for duty, letters in value.items():
        text = str(letters).upper()
        if not text or len(set(text)) < len(text) or not set(text) <= set(LETTERS):
            raise ValueError(f"has {str(letters)!r} for {duty}; letters are R, A, S, C and I")
        duties[str(duty)] = text
    return duties


def as_holder(value: object) -> object:
    """Take a bare name as a holder of that name."""
    return {"name": value} if isinstance(value, str | int | float) else value


class Validity(Model):
    """From when until when something holds; both days are included."""

    from_: Annotated[PartialDate | None, Field(alias="from")] = None
    """The first day, or the interval it lies in."""
    until: PartialDate | None = None
    """The last day, or the interval it lies in."""


def as_experience(value: object) -> object:
    """Take a bare name as the experience of a role of that name."""
    return {"role": value} if isinstance(value, str | int | float) else value


class Experience(Model):
    """What a person has done before."""

    role: Text
    """A role, by its id or any other name, or the experience that a role asks for."""
    years: Annotated[float, Field(gt=0)] | None = None
    """For how many years."""
    organisation: Text | None = None
    """Where."""


class Holder(Model):
    """A person in a position, for a time, perhaps acting."""

    name: Text
    """The person's name."""
    email: Text | None = None
    """The address that tells two people of one name apart."""
    since: PartialDate | None = None
    """The first day in the position."""
    until: PartialDate | None = None
    """The last day in the position."""
    acting: Annotated[
        bool | Acting,
        PlainValidator(as_acting),
        WithJsonSchema({"enum": [True, False, *ACTING]}),
    ] = False
    """Whether the person only acts: true, or plt, plh or pj."""
    share: Annotated[float, Field(gt=0, le=1)] | None = None
    """The part of the seat that the person fills; 1 is the whole."""
    photo: Text | None = None
    """A picture of the person: a PNG or JPEG file, by its path from the file that names it."""
    education: Annotated[
        Education | None, BeforeValidator(as_education), WithJsonSchema({"enum": [*EDUCATION]})
    ] = None
    """The highest level of education: secondary, diploma, bachelor, master or doctorate."""
    fields: Texts = ()
    """Fields of study."""
    experience: Annotated[
        tuple[Annotated[Experience, BeforeValidator(as_experience)], ...], BeforeValidator(as_list)
    ] = ()
    """What the person has done before."""
    competencies: Texts = ()
    """What the person is able to do."""


class Position(Model):
    """A place in the structure; it exists without a person."""

    id: Id
    """The id, one for the whole organisation."""
    title: LocalText | None = None
    """The title: a text, or one for each language. It is never judged."""
    role: Text | None = None
    """What kind of position it is: an id of the role catalogue."""
    class_: Annotated[Class | None, Field(alias="class")] = None
    """Governing, line, staff, support or control; else the role's class holds."""
    unit: Text | None = None
    """The unit that the position is in."""
    reports_to: Text | None = None
    """The manager: a position or a body."""
    supports: Texts = ()
    """Whom it helps, without authority: positions, units, bodies, or `organisation`."""
    dotted_line_to: Texts = ()
    """Second, functional managers."""
    deputises_for: Texts = ()
    """For whom it stands in when they are away."""
    coordinates_with: Texts = ()
    """With whom it works, with no accountability either way."""
    status: Status | None = None
    """Filled, vacant, planned, frozen or abolished."""
    count: Annotated[int, Field(ge=1)] = 1
    """How many seats the position has."""
    fte: Annotated[float, Field(ge=0)] | None = None
    """Full-time equivalents, all seats together."""
    grade: Text | None = None
    """The grade, as the organisation writes it."""
    location: Text | None = None
    """The place of work."""
    cost: Annotated[float, Field(ge=0)] | None = None
    """What the position costs in a year, in the organisation's currency."""
    duties: Annotated[
        dict[str, str],
        PlainValidator(as_duties),
        WithJsonSchema(
            {
                "type": "object",
                "additionalProperties": {"type": "string", "pattern": f"^[{LETTERS}]+$"},
            }
        ),
    ] = Field(default_factory=dict)
    """Duties with the letters held: R, A, S, C, I."""
    authority: Annotated[int, Field(ge=0, le=5)] | None = None
    """How far it may decide, from 5 (constitutes) over 4 (strategic), 3 (managerial),
    2 (functional) and 1 (routine) to 0 (assists)."""
    valid: Validity | None = None
    """From when until when the position exists."""
    tags: Texts = ()
    """Free words to select by."""
    icon: Text | None = None
    """A picture for its box: a PNG or JPEG file, by its path from the file that names it."""
    note: Text | None = None
    """A remark for readers of the file."""
    source: Text | None = None
    """Where the fact comes from: an article, a page, a document."""
    attributes: Attributes = Field(default_factory=dict)
    """Whatever else is to be kept; orgmodel does not look at it."""
    holders: tuple[Annotated[Holder, BeforeValidator(as_holder)], ...] = ()
    """The people in the position."""
    waivers: tuple[Waiver, ...] = ()
    """Faults accepted on purpose."""

    def label(self, language: str) -> str:
        """Give the title in a language, or the id where there is none."""
        return self.id if self.title is None else in_language(self.title, language)
